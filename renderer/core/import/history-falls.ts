/**
 * Finds whom earlier flights exonerate that one officer alone brought: compares the flight with itself as it would be without what is recorded of these. A flight that one officer made up
 * speaks for a friend from the start, so that nobody ever stood who could fall.
 */
import type { CompiledRules } from '../../../rules/engine/compile.ts';
import { ruleNeeds } from '../../../rules/engine/rule-uses.ts';
import { factById, isOfPast } from '../../../shared/fact/fact-catalogue.ts';
import type { Fall, MessageCause, TravellerFall } from '../../../shared/flight/fall.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { overFrom } from '../../../shared/flight/flight-over.ts';
import { counts, type Screening } from '../../../shared/screening/screening.ts';
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
  /** All messages of these flights. */
  readonly causes: readonly MessageCause[];
}

/** How the flight is compared, and when. */
export interface HistoryTerms {
  readonly world: World;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** The earlier flights on which travellers of the flight were, by their rows. */
  earlierOf(after: DerivedFlight, rows: readonly number[]): readonly FlightId[];
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
  return rows.length === 0 ? [] : broughtByOne(store, earlierOf(after, rows));
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
  for (const { causes, flights } of brought) {
    const before = await terms.withoutFlights(after, flights);
    for (const [row, views] of viewsOf(before, after.head, world)) {
      const ids = [row.traveller, ...row.aliases];
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

/** The rows of travellers for whom a rule speaks that asks for their earlier flights. */
function exoneratedByPast({ travellers }: Screening, { byId }: CompiledRules): readonly number[] {
  const restsOnPast = (rule: string) => {
    const found = byId.get(rule);
    return (
      found !== undefined &&
      ruleNeeds(found).facts.some((fact) => {
        const row = factById(fact);
        return row !== undefined && isOfPast(row);
      })
    );
  };
  return travellers.flatMap(({ hits }, row) =>
    hits.some((hit) => hit.kind === 'exoneration' && counts(hit) && restsOnPast(hit.rule)) ? [row] : [],
  );
}

/** Those of the flights that may be made up, and of which each message was brought by hand and by one officer, for each such officer. */
async function broughtByOne(store: Store, flights: readonly FlightId[]): Promise<readonly HistoryByHand[]> {
  const there = flights.filter((flight) => store.ledger.keyIdOf('flightHeads', flight) !== null);
  const byOfficer = new Map<string, MessageCause[]>();
  for (const { value } of await readKept(store, 'flightHeads', there)) {
    if (!(await mayBeMadeUp(store, value))) continue;
    const files = await filesOf(store, value);
    const [first] = files;
    if (first === undefined || !files.every(({ officer, byHand }) => byHand && officer === first.officer)) continue;
    byOfficer.set(first.officer, [...(byOfficer.get(first.officer) ?? []), ...files]);
  }
  return [...byOfficer].map(([officer, causes]) => ({
    ...{ officer, causes },
    flights: new Set(causes.flatMap(({ flight }) => flight ?? [])),
  }));
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
