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
  // What holds for an answer on its way and not for one that is kept.
  for (const header of ['content-encoding', 'content-length', 'vary']) headers.delete(header);
  const kept = new Response(bytes, { headers });
  await cache.put(addressOf(name), kept.clone());
  return kept;
}

// One after the other: the page may be busy fetching, too. What came in stays when the rest does not, so that the next try
// goes on from there: it is of this release, and goes when another one begins.
async function complete() {
  const cache = await caches.open(CACHE);
  for (const name of FILES.keys()) {
    if (!await cache.match(addressOf(name))) await take(cache, name);
  }
  return true;
}

function isComplete() {
  return complete().catch(() => false);
}

// What a newer release has gathered already is its own, and so is everything else until that one begins.
async function activate() {
  const names = self.registration.installing || self.registration.waiting ? [] : await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// From this release only. What the browser has dropped is fetched again, if the server still has the same. If not, a page
// comes from the server as it is there: all that it asks for carries its version, and is not answered here.
async function answerWith(name, request) {
  try {
    const cache = await caches.open(CACHE);
    return await cache.match(addressOf(name)) || await take(cache, name);
  } catch (fault) {
    return name === PAGE ? fetch(request) : Response.error();
  }
}

// Never what is not whole: the browser may have dropped some of it while it waited.
async function begin() {
  if (await isComplete()) await self.skipWaiting();
}

async function isAlone() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter((page) => page.url.startsWith(SCOPE)).length < 2;
}

self.addEventListener('install', (event) => event.waitUntil(complete()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

// Only what stands in the list is answered here, and what is asked for by another release is not. Another folder below this
// one may hold a release of its own.
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SCOPE)) return;
  const [path, query] = url.slice(SCOPE.length).split('#')[0].split('?');
  const name = path || PAGE;
  const isOfAnother = name !== PAGE && query && query !== STAMP.version;
  if (FILES.has(name) && !isOfAnother) event.respondWith(answerWith(name, event.request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'begin') event.waitUntil(begin());
  if (event.data === 'begin-if-alone') event.waitUntil(isAlone().then((alone) => alone && begin()));
  if (event.data === 'check') {
    event.waitUntil(isComplete().then((ready) => event.ports[0].postMessage({ version: STAMP.version, ready })));
  }
});
