// The product table: rows come and go, sums are told in words.
import { by, money, parse, plain, times, toCents } from './decimal.js';
import { say } from './words.js';

const table = document.getElementById('items');
const sum = document.getElementById('items-sum');
const words = document.getElementById('items-words');
/** How many decimals each figure is written with at least. */
const DECIMALS = { quantity: 0, unitPrice: 2, total: 2 };
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
  table.addEventListener('change', event => {
    if (!(event.target.dataset.column in DECIMALS)) return;
    write(event.target, DECIMALS[event.target.dataset.column]);
    complete(event.target.closest('tr'));
    add();
    changed();
  });
  for (const name of ['total', 'totalProducts']) document.getElementById(name).addEventListener('input', add);
  number();
  add();
}

/** Writes a figure as invoices do; what is no figure stays as it was typed. */
export function write(input, decimals) {
  const value = parse(input.value);
  if (value !== null) input.value = plain(value, decimals);
}

/** Two of quantity, price and total give the third, where that one is empty. */
function complete(row) {
  const [quantity, price, total] = ['quantity', 'unitPrice', 'total'].map(it => row.querySelector(`[data-column=${it}]`));
  const [q, p, t] = [quantity, price, total].map(it => parse(it.value));
  const empty = it => it.value.trim() === '';
  if (empty(total) && q !== null && p !== null) total.value = money(toCents(times(q, p)));
  else if (empty(price) && t !== null && q > 0n) price.value = plain(by(t, q), 2);
  else if (empty(quantity) && t !== null && p > 0n && exact(t, p)) quantity.value = plain(by(t, p), 0);
}

/** A quantity has at most four decimals: another one would be made up. */
function exact(total, price) {
  const quantity = by(total, price);
  return quantity % (10n ** 6n) === 0n && toCents(times(quantity, price)) === toCents(total);
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
