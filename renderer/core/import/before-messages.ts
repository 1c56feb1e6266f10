/** A flight as it was before messages changed it, under the terms of today: so that what officers, rules and lists did since then is not laid to a message. */
import { screenFlight } from '../../../rules/engine/screen.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { OpenLists } from '../../../shared/list/match/open-lists.ts';
import type { FlightHead } from '../flight-head.ts';
import type { ComparedLists } from '../lists/lists-in-force.ts';
import { inSlices, type Slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import type { World } from '../world.ts';
import { termsOn } from '../world-terms.ts';
import { derivingFrom, listedOn } from './derived-flight.ts';
import type { FlightMemory } from './flight-memory.ts';
import { headOf } from './head-of.ts';

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
  { world, memory, lists, open, slice }: TermsOfToday,
): Promise<FlightHead> {
  const { falseMatches } = world.terms;
  const subjects = subjectsOf(flight, { ...world, past: memory.past, lists: open, falseMatches });
  const remembered = memory.of(subjects, names);
  const { at } = screening;
  return (await inSlices(derivingFrom(subjects, remembered, at, world, NOTHING_BEFORE, lists), slice)).head;
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
