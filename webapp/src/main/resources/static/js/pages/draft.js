// Keeps what is typed on the server, and shows beside the fields what does not fit.
const PAUSE = 800;

export function setUpDraft(form) {
  const state = document.getElementById('draft-state');
  const seen = document.getElementById('seen');
  const touched = new Set();
  let timer = 0, running = null, dirty = false, stopped = false;

  function changed() {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  async function save(force = false) {
    clearTimeout(timer);
    if (stopped || running) return running;
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    if (force) body.set('seen', state.querySelector('[data-seen]')?.value ?? '');
    running = send(body).finally(() => { running = null; if (dirty && !stopped) changed(); });
    return running;
  }

  async function send(body) {
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body, headers: { 'HX-Request': 'true' }, redirect: 'manual' });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.text());
    } catch {
      dirty = true;
      failed();
    }
  }

  function show(html) {
    const answer = new DOMParser().parseFromString(html, 'text/html').querySelector('.draft-state');
    if (!answer) return failed();
    state.replaceChildren(document.importNode(answer, true));
    const saved = state.querySelector('.bi-cloud-check');
    if (saved) { seen.value = state.querySelector('[data-seen]').value; mark(); }
    state.querySelector('[data-force]')?.addEventListener('click', () => save(true));
  }

  function failed() {
    state.innerHTML = '<p class="text-danger-emphasis"><span></span> <button type="button" class="btn btn-link btn-sm p-0"></button></p>';
    state.querySelector('span').textContent = form.dataset.failed;
    state.querySelector('button').textContent = form.dataset.again;
    state.querySelector('button').addEventListener('click', () => save());
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
  return {
    changed,
    flush: () => (dirty ? save() : Promise.resolve()),
    stop: () => { stopped = true; clearTimeout(timer); },
  };
}
