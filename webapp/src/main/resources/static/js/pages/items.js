// The product table: rows come and go, sums are told in words.
import { money, parse, times, toCents } from './decimal.js';
import { say } from './words.js';

const table = document.getElementById('items');
const sum = document.getElementById('items-sum');
const words = document.getElementById('items-words');
let differs = false;

export function setUpItems(changed) {
  document.getElementById('add-item').addEventListener('click', () => {
    const row = document.getElementById('item-row').content.firstElementChild.cloneNode(true);
    table.tBodies[0].append(row);
    number();
    row.querySelector('input').focus();
    add();
    changed();
  });
  table.addEventListener('click', event => {
    const button = event.target.closest('[data-remove]');
    if (!button) return;
    button.closest('tr').remove();
    number();
    add();
    changed();
  });
  table.addEventListener('input', add);
  for (const name of ['total', 'totalProducts']) document.getElementById(name).addEventListener('input', add);
  number();
  add();
}

/** Names follow the order of the rows, so that none is skipped. */
function number() {
  [...table.tBodies[0].rows].forEach((row, at) => {
    for (const input of row.querySelectorAll('input')) input.name = `items[${at}].${input.dataset.column}`;
  });
}

function add() {
  let cents = 0n, unread = 0;
  for (const row of table.tBodies[0].rows) {
    const [quantity, price, total] = ['quantity', 'unitPrice', 'total'].map(it => parse(row.querySelector(`[data-column=${it}]`).value));
    const counted = (row.querySelector('[data-column=kind]')?.value ?? 'GOODS') === 'GOODS';
    if (total === null) unread++; else if (counted) cents += toCents(total);
    const priced = quantity !== null && toCents(quantity) !== 0n || price !== null && toCents(price) !== 0n;
    const off = priced && quantity !== null && price !== null && total !== null ? difference(toCents(times(quantity, price)), toCents(total)) : null;
    row.classList.toggle('row-off', off !== null);
    row.querySelector('[data-column=total]').title = off === null ? '' : say(table.dataset.product, off);
  }
  sum.textContent = money(cents);
  differs = false;
  words.textContent = tell(cents, unread);
  words.classList.toggle('off', differs || unread > 0);
}

function difference(expected, stated) {
  const gap = expected > stated ? expected - stated : stated - expected;
  return gap > 1n ? money(expected) : null;
}

function tell(cents, unread) {
  const about = table.dataset;
  if (!table.tBodies[0].rows.length) return about.none;
  if (unread) return unread === 1 ? about.oneWithout : say(about.without, unread);
  const stated = parse(document.getElementById('totalProducts').value);
  if (stated === null) return say(about.sum, money(cents));
  const note = toCents(stated);
  const gap = cents > note ? cents - note : note - cents;
  differs = gap > 1n;
  return differs ? say(about.differs, money(cents), money(note), money(gap)) : say(about.agrees, money(cents));
}
