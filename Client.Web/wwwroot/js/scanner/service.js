// Keeps the scanner's own files, so that it opens without network. Nothing that the interface answers is ever kept.
const CACHE = "laurel-scanner-v1";
const PATIENCE_MS = 4_000;
const KEPT = /^\/(js\/scanner|css|fonts)\/|^\/icon\.svg$|^\/c\/[^/]+\/scanner(\/manifest\.webmanifest)?$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

// The page names its files once it runs: they are fetched before the network is missed.
self.addEventListener("message", event => event.waitUntil(keep(event.data)));

self.addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin || !KEPT.test(address.pathname)) return;
  event.respondWith(fresh(event.request));
});

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  await Promise.all(addresses.map(async address => {
    if (!await cache.match(address, { ignoreSearch: true })) await cache.add(new Request(address, { credentials: "omit" }));
  }));
}

async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request.url, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok) await cache.put(new URL(request.url).pathname, answer.clone());
    return answer;
  } catch (failure) {
    const kept = await cache.match(new URL(request.url).pathname);
    if (kept) return kept;
    throw failure;
  }
}
