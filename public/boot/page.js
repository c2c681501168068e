// Stands in the page, runs before the first paint, and owns what must work without wasm: the chosen theme and language, the
// loading line, «this browser is too old», the recovery screen, and the journal that it downloads from.
// The build joins all parts into one script, inside one function: ask.js first, then this one, start.js last.
// Written in plain older syntax (no ?. or ??): an old tablet has to be able to read the message that it is old. The build
// makes it short (terser), and leaves the syntax as it is.

var PREFIX = 'gezamenlijke-blik/';
var root = document.documentElement;

// Taken now, so that the recovery screen can be drawn after anything has broken them.
var create = document.createElement.bind(document);
var letters = document.createTextNode.bind(document);
var append = Function.prototype.call.bind(Node.prototype.appendChild);
var replace = Function.prototype.call.bind(Node.prototype.replaceChild);

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

// The browser's own bar has the colour of the paper, also when the theme changes later. The page has one tag for a light
// device and one for a dark one.
function tint() {
  var chosen = root.getAttribute('data-theme');
  Array.prototype.forEach.call(document.querySelectorAll('meta[name=theme-color]'), function (meta, at) {
    meta.content = (chosen === 'system' ? at === 1 : chosen === 'dark') ? '#191821' : '#fbf7ef';
  });
}
tint();
new MutationObserver(tint).observe(root, { attributes: true, attributeFilter: ['data-theme'] });

function whenReady(act) {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', act);
  } else {
    act();
  }
}

// A file that is dropped is not opened in place of the page, wherever it falls; the app says what becomes of it.
['dragover', 'drop'].forEach(function (name) {
  window.addEventListener(name, function (event) {
    var data = event.dataTransfer;
    if (!data || Array.prototype.indexOf.call(data.types, 'Files') < 0) { return; }
    event.preventDefault();
    if (name === 'drop') { window.dispatchEvent(new Event('gezamenlijke-blik-drop')); }
  });
});

// Where a host rewrites what stands in the page, the browser takes neither the script nor the sheet in it: their hashes are
// others then. The copies beside the page stand in for them (fallback.js asks for this one).
whenReady(function () {
  var inside = document.querySelector('style');
  if (!inside || inside.sheet) { return; }
  var sheet = create('link');
  sheet.rel = 'stylesheet';
  sheet.href = here.getAttribute('data-sheet');
  append(document.head, sheet);
});

// Whatever was thrown, as words that are never empty: browsers throw strings, nothing, and things that cannot be told.
function why(fault) {
  try {
    return String(fault) || 'unknown';
  } catch (untold) {
    return 'unknown';
  }
}
