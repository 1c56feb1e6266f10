/** Flights to compare where one officer brought several of the messages: what two of them hide together shows only without both. */
import type { FoldMessage, MessageId } from './flight.ts';
import { tellingAlone } from './list-versions.ts';
import { compareMessages } from './message-order.ts';
import type { NamedIn } from './named-in.ts';
import { disjoint, MANY, type OlderMessages, setsOf, withoutAdding } from './older-messages.ts';

/** The officer who typed or imported a message, by id; null: nobody did, or it is not known who. */
type BroughtBy<Message> = (message: Message) => string | null;

/**
 * The flight without all that one officer brought, for each officer of whom messages count before and after one that others just brought, or came together with it. What counts before
 * alone, or after alone, is left out by `withoutEarlier` and `olderMessages`.
 */
export function withoutOfficer<Message extends FoldMessage>(
  messages: readonly Message[],
  changing: ReadonlySet<MessageId>,
  broughtBy: BroughtBy<Message>,
): readonly OlderMessages<Message>[] {
  return officersOf(messages, broughtBy).flatMap(({ own: newer, others: older }) => {
    const came = older.filter(({ id }) => changing.has(id));
    const isHidden = came.some((each) => isHiddenBy(each, newer, changing));
    return newer.length > 1 && isHidden ? [{ older, newer }] : [];
  });
}

/**
 * The flight with one only of the messages that an officer just brought, without all others of theirs. It is made for each officer of three messages and more: two of them may hide what
 * the third tells, and nobody else's list is there to say so. Bookings that name nobody in common stay together, and lists that only add a passenger are not told alone. Of more than `MANY`, each list is that tells what none before it does.
 */
export function onlyOneOfOfficer<Message extends FoldMessage>(
  messages: readonly Message[],
  changing: ReadonlySet<MessageId>,
  broughtBy: BroughtBy<Message>,
  named: NamedIn,
): readonly OlderMessages<Message>[] {
  return officersOf(messages, broughtBy).flatMap(({ own, others }) => {
    if (setsOf(own).length < LEAST_SETS) return [];
    const came = setsOf(own.filter(({ id }) => changing.has(id)));
    const told = disjoint(withoutAdding(came, named), named);
    return (told.length <= MANY ? told : tellingAlone(told)).flatMap((kept) => {
      const newer = own.filter((message) => !kept.includes(message));
      const isHidden = kept.some((each) => isHiddenBy(each, newer, changing));
      return newer.length > 1 && isHidden
        ? [{ older: [...others, ...kept].sort(compareMessages), newer, isKnownByLast: true }]
        : [];
    });
  });
}

/** A message, and one before and one after it. */
const LEAST_SETS = 3;

/** What each officer brought, and what others did, in the order in which it counts. */
function officersOf<Message extends FoldMessage>(
  messages: readonly Message[],
  broughtBy: BroughtBy<Message>,
): readonly { readonly own: readonly Message[]; readonly others: readonly Message[] }[] {
  const sorted = [...messages].sort(compareMessages);
  const officers = new Set(sorted.map(broughtBy).filter((officer) => officer !== null));
  return [...officers].map((officer) => ({
    own: sorted.filter((message) => broughtBy(message) === officer),
    others: sorted.filter((message) => broughtBy(message) !== officer),
  }));
}

/** Do some of the messages count before it and some after it, or did they come together with it? `some` are in the order in which they count. */
function isHiddenBy<Message extends FoldMessage>(
  message: Message,
  some: readonly Message[],
  changing: ReadonlySet<MessageId>,
): boolean {
  const [first, last] = [some[0], some.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isBetween = compareMessages(first, message) < 0 && compareMessages(message, last) < 0;
  return isBetween || some.some(({ id }) => changing.has(id));
}
