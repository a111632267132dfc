// Shows what is typed into the password fields of a form, as long as somebody wants it.
document.querySelectorAll('[data-show-passwords]').forEach((label) => {
  const box = label.querySelector('input');
  const fields = [...label.closest('form').querySelectorAll('input[type="password"]')];
  label.hidden = false;
  box.addEventListener('change', () => fields.forEach((field) => { field.type = box.checked ? 'text' : 'password'; }));
  label.closest('form').addEventListener('submit', () => fields.forEach((field) => { field.type = 'password'; }));
});
