// Keeps one page and the stylesheet, with nothing of anybody in them, for when there is no network. Nothing else is ever kept.
'use strict';
const kept = 'followup-offline';
const page = '/offline';

const fill = async () => {
  const answer = await fetch(page + location.search);
  if (!answer.ok) throw new Error('There is no such page.');
  const sheet = (await answer.clone().text()).match(/href="(\/assets\/[^"]+\.css)"/)[1];
  await caches.delete(kept);
  const cache = await caches.open(kept);
  await Promise.all([cache.put(page, answer), cache.add(sheet)]);
};

addEventListener('install', event => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !(request.mode === 'navigate' || request.destination === 'style')) return;
  event.respondWith(fetch(request).catch(async failure => {
    const instead = await caches.match(request.mode === 'navigate' ? page : request);
    if (!instead) throw failure;
    return instead;
  }));
});
