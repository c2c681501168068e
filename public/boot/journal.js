// The journal: the record a second time, in IndexedDB, which outlives a browser that is killed. It stands here and not in
// the app, so that the recovery screen can read it after the app has stopped. Nothing in it throws: every call ends
// in its `done`, after the call itself has returned, with '' or with the reason why it failed: a save and the recovery
// screen within a second, because people look at them, and all else when even a busy tablet would have been done.
var LIMIT = 600;
var PATIENCE = 3000;
var KEPT = 'kept';
var base = null;
var opening = null;
var closed = false;
var journal = window.gezamenlijkeBlikJournal = { entries: null, works: false, latest: null, late: null, foreign: null };

// The next call opens a new connection: this one may have been lost without a word. What still runs on it may go on.
function forget() {
  base = opening = null;
}

// Gives `done` a connection, or the reason why there is none.
function open(done) {
  if (base) { return done('', base); }
  if (opening) { return opening.push(done); }
  var waiting = opening = [done];
  function answer(reason) {
    if (opening === waiting) { opening = null; }
    waiting.splice(0).forEach(function (one) { one(reason, reason ? null : request.result); });
  }
  var request;
  try {
    request = indexedDB.open('gezamenlijke-blik', 1);
    request.onupgradeneeded = function () {
      try {
        request.result.createObjectStore(KEPT);
      } catch (fault) {
        request.transaction.abort();
      }
    };
    request.onblocked = function () { answer('blocked'); };
    request.onerror = function (event) {
      event.preventDefault();
      answer(why(request.error));
    };
    request.onsuccess = function () {
      base = request.result;
      // Another tab wants to change the database, or the browser has taken it away.
      base.onversionchange = base.onclose = function (event) {
        event.target.close();
        forget();
      };
      journal.works = true;
      answer('');
    };
  } catch (fault) {
    answer(why(fault));
  }
}

// One transaction: `work` asks for things in the store, and `then` gets what it asked for when all is done.
function transact(connection, mode, work, then, end) {
  try {
    var transaction = connection.transaction(KEPT, mode, { durability: 'strict' });
    var asked;
    transaction.oncomplete = function () {
      try {
        then(asked);
      } catch (fault) {
        end(why(fault));
      }
    };
    transaction.onerror = transaction.onabort = function (event) {
      event.preventDefault();
      end(why(event.target.error || 'aborted'));
    };
    asked = work(transaction.objectStore(KEPT));
  } catch (fault) {
    end(why(fault));
    try {
      transaction.abort();
    } catch (over) {
      // It never began, or has ended.
    }
  }
}

// Does `act(connection, end)`, and when it fails a second time on a fresh connection: an iPad drops those of a page that
// slept. Without a limit it waits for as long as it takes.
function perform(act, done, limit) {
  var tries = 2;
  var timer = limit && setTimeout(function () { finish('timeout'); }, limit);
  function finish(reason, value) {
    if (!act) { return; }
    act = null;
    clearTimeout(timer);
    if (reason) { forget(); }
    queueMicrotask(function () { done(reason, value); });
  }
  function attempt() {
    var now = tries -= 1;
    function end(reason, value) {
      if (now !== tries) { return; }
      if (!reason || !tries || !act) { return finish(reason, value); }
      forget();
      attempt();
    }
    open(function (reason, connection) {
      if (reason || !act) { return end(reason || 'timeout'); }
      act(connection, end);
    });
  }
  attempt();
}

function readAll(connection, end) {
  transact(connection, 'readonly', function (store) { return [store.getAllKeys(), store.getAll()]; }, function (asked) {
    var entries = {};
    asked[0].result.forEach(function (key, index) {
      var text = asked[1].result[index];
      if (typeof text === 'string') { entries[key] = text; }
    });
    end('', entries);
  }, end);
}

function write(key, text, done) {
  perform(function (connection, end) {
    transact(connection, 'readwrite', function (store) { store.put(text, key); }, function () {
      transact(connection, 'readonly', function (store) { return store.get(key); }, function (asked) {
        end(asked.result === text ? '' : 'different');
      }, end);
    }, end);
  }, done, PATIENCE);
}

// What this page knows to stand in the two slots. Anything else there was written by another tab.
var seen = {};

// Writes a record. What another tab wrote there meanwhile is read in the same transaction, so that the app can take it in
// and save again: a write and a look at what it covers are one. Where something newer waits
// already, that is written first and read back for both: it must not wait, for a browser may be killed at any moment.
function keepIn(key, text, done) {
  var found = [];
  perform(function (connection, end) {
    transact(connection, 'readwrite', function (store) {
      var asked = ['a', 'b'].map(function (slot) { return store.get(slot); });
      store.put(text, key);
      return asked;
    }, function (asked) {
      ['a', 'b'].forEach(function (slot, at) {
        var there = asked[at].result;
        if (typeof there === 'string' && there !== seen[slot] && there !== text) { found.push(there); }
        seen[slot] = there;
      });
      seen[key] = text;
      if (next) { return end(''); }
      transact(connection, 'readonly', function (store) { return store.get(key); }, function (asked) {
        end(asked.result === text ? '' : 'different');
      }, end);
    }, end);
  }, function (reason) {
    done(reason);
    if (found.length && journal.foreign) { journal.foreign(found); }
  }, LIMIT);
}

// What stood there at the start was read; if the app did not wait for it, it is told now.
var known = false;
function arrive(entries) {
  if (known || !entries) { return; }
  known = true;
  seen = { a: entries.a, b: entries.b };
  journal.entries = entries;
  if (journal.late) { journal.late(entries); }
}

// One write at a time; of those that wait only the newest is written, which answers the others too.
var busy = false;
var next = null;
function turn() {
  var now = next;
  next = null;
  busy = !!now;
  if (!now) { return; }
  function told(reason) {
    // Written, and something newer waits: its answer is the answer for this one too.
    if (!reason && next) {
      next.asked = now.asked.concat(next.asked);
      return turn();
    }
    turn();
    now.asked.forEach(function (one) { one(reason); });
  }
  if (known) { return keepIn(now.key, now.text, told); }
  // Nothing is written over what was never read: the app gets it first, and then saves again.
  perform(readAll, function (reason, entries) {
    var unread = entries && ('a' in entries || 'b' in entries);
    if (!reason && !unread) {
      keepIn(now.key, now.text, told);
    } else {
      told(reason || 'unread');
    }
    arrive(entries);
  }, LIMIT);
}

function refuse(done) {
  queueMicrotask(function () { done('closed'); });
}

journal.keep = function (generation, sealed, done) {
  function tell(reason) { done(generation, reason); }
  if (closed) { return refuse(tell); }
  journal.latest = sealed;
  var asked = next ? next.asked : [];
  asked.push(tell);
  next = { key: Number(generation) % 2 ? 'b' : 'a', text: sealed, asked: asked };
  if (!busy) { turn(); }
};

journal.put = function (key, text, done) {
  if (closed) { return refuse(done); }
  write(key, text, done);
};

journal.remove = function (keys, done) {
  if (closed) { return refuse(done); }
  perform(function (connection, end) {
    transact(connection, 'readwrite', function (store) {
      keys.forEach(function (key) { store['delete'](key); });
    }, function () {
      transact(connection, 'readonly', function (store) { return store.getAllKeys(); }, function (asked) {
        var left = keys.some(function (key) { return asked.result.indexOf(key) >= 0; });
        end(left ? 'different' : '');
      }, end);
    }, end);
  }, done, PATIENCE);
};

journal.read = function (done, limit) {
  perform(readAll, function (reason, entries) { done(entries || null, reason); }, limit || PATIENCE);
};
