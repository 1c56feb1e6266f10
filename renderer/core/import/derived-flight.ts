/** What is derived of one flight, and the records it is stored in. */
import { screenFlight } from '../../../rules/engine/screen.ts';
import { factBlockOf } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { FlightSubjects } from '../../../shared/fact/fact-subjects.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Write } from '../store/commit.ts';
import { FLIGHT_TABLES } from '../store/tables.ts';
import type { World } from '../world.ts';
import { termsOn } from '../world-terms.ts';
import { headOf } from './head-of.ts';

/** Everything that is stored of one flight. */
export interface DerivedFlight {
  readonly flight: Flight;
  readonly block: FactBlock;
  readonly screening: Screening;
  readonly head: FlightHead;
  /** What is remembered of it; null where nothing is. */
  readonly remembered: KeyedAppearances | null;
  /** By what its travellers can be looked up; null where they cannot. */
  readonly links: Uint8Array | null;
}

/** Facts, screening and head of a flight of which nothing is remembered, nor asked; `at` decides which rules are valid. */
export function deriveFlight(
  flight: Flight,
  at: UtcMinute,
  world: World,
  derivedFrom: FlightHead['derivedFrom'] = { messages: flight.messages.length, decisions: 0 },
): DerivedFlight {
  return deriveFrom(subjectsOf(flight, world), null, at, world, derivedFrom);
}

/** As `deriveFlight`, with what is remembered of the flight. */
export function deriveFrom(
  subjects: FlightSubjects,
  remembered: KeyedAppearances | null,
  at: UtcMinute,
  world: World,
  derivedFrom: FlightHead['derivedFrom'],
): DerivedFlight {
  const { flight } = subjects.flight;
  const block = factBlockOf(subjects, remembered);
  const pins = { reference: world.reference.version, zone: flight.zoneVersion, at };
  const screening = screenFlight(world.compiled, block, pins, termsOn(world.terms, flight));
  return {
    flight,
    block,
    screening,
    remembered,
    links: null,
    head: headOf(flight, block, screening, world, derivedFrom),
  };
}

/** Takes away what was derived of a flight. */
export function derivedRemovals(id: FlightId): readonly Write[] {
  return FLIGHT_TABLES.map((table) => ({ table, id, remove: true }));
}

/** The records of a flight; whatever was derived before is replaced. */
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

/** What changes of a flight that is screened anew: its facts do not. */
export function screenedWrites({ flight, screening, head }: DerivedFlight): readonly Write[] {
  return [headWrite(head), { table: 'flightManifests', id: flight.id, rev: null, value: { flight, screening } }];
}

/** The head of a flight, by its day. */
export function headWrite(head: FlightHead): Write {
  const day = (head.leg.departure ?? head.leg.arrival ?? '').slice(0, 10);
  return { table: 'flightHeads', id: head.id, rev: null, value: head, index: { day } };
}
