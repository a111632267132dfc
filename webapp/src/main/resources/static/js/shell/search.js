// The search over everything: Ctrl K from anywhere, arrows and Enter inside. Without it the form above leads to a page.
const dialog = document.getElementById('search');
const field = document.getElementById('search-text');

function open(words = '') {
  if (dialog.open) return;
  if (words) field.value = words;
  dialog.showModal();
  field.select();
}

if (dialog) {
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
  document.getElementById('top-search')?.addEventListener('click', (event) => open(event.target.value));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('[data-search-close]')) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [field, ...dialog.querySelectorAll('#search-found a')];
    const next = (stops.indexOf(document.activeElement) + step + stops.length) % stops.length;
    stops[next].focus();
  });
}
