// The page without a network. This worker keeps one whole release and answers from it alone, so that no page is ever made
// of two. The build puts the list of the files with their hashes in the line below, and that changes this file; so a browser
// that finds other bytes here fetches the new release beside the old one, which goes on until the new one is told to begin.
'use strict';

const STAMP = null;

const SCOPE = self.registration.scope;
const FILES = new Map(STAMP.files);
// No address has a blank in it, so what belongs to one folder cannot be taken for what belongs to a folder below it.
const OWN = 'gezamenlijke-blik ' + SCOPE + ' ';
const CACHE = OWN + STAMP.release;
const PAGE = 'index.html';

function addressOf(name) {
  return new URL(name, SCOPE).href;
}

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Fetches a file past every cache, and keeps it if it is the one of this release. It is kept as a new answer, because one
// that a host had sent on from elsewhere may not be given for a page.
async function take(cache, name) {
  const answer = await fetch(addressOf(name), { cache: 'reload' });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || await hashOf(bytes) !== FILES.get(name)) throw new Error('not of this release: ' + name);
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const kept = new Response(bytes, { headers });
  await cache.put(addressOf(name), kept.clone());
  return kept;
}

// One after the other: the page may be busy fetching, too.
async function install() {
  try {
    const cache = await caches.open(CACHE);
    for (const name of FILES.keys()) await take(cache, name);
  } catch (fault) {
    await caches.delete(CACHE);
    throw fault;
  }
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// From this release only. What the browser has dropped is fetched again, if the server still has the same.
async function answerWith(name) {
  try {
    const cache = await caches.open(CACHE);
    return await cache.match(addressOf(name)) || await take(cache, name);
  } catch (fault) {
    return Response.error();
  }
}

async function isComplete() {
  try {
    const cache = await caches.open(CACHE);
    for (const name of FILES.keys()) {
      if (!await cache.match(addressOf(name))) await take(cache, name);
    }
    return true;
  } catch (fault) {
    return false;
  }
}

async function isAlone() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter((page) => page.url.startsWith(SCOPE)).length < 2;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

// Only what stands in the list is answered here. Another folder below this one may hold a release of its own.
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SCOPE)) return;
  const name = url.slice(SCOPE.length).split(/[?#]/)[0] || PAGE;
  if (FILES.has(name)) event.respondWith(answerWith(name));
});

self.addEventListener('message', (event) => {
  if (event.data === 'begin') self.skipWaiting();
  if (event.data === 'begin-if-alone') {
    event.waitUntil(isAlone().then((alone) => alone && self.skipWaiting()));
  }
  if (event.data === 'check') {
    event.waitUntil(isComplete().then((ready) => event.ports[0].postMessage({ version: STAMP.version, ready })));
  }
});
