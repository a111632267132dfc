// The bell: counts up live, never moves what one is reading, and catches up when one comes back to the page.
import { say } from './pages/words.js';

const bell = document.querySelector('[data-bell]');
const sheet = document.getElementById('bell-sheet');
const PATIENCE = 60000;
let stream;
let newest;
let fresh = 0;

function count() {
  htmx.trigger(document.body, 'sisinfo:notifications');
}

function show() {
  htmx.ajax('GET', '/notifications/newest', { target: sheet, swap: 'innerHTML' });
}

/** Asks what came after the newest number the page knows; a browser that was cut off says so by itself. */
function listen() {
  if (stream || document.hidden || newest === undefined) return;
  stream = new EventSource(`/notifications/events?after=${newest}`);
  stream.addEventListener('notification', (event) => {
    newest = Math.max(newest, Number(event.lastEventId));
    fresh += 1;
    count();
    tellReaders();
    if (event.data === 'urgent') htmx.ajax('GET', `/notifications/${event.lastEventId}/toast`, { target: '#toasts', swap: 'beforeend' });
  });
  stream.addEventListener('error', () => { if (stream?.readyState === EventSource.CLOSED) rest(); });
}

function rest() {
  stream?.close();
  stream = undefined;
}

/** Lists that are open stay as they are until their reader says so. */
function tellReaders() {
  const inBell = sheet.querySelector('[data-bell-news]');
  if (inBell) inBell.hidden = false;
  const bar = document.querySelector('[data-notification-news]');
  if (bar) {
    bar.hidden = false;
    bar.textContent = fresh === 1 ? bar.dataset.one : say(bar.dataset.many, fresh);
  }
}

function reload() {
  fresh = 0;
  if (document.getElementById('notifications')) htmx.ajax('GET', location.pathname + location.search, { target: '#notifications', swap: 'outerHTML' });
}

document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target.id !== 'bell-count') return;
  const state = document.querySelector('[data-bell-state]');
  if (!state) return;
  const now = Number(state.dataset.newest);
  if (newest !== undefined && now > newest) tellReaders();
  newest = Math.max(newest ?? 0, now);
  listen();
});

bell?.addEventListener('toggle', () => { if (bell.open) show(); });
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-bell-news]')) show();
  if (event.target.closest('[data-notification-news]')) reload();
});
document.body.addEventListener('sisinfo:notifications-read', () => {
  if (bell.open) show();
  reload();
});

// A browser opens few streams at once: only the page one looks at has one.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) rest(); else { count(); listen(); }
});
window.addEventListener('pagehide', rest);
window.addEventListener('pageshow', (event) => { if (event.persisted) { count(); listen(); } });
setInterval(() => { if (!document.hidden && stream?.readyState !== EventSource.OPEN) { count(); listen(); } }, PATIENCE);
