// Exact decimals as people here write them: integers scaled by ten digits, never floating point.
export const SCALE = 10;
const ONE = 10n ** BigInt(SCALE);
const SHAPE = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,10}))?$/;

/** "1.234,56" → scaled BigInt; null when it is not a number. */
export function parse(text) {
  const found = SHAPE.exec(text.replace('R$', '').replace(/[\s\u00a0]/g, ''));
  if (!found) return null;
  const [, sign, whole, fraction = ''] = found;
  const value = BigInt(whole.replaceAll('.', '')) * ONE + BigInt(fraction.padEnd(SCALE, '0'));
  return sign ? -value : value;
}

/** Rounds half up, as invoices do. */
export function toCents(value) {
  const unit = 10n ** BigInt(SCALE - 2);
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return (value + half) / unit;
}

export function times(a, b) {
  return a * b / ONE;
}

/** Rounded half up in the last of the decimals kept here. */
export function by(a, b) {
  return (2n * a * ONE + b) / (2n * b);
}

/** Scaled BigInt → "1.234,5", with at least so many decimals and no zeros after them. */
export function plain(value, least) {
  const positive = value < 0n ? -value : value;
  const whole = String(positive / ONE).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = String(positive % ONE).padStart(SCALE, '0').replace(/0+$/, '').padEnd(least, '0');
  return (value < 0n ? '-' : '') + whole + (fraction ? ',' + fraction : '');
}

/** Cents → "1.234,56". */
export function money(cents) {
  const positive = cents < 0n ? -cents : cents;
  const whole = String(positive / 100n).replace(/\B(?=(\d{3})+$)/g, '.');
  return (cents < 0n ? '-' : '') + whole + ',' + String(positive % 100n).padStart(2, '0');
}
