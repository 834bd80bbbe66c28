// Keeps the scanner's own files, so that it opens without network. Nothing that the interface answers is ever kept.
const CACHE = "laurel-scanner-v1";
const PATIENCE_MS = 4_000, AWAY_MS = 30_000;
const KEPT = /^\/(js\/scanner|css|fonts)\/|^\/icon[a-z0-9-]*\.(svg|png)$|^\/c\/[^/]+\/scanner(\/manifest\.webmanifest)?$/;

// After one file had to be taken from here, the others are too, without waiting for each: one page is of one making.
let awayUntil = 0;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

// The page names its files once it runs: they are fetched before the network is missed.
self.addEventListener("message", event => event.waitUntil(keep(event.data)));

self.addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin || !KEPT.test(address.pathname)) return;
  event.respondWith(fresh(event.request.url, address.pathname));
});

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  // Asked anew at each opening: after an upgrade the decoder is of the same making as the page, though nobody has begun to scan yet.
  await Promise.allSettled(addresses.map(async address => {
    const answer = await fetch(address, asked());
    if (isOurs(answer, address)) await cache.put(address, answer);
  }));
}

async function fresh(address, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept && Date.now() < awayUntil) return kept;
  try {
    // What was never kept is waited for, however slow the network is.
    const answer = await fetch(address, asked(kept ? PATIENCE_MS : undefined));
    if (isOurs(answer, path)) await cache.put(path, answer.clone()).catch(console.warn); // a full phone still shows the page
    else if (kept) return away(kept); // a proxy without its server
    return answer;
  } catch (failure) {
    if (kept) return away(kept);
    throw failure;
  }
}

// A proxy speaks in our place, and some say 200 to a page of their own: the scanner's page and scripts name a header that nobody else has, the others are no pages.
const NAMED = /^\/(js\/scanner|c)\//;
const isOurs = (answer, path) => answer.ok && (NAMED.test(path)
  ? answer.headers.has("service-worker-allowed")
  : answer.headers.get("content-type")?.startsWith("text/html") !== true);

function away(kept) {
  awayUntil = Date.now() + AWAY_MS;
  return kept;
}

// The page's language is chosen by a cookie. What a browser holds of its own accord may be older than the server: it is asked whether it still holds.
const asked = patienceMs => ({
  credentials: "same-origin",
  cache: "no-cache",
  signal: patienceMs === undefined ? undefined : AbortSignal.timeout(patienceMs),
});
