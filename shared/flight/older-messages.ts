/**
 * Where later messages of a flight may take away what older ones told. Messages count by when they were prepared, whenever they come: a made-up later list that came first is found here
 * once the true one comes, which the flight as it was derived before does not tell.
 */
import type { FoldMessage, MessageId } from './flight.ts';
import { TYPED } from './flight-leg.ts';
import { lastVersions, tellingPlaces } from './list-versions.ts';
import { effectOf, recordKindOf } from './message-effect.ts';
import { compareMessages } from './message-order.ts';
import type { NamedIn } from './named-in.ts';

/** The messages up to one, and the later ones, which count over them; each in the order in which they count. */
export interface OlderMessages<Message> {
  readonly older: readonly Message[];
  readonly newer: readonly Message[];
  /** Whoever fell by the last one already is not told again: the others count before it, and may have done nothing. */
  readonly isKnownByLast?: true;
}

/**
 * The flights to compare with the whole, of messages of which some (`changing`) are new or were read again. These are the messages up to the last changing one that came late, and
 * those before each list, where one of them is changing: what was known before all later ones was compared when these came. Of more than `MANY`, those are left out before
 * which a list only adds a passenger (`addsOnly`), or takes away nothing that others of these do not show (`list-versions.ts`).
 */
export function olderMessages<Message extends FoldMessage>(
  messages: readonly Message[],
  changing: ReadonlySet<MessageId>,
  named: NamedIn,
): readonly OlderMessages<Message>[] {
  if (messages.length < 2 || changing.size === 0) return [];
  const sorted = [...messages].sort(compareMessages);
  const first = sorted.findIndex(({ id }) => changing.has(id));
  const last = sorted.findLastIndex(({ id }) => changing.has(id));
  const cuts = sorted.flatMap((message, at) =>
    first >= 0 && at > first && (at === last + 1 || mayTakeAway(message)) ? [at] : [],
  );
  const more = cuts.filter((at) => !addsOnly(sorted[at] as Message, named));
  const telling = new Set(cuts.length <= MANY ? cuts : tellingPlaces(sorted, more));
  return cuts
    .filter((at) => at === last + 1 || telling.has(at))
    .map((at) => ({ older: sorted.slice(0, at), newer: sorted.slice(at) }));
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

/** Of more flights to compare, some are left out or joined: each is folded and derived, so that the time grows with their square. */
export const MANY = 24;

/**
 * Does a list name one passenger alone, whom no other message names? Some carriers send one for each passenger who checks in. Such a list replaces nobody (`traveller-list.ts`), so
 * that only what follows from the company of others can change.
 */
function addsOnly(
  { id, manifest: { format, function: kind, part, travellers } }: FoldMessage,
  named: NamedIn,
): boolean {
  const isWhole = part === null || (part.number === 1 && part.final);
  const isPersonal = travellers.length === 1 && isWhole && recordKindOf(format) !== 'names';
  return isPersonal && effectOf(format, kind) === 'replace' && named.isAlone(id);
}

/**
 * The flight without one of the messages that came together, for each of them that is `byHand`: what one takes away counts, whatever the others tell. Beside a list, all bookings
 * are left out as well, since two may say the same. Parts of one list are left out together. Of more than `MANY`, those are left out together that name no traveller in common.
 * A list that only adds a passenger then stays (`addsOnly`), and so does a version that a later one replaces.
 */
export function withoutEach<Message extends FoldMessage>(
  messages: readonly Message[],
  changing: ReadonlySet<MessageId>,
  byHand: (message: Message) => boolean,
  named: NamedIn,
): readonly OlderMessages<Message>[] {
  const came = messages.filter(({ id }) => changing.has(id));
  const sets = setsOf(came.sort(compareMessages));
  if (sets.length < 2) return [];
  const own = sets.filter((set) => set.some(byHand));
  const bookings = own.filter((set) => !set.some(mayTakeAway));
  const together = bookings.length > 1 && bookings.length < sets.length ? [bookings.flat()] : [];
  const alone = own.length <= MANY ? own : disjoint(lastVersions(withoutAdding(own, named)), named);
  const leftOut = [...alone, ...together];
  const sorted = [...messages].sort(compareMessages);
  return leftOut.map((newer) => {
    const ids = new Set(newer.map(({ id }) => id));
    return { older: sorted.filter(({ id }) => !ids.has(id)), newer };
  });
}

/** Messages by what they say together: the parts of a list, and every other message by itself. */
export function setsOf<Message extends FoldMessage>(messages: readonly Message[]): readonly (readonly Message[])[] {
  const sets = new Map<string, Message[]>();
  for (const message of messages) {
    const { part, format, prepared, reference } = message.manifest;
    const key = part === null ? message.id : JSON.stringify([format, prepared, reference]);
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [message]);
    else set.push(message);
  }
  return [...sets.values()];
}

/** Without lists that only add a passenger. */
export function withoutAdding<Message extends FoldMessage>(
  sets: readonly (readonly Message[])[],
  named: NamedIn,
): readonly (readonly Message[])[] {
  return sets.filter((set) => !set.every((message) => addsOnly(message, named)));
}

/** Joins sets that name no traveller in common. One that may take away whom it does not name stays alone. */
export function disjoint<Message extends FoldMessage>(
  sets: readonly (readonly Message[])[],
  named: NamedIn,
): readonly (readonly Message[])[] {
  const joined: { readonly messages: Message[]; readonly names: Set<string> }[] = [];
  const alone: (readonly Message[])[] = [];
  for (const set of sets) {
    if (set.some(mayTakeAway)) {
      alone.push(set);
      continue;
    }
    const names = set.flatMap(({ id }) => named.by(id));
    const free = joined.find((each) => !names.some((name) => each.names.has(name)));
    if (free === undefined) joined.push({ messages: [...set], names: new Set(names) });
    else {
      free.messages.push(...set);
      for (const name of names) free.names.add(name);
    }
  }
  return [...alone, ...joined.map((each) => each.messages)];
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
