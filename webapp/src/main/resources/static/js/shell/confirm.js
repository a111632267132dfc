// Asks before what is hard to take back: data-confirm on a button or its form names the thing, data-consequence what follows.
const dialog = document.getElementById('ask');
const yes = document.getElementById('ask-yes');
const sure = new WeakSet();

function ask({ confirm, consequence, go }, then) {
  document.getElementById('ask-title').textContent = confirm;
  document.getElementById('ask-words').textContent = consequence ?? '';
  yes.textContent = go ?? yes.dataset.words;
  dialog.returnValue = 'no';
  dialog.addEventListener('close', () => { if (dialog.returnValue === 'yes') then(); }, { once: true });
  dialog.showModal();
}

// While the event goes down, before htmx or the page itself see it.
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  const source = [submitter, form].find((it) => it?.dataset.confirm);
  if (!dialog || !source || sure.delete(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(source.dataset, () => {
    sure.add(form);
    form.requestSubmit(submitter ?? undefined);
  });
}, true);
