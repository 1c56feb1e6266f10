/** Numbers as people type them: with a point or a comma before the decimals, and blanks between groups of three. */

/** Blanks between groups of digits, those that do not break a line among them. */
const BLANKS = /(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
const PLAIN = /^\d+(?:[.,](\d+))?$/;
const THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;
/** Groups of three by one sign, and perhaps decimals by the other. */
const GROUPED = /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.))(?:[.,](\d+))?$/;

/**
 * The number that a text says; NaN: it says none, or has more decimals than `decimals`. One sign before three digits stands before decimals where there may be three, and else
 * between groups: `4,125` is 4.125 kg and 4125 EUR.
 */
export function typedNumber(text: string, decimals: number): number {
  const typed = text.trim().replace(BLANKS, '');
  const grouped = GROUPED.exec(typed);
  const found = grouped ?? PLAIN.exec(typed);
  if (found === null) return Number.NaN;
  const after = found[1] ?? '';
  if (decimals < 3 && THOUSANDS.test(typed)) return Number(typed.replace(/[.,]/, ''));
  if (after.length > decimals) return Number.NaN;
  const whole = after === '' ? typed : typed.slice(0, -after.length - 1);
  return Number(`${whole.replace(/[.,]/g, '')}.${after || '0'}`);
}

/** May the text be meant otherwise than it is read? */
export function isDoubtful(text: string): boolean {
  return /^\d{1,3}[.,]\d{3}$/.test(text.trim());
}
