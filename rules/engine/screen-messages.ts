/**
 * From messages to screened flights: fold, facts, rules. All of it is pure. The command line, a back-test and an exercise use it as one step; the
 * workstation stores the intermediate results.
 */
import { buildFactBlock } from '../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FactContext } from '../../shared/fact/fact-context.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight, FoldMessage } from '../../shared/flight/flight.ts';
import { foldFlights } from '../../shared/flight/fold-flights.ts';
import type { ListIndex } from '../../shared/list/match/list-index.ts';
import type { UtcMinute } from '../../shared/manifest.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import { Memory } from '../../shared/past/memory.ts';
import { remember } from '../../shared/past/remember.ts';
import type { ScreenedFlight } from '../../shared/screening/flagged.ts';
import { allSteps } from '../../shared/steps.ts';
import type { CompiledRules } from './compile.ts';
import { listing } from './list-terms.ts';
import { screenFlight } from './screen.ts';
import { NO_TERMS, type ScreeningTerms } from './screening-terms.ts';

export interface ScreenContext extends FactContext {
  /** Decides which rules are valid; `screeningTime(messages)` by default. */
  readonly at: UtcMinute;
  /** Terms besides rules and facts; none by default. */
  readonly terms?: ScreeningTerms;
  /** Lists with which every traveller is compared; none by default. */
  readonly listed?: ListIndex;
}

/**
 * Screens every flight of the messages, with the facts that a store with only these messages would give: each flight has the past of the flights
 * that were to depart before it. The order of the messages does not matter. All flights are held at once.
 */
export function* screenWithPast(
  messages: readonly FoldMessage[],
  compiled: CompiledRules,
  context: ScreenContext,
): Generator<ScreenedFlight, void> {
  const flights = foldFlights(messages, context);
  // Its keys are discarded with the call, so they need no secret.
  const past = new Memory(new KeyedHash(new Uint8Array(SECRET_BYTES)));
  for (const flight of flights) {
    const remembered = remember(subjectsOf(flight, context), past.hash);
    if (remembered !== null) past.load(remembered);
  }
  for (const flight of flights) yield screened(flight, buildFactBlock(flight, { ...context, past }), compiled, context);
}

const SECRET_BYTES = 8;
const NONE: ReadonlySet<string> = new Set();

function screened(flight: Flight, block: FactBlock, compiled: CompiledRules, context: ScreenContext): ScreenedFlight {
  const pins = { reference: context.reference.version, zone: flight.zoneVersion, at: context.at };
  return { flight, block, screening: screenFlight(compiled, block, pins, termsOf(flight, context)) };
}

function termsOf(flight: Flight, { at, terms = NO_TERMS, listed }: ScreenContext): ScreeningTerms {
  if (listed === undefined) return terms;
  const frame = terms.frame?.frame ?? null;
  return {
    ...terms,
    lists: allSteps(
      listing(flight, at.slice(0, 10), { index: listed, lookouts: null, partial: NONE, falseMatches: null, frame }),
    ),
  };
}

/**
 * The latest preparation time of the messages; when none has one, midnight of the latest day of departure. Never the clock, so that the same
 * messages give the same screening on any day.
 */
export function screeningTime(messages: readonly FoldMessage[]): UtcMinute {
  let prepared = '';
  let day = '1970-01-01';
  for (const { manifest } of messages) {
    if ((manifest.prepared ?? '') > prepared) prepared = manifest.prepared ?? '';
    for (const { departure } of manifest.flights) {
      if (departure !== null && departure.slice(0, 10) > day) day = departure.slice(0, 10);
    }
  }
  if (prepared === '') return `${day}T00:00Z`;
  return prepared.length === 10 ? `${prepared}T00:00Z` : prepared;
}
