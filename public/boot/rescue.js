// The download of the recovery screen: everything that this page ever kept, as it stands there, readable or not.
var collected = null;
var waiting = [];

// Reads the journal ahead, so that the download follows the tap at once, as some browsers want it.
function collect() {
  journal.read(function (entries, reason) {
    collected = { entries: entries || journal.entries || {}, reason: reason };
    waiting.forEach(function (act) { act(); });
  }, LIMIT);
}

function whenCollected(act) {
  if (collected) {
    act();
  } else {
    waiting.push(act);
  }
}

// A file above 5 MB could not be brought back, so what is not needed for that comes last and only while there is room.
var ROOM = 4.5e6;

function rescue() {
  var file = { format: 'gezamenlijke-blik-rescue', version: 1, entries: {}, problems: [] };
  var left = ROOM;
  var texts = {};
  var points = [];
  // The same text mostly stands in several places; once will do.
  function add(key, text, mayStay) {
    var size = text && new Blob([JSON.stringify(text)]).size;
    if (!size || texts['=' + text] || mayStay && size > left) { return; }
    texts['=' + text] = true;
    left -= size;
    file.entries[key] = text;
  }
  // Whatever the app had read is in what it last wanted to keep. Of the recovery points the newest comes first.
  function sort(key, text) {
    if (/\/point-/.test(key)) {
      points.unshift([key, text]);
    } else {
      add(key, text, journal.latest || /\/aside-/.test(key));
    }
  }
  function attempt(act) {
    try {
      act();
    } catch (fault) {
      file.problems.push('localStorage: ' + why(fault));
    }
  }
  // What the app last wanted to keep: where saving failed it is newer than all others.
  add('memory', journal.latest || window.gezamenlijkeBlikRecord);
  attempt(function () {
    Object.keys(localStorage).forEach(function (key) {
      if (key.indexOf(PREFIX) === 0) { attempt(function () { sort(key, localStorage.getItem(key)); }); }
    });
  });
  Object.keys(collected.entries).forEach(function (key) { sort('journal/' + key, collected.entries[key]); });
  if (collected.reason) { file.problems.push('journal: ' + collected.reason); }
  points.forEach(function (one) { add(one[0], one[1], true); });
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
