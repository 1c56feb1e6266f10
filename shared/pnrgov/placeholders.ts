/**
 * Placeholders that senders write in a field that must be filled: first name unknown, no last name, "passport" as its number.
 * Source: practice of reservation and departure control systems (FNU/LNU: US Department of State convention).
 */
const NAMES: ReadonlySet<string> = new Set('FNU LNU NFN NLN UNKNOWN UNK XXX NULL . - N/A'.split(' '));
const NUMBERS: ReadonlySet<string> = new Set(['NULL', 'NIL', 'NONE', 'PASSPORT', 'N/A', 'UNKNOWN', '-', '.']);

/** Is this a placeholder for an unknown name? */
export function isNamePlaceholder(name: string): boolean {
  return name.length <= 7 && BEGINNINGS[name.charCodeAt(0)] === 1 && NAMES.has(name);
}

/** Is this a placeholder for an unknown document number? */
export function isNumberPlaceholder(number: string): boolean {
  return number.length <= 8 && BEGINNINGS[number.charCodeAt(0)] === 1 && NUMBERS.has(number);
}

/** First characters of all placeholders: a look-up in a set costs more, and every name of every message is tested. */
const BEGINNINGS = new Uint8Array(128);
for (const word of [...NAMES, ...NUMBERS]) BEGINNINGS[word.charCodeAt(0)] = 1;
