// What every page does: CSRF for htmx, toasts, menus, the rail.
document.addEventListener('htmx:configRequest', (event) => {
  const csrf = document.querySelector('meta[name="csrf"]')?.content;
  if (csrf) event.detail.headers['X-CSRF-TOKEN'] = csrf;
});

// An answer that is not from our own error page (a proxy's, say) must not land in the page.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, target } = event.detail;
  // What refreshes by itself waits while somebody is about to decide in it.
  if (target.querySelector?.('details[data-deciding][open]')) event.detail.shouldSwap = false;
  if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader('HX-Retarget')) {
    event.detail.shouldSwap = false;
    if (!event.target.closest('[data-quiet], #trouble, .rail-count')) toast(toasts.dataset.failed, 'bad');
  }
});

export function toast(words, kind = 'good') {
  const note = document.createElement('div');
  note.className = `note note-${kind}`;
  note.setAttribute('role', kind === 'bad' ? 'alert' : 'status');
  const text = document.createElement('span');
  text.textContent = words;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn-close';
  close.dataset.close = '';
  close.setAttribute('aria-label', toasts.dataset.close);
  note.append(text, close);
  document.getElementById('toasts')?.append(note);
}

const fade = (note) => setTimeout(() => note.remove(), note.classList.contains('note-bad') ? 12000 : 5000);
const toasts = document.getElementById('toasts');
if (toasts) {
  toasts.querySelectorAll('.note').forEach(fade);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => node.classList && fade(node))))
    .observe(toasts, { childList: true });
}

document.addEventListener('click', (event) => {
  const at = (selector) => event.target.closest(selector);
  if (at('[data-close]')) at('.note').remove();
  if (at('[data-rail-fold]')) {
    const rail = document.documentElement.dataset.rail === 'small' ? 'wide' : 'small';
    document.documentElement.dataset.rail = rail;
    const [prefix, secure] = location.protocol === 'https:' ? ['__Host-', '; secure'] : ['', ''];
    document.cookie = `${prefix}rail=${rail}; path=/; max-age=31536000; samesite=lax${secure}`;
  }
  const drawer = at('[data-drawer]');
  const open = document.documentElement.classList;
  if (drawer) {
    open.toggle('drawer-open');
    if (open.contains('drawer-open')) document.querySelector('#rail a')?.focus();
  }
  else if (!at('#rail')) open.remove('drawer-open');
  document.querySelector('[data-drawer]')?.setAttribute('aria-expanded', open.contains('drawer-open'));
  document.querySelectorAll('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const open = document.documentElement.classList;
    if (open.contains('drawer-open')) document.querySelector('[data-drawer]')?.focus();
    open.remove('drawer-open');
    document.querySelector('[data-drawer]')?.setAttribute('aria-expanded', 'false');
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
      menu.open = false;
    });
  }
});

document.querySelectorAll('[data-here]').forEach((input) => { input.value = location.pathname + location.search; });

// A second click while the first is on its way must not do things twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.dataset.sent === undefined) form.dataset.sent = ''; else event.preventDefault();
});
window.addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach((form) => delete form.dataset.sent));
