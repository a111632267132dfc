// After a session ended: who signs in beside this page goes on in it. What was typed stays in the page alone, and
// somebody else who signs in does not get to see it.
const meta = name => document.querySelector(`meta[name=${name}]`);

export function setUpReentry(form, back, stop) {
  const person = meta('person')?.content;
  let waiting = false;

  async function look() {
    if (!waiting) return;
    const here = await ask(form.dataset.signedIn);
    if (!here || !waiting) return;
    waiting = false;
    if (here.person !== person) return leave();
    meta('csrf').content = here.csrf;
    for (const input of document.querySelectorAll('input[name=_csrf]')) input.value = here.csrf;
    back();
  }

  function leave() {
    stop();
    form.reset();
    form.remove();
    location.replace(form.dataset.page);
  }

  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  return {
    look,
    /** Whether who opened this page is still signed in. */
    alive: async () => (await ask(form.dataset.signedIn))?.person === person,
    wait() { waiting = true; },
    enter() {
      waiting = true;
      const beside = window.open(form.dataset.enter, '_blank');
      if (!beside) { location.href = form.dataset.enter; return; }
      const watch = setInterval(() => { if (beside.closed) { clearInterval(watch); look(); } }, 500);
    },
  };
}

/** Who is signed in now, and what our forms need against forgery; null while nobody is. */
async function ask(page) {
  try {
    const answer = await fetch(page, { redirect: 'manual', headers: { Accept: 'text/html' } });
    if (!answer.ok) return null;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const of = name => found.querySelector(`meta[name=${name}]`)?.content;
    return of('person') ? { person: of('person'), csrf: of('csrf') } : null;
  } catch {
    return null;
  }
}
