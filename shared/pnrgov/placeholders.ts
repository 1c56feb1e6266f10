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
  return name.length <= 7 && BEGINNINGS[name.charCodeAt(0)] === 1 && NAMES.has(name);
}

/** Does this stand for a document number nobody knows? */
export function isNumberPlaceholder(number: string): boolean {
  return number.length <= 8 && BEGINNINGS[number.charCodeAt(0)] === 1 && NUMBERS.has(number);
}

/** The first characters of all of them: looking one up in a set costs more, and is done for every name of every message. */
const BEGINNINGS = new Uint8Array(128);
for (const word of [...NAMES, ...NUMBERS]) BEGINNINGS[word.charCodeAt(0)] = 1;
