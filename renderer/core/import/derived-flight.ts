/** What is derived for one flight, and the records that store it. */
import { type ListContext, listing } from '../../../rules/engine/list-terms.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import type { ListTerms } from '../../../rules/engine/screening-terms.ts';
import { buildingFactBlock } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { FlightSubjects } from '../../../shared/fact/fact-subjects.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import { otherNumbers } from '../../../shared/lookout/lookout-scope.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { allSteps, type Steps } from '../../../shared/steps.ts';
import type { FlightHead } from '../flight-head.ts';
import type { ComparedLists } from '../lists/lists-in-force.ts';
import type { Write } from '../store/commit.ts';
import { FLIGHT_TABLES } from '../store/tables.ts';
import type { World } from '../world.ts';
import { dayOf, termsOn } from '../world-terms.ts';
import { headOf } from './head-of.ts';

/** Everything that is derived for one flight. */
export interface DerivedFlight {
  readonly flight: Flight;
  readonly block: FactBlock;
  readonly screening: Screening;
  readonly head: FlightHead;
  /** What later flights compare themselves with; null where the flight has no day. */
  readonly remembered: KeyedAppearances | null;
  /** Keys by which search finds its travellers; null where it cannot. */
  readonly links: Uint8Array | null;
}

/** Facts, screening and head of a flight without memory of other flights; `at` decides which rules are valid. */
export function deriveFlight(
  flight: Flight,
  at: UtcMinute,
  world: World,
  derivedFrom: FlightHead['derivedFrom'] = { messages: flight.messages.length, decisions: 0 },
): DerivedFlight {
  return allSteps(derivingFrom(subjectsOf(flight, world), null, at, world, derivedFrom));
}

/** As `deriveFlight` in steps, with the memory of other flights in `subjects` and the flight's own record for it. */
export function* derivingFrom(
  subjects: FlightSubjects,
  remembered: KeyedAppearances | null,
  at: UtcMinute,
  world: World,
  derivedFrom: FlightHead['derivedFrom'],
  lists: ComparedLists | null = null,
): Steps<DerivedFlight> {
  const { flight } = subjects.flight;
  const block = yield* buildingFactBlock(subjects, remembered);
  yield;
  const pins = { reference: world.reference.version, zone: flight.zoneVersion, at };
  const listed = yield* listedOn(flight, world, lists);
  const screening = screenFlight(world.compiled, block, pins, termsOn(world.terms, flight, listed));
  yield;
  return {
    flight,
    block,
    screening,
    remembered,
    links: null,
    head: headOf(flight, block, screening, world, derivedFrom, {
      copies: lists?.copies ?? '',
      lookouts: lookoutsOn(flight, world),
    }),
  };
}

/** What the lists and lookouts in force say of the travellers of a flight; null where there are none. */
export function* listedOn(flight: Flight, world: World, lists: ComparedLists | null): Steps<ListTerms | null> {
  if (lists === null && lookoutsOn(flight, world) === '') return null;
  const day = dayOf(flight);
  return yield* listing(flight, day === '' ? null : day, listContext(world, lists));
}

/** By what a flight is compared. */
export function listContext({ terms }: World, lists: ComparedLists | null): ListContext {
  return {
    index: lists?.index ?? null,
    lookouts: terms.lookouts,
    partial: lists?.partial ?? NO_PARTS,
    falseMatches: terms.falseMatches,
    frame: terms.frame?.frame ?? null,
  };
}

const NO_PARTS: ReadonlySet<string> = new Set();

/** The lookouts that concern a flight; empty: none. */
export function lookoutsOn(flight: Flight, { terms }: World): string {
  return terms.lookouts?.namesOn({ ...flight, sold: otherNumbers(flight) }) ?? '';
}

/** Removes all derived records of a flight. */
export function derivedRemovals(id: FlightId): readonly Write[] {
  return FLIGHT_TABLES.map((table) => ({ table, id, remove: true }));
}

/** The derived records of a flight; they replace those derived before. */
export function derivedWrites({ flight, block, screening, head, remembered, links }: DerivedFlight): readonly Write[] {
  const { id } = flight;
  return [
    remembered === null
      ? { table: 'appearances', id, remove: true }
      : { table: 'appearances', id, rev: null, value: remembered },
    links === null ? { table: 'links', id, remove: true } : { table: 'links', id, rev: null, value: links },
    headWrite(head),
    { table: 'factBlocks', id, rev: null, value: block },
    { table: 'flightManifests', id, rev: null, value: { flight, screening } },
  ];
}

/** The records that change when a flight is screened again; its facts do not change. */
export function screenedWrites({ flight, screening, head }: DerivedFlight): readonly Write[] {
  return [headWrite(head), { table: 'flightManifests', id: flight.id, rev: null, value: { flight, screening } }];
}

/** The head of a flight, by its day. */
export function headWrite(head: FlightHead): Write {
  const day = (head.leg.departure ?? head.leg.arrival ?? '').slice(0, 10);
  return { table: 'flightHeads', id: head.id, rev: null, value: head, index: { day } };
}
