// Stands before the app's own scripts in a copy of the release, and makes storage and clock fail as browsers do.
//
//   fault('quota+idb-open-never')   from now on, also after a reload in this tab; fault(null) heals everything
//   ?fault=quota                    the same, from the very first moment of a tab
//   clock(milliseconds)             how far the clock is off, also after a reload in this tab
//   deaf(true)                      this tab hears nothing of other tabs, nor that it came into view
//
// `complaints` notes every error and every break of the page's policy; `hits` counts dialogs.
(function () {
  'use strict';

  const stand = window.localStorage;
  const remembered = window.sessionStorage;
  const asked = new URLSearchParams(location.search).get('fault');
  const kept = remembered.getItem('fault');
  let active = [];

  const is = (...names) => names.some((name) => active.includes(name));
  const exception = (name) => new DOMException('made to fail by the test', name);
  // Firefox throws such objects, which are no Error, when its database is full or damaged.
  const odd = (name, code, result) => ({ name, code, result, message: '' });
  const thrower = (make) => () => { throw make(); };

  // Each shape of trouble with localStorage: what happens in place of a call; `go` makes the real call.
  const everyCall = (act) => ({ getItem: act, setItem: act, removeItem: act, key: act, length: act });
  let room = 0;
  const used = () => {
    let count = 0;
    for (let at = 0; at < length.call(stand); at += 1) {
      const key = own.key.call(stand, at);
      count += key.length + own.getItem.call(stand, key).length;
    }
    return count;
  };
  const STORAGE = {
    'get-throws': { getItem: thrower(() => exception('UnknownError')) },
    'quota': { setItem: thrower(() => exception('QuotaExceededError')) },
    'quota-after': {
      setItem: (go, key, value) => {
        const old = own.getItem.call(stand, key);
        const after = used() + (old === null ? String(key).length : -old.length) + String(value).length;
        if (after > room) throw exception('QuotaExceededError');
        return go();
      },
    },
    'quota-odd': { setItem: thrower(() => odd('NS_ERROR_DOM_QUOTA_REACHED', 1014, 0x805303f6)) },
    'corrupt-odd': everyCall(thrower(() => odd('NS_ERROR_FILE_CORRUPTED', 0, 0x8052000b))),
    'throws-text': everyCall(thrower(() => 'no')),
    'throws-undefined': everyCall(thrower(() => undefined)),
    'throws-null': everyCall(thrower(() => null)),
    'drops': { setItem: () => undefined },
    'shortened': { getItem: (go) => { const text = go(); return text && text.length > 60 ? text.slice(0, -9) : text; } },
    'changed': {
      getItem: (go) => {
        const text = go();
        if (!text || text.length < 60) return text;
        const at = text.length >> 1;
        return text.slice(0, at) + (text[at] === 'e' ? 'a' : 'e') + text.slice(at + 1);
      },
    },
    'remove-throws': { removeItem: thrower(() => exception('UnknownError')) },
  };

  const own = {};
  const length = Object.getOwnPropertyDescriptor(Storage.prototype, 'length').get;
  // `sessionStorage` is of the same kind, and keeps working.
  const through = (call, one, real, given) => {
    const go = () => real.apply(one, given);
    const trouble = one === stand && active.map((name) => STORAGE[name] && STORAGE[name][call]).find(Boolean);
    return trouble ? trouble(go, ...given) : go();
  };
  ['getItem', 'setItem', 'removeItem', 'key'].forEach((call) => {
    own[call] = Storage.prototype[call];
    Storage.prototype[call] = function (...given) { return through(call, this, own[call], given); };
  });
  Object.defineProperty(Storage.prototype, 'length', {
    configurable: true, enumerable: true, get() { return through('length', this, length, []); },
  });
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    enumerable: true,
    get() {
      if (is('blocked')) throw exception('SecurityError');
      return is('null') ? null : is('undefined') ? undefined : stand;
    },
  });

  // What is asked of IndexedDB gives a request; this one is answered with an event, or never.
  function request(event) {
    const one = new EventTarget();
    one.error = exception('UnknownError');
    ['success', 'error', 'blocked', 'upgradeneeded', 'complete', 'abort'].forEach((name) => {
      one.addEventListener(name, (event) => { if (typeof one['on' + name] === 'function') one['on' + name](event); });
    });
    if (event) setTimeout(() => one.dispatchEvent(new Event(event, { cancelable: true })), 5);
    return one;
  }
  // A transaction in which nothing is ever answered.
  const limbo = () => new Proxy(request(null), {
    get: (one, name) => typeof name === 'string' && !(name in one) ? () => limbo()
      : typeof one[name] === 'function' ? one[name].bind(one) : one[name],
  });

  // A transaction of a tablet that is busy: what it did is told after most of a second.
  function late(one) {
    Object.defineProperty(one, 'oncomplete', {
      set(act) { one.addEventListener('complete', () => setTimeout(act, 900)); },
    });
    return one;
  }

  const database = window.indexedDB;
  const LOST = ['idb-undefined', 'idb-blocked', 'idb-open-throws', 'idb-open-odd', 'idb-open-error', 'idb-open-never',
    'idb-open-blocked'];
  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    enumerable: true,
    get() {
      if (is('idb-blocked')) throw exception('SecurityError');
      return is('idb-undefined') ? undefined : database;
    },
  });
  function instead(kind, call, act) {
    const real = kind.prototype[call];
    kind.prototype[call] = function (...given) { return act.call(this, () => real.apply(this, given), ...given); };
  }
  instead(IDBFactory, 'open', function (go) {
    if (is('idb-open-throws')) throw exception('InvalidStateError');
    if (is('idb-open-odd')) throw odd('NS_ERROR_STORAGE_IOERR', 0, 0x80630001);
    if (is('idb-open-error')) return request('error');
    if (is('idb-open-never')) return request(null);
    if (is('idb-open-blocked')) return request('blocked');
    return go();
  });
  instead(IDBDatabase, 'transaction', function (go) {
    // A connection that was open already is lost.
    if (is(...LOST)) throw exception('InvalidStateError');
    return is('idb-hangs') ? limbo() : is('idb-slow') ? late(go()) : go();
  });
  const forgotten = function (go) {
    if (is('idb-put-quota')) throw exception('QuotaExceededError');
    if (is('idb-put-odd')) throw odd('NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', 0, 0x80660006);
    // It answers «done» and keeps nothing.
    if (is('idb-forgets')) return this.count();
    const given = go();
    if (is('idb-abort')) given.addEventListener('success', () => given.transaction.abort());
    return given;
  };
  instead(IDBObjectStore, 'put', forgotten);
  instead(IDBObjectStore, 'add', forgotten);
  ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'].forEach((call) => {
    instead(IDBObjectStore, call, function (go) {
      if (is('idb-read-throws')) throw exception('UnknownError');
      return is('idb-read-error') ? request('error') : go();
    });
  });

  function set(names) {
    active = names ? names.split('+') : [];
    room = used() + 700;
  }
  set(kept === null ? asked : kept);
  window.fault = (names) => {
    remembered.setItem('fault', names || '');
    set(names);
  };

  // The clock: everything that asks for the time now is told another.
  const RealDate = window.Date;
  let off = Number(remembered.getItem('clock') || 0);
  const now = () => RealDate.now() + off;
  window.Date = new Proxy(RealDate, {
    construct: (kind, given, as) => Reflect.construct(kind, given.length ? given : [now()], as),
    apply: () => new RealDate(now()).toString(),
    get: (kind, name) => (name === 'now' ? now : kind[name]),
  });
  window.clock = (milliseconds) => {
    off = milliseconds;
    remembered.setItem('clock', String(milliseconds));
  };

  // A tab that hears nothing: its listeners come after this one.
  let hears = true;
  window.deaf = (wish) => { hears = !wish; };
  ['storage', 'visibilitychange', 'focus', 'pageshow'].forEach((name) => {
    window.addEventListener(name, (event) => { if (!hears) event.stopImmediatePropagation(); }, true);
  });

  window.complaints = [];
  const note = (kind, text) => window.complaints.push(kind + ': ' + text);
  window.addEventListener('securitypolicyviolation', (event) => note('policy', event.violatedDirective + ' ' + event.sample));
  window.addEventListener('error', (event) => note('error', event.message));
  window.addEventListener('unhandledrejection', (event) => note('rejection', String(event.reason)));
  window.hits = 0;
  ['alert', 'confirm', 'prompt', 'print'].forEach((name) => { window[name] = () => { window.hits += 1; }; });
}());
