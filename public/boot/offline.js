// Working without a network, and new versions. The worker (sw.js) does the work; here it is taken into service once the app
// stands. What there is to know stands on the root of the page, and the app hears when it changes: `data-offline` with «ready»
// when all files are on the device and «never» where no browser would keep them, `data-update` with «waiting» for a new version that may begin and «begun» for one that another tab let begin.
// Only a release has a worker.
var workers = here.getAttribute('data-version') && navigator.serviceWorker;
var service = null;
var serving = false;
var stale = false;
var controlled = ownWorker();
window.gezamenlijkeBlikVersion = VERSION;

// The worker of a folder above this one may answer for this page as well, as long as it has none of its own.
function ownWorker() {
  var worker = workers && workers.controller;
  return worker && worker.scriptURL === address('sw.js') ? worker : null;
}

function publish(name, value) {
  if (shown || root.getAttribute(name) === value) { return; }
  root.setAttribute(name, value);
  // While the app has not begun there is nothing to lose.
  if (value === 'begun' && !appStands()) { location.reload(); }
  window.dispatchEvent(new Event('gezamenlijke-blik-change'));
}

// The app says its version when it begins.
function appStands() {
  return root.hasAttribute('data-version');
}

// The app calls this when all is saved.
window.gezamenlijkeBlikRenew = function () {
  if (root.getAttribute('data-update') === 'waiting' && service.waiting) {
    service.waiting.postMessage('begin');
  } else {
    location.reload();
  }
};

// Whether everything is there to work without a network. A worker of another version than the page has: the release changed
// between the page and its worker, and the page is the older one.
function check() {
  // Also where a page was loaded past its worker, as some do with Shift; the next one is not.
  var worker = ownWorker() || service && service.active;
  var channel = new MessageChannel();
  channel.port1.onmessage = function (event) {
    stale = event.data.version !== VERSION;
    if (!stale) {
      publish('data-offline', event.data.ready ? 'ready' : '');
    } else if (!root.getAttribute('data-update')) {
      publish('data-update', 'waiting');
    }
  };
  if (worker) { worker.postMessage('check', [channel.port2]); }
}

function look() {
  if (service.waiting && controlled && root.getAttribute('data-update') !== 'begun') { publish('data-update', 'waiting'); }
}

function isOwn(registration) {
  return registration && registration.scope === address('./');
}

// Takes the worker into service, which changes nothing where it is already, and looks for a newer one. A first try that failed
// leaves nothing behind, so the next one begins anew.
function seek() {
  workers.register(address('sw.js'), { updateViaCache: 'none' }).then(function (registration) {
    service = registration;
    service.onupdatefound = function () {
      var newer = service.installing;
      if (newer) { newer.onstatechange = look; }
    };
    service.onupdatefound();
    look();
    check();
    return service.update();
  }).then(look).catch(function () {});
}

// Called when the app stands, so that a first visit does not have to share its network with the worker.
function serve() {
  if (serving) { return; }
  serving = true;
  if (!workers) { return publish('data-offline', 'never'); }
  var minutes = 0;
  seek();
  // Every hour; and each minute as long as not all is here, because a network may come and go without a word.
  setInterval(function () {
    minutes += 1;
    if (minutes % 60 === 0 || root.getAttribute('data-offline') !== 'ready') { seek(); }
  }, 60000);
  window.addEventListener('online', seek);
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) { seek(); }
  });
}

if (workers) {
  workers.oncontrollerchange = function () {
    if (controlled) { publish('data-update', 'begun'); }
    controlled = ownWorker();
    check();
  };
  // A version that has waited since an earlier visit begins now, if no other tab would have to follow.
  workers.getRegistration().then(function (registration) {
    if (isOwn(registration) && registration.waiting && !appStands()) { registration.waiting.postMessage('begin-if-alone'); }
  }).catch(function () {});
}

// The way out when the worker itself is wrong: it goes with all that it kept, and nothing that was filled in is touched. Without
// a network it stays, because the page would not come back.
function reset() {
  if (location.hash !== '#/reset-app') { return false; }
  fetch(address('sw.js'), { cache: 'no-store' }).then(function (answer) {
    if (!answer.ok) { throw new Error('sw.js: ' + answer.status); }
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
