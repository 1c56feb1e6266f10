/**
 * Gives travellers what states answered about them (CUSRES): by the carrier's reference, by locator with name, or by a name that only one person on the
 * flight has.
 */
import type { BoardingReply } from '../manifest.ts';
import { compareNameLines, nameLine, SAME_NAME } from '../name/compare-names.ts';
import { channelOf, type NamedMessage } from './apply-messages.ts';
import type { Traveller } from './flight.ts';

type AttachedReply = Traveller['replies'][number];

/** The travellers, with the replies of the messages in the order in which these count. One that fits nobody, or several alike, stays with its message. */
export function withReplies(travellers: readonly Traveller[], about: readonly NamedMessage[]): readonly Traveller[] {
  const answering = about.filter(
    ({ message }) => message.manifest.replies.length > 0 && channelOf(message.manifest.format) === null,
  );
  if (answering.length === 0) return travellers;
  const lines = travellers.map(nameLine);
  const replies = new Map<number, AttachedReply[]>();
  for (const { message } of answering) {
    for (const reply of message.manifest.replies) {
      const at = findPerson(reply, travellers, lines);
      if (at === null) continue;
      const attached: AttachedReply = { ...reply, message: message.id, prepared: message.manifest.prepared };
      const known = replies.get(at);
      if (known === undefined) replies.set(at, [attached]);
      else known.push(attached);
    }
  }
  return travellers.map((traveller, at) => ({ ...traveller, replies: replies.get(at) ?? traveller.replies }));
}

function findPerson(reply: BoardingReply, travellers: readonly Traveller[], lines: readonly string[]): number | null {
  const line = nameLine(reply);
  const rows = [...travellers.keys()];
  const score = (at: number) => (line === '' ? 0 : compareNameLines(lines[at] as string, line).score);
  if (reply.reference !== null) {
    const found = rows.filter((at) => travellers[at]?.reference === reply.reference);
    if (found.length === 1) return found[0] as number;
    if (found.length > 1) return onlyBest(found, score);
  }
  if (reply.locator !== null) {
    const party = rows.filter((at) => travellers[at]?.locator === reply.locator);
    if (line === '') return party.length === 1 ? (party[0] as number) : null;
    const found = onlyBest(party, score);
    if (found !== null) return found;
    // The booking is on this flight, and nobody in it has that name.
    if (party.length > 0) return null;
  }
  return line === '' ? null : onlyBest(rows, (at) => (lines[at] === line ? 100 : 0));
}

/** The one whose name is most alike, unless none is, or two are the same. */
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
