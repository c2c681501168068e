// The download of the recovery screen: everybody whom this page keeps, and of what is private only what the one who has the tablet
// wrote.
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

function isShared(value) { return !(value && value.private === true); }

// A record as an object, with the number of its save in the line above it; what the first program handed over has no such line.
function toRecord(text) {
  try {
    var parts = /^gezamenlijke-blik-record \d+ (\d+) .*\n/.exec(text);
    var record = JSON.parse(parts ? text.slice(parts[0].length) : text);
    return record.format ? { save: parts ? +parts[1] : 0, all: record } : null;
  } catch (damaged) {
    return null;
  }
}

// The text of a record without what is private to others than the one who has the tablet; as it stood where nothing is.
function without(record, text, me) {
  var open = JSON.parse(JSON.stringify(record, function (key, value) {
    return Array.isArray(value) ? value.filter(isShared) : isShared(value) ? value : undefined;
  }));
  var mine = me && (record.participants || {})[me];
  if (mine) { open.participants[me] = mine; }
  open = JSON.stringify(open);
  return open === JSON.stringify(record) ? text : open;
}

function rescue() {
  var file = { format: 'gezamenlijke-blik-rescue', version: 1, entries: {}, problems: [] };
  var left = ROOM;
  var texts = {};
  var found = [];
  var points = [];
  var newest = null;
  function look(key, text) {
    var one = { key: key, text: text, record: toRecord(text) };
    // Of the recovery points the newest comes first, behind all else.
    if (/\/point-/.test(key)) {
      points.unshift(one);
    } else {
      found.push(one);
      if (one.record && (!newest || found[0].record !== newest && one.record.save > newest.save)) { newest = one.record; }
    }
  }
  // The same text mostly stands in several places; once will do.
  function add(key, text, mayStay) {
    var size = new Blob([JSON.stringify(text)]).size;
    if (texts['=' + text] || mayStay && size > left) { return; }
    texts['=' + text] = true;
    left -= size;
    file.entries[key] = text;
  }
  function attempt(act) {
    try {
      act();
    } catch (fault) {
      file.problems.push('localStorage: ' + why(fault));
    }
  }
  // What the app last wanted to keep: where saving failed it is newer than all others.
  look('memory', journal.latest || window.gezamenlijkeBlikRecord || '');
  attempt(function () {
    Object.keys(localStorage).forEach(function (key) {
      if (key.indexOf(PREFIX) === 0) { attempt(function () { look(key, localStorage.getItem(key)); }); }
    });
  });
  Object.keys(collected.entries).forEach(function (key) { look('journal/' + key, collected.entries[key]); });
  if (collected.reason) { file.problems.push('journal: ' + collected.reason); }
  var me = newest && (newest.all.device || {}).current;
  found.concat(points).forEach(function (one, at) {
    // Whatever the app had read is in what it last wanted to keep.
    var mayStay = journal.latest && at > 0 || at >= found.length;
    if (one.record) {
      add(one.key, without(one.record.all, one.text, me), mayStay);
    } else if (!newest && /\/([ab]$|aside-)/.test(one.key)) {
      // Nobody knows what is in it. It stays on the device, and goes along only where there is nothing else.
      add(one.key, one.text, mayStay);
    }
  });
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
