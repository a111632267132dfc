// The review: frames what has the focus, saves while one types, and asks once before it counts.
import { setUpDraft } from './draft.js';
import { setUpItems, write } from './items.js';
import { setUpViewer } from './viewer.js';
import { say } from './words.js';

const viewers = [...document.querySelectorAll('[data-viewer]')].map(setUpViewer);
const form = document.getElementById('review');
if (form) setUp(form, viewers[0]);

function setUp(form, viewer) {
  const draft = setUpDraft(form);
  const dialog = document.getElementById('consequence');
  const confirm = document.getElementById('confirm');
  const fields = [...form.querySelectorAll('.field')];
  const input = field => field.querySelector('input');
  const isOpen = field => !field.classList.contains('seen') && (field.dataset.verdict !== 'proved' || input(field).classList.contains('is-invalid'));

  setUpItems(draft.changed);
  fields.forEach(field => {
    input(field).addEventListener('input', () => edited(field));
    if (input(field).inputMode === 'decimal') input(field).addEventListener('change', () => { write(input(field), 2); edited(field); draft.changed(); });
    field.querySelector('[data-restore]')?.addEventListener('click', () => fill(field, field.dataset.read));
    field.querySelectorAll('[data-fill]').forEach(button => {
      button.addEventListener('click', () => { fill(field, button.dataset.value); field.classList.add('seen'); });
      for (const event of ['mouseenter', 'focus']) button.addEventListener(event, () => viewer.frame(button.dataset.document, button.dataset.box));
    });
    edited(field);
  });
  form.addEventListener('focusin', event => {
    if (event.target.closest('[data-fill]')) return;
    const place = event.target.closest('[data-box]');
    viewer.frame(place?.dataset.document, place?.dataset.box);
  });

  function fill(field, value) {
    input(field).value = value;
    input(field).dispatchEvent(new Event('input', { bubbles: true }));
    input(field).focus();
  }

  function edited(field) {
    const note = field.querySelector('[data-edited]');
    note.hidden = !field.dataset.read || input(field).value === field.dataset.read;
    for (const button of field.querySelectorAll('[data-fill]')) button.setAttribute('aria-pressed', String(button.dataset.value === input(field).value));
  }

  function next(from) {
    const at = fields.indexOf(from);
    const target = [...fields.slice(at + 1), ...fields.slice(0, at)].find(isOpen);
    if (target) { input(target).focus(); input(target).select(); } else confirm?.focus();
  }

  function consequence() {
    const value = name => form.elements[name].value.trim();
    const supplier = form.querySelector('input[name=supplier]:checked');
    const known = supplier?.dataset.name;
    const name = known ?? value('issuerName');
    const number = value('number').replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, '.');
    return say(known ? form.dataset.known : form.dataset.new, number, value('total'), name);
  }

  let sure = false;
  form.addEventListener('submit', event => {
    if (sure) return;
    event.preventDefault();
    if (!form.querySelector('input[name=supplier]:checked')) {
      const problem = document.getElementById('supplierId-problem');
      problem.textContent = form.dataset.choose;
      form.querySelector('input[name=supplier]').focus();
      return;
    }
    const why = form.elements.findingsReason;
    if (why && !why.value.trim()) {
      const problem = document.getElementById('findingsReason-problem');
      problem.textContent = problem.dataset.words;
      why.focus();
      return;
    }
    document.getElementById('consequence-words').textContent = consequence();
    dialog.showModal();
  });
  document.getElementById('really').addEventListener('click', async event => {
    const button = event.target;
    button.disabled = true;
    if (await draft.arrived()) {
      sure = true;
      draft.stop();
      form.submit();
    } else {
      button.disabled = false;
      dialog.close();
    }
  });
  document.getElementById('not-yet').addEventListener('click', () => dialog.close());

  // A question or a refusal is not lost either.
  for (const other of document.querySelectorAll('.others form')) {
    other.addEventListener('submit', async event => {
      event.preventDefault();
      if (other.dataset.sent !== undefined) return;
      other.dataset.sent = '';
      if (await draft.alive()) other.submit(); else delete other.dataset.sent;
    });
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !dialog.open && !event.defaultPrevented) {
      draft.flush().finally(() => { location.href = document.getElementById('leave').href; });
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (dialog.open) document.getElementById('really').click(); else if (confirm) form.requestSubmit(confirm);
    } else if (event.key === 'Enter' && event.target.matches('#review input:not([type=radio]):not([type=checkbox])')) {
      event.preventDefault();
      const field = event.target.closest('.field');
      if (field) { field.classList.add('seen'); next(field); } else moveInItems(event.target);
    }
  });

  function moveInItems(target) {
    const cells = [...form.querySelectorAll('#items input')];
    (cells[cells.indexOf(target) + 1] ?? confirm)?.focus();
  }

  const first = document.getElementById('invalid') ? form.querySelector('.is-invalid') : fields.filter(isOpen).map(input)[0];
  first?.focus({ preventScroll: matchMedia('(max-width: 991px)').matches });
}
