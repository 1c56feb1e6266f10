/**
 * Gives travellers the states' answers about them (CUSRES): by the carrier's reference, by locator with name, or by a name that only one
 * person on the flight has.
 */
import type { BoardingReply } from '../manifest.ts';
import { compareNameLines, nameLine, SAME_NAME } from '../name/compare-names.ts';
import { channelOf } from './apply-messages.ts';
import type { Traveller } from './flight.ts';
import type { NamedMessage } from './traveller-record.ts';

type AttachedReply = Traveller['replies'][number];

/**
 * The travellers with the replies of the messages, in order of the messages. A reply that fits no traveller, or several equally well, stays
 * with its message.
 */
export function withReplies(travellers: readonly Traveller[], about: readonly NamedMessage[]): readonly Traveller[] {
  const answering = about.filter(
    ({ message }) => message.manifest.replies.length > 0 && channelOf(message.manifest.format) === null,
  );
  if (answering.length === 0) return travellers;
  const people = peopleOn(travellers);
  const replies = new Map<number, AttachedReply[]>();
  for (const { message } of answering) {
    for (const reply of message.manifest.replies) {
      const at = findPerson(reply, people);
      if (at === null) continue;
      const attached: AttachedReply = { ...reply, message: message.id, prepared: message.manifest.prepared };
      const known = replies.get(at);
      if (known === undefined) replies.set(at, [attached]);
      else known.push(attached);
    }
  }
  return travellers.map((traveller, at) => ({ ...traveller, replies: replies.get(at) ?? traveller.replies }));
}

/** Rows of the travellers by the keys that a reply may name. */
interface People {
  readonly lines: readonly string[];
  readonly byReference: ReadonlyMap<string | null, readonly number[]>;
  readonly byLocator: ReadonlyMap<string | null, readonly number[]>;
  readonly byLine: ReadonlyMap<string | null, readonly number[]>;
}

function peopleOn(travellers: readonly Traveller[]): People {
  const lines = travellers.map(nameLine);
  return {
    lines,
    byReference: rowsBy(travellers.map(({ reference }) => reference)),
    byLocator: rowsBy(travellers.map(({ locator }) => locator)),
    byLine: rowsBy(lines),
  };
}

function rowsBy(keys: readonly (string | null)[]): ReadonlyMap<string | null, readonly number[]> {
  const rows = new Map<string | null, number[]>();
  for (const [at, key] of keys.entries()) {
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [at]);
    else same.push(at);
  }
  return rows;
}

const NOBODY: readonly number[] = [];

function findPerson(reply: BoardingReply, { lines, byReference, byLocator, byLine }: People): number | null {
  const line = nameLine(reply);
  const score = (at: number) => (line === '' ? 0 : compareNameLines(lines[at] as string, line).score);
  if (reply.reference !== null) {
    const found = byReference.get(reply.reference) ?? NOBODY;
    if (found.length === 1) return found[0] as number;
    if (found.length > 1) return onlyBest(found, score);
  }
  if (reply.locator !== null) {
    const party = byLocator.get(reply.locator) ?? NOBODY;
    if (line === '') return party.length === 1 ? (party[0] as number) : null;
    // When the booking is on this flight, a traveller outside it with that name is another person.
    if (party.length > 0) return onlyBest(party, score);
  }
  const named = line === '' ? NOBODY : (byLine.get(line) ?? NOBODY);
  return named.length === 1 ? (named[0] as number) : null;
}

/** The row with the most similar name; none when no name is similar or two are equally similar. */
function onlyBest(rows: readonly number[], score: (at: number) => number): number | null {
  let best: number | null = null;
  let highest = SAME_NAME - 1;
  let tied = false;
  for (const at of rows) {
    const own = score(at);
    if (own > highest) {
      best = at;
      highest = own;
      tied = false;
    } else if (own === highest && best !== null) tied = true;
  }
  return tied ? null : best;
}
