// The download of the recovery screen: everything that this page ever kept, as it stands there, readable or not.
var collected = null;
var waiting = [];

// Reads the journal ahead, so that the download follows the tap at once, as some browsers want it.
function collect() {
  journal.read(function (entries, reason) {
    collected = { entries: entries || journal.entries || {}, reason: reason };
    waiting.forEach(function (act) { act(); });
  });
}

function whenCollected(act) {
  if (collected) {
    act();
  } else {
    waiting.push(act);
  }
}

function rescue() {
  var file = { format: 'gezamenlijke-blik-rescue', version: 1, entries: {}, problems: [] };
  function attempt(act) {
    try {
      act();
    } catch (fault) {
      file.problems.push('localStorage: ' + why(fault));
    }
  }
  attempt(function () {
    Object.keys(localStorage).forEach(function (key) {
      if (key.indexOf(PREFIX) === 0) { attempt(function () { file.entries[key] = localStorage.getItem(key); }); }
    });
  });
  Object.keys(collected.entries).forEach(function (key) { file.entries['journal/' + key] = collected.entries[key]; });
  if (collected.reason) { file.problems.push('journal: ' + collected.reason); }
  // What the app last wanted to keep: where saving failed it is newer than all of these.
  if (journal.latest) { file.entries.memory = journal.latest; }
  return file;
}

function toText(file) { return JSON.stringify(file, null, 2) + '\n'; }

function download(file) {
  var link = create('a');
  link.href = URL.createObjectURL(new Blob([toText(file)], { type: 'application/json' }));
  link.download = 'gezamenlijke-blik-reddingskopie.json';
  append(document.body, link);
  link.click();
  link.remove();
}
