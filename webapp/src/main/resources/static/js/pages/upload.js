// Sends files one by one, three at a time, and shows what became of each.
import { say } from './words.js';

const AT_ONCE = 3;
const form = document.getElementById('upload');
const words = form.dataset;
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
  tell(row, words.queued);
  finished--;
  waiting.push({ file, row });
  next();
}

function next() {
  count.textContent = all ? say(words.count, finished, all) : '';
  while (running < AT_ONCE && waiting.length) send(waiting.shift());
}

function tell(row, text) {
  row.querySelector('.upload-what span').textContent = text;
}

function send({ file, row }) {
  running++;
  const request = new XMLHttpRequest();
  const body = new FormData();
  const progress = row.querySelector('progress');
  const token = form.querySelector('input[name=_csrf]');
  body.append('file', file, file.name || words.pasted);
  request.open('POST', form.action);
  request.setRequestHeader('HX-Request', 'true');
  if (token) request.setRequestHeader('X-CSRF-TOKEN', token.value);
  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable) return;
    const share = Math.round(event.loaded * 100 / event.total);
    progress.value = share;
    tell(row, share < 100 ? say(words.sending, share) : words.checking);
  });
  request.addEventListener('load', () => show(request, row));
  request.addEventListener('error', () => fail(row, words.offline));
  request.addEventListener('loadend', () => { running--; finished++; next(); });
  tell(row, say(words.sending, 0));
  request.send(body);
}

function show(request, row) {
  const answer = new DOMParser().parseFromString(`<ul>${request.responseText}</ul>`, 'text/html').querySelector('li.upload-row');
  if (answer) {
    const name = answer.querySelector('strong');
    if (!name.textContent) name.textContent = row.querySelector('strong').textContent;
    row.replaceWith(document.importNode(answer, true));
  } else if (request.status === 401 || request.status === 403) {
    fail(row, words.session);
  } else {
    fail(row, words.failed);
  }
}

function fail(row, text) {
  row.className = 'upload-row upload-bad';
  row.querySelector('i').className = 'bi bi-wifi-off';
  row.querySelector('button').classList.remove('d-none');
  tell(row, text);
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
