// Runs before the first paint, in the head, and owns what must work without wasm: the chosen theme and
// language, the loading line, «this browser is too old» and the recovery screen.
// Written in plain older syntax (no ?. or ??): an old tablet has to be able to read the message that it is old.
(function () {
  'use strict';

  var PREFIX = 'gezamenlijke-blik/';
  var root = document.documentElement;
  var here = document.currentScript;

  var TEXTS = {
    nl: {
      oldTitle: 'Deze browser is te oud',
      old: 'Deze pagina heeft een nieuwere browser nodig: Safari 16.4, Chrome 103, Firefox 115 of later. Werk de browser bij, of pak een ander apparaat.',
      failTitle: 'Het laden is niet gelukt',
      fail: 'Een deel van de pagina kwam niet aan. Kijk of je verbinding hebt en laad de pagina opnieuw. Wat je al invulde, staat nog op dit apparaat.',
      crashTitle: 'Er ging iets mis in de pagina',
      crash: 'Dat ligt niet aan jou. Wat bewaard is, staat nog op dit apparaat. Laad de pagina opnieuw om verder te gaan. Wil je zeker zijn? Download dan eerst je gegevens.',
      secret: 'In dit bestand staan ook je privé-toelichtingen.',
      download: 'Download mijn gegevens',
      reload: 'Opnieuw laden',
      detail: 'Melding voor de maker'
    },
    en: {
      oldTitle: 'This browser is too old',
      old: 'This page needs a newer browser: Safari 16.4, Chrome 103, Firefox 115 or later. Update the browser, or use another device.',
      failTitle: 'The page did not load',
      fail: 'Part of the page did not arrive. Check your connection and load the page again. What you filled in before is still on this device.',
      crashTitle: 'Something went wrong in the page',
      crash: 'It is not your doing. What was saved is still on this device. Load the page again to go on. To be safe, you can download your data first.',
      secret: 'This file also holds your private notes.',
      download: 'Download my data',
      reload: 'Load again',
      detail: 'Message for the maker'
    }
  };

  // A stored setting is a JSON string; storage may be blocked, and then the defaults do.
  function stored(key, allowed) {
    try {
      var value = JSON.parse(localStorage.getItem(PREFIX + key));
      return allowed.indexOf(value) < 0 ? null : value;
    } catch (blocked) {
      return null;
    }
  }

  function isDeep(hash) {
    return hash !== '' && hash !== '#' && hash !== '#/';
  }

  var theme = stored('theme', ['light', 'dark', 'system']) || 'system';
  root.setAttribute('lang', stored('language', ['nl', 'en']) || 'nl');
  root.setAttribute('data-theme', theme);
  root.setAttribute('data-route', isDeep(location.hash) ? 'deep' : 'welcome');
  if (theme !== 'system') {
    Array.prototype.forEach.call(document.querySelectorAll('meta[name=theme-color]'), function (meta) {
      meta.content = theme === 'dark' ? '#191821' : '#fbf7ef';
    });
  }

  function whenReady(act) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', act);
    } else {
      act();
    }
  }

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) { element.className = className; }
    if (text) { element.textContent = text; }
    return element;
  }

  function button(className, text, act) {
    var element = make('button', className, text);
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  }

  // Everything that this page ever stored, as it stands there, readable or not.
  function storedEntries() {
    var entries = {};
    for (var index = 0; index < localStorage.length; index += 1) {
      var key = localStorage.key(index);
      if (key.indexOf(PREFIX) === 0) { entries[key] = localStorage.getItem(key); }
    }
    return entries;
  }

  function downloadData() {
    var rescue = { format: 'gezamenlijke-blik-rescue', version: 1, entries: {} };
    try {
      rescue.entries = storedEntries();
    } catch (blocked) {
      rescue.problem = String(blocked);
    }
    var link = make('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(rescue, null, 2) + '\n'], { type: 'application/json' }));
    link.download = 'gezamenlijke-blik-reddingskopie.json';
    document.body.appendChild(link);
    link.click();
    link.remove();
  }

  // One plain page instead of the app: `kind` is old, fail or crash. The first one stays.
  var shown = false;
  function show(kind, detail) {
    if (shown) { return; }
    shown = true;
    whenReady(function () {
      var first = root.lang === 'en' ? 'en' : 'nl';
      var page = make('main', 'page boot-message');
      page.id = 'boot-message';
      [first, first === 'nl' ? 'en' : 'nl'].forEach(function (language, index) {
        var words = TEXTS[language];
        var part = make('section', index === 0 ? 'boot-first' : 'boot-second');
        part.lang = language;
        var title = make(index === 0 ? 'h1' : 'h2', '', words[kind + 'Title']);
        title.tabIndex = -1;
        part.appendChild(title);
        part.appendChild(make('p', '', words[kind]));
        var actions = make('p', 'actions');
        if (kind !== 'old') { actions.appendChild(button('button primary', words.reload, function () { location.reload(); })); }
        if (kind === 'crash') { actions.appendChild(button('button', words.download, downloadData)); }
        part.appendChild(actions);
        if (kind === 'crash') { part.appendChild(make('p', 'hint', words.secret)); }
        if (detail && index === 0) {
          var more = make('details', 'disclosure');
          more.appendChild(make('summary', '', words.detail));
          more.appendChild(make('pre', 'boot-detail', detail));
          part.appendChild(more);
        }
        page.appendChild(part);
      });
      // The whole body goes, so that nothing of the broken app can be tapped any more.
      document.body.textContent = '';
      document.body.appendChild(page);
      document.title = TEXTS[first][kind + 'Title'];
      page.querySelector('h1').focus();
    });
  }

  // The panic hook of the app calls this with its message, just before wasm stops.
  window.gezamenlijkeBlikPanic = function (message) { show('crash', String(message)); };

  // Only faults of this page count: browser extensions and «ResizeObserver loop» notices are not ours to stop for.
  window.addEventListener('error', function (event) {
    var own = event.filename && event.filename.indexOf(location.origin) === 0;
    var notice = /ResizeObserver/.test(event.message || '');
    if (own && !notice) { show('crash', event.message); }
  });
  window.addEventListener('unhandledrejection', function (event) {
    var reason = event.reason;
    if (window.WebAssembly && reason instanceof WebAssembly.RuntimeError) { show('crash', String(reason)); }
  });

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

  if (isOld()) {
    show('old');
    return;
  }

  // There are two programs: the first one for answering, and the whole one, which also has the pictures
  // and the files. The first is asked for at once; the whole one when somebody begins, so that it is there
  // when they need it, or at once where the address asks for one of its pages.
  var WHOLE = /^#\/(mijn-beeld|samen|bestanden|voorbeeld)(\/|$)/;
  var whole = null;

  function address(name) { return new URL(name, document.baseURI).href; }

  function ask(js, wasm) {
    var files = { js: address(js), wasm: fetch(address(wasm), { credentials: 'same-origin' }) };
    // A fetch ahead of time may fail; when it is needed it is tried again.
    files.wasm.catch(function () { if (whole === files) { whole = null; } });
    return files;
  }

  function askForWhole() {
    if (!whole) { whole = ask('whole.js', 'whole_bg.wasm'); }
    return whole;
  }

  function start(files) {
    import(files.js)
      .then(function (module) {
        whenReady(function () {
          module.default({ module_or_path: files.wasm }).catch(function (fault) {
            show(fault instanceof WebAssembly.RuntimeError ? 'crash' : 'fail', String(fault));
          });
        });
      })
      .catch(function (fault) { show('fail', String(fault)); });
  }

  // The first program calls this with everything that was filled in; the whole one reads it when it starts.
  window.gezamenlijkeBlikWhole = function (record) {
    window.gezamenlijkeBlikRecord = record;
    start(askForWhole());
  };

  if (WHOLE.test(location.hash)) {
    start(askForWhole());
  } else {
    start(ask(here.getAttribute('data-js'), here.getAttribute('data-wasm')));
    ['pointerdown', 'keydown'].forEach(function (event) {
      window.addEventListener(event, askForWhole, { once: true });
    });
  }
}());
