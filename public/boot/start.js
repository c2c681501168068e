// Starting the app, once the browser is known to be new enough.

// A module that uses what Rust emits today: references, bulk memory, saturating conversion, sign extension.
var PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 25, 1, 23, 0,
  208, 111, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 67, 0, 0, 0, 0, 252, 0, 192, 26, 11
];

function isOld() {
  try {
    return !WebAssembly.validate(new Uint8Array(PROBE))
      || typeof HTMLDialogElement.prototype.showModal !== 'function'
      || typeof structuredClone !== 'function'
      // The two that mark the oldest browsers we test: Chrome 103, and Safari 16.4 with Firefox 113.
      || typeof AbortSignal.timeout !== 'function'
      || typeof CompressionStream !== 'function';
  } catch (missing) {
    return true;
  }
}

// There are two programs: the first one for answering, and the whole one, which also has the pictures
// and the files. The first is asked for at once where one of its pages is; here they stand by the first part of
// their address. The whole one is asked for when somebody begins, so that it is there when they need it, or at
// once at any other address.
var ANSWERING = ['', 'start', 'overzicht', 'lens', 'nog-open', 'klaar', 'privacy'];
var whole = null;

function address(name) { return new URL(name, document.baseURI).href; }

// With the version, so that no cache on the way gives the file of another one.
function ask(js, wasm) {
  var files = { js: address(js + '?' + VERSION), wasm: fetch(address(wasm + '?' + VERSION), { credentials: 'same-origin' }) };
  // A fetch ahead of time may fail; when it is needed it is tried again.
  files.wasm.catch(function () { if (whole === files) { whole = null; } });
  return files;
}

function askForWhole() {
  if (!whole) { whole = ask('whole.js', 'whole_bg.wasm'); }
  return whole;
}

// `first` is what the program has to know before it starts.
function start(files, first) {
  Promise.all([import(files.js), first])
    .then(function (ready) {
      whenReady(function () {
        ready[0].default({ module_or_path: files.wasm }).then(serve).catch(function (fault) {
          show(brokeWasm(fault) ? 'crash' : 'fail', why(fault));
        });
      });
    })
    .catch(function (fault) { show('fail', why(fault)); });
}

// The first program calls this with everything that was filled in; the whole one reads it when it starts. Says whether it comes:
// where another version has begun, the page has to be loaded anew, because two programs of two versions are not to be mixed.
window.gezamenlijkeBlikWhole = function (record) {
  if (stale) { return false; }
  window.gezamenlijkeBlikRecord = record;
  start(askForWhole());
  return true;
};

// The app starts with what the journal holds, or without it where the journal takes too long.
function begin() {
  var journalRead = new Promise(function (go) {
    perform(readAll, function (reason, entries) {
      arrive(entries);
      go();
    });
    setTimeout(go, 1500);
  });
  var page = location.hash.replace(/^#*\/*/, '').split('/')[0];
  if (ANSWERING.indexOf(page) < 0) {
    start(askForWhole(), journalRead);
  } else {
    start(ask(here.getAttribute('data-js'), here.getAttribute('data-wasm')), journalRead);
    ['pointerdown', 'keydown'].forEach(function (event) {
      window.addEventListener(event, askForWhole, { once: true });
    });
  }
}

// What breaks here stands in no file of its own, so the browser's report would not say that it is ours.
try {
  if (isOld()) {
    show('old');
  } else if (!reset()) {
    begin();
  }
} catch (fault) {
  show('fail', why(fault));
}
