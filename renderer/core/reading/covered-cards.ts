/** Puts the unit's hashes of card numbers in the place of the marks that a reading left. Nothing of a message is kept before. */
import { coverOf } from '../../../shared/intake/card-token.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { Slices } from '../pause.ts';
import type { ToldMessage } from './reading-protocol.ts';

/** The message as the unit keeps it, with the hashes under its secret `key`, in its kept bytes and wherever its manifest and report quote them. */
export async function withUnitsCards(told: ToldMessage, key: Uint8Array, slice: Slices): Promise<ToldMessage> {
  const { cards, manifest } = told.message;
  if (cards.length === 0) return told;
  const kept = told.message.kept.slice();
  const hashes = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const { card, from, at, length } of cards) {
    const { bytes, card: covered } = coverOf(card.digits, key, card.width, card.filler);
    const part = bytes.subarray(from, from + length);
    // A cover that goes on in another line is quoted line by line.
    if (length >= SHORTEST_PART && length < card.width) parts.set(textOf(kept.subarray(at, at + length)), textOf(part));
    kept.set(part, at);
    hashes.set(card.mark, covered.mark);
    if (slice.isSpent) await slice.breathe();
  }
  const replace = replacer(hashes, parts);
  const message = { ...withoutCards(told.message), manifest: await replaced(manifest, replace, slice), kept };
  return { message, report: await replaced(told.report, replace, slice), flights: told.flights };
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

/** What puts the hashes into a text in which marks stand for card numbers. */
function replacer(hashes: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): (text: string) => string {
  const inText = (run: string): string => {
    for (let length = Math.min(LONGEST, run.length); length >= SHORTEST; length--) {
      const hash = hashes.get(run.slice(0, length));
      if (hash !== undefined) return hash + run.slice(length);
    }
    return run;
  };
  const inLines = linesReplacer(parts);
  return (text) => (text.length < SHORTEST_PART ? text : (hashes.get(text) ?? inLines(text.replace(MARKED, inText))));
}

/** The same for covers that are quoted line by line; a text is looked through once, however many there are. */
function linesReplacer(parts: ReadonlyMap<string, string>): (text: string) => string {
  if (parts.size === 0) return (text) => text;
  const byStart = new Map<string, (readonly [mark: string, hash: string])[]>();
  for (const part of parts) {
    const start = part[0].slice(0, SHORTEST_PART);
    byStart.set(start, [...(byStart.get(start) ?? []), part]);
  }
  return (text) => {
    let whole = '';
    let from = 0;
    for (let at = 0; at + SHORTEST_PART <= text.length; at++) {
      const found = byStart.get(text.slice(at, at + SHORTEST_PART))?.find(([mark]) => text.startsWith(mark, at));
      if (found === undefined) continue;
      const [mark, hash] = found;
      whole += text.slice(from, at) + hash;
      from = at + mark.length;
      at = from - 1;
    }
    return whole + text.slice(from);
  };
}

/** A copy of the value with every text replaced, made in slices. */
async function replaced<Value>(value: Value, replace: (text: string) => string, slice: Slices): Promise<Value> {
  const open: (readonly [from: object, to: object])[] = [];
  const copied = (given: unknown): unknown => {
    if (typeof given === 'string') return replace(given);
    if (given === null || typeof given !== 'object') return given;
    const to = Array.isArray(given) ? [] : {};
    open.push([given, to]);
    return to;
  };
  const whole = copied(value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to] = next;
    for (const [name, each] of Object.entries(from)) {
      (to as Record<string, unknown>)[name] = copied(each);
      if (slice.isSpent) await slice.breathe();
    }
  }
  return whole as Value;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
