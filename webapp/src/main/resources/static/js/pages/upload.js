// Sends files one by one, three at a time, and shows what became of each.
const AT_ONCE = 3;
const form = document.getElementById('upload');
const list = document.getElementById('sent');
const title = document.getElementById('sent-title');
const count = document.getElementById('sent-count');
const cover = document.getElementById('drop-cover');
const template = document.getElementById('upload-row');
const waiting = [];
let running = 0, finished = 0, all = 0;

form.classList.add('scripted');

function add(files) {
  for (const file of files) {
    const row = template.content.firstElementChild.cloneNode(true);
    row.querySelector('strong').textContent = file.name;
    row.querySelector('button').addEventListener('click', () => again(row, file));
    list.prepend(row);
    waiting.push({ file, row });
    all++;
  }
  title.classList.remove('d-none');
  next();
}

function again(row, file) {
  row.className = 'upload-row upload-waiting';
  row.querySelector('button').classList.add('d-none');
  say(row, 'Na fila');
  finished--;
  waiting.push({ file, row });
  next();
}

function next() {
  count.textContent = all ? `${finished} de ${all}` : '';
  while (running < AT_ONCE && waiting.length) send(waiting.shift());
}

function say(row, words) {
  row.querySelector('.upload-what span').textContent = words;
}

function send({ file, row }) {
  running++;
  const request = new XMLHttpRequest();
  const body = new FormData();
  const progress = row.querySelector('progress');
  const token = form.querySelector('input[name=_csrf]');
  body.append('file', file, file.name || 'colado.png');
  request.open('POST', form.action);
  request.setRequestHeader('HX-Request', 'true');
  if (token) request.setRequestHeader('X-CSRF-TOKEN', token.value);
  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable) return;
    const share = Math.round(event.loaded * 100 / event.total);
    progress.value = share;
    say(row, share < 100 ? `Enviando ${share} %` : 'Verificando');
  });
  request.addEventListener('load', () => show(request, row));
  request.addEventListener('error', () => fail(row, 'Sem conexão com o servidor. O arquivo continua aqui.'));
  request.addEventListener('loadend', () => { running--; finished++; next(); });
  say(row, 'Enviando');
  request.send(body);
}

function show(request, row) {
  const answer = new DOMParser().parseFromString(`<ul>${request.responseText}</ul>`, 'text/html').querySelector('li.upload-row');
  if (answer) {
    const name = answer.querySelector('strong');
    if (!name.textContent) name.textContent = row.querySelector('strong').textContent;
    row.replaceWith(document.importNode(answer, true));
  } else if (request.status === 401 || request.status === 403 || request.responseURL.includes('/login')) {
    fail(row, 'Sua sessão terminou. Entre de novo em outra aba e tente outra vez.');
  } else {
    fail(row, 'Não foi possível receber agora. O arquivo continua aqui.');
  }
}

function fail(row, words) {
  row.className = 'upload-row upload-bad';
  row.querySelector('i').className = 'bi bi-wifi-off';
  row.querySelector('button').classList.remove('d-none');
  say(row, words);
}

for (const input of form.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', () => { add(input.files); input.value = ''; });
}

let depth = 0;
const hasFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
document.addEventListener('dragenter', event => { if (hasFiles(event)) { depth++; cover.classList.add('shown'); } });
document.addEventListener('dragleave', event => { if (hasFiles(event) && --depth <= 0) cover.classList.remove('shown'); });
document.addEventListener('dragover', event => { if (hasFiles(event)) event.preventDefault(); });
document.addEventListener('drop', event => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  depth = 0;
  cover.classList.remove('shown');
  add(event.dataTransfer.files);
});
document.addEventListener('paste', event => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length) { event.preventDefault(); add(files); }
});
window.addEventListener('beforeunload', event => { if (running || waiting.length) event.preventDefault(); });
