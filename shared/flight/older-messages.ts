/**
 * Where later messages of a flight may take away what older ones told. Messages count by when they were prepared, whenever they come: a made-up later list that came first is found here
 * once the true one comes, which the flight as it was derived before does not tell.
 */
import type { FoldMessage, MessageId } from './flight.ts';
import { TYPED } from './flight-leg.ts';
import { effectOf, recordKindOf } from './message-effect.ts';
import { compareMessages } from './message-order.ts';

/** The messages up to one, and the later ones, which count over them; each in the order in which they count. */
export interface OlderMessages<Message> {
  readonly older: readonly Message[];
  readonly newer: readonly Message[];
}

/**
 * The flights to compare with the whole, of messages of which some (`changing`) are new or were read again. These are the messages up to the last changing one that came late, and
 * those before each list, where one of them is changing: what was known before all later ones was compared when these came. Of more than `MOST_COMPARED`, that many are given.
 */
export function olderMessages<Message extends FoldMessage>(
  messages: readonly Message[],
  changing: ReadonlySet<MessageId>,
): readonly OlderMessages<Message>[] {
  if (messages.length < 2 || changing.size === 0) return [];
  const sorted = [...messages].sort(compareMessages);
  const first = sorted.findIndex(({ id }) => changing.has(id));
  const last = sorted.findLastIndex(({ id }) => changing.has(id));
  const cuts = sorted.flatMap((message, at) =>
    first >= 0 && at > first && (at === last + 1 || mayTakeAway(message)) ? [at] : [],
  );
  return evenly(cuts, MOST_COMPARED).map((at) => ({ older: sorted.slice(0, at), newer: sorted.slice(at) }));
}

/**
 * The flight as the messages that just came tell it, without those left out (`newer`): these count before them, came before, and are `byHand`. What one officer typed or imported hours
 * earlier may take from a list what it says. Then nobody ever stood on the flight who could fall. Null: none is left out, or only an officer's words are new.
 */
export function withoutEarlier<Message extends FoldMessage>(
  messages: readonly Message[],
  changing: ReadonlySet<MessageId>,
  byHand: (message: Message) => boolean,
): OlderMessages<Message> | null {
  const sorted = [...messages].sort(compareMessages);
  const last = sorted.findLast(({ id, manifest }) => changing.has(id) && !TYPED.has(manifest.format));
  if (last === undefined) return null;
  const isLeftOut = (message: Message) =>
    !changing.has(message.id) && compareMessages(message, last) < 0 && byHand(message);
  const newer = sorted.filter(isLeftOut);
  return newer.length === 0 ? null : { older: sorted.filter((each) => !isLeftOut(each)), newer };
}

/** Flights to compare at the most: each is derived. More lists of one flight than this come by accident, or to hold the workstation up. */
const MOST_COMPARED = 24;

/** So many of the values at equal distances, the first and the last among them; all where there are no more. */
function evenly<Value>(values: readonly Value[], most: number): readonly Value[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.round((at * (values.length - 1)) / (most - 1))] as Value);
}

/**
 * Whether a message may take away or change who was listed before. A booking counts beside others, and changes of a reservation list come by the dozen: of those that came together, what they
 * say is compared as a whole.
 */
export function mayTakeAway({ manifest: { format, function: kind, part } }: Pick<FoldMessage, 'manifest'>): boolean {
  const records = recordKindOf(format);
  const effect = effectOf(format, kind);
  if (effect === 'cancel-flight') return true;
  if (records === null || records === 'push' || records === 'screen' || effect === 'none') return false;
  if (records === 'names' && effect === 'change') return false;
  // A further part adds to the list of the first.
  return part === null || part.number <= 1;
}
