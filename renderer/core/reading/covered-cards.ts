/** Puts the unit's hashes of card numbers in the place of the marks that a reading left. Nothing of a message is kept before. */
import { coverOf } from '../../../shared/intake/card-token.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';

/** The message as the unit keeps it, with the hashes under its secret `key`, in its kept bytes and wherever the manifest quotes them. `breathe` is awaited between cards. */
export async function withUnitsCards(
  message: ReadMessage,
  key: Uint8Array,
  breathe: () => Promise<void>,
): Promise<ReadMessage> {
  const { cards, manifest } = message;
  if (cards.length === 0) return message;
  const kept = message.kept.slice();
  const hashes = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const { card, from, at, length } of cards) {
    const { bytes, card: covered } = coverOf(card.digits, key, card.width, card.filler);
    const part = bytes.subarray(from, from + length);
    // A cover that goes on in another line is quoted line by line.
    if (length >= SHORTEST_PART && length < card.width) parts.set(textOf(kept.subarray(at, at + length)), textOf(part));
    kept.set(part, at);
    hashes.set(card.mark, covered.mark);
    await breathe();
  }
  return { ...withoutCards(message), manifest: replaced(manifest, hashes, parts), kept };
}

/** The getters of a message that was read here are worked out, too. */
function withoutCards({ start, end, id, keptFrom, profile }: ReadMessage) {
  return { start, end, id, keptFrom, profile, cards: [] };
}

/** A mark after its filler; it may be followed by digits that look like a part of it. */
const MARKED = /(?<=[*#_~@])[A-Z2-7]{8,14}/g;
const [SHORTEST, LONGEST] = [8, 14];
/** A shorter part of a cover could be found by chance. */
const SHORTEST_PART = 6;

/** The value with every text in it in which a mark stands for a card number. */
function replaced<Value>(value: Value, hashes: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): Value {
  const inText = (run: string): string => {
    for (let length = Math.min(LONGEST, run.length); length >= SHORTEST; length--) {
      const hash = hashes.get(run.slice(0, length));
      if (hash !== undefined) return hash + run.slice(length);
    }
    return run;
  };
  const inLines = (text: string): string => {
    let whole = text;
    for (const [mark, hash] of parts) whole = whole.replaceAll(mark, hash);
    return whole;
  };
  const within = (given: unknown): unknown => {
    if (typeof given === 'string') return hashes.get(given) ?? inLines(given.replace(MARKED, inText));
    if (Array.isArray(given)) return given.map(within);
    if (given === null || typeof given !== 'object') return given;
    return Object.fromEntries(Object.entries(given).map(([name, each]) => [name, within(each)]));
  };
  return within(value) as Value;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
