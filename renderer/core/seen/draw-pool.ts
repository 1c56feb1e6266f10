/**
 * Whom a draw leaves out. The size of a pool is recorded where other agencies read it, so the pool is the same for every agency as far as can be: hidden
 * cases and hits never make it smaller.
 */
import { hiddenRules } from '../../../rules/engine/hidden-rules.ts';
import { isOnTraveller } from '../../../shared/casework/case.ts';
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import { sourceOf } from '../../../shared/screening/listed.ts';
import { counts } from '../../../shared/screening/screening.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readAll, readSound } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { caseSight } from './case-sight.ts';
import { type SeenTravellers, seenTravellers } from './seen-travellers.ts';

/** A flight, with the rows of the travellers who are left out. */
export interface DrawFlight {
  readonly flight: Flight;
  readonly out: ReadonlySet<number>;
}

/**
 * Reads flights with those whom a draw leaves out: they have a case that every agency may know of, or a duty officer is to be asked about them. Missing and damaged flights
 * are left out.
 */
export async function leftOutOfDraw(
  request: Request,
): Promise<(flights: readonly FlightId[]) => Promise<readonly DrawFlight[]>> {
  const store = wholeOf(request.store);
  const [cases, sight, seen] = await Promise.all([
    readAll(store, 'cases'),
    caseSight(request),
    seenTravellers(request),
  ]);
  const taken = new Set(
    cases
      .filter(({ value }) => sight.isLeftOutOfDraw(value))
      .map(({ value }) => sight.placed(value))
      .filter(isOnTraveller)
      .map(({ flight, traveller }) => keyOf(flight, traveller)),
  );
  return async (flights) =>
    (await readSound(store, 'flightManifests', flights)).map(({ value: { flight, screening } }) => {
      const asked = seen === null ? () => false : asksDuty(request, { flight, screening }, seen);
      const rows = flight.travellers.flatMap(({ id, aliases }, row) =>
        [id, ...aliases].some((each) => taken.has(keyOf(flight.id, each))) || asked(row) ? [row] : [],
      );
      return { flight, out: new Set(rows) };
    });
}

/** Tells for a row whether an agency that sees no hit on the traveller is told to ask a duty officer. */
function asksDuty(
  { world }: Request,
  { flight, screening }: FlightSection,
  seen: SeenTravellers,
): (row: number) => boolean {
  const compiled = world.rules.archive.compiled(screening.ruleSet.hash) ?? world.compiled;
  const frame = world.terms.frame?.frame ?? null;
  const hidden = agenciesOf(frame).law.map((agency) => ({
    agency,
    rules: hiddenRules(compiled, screening.lists ?? [], frame, screening.at.slice(0, 10), agency),
  }));
  return (row) => {
    const hits = (screening.travellers[row]?.hits ?? []).filter(counts);
    const about = { flight: flight.id, traveller: flight.travellers[row]?.id ?? '' };
    return hidden.some(
      ({ agency, rules }) =>
        hits.some(({ rule }) => (rules.get(sourceOf(rule)) ?? null) !== null) &&
        seen.outcome(about, agency) === 'clear',
    );
  };
}

function keyOf(flight: string, traveller: string): string {
  return `${flight} ${traveller}`;
}
