// Stands before the app's own scripts in a copy of the release, and breaks the app while it runs.
//
//   breakIt('trap')   breaks it in this way, and then has the page do something, so that the break is met
//   heard             what the app itself was given to hear of it: `shown` is how long it took until the screen stood
//
// It is a file of the page's own place, so what throws in it is as much the page's own as what throws in the app.
(function () {
  'use strict';

  // What the app's wasm offers to the script beside it.
  let exported = null;
  ['instantiateStreaming', 'instantiate'].forEach((name) => {
    const real = WebAssembly[name];
    WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then((made) => {
      exported = (made.instance || made).exports;
      return made;
    });
  });

  // A choice at the second question or later that can still be made: the first question is the test's own.
  const choice = () => [...document.querySelectorAll('main input[type=radio]')].slice(7).find((one) => !one.checked);
  let picked = null;
  const later = (act) => setTimeout(act);

  // Every text that the app puts on the page comes past here.
  function writing(act) {
    const own = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
    Object.defineProperty(Node.prototype, 'textContent', { configurable: true, get: own.get, set: act });
  }

  function deeper() { deeper(); }

  const WAYS = {
    // The app says by itself that it gives up.
    'panic': () => later(() => window.gezamenlijkeBlikPanic('panicked at src/main.rs')),
    // Wasm reaches for memory that is not there.
    'trap': () => later(() => exported.__wbindgen_realloc(0xfffffff0, 100, 200, 1)),
    // Wasm comes to a point that it must never come to, inside a promise.
    'trap-promise': () => Promise.resolve().then(() => exported.__wbindgen_malloc(16, 3)),
    // The browser throws through wasm: an error of its own, and things that are none.
    'browser-throws': () => writing(() => document.createElement('1')),
    'browser-throws-null': () => { Document.prototype.createDocumentFragment = () => { throw null; }; },
    'browser-throws-text': () => { Document.prototype.createTextNode = () => { throw 'no'; }; },
    // What wasm calls goes deeper and deeper, until the stack is full.
    'stack': () => writing(deeper),
    // There is no memory left to give a text to wasm, or to take one from it.
    'memory': () => {
      const full = () => { throw new RangeError('Array buffer allocation failed'); };
      TextEncoder.prototype.encodeInto = full;
      TextDecoder.prototype.decode = full;
    },
    // Keeping something has the page do the same thing again, in the middle of the first.
    'again': () => {
      const real = Storage.prototype.setItem;
      let calls = 0;
      Storage.prototype.setItem = function (...given) {
        calls += 1;
        if (calls < 4) picked.dispatchEvent(new Event('change', { bubbles: true }));
        return real.apply(this, given);
      };
    },
    // Something that every browser has is gone.
    'clock-gone': () => { delete Date.now; },
  };

  window.heard = { shown: null };
  window.breakIt = (way) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.getElementById('boot-message')) return;
      window.heard.shown = Math.max(1, performance.now() - begun);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    WAYS[way]();
    later(() => {
      if (document.getElementById('boot-message')) return;
      picked = choice();
      picked.click();
      location.hash = '#/';
    });
  };
  window.ways = Object.keys(WAYS);
}());
