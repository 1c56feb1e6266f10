/** Earlier cases that are like that of a traveller. */
import { z } from 'zod';
import { type Case, isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import { resultKind } from '../../../shared/casework/result-kind.ts';
import { type Candidate, type Likeness, similarCases } from '../../../shared/casework/similar-cases.ts';
import type { LinkKey } from '../../../shared/fact/fact.ts';
import type { FlightSubjects, TravellerSubject } from '../../../shared/fact/fact-subjects.ts';
import { sharedValue } from '../../../shared/fact/shared-value.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { allToldCases, byOpening } from '../seen/seen-cases.ts';
import { readFlights } from '../seen/seen-flights.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** A similar case with the reasons. */
export interface SimilarCase
  extends Pick<TravellerCase, 'id' | 'flight' | 'traveller' | 'travellerName' | 'state' | 'result' | 'found'> {
  readonly leg: Leg;
  readonly likenesses: readonly (Likeness & {
    /** Of a rule in force, by language. */
    readonly title?: Readonly<Record<string, string>>;
  })[];
}

/** Flights of earlier cases that are opened: those with finds come first, then the latest. */
const MOST_FLIGHTS = 60;
const BATCH = 20;
const LINKS: readonly LinkKey[] = ['document', 'phone', 'email', 'card', 'address', 'payer'];

export const similarCaseCalls = {
  'cases.similar': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string() }),
    permission: 'view',
    audit: 'traveller.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: flightId, traveller: id }, recorded): Handled<readonly SimilarCase[]> {
      const section = await readSeenSection(request, flightId);
      const at = section === undefined ? -1 : travellerIndex(section.flight, id);
      const traveller = section?.flight.travellers[at];
      const screened = section?.screening.travellers[at];
      if (section === undefined || traveller === undefined || screened === undefined)
        return failed({ code: 'not-found', what: 'traveller' });
      const { flight } = section;
      const ids = [traveller.id, ...traveller.aliases];
      const cases = (await allToldCases(request)).filter(isOnTraveller);
      const isOwn = (found: TravellerCase) => found.flight === flight.id && ids.includes(found.traveller);
      const own = {
        rules: screened.hits.map(({ rule }) => rule),
        found: cases.filter(isOwn).flatMap(({ found }) => found),
        route: routeOf(flight.leg),
      };
      const subject = subjectsIn(flight, request).travellers[at];
      const others = cases.filter((found) => !isOwn(found)).sort(mostTelling);
      const similar = similarCases(own, await compared(request, subject, others));
      const { byId } = request.world.compiled;
      const output = similar.map(({ kept: { found, leg }, likenesses }): SimilarCase => {
        const { id, flight, traveller, travellerName, state, result, found: things } = found;
        const told = likenesses.map((each) =>
          each.by === 'rule' ? { ...each, title: byId.get(each.value)?.title ?? {} } : each,
        );
        return { id, flight, traveller, travellerName, state, result, found: things, leg, likenesses: told };
      });
      return success({ output, subject: traveller.id, details: recorded({ flight: flight.id }) });
    },
  }),
} as const;

interface Kept {
  readonly found: TravellerCase;
  readonly leg: Leg;
}

/** What the travellers of these cases have in common with this one. */
async function compared(
  request: Request,
  own: TravellerSubject | undefined,
  cases: readonly TravellerCase[],
): Promise<readonly Candidate<Kept>[]> {
  const flights = [...new Set(cases.map(({ flight }) => flight))].slice(0, MOST_FLIGHTS);
  const candidates: Candidate<Kept>[] = [];
  const slice = slices();
  for (let from = 0; from < flights.length; from += BATCH) {
    for (const flight of await readFlights(request, flights.slice(from, from + BATCH))) {
      request.signal.throwIfAborted();
      const subjects = subjectsIn(flight, request);
      for (const found of cases.filter((each) => each.flight === flight.id)) {
        const other = subjects.travellers[travellerIndex(flight, found.traveller)];
        const links = own === undefined || other === undefined ? [] : linksOf(own, other);
        candidates.push({ kept: { found, leg: flight.leg }, found, route: routeOf(flight.leg), links });
      }
      await slice.breathe();
    }
  }
  return candidates;
}

/** Values that two travellers have in common; of a company that books together they tell nothing new. */
function linksOf(own: TravellerSubject, other: TravellerSubject): readonly Likeness[] {
  const links = LINKS.flatMap((by) => {
    const value = sharedValue(own, other, by);
    return value === null ? [] : [{ by, value } as const];
  });
  const key = own.party?.agencyKey ?? null;
  const isSameAgency = key !== null && key === other.party?.agencyKey;
  return isSameAgency ? [...links, { by: 'agency', value: key }] : links;
}

function subjectsIn(flight: Flight, { world }: Request): FlightSubjects {
  return subjectsOf(flight, { ...world, past: undefined });
}

function routeOf({ origin, destination }: Leg): string | null {
  return origin === null || destination === null ? null : `${origin}–${destination}`;
}

/** Cases with finds first, then the latest. */
function mostTelling(one: Case, other: Case): number {
  const finds = (found: Case) => Number(resultKind(found) === 'positive');
  return finds(other) - finds(one) || byOpening(other, one);
}
