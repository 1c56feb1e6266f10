/** Puts the unit's hashes of card numbers in the place of the marks that a reading left. Nothing of a message is kept before. */
import { cardFiller, cardToken } from '../../../shared/intake/card-token.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';

/** The message as the unit keeps it, with the hashes under its secret `key`, in its kept bytes and wherever the manifest quotes them. */
export function withUnitsCards(message: ReadMessage, key: Uint8Array): ReadMessage {
  const { cards, ...read } = message;
  if (cards.length === 0) return { ...read, cards: [] };
  const kept = read.kept.slice();
  const hashes = new Map<string, string>();
  for (const { at, length, digits } of cards) {
    const before = textOf(kept.subarray(at, at + length));
    const filler = kept[at] as number;
    const covered = cardFiller(digits, key, length, filler);
    const [mark, hash] = [cardToken(before), cardToken(textOf(covered))];
    kept.set(covered, at);
    if (mark !== null && hash !== null) hashes.set(mark, hash);
  }
  return { ...read, manifest: replaced(read.manifest, hashes), kept, cards: [] };
}

/** The value with every text in it in which a mark stands for a card number. */
function replaced<Value>(value: Value, hashes: ReadonlyMap<string, string>): Value {
  const marks = new RegExp([...hashes.keys()].join('|') || '$^', 'g');
  const within = (given: unknown): unknown => {
    if (typeof given === 'string') return given.replace(marks, (mark) => hashes.get(mark) ?? mark);
    if (Array.isArray(given)) return given.map(within);
    if (given === null || typeof given !== 'object') return given;
    return Object.fromEntries(Object.entries(given).map(([name, each]) => [name, within(each)]));
  };
  return within(value) as Value;
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
