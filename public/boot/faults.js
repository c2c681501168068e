// Which faults stop the page. Those in this page's own files do; browser extensions, what an app around the browser puts
// into the page (it then names the page itself as its file) and «ResizeObserver loop» notices are not ours to stop for.

// The panic hook of the app calls this with its message, just before wasm stops.
window.gezamenlijkeBlikPanic = function (message) { show('crash', why(message)); };

// Whether wasm stopped in the middle of its work: by a trap, or because something that it called threw through it.
function brokeWasm(fault) {
  return window.WebAssembly && fault instanceof WebAssembly.RuntimeError
    || /wasm-function/.test(fault && fault.stack);
}

window.addEventListener('error', function (event) {
  var from = event.filename || '';
  var own = from.indexOf(location.origin) === 0 && /\.(js|wasm)$/.test(from);
  var notice = /ResizeObserver/.test(event.message || '');
  // Not every browser names the file of what broke in wasm.
  if (!notice && (own || !/extension:/.test(from) && brokeWasm(event.error))) { show('crash', event.message); }
});

window.addEventListener('unhandledrejection', function (event) {
  // A wish that the browser turned down is no fault of the program, also where it remembers who wished.
  var wish = event.reason instanceof DOMException;
  if (brokeWasm(event.reason) && !wish) { show('crash', why(event.reason)); }
});
