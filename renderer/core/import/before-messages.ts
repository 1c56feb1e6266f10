/** A flight as it was before messages changed it, under the terms of today: so that what officers, rules and lists did since then is not laid to a message. */
import { screenFlight } from '../../../rules/engine/screen.ts';
import { screeningTime } from '../../../rules/engine/screen-messages.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import { FlightPast } from '../../../shared/fact/past-subjects.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import type { Flight, FlightId, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldingFlight } from '../../../shared/flight/fold-flights.ts';
import type { OpenLists } from '../../../shared/list/match/open-lists.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { Past } from '../../../shared/past/past.ts';
import { PastWithout } from '../../../shared/past/past-without.ts';
import type { FlightHead } from '../flight-head.ts';
import type { ComparedLists } from '../lists/lists-in-force.ts';
import { inSlices, type Slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import type { World } from '../world.ts';
import { termsOn } from '../world-terms.ts';
import { type DerivedFlight, derivingFrom, listedOn } from './derived-flight.ts';
import type { FlightMemory } from './flight-memory.ts';
import { headOf } from './head-of.ts';
import type { EarlierRow } from './history-falls.ts';

/** What flights are derived with at one time. */
interface TermsOfToday {
  readonly world: World;
  readonly memory: FlightMemory;
  readonly lists: ComparedLists | null;
  readonly open: OpenLists | undefined;
  readonly slice: Slices;
}

const NOTHING_BEFORE: FlightHead['derivedFrom'] = { messages: 0, decisions: 0 };

/** The head of the flight, which has these ids, had its own messages stayed as they were. */
export async function withoutOwnMessages(
  { flight, screening }: FlightSection,
  names: readonly FlightId[],
  today: TermsOfToday,
): Promise<FlightHead> {
  return (await derivedToday(flight, screening.at, names, today)).head;
}

function derivedToday(
  flight: Flight,
  at: UtcMinute,
  names: readonly FlightId[],
  { world, memory, lists, open, slice }: TermsOfToday,
  past: Past = memory.past,
): Promise<DerivedFlight> {
  const { falseMatches } = world.terms;
  const subjects = subjectsOf(flight, { ...world, past, lists: open, falseMatches });
  const remembered = memory.of(subjects, names);
  return inSlices(derivingFrom(subjects, remembered, at, world, NOTHING_BEFORE, lists), slice);
}

/** The head of the flight, which has these ids, had nobody been on these earlier flights. */
export async function withoutEarlierFlights(
  { flight, screening }: DerivedFlight,
  left: ReadonlySet<FlightId>,
  names: readonly FlightId[],
  today: TermsOfToday,
): Promise<FlightHead> {
  const past = new PastWithout(today.memory.past, left);
  return (await derivedToday(flight, screening.at, names, today, past)).head;
}

/** Where travellers of the flight were before, by their rows. */
export function earlierRows(
  { flight, remembered }: DerivedFlight,
  rows: readonly number[],
  { world, memory }: Pick<TermsOfToday, 'world' | 'memory'>,
): readonly EarlierRow[] {
  if (remembered === null) return [];
  const on = new FlightPast(memory.past, remembered, subjectsOf(flight, world));
  return rows.flatMap((row) => on.earlier(row).map((each) => ({ row, flight: each.flight.flight, there: each.row })));
}

/** The flight, which has these ids, as only these of its messages tell it, with what officers decided about it, and had nobody been on the earlier flights `left`. Null: they tell none. */
export async function ofOlderMessages(
  id: FlightId,
  messages: readonly FoldMessage[],
  decisions: readonly Decision[],
  names: readonly FlightId[],
  today: TermsOfToday,
  left: ReadonlySet<FlightId> = new Set(),
): Promise<Pick<DerivedFlight, 'flight' | 'head'> | null> {
  const flight = await inSlices(foldingFlight(id, messages, today.world, decisions), today.slice);
  const past = left.size === 0 ? today.memory.past : new PastWithout(today.memory.past, left);
  return flight === null ? null : derivedToday(flight, screeningTime(messages), names, today, past);
}

/** The head of the flight, had no message changed other flights either: by its stored facts. Null where they are of an earlier release. */
export async function withoutMessages(
  store: Store,
  { flight, screening: { at } }: FlightSection,
  { world, lists, slice }: TermsOfToday,
): Promise<FlightHead | null> {
  const block = (await readKept(store, 'factBlocks', [flight.id]))[0]?.value;
  if (block === undefined || block.catalogue !== FACT_CATALOGUE_VERSION) return null;
  const pins = { reference: world.reference.version, zone: flight.zoneVersion, at };
  const listed = await inSlices(listedOn(flight, world, lists), slice);
  const screening = screenFlight(world.compiled, block, pins, termsOn(world.terms, flight, listed));
  return headOf(flight, block, screening, world, NOTHING_BEFORE, { copies: '', lookouts: '' });
}
