// Keeps what is typed on the server, and shows beside the fields what does not fit.
import { setUpReentry } from './reentry.js';
import { say } from './words.js';

const PAUSE = 800;
const LONGEST_WAIT = 300;

export function setUpDraft(form) {
  const state = document.getElementById('draft-state');
  const seen = document.getElementById('seen');
  const touched = new Set();
  const words = form.dataset;
  const reentry = setUpReentry(form, () => save(), stop);
  let timer = 0, running = null, dirty = false, typed = false, stopped = false, troubled = false, notBefore = 0, lastLook = 0;

  function changed() {
    dirty = typed = true;
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(PAUSE, notBefore - Date.now()));
  }

  /** Longer than what a browser sends on behind a page that is left. */
  function isLong() {
    return new URLSearchParams(new FormData(form)).toString().length > 60_000;
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
  }

  async function save(force = false) {
    clearTimeout(timer);
    if (stopped || running) return running;
    const body = new URLSearchParams(new FormData(form));
    if (force) body.set('seen', state.querySelector('[data-seen]')?.value ?? '');
    typed = false;
    running = send(body).finally(() => { running = null; if (typed && !stopped) changed(); });
    return running;
  }

  /** Whether the server has it, or knows better. */
  async function send(body) {
    dirty = true;
    let answer;
    try {
      answer = await fetch(form.dataset.draft, { method: 'POST', body, headers: { 'HX-Request': 'true' }, redirect: 'manual' });
    } catch {
      return tell(navigator.onLine ? words.failed : words.offline);
    }
    if (answer.ok) { dirty = false; return show(await answer.text()); }
    const wait = Math.min(Number(answer.headers.get('Retry-After')) || 30, LONGEST_WAIT);
    if (answer.status === 401 || answer.headers.get('X-Form') === 'stale') return over(answer.status !== 401);
    if (answer.status === 429) return later(wait, words.busy);
    if (answer.status === 503) return later(wait, words.closed);
    return tell(words.failed);
  }

  /** The session ended; when somebody has signed in again already, that is known at the next look. */
  function over(again) {
    tell(words.over, words.signIn, () => reentry.enter());
    reentry.wait();
    if (again && Date.now() > lastLook + 5000) {
      lastLook = Date.now();
      reentry.look();
    }
    return false;
  }

  function later(seconds, why) {
    notBefore = Date.now() + seconds * 1000;
    timer = setTimeout(save, seconds * 1000);
    return tell(say(why, seconds));
  }

  function show(html) {
    const answer = new DOMParser().parseFromString(html, 'text/html').querySelector('.draft-state');
    if (!answer) return tell(words.failed);
    troubled = false;
    state.replaceChildren(document.importNode(answer, true));
    const saved = state.querySelector('.bi-cloud-check');
    if (saved) seen.value = state.querySelector('[data-seen]').value;
    if (saved || state.querySelector('[data-unkeepable]')) mark();
    state.querySelector('[data-force]')?.addEventListener('click', () => save(true));
    return true;
  }

  function tell(why, what = words.again, act = () => save()) {
    troubled = true;
    state.innerHTML = '<p class="text-danger-emphasis"><span></span> <button type="button" class="btn btn-link btn-sm p-0"></button></p>';
    state.querySelector('span').textContent = why;
    state.querySelector('button').textContent = what;
    state.querySelector('button').addEventListener('click', act);
    return false;
  }

  /** Only fields that were touched complain while one types. */
  function mark() {
    const problems = new Map();
    let differences = false;
    for (const item of state.querySelectorAll('#checks li')) {
      problems.set(item.dataset.field, item.textContent);
      differences ||= item.dataset.difference === 'true';
    }
    const accept = document.getElementById('differences');
    accept.hidden = !differences && !accept.querySelector('input').checked;
    for (const input of form.querySelectorAll('input[name]')) {
      const words = touched.has(input.name) || input.classList.contains('is-invalid') ? problems.get(input.name) ?? '' : null;
      const place = input.closest('.field, td')?.querySelector('[data-problem]');
      if (words === null || !place) continue;
      place.textContent = words;
      input.classList.toggle('is-invalid', words !== '');
      input.setAttribute('aria-invalid', String(words !== ''));
    }
  }

  form.addEventListener('input', event => { if (event.target.name) { touched.add(event.target.name); changed(); } });
  form.addEventListener('change', event => { if (event.target.type === 'radio') { document.getElementById('supplierId-problem').textContent = ''; changed(); } });
  window.addEventListener('pagehide', () => {
    if (dirty && !stopped) navigator.sendBeacon(form.dataset.draft, new URLSearchParams(new FormData(form)));
  });
  window.addEventListener('online', () => { if (dirty && !stopped) save(); });
  window.addEventListener('beforeunload', event => { if (!stopped && (troubled || (dirty && isLong()))) event.preventDefault(); });
  return {
    changed,
    /** Whether the server answered just now, so that what is sent next arrives. */
    arrived: async () => { await running; return save(); },
    /** The same for other forms of the page, which are no draft. */
    alive: async () => await reentry.alive() || (navigator.onLine ? over(false) : tell(words.offline)),
    flush: () => (dirty ? save() : Promise.resolve()),
    stop,
  };
}
