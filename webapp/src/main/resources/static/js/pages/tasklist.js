// Keyboard, preview, and news from the engine that never move what one is reading.
import { say } from './words.js';

const list = () => document.getElementById('tasks');
const rows = () => [...list().querySelectorAll('.task')];
const current = () => list().querySelector('.task.at') ?? (rows().length === 1 ? rows()[0] : null);
const wide = matchMedia('(min-width: 1200px)');

function go(row) {
  if (!row) return;
  current()?.classList.remove('at');
  row.classList.add('at');
  row.scrollIntoView({ block: 'nearest' });
  row.querySelector('a')?.focus({ preventScroll: true });
  preview(row);
}

function preview(row) {
  if (wide.matches && document.getElementById('preview')) htmx.ajax('GET', `/tasks/${row.dataset.key}/preview`, { target: '#preview', swap: 'innerHTML' });
}

function move(by) {
  const all = rows();
  const at = all.indexOf(current());
  go(all[Math.max(0, Math.min(all.length - 1, at + by))]);
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  a: () => current()?.querySelector('[data-act="claim"]')?.click(),
  r: () => current()?.querySelector('[data-act="release"]')?.click(),
  p: () => current()?.querySelector('[data-act="pass"]')?.click(),
  '/': () => document.getElementById('supplier')?.focus(),
  '?': () => document.getElementById('keys')?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') || event.target.matches('input:not([type=radio]), select, textarea')) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

// A row that was taken or given back is a new element: it stays the one we are at.
document.addEventListener('htmx:beforeSwap', (event) => {
  const row = event.detail.target.closest?.('.task');
  if (row?.classList.contains('at')) event.detail.target.dataset.wasAt = '';
});
document.addEventListener('htmx:afterSettle', (event) => {
  const swapped = event.detail.target;
  if (!swapped.matches?.('.task') || swapped.dataset.wasAt === undefined) return;
  const row = document.getElementById(swapped.id);
  row?.classList.add('at');
  row?.querySelector('.task-title')?.focus({ preventScroll: true });
  if (row) preview(row);
});

// The people a task may be passed to: found by typing, walked through with the arrows.
const people = document.getElementById('people');
const shown = () => [...people.querySelectorAll('li:not([hidden]) button')];
// Not before it has settled: until then its buttons answer nothing.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target === people && !people.open) people.showModal();
});
document.addEventListener('htmx:afterRequest', (event) => {
  if (people?.contains(event.detail.elt) && event.detail.requestConfig.verb === 'post') people.close();
});
people?.addEventListener('input', (event) => {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const row of people.querySelectorAll('li')) row.hidden = !plain(row.dataset.name).includes(plain(event.target.value));
});
people?.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = shown();
  if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); if (all.length === 1) all[0].click(); else all[0]?.focus(); }
  if (!step || !all.length) return;
  event.preventDefault();
  all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
});

// Only what was chosen stands in the address.
document.addEventListener('htmx:configRequest', (event) => {
  if (!event.target.matches('.task-filters')) return;
  const asked = event.detail.parameters;
  [...new Set(asked.keys?.() ?? Object.keys(asked))].forEach((name) => { if (!asked[name]) delete asked[name]; });
});
if (matchMedia('(max-width: 991px)').matches) document.querySelector('.more-filters')?.removeAttribute('open');

document.addEventListener('click', (event) => {
  const row = event.target.closest('.task');
  if (row && wide.matches && !event.target.closest('a, button')) go(row);
  if (event.target.closest('[data-news]')) refresh();
});

/** The task one was at stays the one. */
function refresh() {
  const key = list().querySelector('.task.at')?.dataset.key;
  document.addEventListener('htmx:afterSettle', () => document.getElementById(`task-${key}`)?.classList.add('at'), { once: true });
  htmx.ajax('GET', location.pathname + location.search, { target: '#tasks', swap: 'outerHTML' });
}

async function look() {
  if (!document.querySelector('[data-news]')) return;
  const answer = await fetch(location.pathname + location.search, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return;
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = new Set([...there.querySelectorAll('.task')].map((row) => row.dataset.key));
  const before = new Set(rows().map((row) => row.dataset.key));
  const fresh = [...now].filter((key) => !before.has(key)).length;
  const bar = list().querySelector('[data-news]');
  if (bar) {
    bar.hidden = fresh === 0;
    bar.textContent = fresh === 1 ? bar.dataset.one : say(bar.dataset.many, fresh);
  }
}

let waiting;
const events = new EventSource('/tasks/events');
events.addEventListener('tasks', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { look(); htmx.trigger(document.body, 'sisinfo:tasks'); }, 500);
});
