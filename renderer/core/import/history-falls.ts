/**
 * Finds whom earlier flights exonerate that one officer alone brought: compares the flight with itself as it would be without what is recorded of these. A flight that one officer made up
 * speaks for a friend from the start, so that nobody ever stood who could fall. So does a true flight into which the officer wrote the friend.
 */
import type { CompiledRules } from '../../../rules/engine/compile.ts';
import { speakingByPast } from '../../../rules/engine/spoken-for.ts';
import type { Fall, MessageCause, NamedAlone, TravellerFall } from '../../../shared/flight/fall.ts';
import type { Flight, FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { overFrom } from '../../../shared/flight/flight-over.ts';
import { namedByThese, namedInOneKind } from '../../../shared/flight/one-kind.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { World } from '../world.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { filesOf } from './fall-causes.ts';
import { together, viewsOf } from './fall-views.ts';
import { overAt } from './falls.ts';
import { keptFalls } from './kept-falls.ts';

/** The earlier flights that one officer brought. */
export interface HistoryByHand {
  readonly officer: string;
  readonly flights: ReadonlySet<FlightId>;
  /** All messages of these flights; of one that is true, those that name `only`. */
  readonly causes: readonly MessageCause[];
  /** One traveller of the flight, whom some of them may speak for as if they had been there; null: they were made up for whomever. */
  readonly only: TravellerId | null;
}

/** Where a traveller of the flight was before: by the row here, and the row there. */
export interface EarlierRow {
  readonly row: number;
  readonly flight: FlightId;
  readonly there: number;
}

/** How the flight is compared, and when. */
export interface HistoryTerms {
  readonly world: World;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** Where travellers of the flight were before, by their rows. */
  earlierOf(after: DerivedFlight, rows: readonly number[]): readonly EarlierRow[];
  /** The head of the flight, had nobody been on these flights. */
  withoutFlights(after: DerivedFlight, left: ReadonlySet<FlightId>): Promise<FlightHead>;
}

/** The earlier flights that exonerate somebody and that one officer alone brought by hand, for each such officer. Nothing is read where no exoneration rests on earlier flights. */
export async function historyByHand(
  store: Store,
  after: DerivedFlight,
  { world, earlierOf }: Pick<HistoryTerms, 'world' | 'earlierOf'>,
): Promise<readonly HistoryByHand[]> {
  const rows = exoneratedByPast(after.screening, world.compiled);
  return rows.length === 0 ? [] : broughtByOne(store, after, earlierOf(after, rows));
}

/** Whom such flights clear or lower, besides those kept already by the same messages, and `told`. */
export async function historyFalls(
  store: Store,
  after: DerivedFlight,
  { told, brought }: { readonly told: readonly Fall[]; readonly brought: readonly HistoryByHand[] },
  terms: HistoryTerms,
): Promise<readonly TravellerFall[]> {
  if (brought.length === 0) return [];
  const { world, now } = terms;
  const { id } = after.flight;
  const over = overAt(after.head);
  const falls = await keptFalls(store, id, told);
  for (const { officer, causes, flights, only } of brought) {
    const before = await terms.withoutFlights(after, flights);
    for (const [row, views] of viewsOf(before, after.head, world)) {
      const ids = [row.traveller, ...row.aliases];
      // Who falls by the made-up flights of the officer alone is told once.
      const isTold = falls.found.some((fall) => ids.includes(fall.traveller) && isBy(fall, officer));
      if (only !== null && (isTold || !ids.includes(only))) continue;
      if (
        falls.isKnown(
          ids,
          causes.map(({ message }) => message),
        )
      )
        continue;
      falls.add((newId) => ({
        ...{ kind: 'traveller', id: newId(`${id} ${row.traveller} past ${causes.at(-1)?.message ?? ''} ${now}`) },
        ...{ flight: id, at: now, traveller: row.traveller, aliases: row.aliases, name: row.name, causes },
        ...{ frame: world.terms.frame?.hash ?? null, views: together(views), looks: [] },
        ...(over === null ? {} : { over }),
      }));
    }
  }
  return falls.found;
}

function isBy({ causes }: TravellerFall, officer: string): boolean {
  return causes.every((cause) => cause.officer === officer);
}

/** The rows of travellers for whom a rule speaks that asks for their earlier flights. */
function exoneratedByPast({ travellers }: Screening, compiled: CompiledRules): readonly number[] {
  return travellers.flatMap((screened, row) => (speakingByPast(screened, compiled).length > 0 ? [row] : []));
}

/**
 * Those of the flights that may be made up, and of which each message was brought by hand and by one officer, for each such officer. Beside them, for each traveller of the flight and such an
 * officer, those that are true and may name the traveller by this officer alone.
 */
async function broughtByOne(
  store: Store,
  { flight: { travellers } }: DerivedFlight,
  earlier: readonly EarlierRow[],
): Promise<readonly HistoryByHand[]> {
  const flights = [...new Set(earlier.map(({ flight }) => flight))];
  const there = flights.filter((flight) => store.ledger.keyIdOf('flightHeads', flight) !== null);
  const madeUp = new Map<string, MessageCause[]>();
  const added = new Map<
    string,
    { readonly officer: string; readonly only: TravellerId; readonly causes: MessageCause[] }
  >();
  for (const { value } of await readKept(store, 'flightHeads', there)) {
    const files = await filesOf(store, value);
    const officer = byOneHand(files);
    if (officer !== null && (await mayBeMadeUp(store, value))) {
      madeUp.set(officer, [...(madeUp.get(officer) ?? []), ...files]);
      continue;
    }
    const onIt = earlier.filter(({ flight }) => flight === value.id);
    for (const { row, causes } of await writtenIn(store, value, files, onIt)) {
      const [by, only] = [causes[0]?.officer, travellers[row]?.id];
      if (by === undefined || only === undefined) continue;
      const known = added.get(`${by} ${only}`)?.causes ?? [];
      added.set(`${by} ${only}`, { officer: by, only, causes: [...known, ...causes] });
    }
  }
  const ofAdded = [...added.values()].map(({ officer, only, causes }) =>
    historyOf(officer, only, [...(madeUp.get(officer) ?? []), ...causes]),
  );
  return [...[...madeUp].map(([officer, causes]) => historyOf(officer, null, causes)), ...ofAdded];
}

function historyOf(officer: string, only: TravellerId | null, causes: readonly MessageCause[]): HistoryByHand {
  return { officer, only, causes, flights: new Set(causes.flatMap(({ flight }) => flight ?? [])) };
}

/** The officer who brought all of the messages by hand; null: they are of several, or of the watched folder. */
function byOneHand(files: readonly MessageCause[]): string | null {
  const [first] = files;
  const isOfOne = first !== undefined && files.every(({ officer, byHand }) => byHand && officer === first.officer);
  return isOfOne ? first.officer : null;
}

/** Of these rows, those whom one officer alone names on a true flight, and otherwise than nearly everybody is named there; with the messages that name them. */
async function writtenIn(
  store: Store,
  { id, channels }: FlightHead,
  files: readonly MessageCause[],
  rows: readonly EarlierRow[],
): Promise<readonly { readonly row: number; readonly causes: readonly MessageCause[] }[]> {
  if (!files.some(({ byHand }) => byHand)) return [];
  // Where one officer brought all, in messages of one kind, nobody is named otherwise than others.
  if (channels.length < 2 && byOneHand(files) !== null) return [];
  const section = (await readKept(store, 'flightManifests', [id]))[0]?.value;
  if (section === undefined) return [];
  const single = namedInOneKind(section.flight);
  const onlyBy = namedByOne(section.flight, files);
  return rows.flatMap(({ row, there }) => {
    const found = section.flight.travellers[there];
    if (found === undefined) return [];
    const naming = new Set(found.sources.map(({ message }) => message));
    const causes = files.filter(({ message }) => naming.has(message));
    const officer = byOneHand(causes);
    if (officer === null) return [];
    const alone: NamedAlone | null = single.has(found.id)
      ? 'one-kind'
      : onlyBy.get(officer)?.has(found.id) === true
        ? 'one-officer'
        : null;
    return alone === null ? [] : [{ row, causes: causes.map((each) => ({ ...each, alone })) }];
  });
}

/** Whom each officer alone names, by what they brought by hand, where others name nearly everybody. */
function namedByOne(flight: Flight, files: readonly MessageCause[]): ReadonlyMap<string, ReadonlySet<TravellerId>> {
  const byHand = files.filter((each) => each.byHand);
  const officers = new Set(byHand.map(({ officer }) => officer));
  const broughtBy = (officer: string) =>
    new Set(byHand.flatMap((each) => (each.officer === officer ? [each.message] : [])));
  return new Map([...officers].map((officer) => [officer, namedByThese(flight, broughtBy(officer))]));
}

/** With fewer travellers, nobody else of the unit needs to have had to do with a flight. */
const FEW_TRAVELLERS = 10;

/**
 * May one officer have made the flight up for the past of somebody? Where all of its messages came before it was over, with many travellers, it stood before everybody on board and queue. Where
 * one officer imports all files of a unit, every regular would else fall by flights that came as they should.
 */
async function mayBeMadeUp(store: Store, head: FlightHead): Promise<boolean> {
  const over = overFrom(head);
  if (over === null || head.travellers < FEW_TRAVELLERS) return true;
  const messages = await readKept(store, 'messages', Object.keys(head.derivedFrom.readings ?? {}));
  return messages.some(
    ({ value: { receivedAt, readAgain = [] } }) =>
      readAgain.length > 0 || (minuteNumber(receivedAt.slice(0, 16)) ?? over) >= over,
  );
}
