/**
 * Finds whom later messages of a flight take away though these came first, or together with the older ones: compares the flight as its older messages tell it with the whole. So are those
 * whom messages that officers typed or imported earlier keep from being targets. The flight as it was derived before tells nothing of them, since they never stood on it.
 */
import { SYSTEM } from '../../../shared/audit/audit-entry.ts';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import type { Fall, TravellerFall } from '../../../shared/flight/fall.ts';
import type { Flight, FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { TYPED } from '../../../shared/flight/flight-leg.ts';
import { compareMessages } from '../../../shared/flight/message-order.ts';
import { namedIn } from '../../../shared/flight/named-in.ts';
import {
  mayTakeAway,
  type OlderMessages,
  olderMessages,
  withoutEach,
  withoutEarlier,
} from '../../../shared/flight/older-messages.ts';
import { sameOn } from '../../../shared/flight/same-traveller.ts';
import { onlyOneOfOfficer, withoutOfficer } from '../../../shared/flight/without-officer.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { World } from '../world.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { causesOf } from './fall-causes.ts';
import { together, viewAsSame, viewsOf } from './fall-views.ts';
import { overAt } from './falls.ts';
import type { HistoryByHand } from './history-falls.ts';
import { keptFalls } from './kept-falls.ts';
import type { ReadMessage } from './kept-manifests.ts';

type Derived = Pick<DerivedFlight, 'flight' | 'head'>;

/** `history`: the flight is compared without these earlier flights, too. */
type Cut = OlderMessages<ReadMessage> & { readonly history?: HistoryByHand };

/** How flights are compared, and when. */
export interface OverruledTerms {
  readonly world: World;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** The flight as these of its messages tell it, under the terms of today and had nobody been on the earlier flights `left`; null: they tell none. */
  ofMessages(messages: readonly ReadMessage[], left?: ReadonlySet<FlightId>): Promise<Derived | null>;
}

/** `messages`: all of the flight; `own`: those that changed it. */
interface Compared {
  readonly messages: readonly ReadMessage[];
  readonly own: readonly ChangingMessage[];
  readonly told: readonly Fall[];
}

/**
 * Whom later messages of a flight overrule, besides `told`: those whom the flight had before. Who is kept already by the same messages is not kept again.
 */
export async function overruledFalls(
  store: Store,
  after: DerivedFlight,
  compared: Compared,
  terms: OverruledTerms,
): Promise<readonly TravellerFall[]> {
  const { cuts } = await cutsOf(store, after.flight, compared);
  return fallsOfCuts(store, after, { cuts, told: compared.told }, terms);
}

/**
 * Whom messages of the flight and earlier flights hide together, all by hand and of one officer: without the messages the earlier flights still speak for them, and the other way round. So both are left
 * out, the messages each as above, and all of the officer.
 */
export async function overruledWithHistory(
  store: Store,
  after: DerivedFlight,
  { brought, ...compared }: Compared & { readonly brought: readonly HistoryByHand[] },
  terms: OverruledTerms,
): Promise<readonly TravellerFall[]> {
  if (brought.length === 0) return [];
  const { cuts, broughtBy } = await cutsOf(store, after.flight, compared);
  const sorted = [...compared.messages].sort(compareMessages);
  const withHistory = brought.flatMap((history): readonly Cut[] => {
    const isOwn = (message: ReadMessage) => broughtBy(message) === history.officer;
    const own = { older: sorted.filter((each) => !isOwn(each)), newer: sorted.filter(isOwn) };
    const theirs = unlike([...cuts.filter(({ newer }) => newer.every(isOwn)), own]);
    return theirs.flatMap((cut) => (cut.older.length === 0 || cut.newer.length === 0 ? [] : [{ ...cut, history }]));
  });
  return fallsOfCuts(store, after, { cuts: withHistory, told: compared.told }, terms);
}

/** The flights to compare, and who brought a message by hand. */
async function cutsOf(
  store: Store,
  flight: Flight,
  { messages, own }: Pick<Compared, 'messages' | 'own'>,
): Promise<{ readonly cuts: readonly Cut[]; broughtBy(message: ReadMessage): string | null }> {
  const changing = new Set(own.map(({ message }) => message));
  const { byHand, broughtBy } = await broughtByAmong(store, messages);
  const named = namedIn(flight);
  const earlier = withoutEarlier(messages, changing, byHand);
  const cuts = unlike([
    ...olderMessages(messages, changing, named),
    ...(earlier === null ? [] : [earlier]),
    ...withoutEach(messages, changing, byHand, named),
    ...withoutOfficer(messages, changing, broughtBy),
    ...onlyOneOfOfficer(messages, changing, broughtBy, named),
  ]);
  return { cuts, broughtBy };
}

async function fallsOfCuts(
  store: Store,
  after: DerivedFlight,
  { cuts, told }: { readonly cuts: readonly Cut[]; readonly told: readonly Fall[] },
  { world, now, ofMessages }: OverruledTerms,
): Promise<readonly TravellerFall[]> {
  if (cuts.length === 0) return [];
  const { id } = after.flight;
  const falls = await keptFalls(store, id, told);
  // A flight of one message does not tell under which ids others name the same person.
  const people: (readonly string[])[] = [];
  for (const cut of cuts) {
    const before = await ofMessages(cut.older, cut.history?.flights);
    if (before === null) continue;
    const sameNow = sameOn(after.flight, before.flight);
    for (const [row, seen] of viewsOf(before.head, after.head, world)) {
      const who = before.flight.travellers.find((each) => each.id === row.traveller);
      const same = who === undefined ? undefined : sameNow(who);
      const views = seen.flatMap((view) => viewAsSame(view, row, same, { before: before.head, after }, world));
      if (views.length === 0) continue;
      const ids = [...new Set([same?.id ?? row.traveller, row.traveller, ...row.aliases, ...(same?.aliases ?? [])])];
      const only = cut.history?.only ?? null;
      if (only !== null && !ids.includes(only)) continue;
      const naming = messagesNaming(after.flight, same?.id, cut.newer);
      const history = cut.history?.causes ?? [];
      const causes = [...history, ...(await causesOf(store, asChanging(naming, id)))];
      const brought = [
        ...history.map(({ message }) => message),
        ...naming.map((each) => each.id).filter((each) => causes.some(({ message }) => message === each)),
      ];
      people.push(ids);
      const names = people.filter((each) => each.some((name) => ids.includes(name))).flat();
      if (falls.isKnown(names, cut.isKnownByLast === true ? brought.slice(-1) : brought)) continue;
      const against = await causesOf(store, asChanging(messagesNaming(before.flight, row.traveller, cut.older), id));
      const [traveller = row.traveller, ...aliases] = ids;
      const over = overAt(after.head);
      falls.add((newId) => ({
        ...{ kind: 'traveller', id: newId(`${id} ${row.traveller} over ${causes.at(-1)?.message ?? ''} ${now}`) },
        ...{ flight: id, at: now, traveller, aliases, name: row.name, causes, against },
        ...{ frame: world.terms.frame?.hash ?? null, views: together(views), looks: [] },
        ...(over === null ? {} : { over }),
      }));
    }
  }
  return falls.found;
}

/** Each flight is derived once, whichever search asks for it. */
function unlike(cuts: readonly Cut[]): readonly Cut[] {
  const byOlder = new Map(cuts.map((cut) => [cut.older.map(({ id }) => id).join(' '), cut]));
  return [...byOlder.values()];
}

/** Whether officers typed or imported a message, and which officer did, by id; null: the watched folder brought it, or its import is not known any more. */
async function broughtByAmong(
  store: Store,
  messages: readonly ReadMessage[],
): Promise<{ byHand(message: ReadMessage): boolean; broughtBy(message: ReadMessage): string | null }> {
  const jobs = await readKept(store, 'jobs', [...new Set(messages.map(({ job }) => job))]);
  const byId = new Map(jobs.map(({ id, value }) => [id, value]));
  const byHand = ({ job, manifest }: ReadMessage) => {
    const way = byId.get(job)?.way;
    return TYPED.has(manifest.format) || (way !== undefined && way !== 'folder');
  };
  return {
    byHand,
    broughtBy: (message) => {
      const officer = byHand(message) ? (byId.get(message.job)?.officer.id ?? SYSTEM) : SYSTEM;
      return officer === SYSTEM ? null : officer;
    },
  };
}

/** The messages from which the traveller is made up; of nobody there, those that may take away. */
function messagesNaming(flight: Flight, traveller: string | undefined, some: Cut['newer']): Cut['newer'] {
  const sources = new Set<MessageId>(
    flight.travellers.find(({ id }) => id === traveller)?.sources.map(({ message }) => message),
  );
  const naming = some.filter(({ id }) => sources.has(id));
  if (naming.length > 0) return naming;
  const taking = some.filter(mayTakeAway);
  return taking.length > 0 ? taking : some;
}

function asChanging(messages: Cut['newer'], flight: Flight['id']): readonly ChangingMessage[] {
  return messages.map(({ id, readings = 0 }) => ({ message: id, reading: readings, flight }));
}
