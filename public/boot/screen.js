// One plain page instead of the app: `kind` is old, folder, fail, crash or reset. The first one stays. With the first two the app
// never began here, so there is nothing to load anew or to take along.
function began(kind) { return kind !== 'old' && kind !== 'folder'; }

function make(tag, className, text) {
  var element = create(tag);
  if (className) { element.className = className; }
  if (text) { append(element, letters(text)); }
  return element;
}

function button(className, text, act) {
  var element = make('button', className, text);
  element.type = 'button';
  element.onclick = act;
  return element;
}

function fold(summary, inside) {
  var element = make('details', 'disclosure');
  append(element, make('summary', '', summary));
  append(element, inside);
  return element;
}

// Where a download leads nowhere, as on some tablets, the text itself can be copied.
function copyOf(words) {
  var area = make('textarea', 'boot-detail');
  area.readOnly = true;
  area.setAttribute('aria-label', words.copy);
  var element = fold(words.copy, area);
  element.ontoggle = function () {
    whenCollected(function () { area.value = element.open ? toText(rescue()) : ''; });
  };
  area.onfocus = function () { area.select(); };
  return element;
}

function offerData(part, actions, words) {
  var copy = copyOf(words);
  var partly = make('p', 'hint');
  partly.setAttribute('role', 'status');
  append(actions, button('button', words.download, function () {
    whenCollected(function () {
      var file = rescue();
      if (file.problems.length && !partly.firstChild) { append(partly, letters(words.partly)); }
      // In a frame a download may be dropped without a word.
      if (self !== top) { copy.open = true; return; }
      try {
        download(file);
      } catch (fault) {
        copy.open = true;
      }
    });
  }));
  append(part, make('p', 'hint', words.secret));
  append(part, partly);
  append(part, copy);
}

function draw(kind, detail) {
  var first = root.lang === 'en' ? 'en' : 'nl';
  var page = make('main', 'page boot-message');
  var heading;
  page.id = 'boot-message';
  [first, first === 'nl' ? 'en' : 'nl'].forEach(function (language, index) {
    var words = TEXTS[language];
    var part = make('section', index === 0 ? 'boot-first' : 'boot-second');
    part.lang = language;
    var title = make(index === 0 ? 'h1' : 'h2', '', words[kind + 'Title']);
    heading = heading || title;
    append(part, title);
    append(part, make('p', '', words[kind]));
    if (began(kind)) {
      var actions = make('p', 'actions');
      append(actions, button('button primary', words.reload, function () { location.reload(); }));
      append(part, actions);
      offerData(part, actions, words);
    }
    if (detail && index === 0) { append(part, fold(words.detail, make('pre', 'boot-detail', detail))); }
    append(page, part);
  });
  // The whole body goes, so that nothing of the broken app can be tapped any more.
  var body = create('body');
  append(body, page);
  replace(root, body, document.body);
  document.title = TEXTS[first][kind + 'Title'];
  heading.tabIndex = -1;
  heading.focus();
}

// From here on nothing is written: what a broken program would save is not to be trusted.
function close() {
  closed = true;
  try {
    ['setItem', 'removeItem', 'clear'].forEach(function (name) {
      Storage.prototype[name] = function () { throw new Error('closed'); };
    });
  } catch (fixed) {
    // Somebody else has seen to it that it cannot be changed.
  }
}

var shown = false;
function show(kind, detail) {
  if (shown) { return; }
  shown = true;
  if (began(kind)) {
    close();
    collect();
  }
  // Not inside the call that broke: its stack may be full, and taking its page away would call the app again.
  setTimeout(function () {
    whenReady(function () { draw(kind, detail); });
  });
}
