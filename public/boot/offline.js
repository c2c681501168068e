// Working without a network, and new versions. The worker (sw.js) does the work; here it is taken into service once the app
// stands, and the app is told what there is to know. Only a release has a worker: the build writes its version into the page.
var VERSION = '';
var workers = here.getAttribute('data-version') && navigator.serviceWorker;
var service = null;
var controlled = ownWorker();
// `update` is 'waiting' when a new version may begin, and 'begun' when another tab has let it.
var offline = window.gezamenlijkeBlikOffline = { version: VERSION, ready: false, update: '', changed: null, renew: renew };

// The worker of a folder above this one may answer for this page as well, as long as it has none of its own.
function ownWorker() {
  var worker = workers && workers.controller;
  return worker && worker.scriptURL === address('sw.js') ? worker : null;
}

function news(update, ready) {
  if (shown || offline.update === update && offline.ready === ready) { return; }
  offline.update = update;
  offline.ready = ready;
  if (offline.changed) {
    offline.changed();
  } else if (update === 'begun') {
    // The app has not begun yet, so there is nothing to lose.
    location.reload();
  }
}

// The app calls this when all is saved.
function renew() {
  if (offline.update === 'waiting' && service.waiting) {
    service.waiting.postMessage('begin');
  } else {
    location.reload();
  }
}

// Whether everything is there to work without a network. A worker of another version than the page has: the release changed
// between the page and its worker, and the page is the older one.
function check() {
  var channel = new MessageChannel();
  channel.port1.onmessage = function (event) {
    var same = event.data.version === VERSION;
    offline.stale = !same;
    news(same ? offline.update : offline.update || 'waiting', same && event.data.ready);
  };
  var worker = ownWorker();
  if (worker) { worker.postMessage('check', [channel.port2]); }
}

function look() {
  if (service.waiting && controlled && offline.update !== 'begun') { news('waiting', offline.ready); }
}

function seek() {
  service.update().then(look).catch(function () {});
}

function isOwn(registration) {
  return registration && registration.scope === address('./');
}

// Called when the app stands, so that a first visit does not have to share its network with the worker.
function serve() {
  if (!workers || service) { return; }
  workers.register(address('sw.js'), { updateViaCache: 'none' }).then(function (registration) {
    service = registration;
    service.onupdatefound = function () { service.installing.onstatechange = look; };
    if (service.installing) { service.onupdatefound(); }
    look();
    seek();
    check();
    setInterval(seek, 3600000);
    document.addEventListener('visibilitychange', function () {
      if (!document.hidden) {
        seek();
        check();
      }
    });
  }).catch(function () {});
}

if (workers) {
  workers.oncontrollerchange = function () {
    if (controlled) { news('begun', false); }
    controlled = ownWorker();
    check();
  };
  // A version that has waited since an earlier visit begins now, if no other tab would have to follow.
  workers.getRegistration().then(function (registration) {
    if (isOwn(registration) && registration.waiting && !offline.changed) { registration.waiting.postMessage('begin-if-alone'); }
  }).catch(function () {});
}

// The way out when the worker itself is wrong: it goes with all that it kept, and nothing that was filled in is touched. Without
// a network it stays, because the page would not come back.
function reset() {
  if (location.hash !== '#/reset-app') { return false; }
  fetch(address('sw.js'), { cache: 'no-store' }).then(function () {
    return Promise.all([navigator.serviceWorker.getRegistration(), caches.keys()]);
  }).then(function (found) {
    var own = PREFIX.slice(0, -1) + ' ' + address('./') + ' ';
    var names = found[1].filter(function (name) { return name.indexOf(own) === 0; });
    return Promise.all(names.map(function (name) { return caches['delete'](name); }).concat(isOwn(found[0]) && found[0].unregister()));
  }).then(function () {
    history.replaceState(null, '', '#/');
    show('reset');
  }).catch(function (fault) { show('fail', why(fault)); });
  return true;
}
window.addEventListener('hashchange', reset);
