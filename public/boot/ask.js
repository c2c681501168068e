// Asking for the program. This part stands first, so that the program is on its way before anything else is done.

// Only a release has a version: the build writes it here, and into the page.
var VERSION = '';
var here = document.querySelector('script[data-js]');

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
var ANSWERING = ['', 'start', 'overzicht', 'lens'];
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

var tooOld = isOld();
var page = location.hash.replace(/^#*\/*/, '').split('/')[0];
var asked = null;
if (!tooOld && page !== 'reset-app') {
  asked = ANSWERING.indexOf(page) < 0 ? askForWhole() : ask(here.getAttribute('data-js'), here.getAttribute('data-wasm'));
}
