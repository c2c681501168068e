// Starting the app, once the browser is known to be new enough.

// The worker's files would be in the way of the first question; somebody who reads it gives them a second.
function serveSoon() { setTimeout(serve, 1000); }

// `first` is what the program has to know before it starts.
function start(files, first) {
  Promise.all([import(files.js), first])
    .then(function (ready) {
      whenReady(function () {
        ready[0].default({ module_or_path: files.wasm }).then(serveSoon).catch(function (fault) {
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
  start(asked, journalRead);
  if (!whole) {
    ['pointerdown', 'keydown'].forEach(function (event) {
      window.addEventListener(event, askForWhole, { once: true });
    });
  }
}

// What breaks here stands in no file of its own, so the browser's report would not say that it is ours.
try {
  if (location.protocol === 'file:') {
    show('folder');
  } else if (tooOld) {
    show('old');
  } else if (!reset()) {
    begin();
  }
} catch (fault) {
  show('fail', why(fault));
}
