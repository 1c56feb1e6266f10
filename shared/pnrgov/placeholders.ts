/**
 * What senders write where they know nothing but a field must be filled: first name unknown, no last name, "passport" for its number.
 * Source: practice of reservation and departure control systems (FNU/LNU: US Department of State convention).
 */
const NAMES: ReadonlySet<string> = new Set([
  'FNU',
  'LNU',
  'NFN',
  'NLN',
  'UNKNOWN',
  'UNK',
  'XXX',
  'NULL',
  '.',
  '-',
  'N/A',
]);
const NUMBERS: ReadonlySet<string> = new Set(['NULL', 'NIL', 'NONE', 'PASSPORT', 'N/A', 'UNKNOWN', '-', '.']);

/** Does this stand for a name nobody knows? */
export function isNamePlaceholder(name: string): boolean {
  return name.length <= 7 && NAMES.has(name);
}

/** Does this stand for a document number nobody knows? */
export function isNumberPlaceholder(number: string): boolean {
  return number.length <= 8 && NUMBERS.has(number);
}
