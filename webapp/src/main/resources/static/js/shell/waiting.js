// What one sees while an answer is on its way, and when none can come.
const PATIENCE = 200;
const timers = new Map();
const polls = (it) => it.closest('[data-quiet], #trouble, .rail-count') || it.getAttribute('hx-trigger')?.includes('every');

document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  if (detail.requestConfig.verb !== 'get' || polls(detail.elt)) return;
  const { target, xhr } = detail;
  timers.set(xhr, { target, timer: setTimeout(() => {
    target.classList.add('waiting');
    target.setAttribute('aria-busy', 'true');
  }, PATIENCE) });
});

document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const { target, timer } = timers.get(detail.xhr) ?? {};
  clearTimeout(timer);
  timers.delete(detail.xhr);
  target?.classList.remove('waiting');
  target?.removeAttribute('aria-busy');
});

const notice = document.querySelector('#offline > p');
const away = (is) => { if (notice) notice.hidden = !is; };
addEventListener('offline', () => away(true));
addEventListener('online', () => away(false));
document.addEventListener('htmx:sendError', () => away(true));
document.addEventListener('htmx:beforeOnLoad', () => away(false));
away(!navigator.onLine);

// A drawer over the page: what it covers is out of reach until it closes.
const content = document.getElementById('content');
new MutationObserver(() => { if (content) content.inert = document.documentElement.classList.contains('drawer-open'); })
  .observe(document.documentElement, { attributeFilter: ['class'] });
