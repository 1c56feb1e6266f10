/** The flights and cases of a period, and what statistics count of them. */
import { isValidOn } from '../../../rules/engine/compile.ts';
import type { CaseOutcome, FlightCounts } from '../../../rules/statistics/rule-figures.ts';
import { outcomeOfTraveller } from '../../../rules/statistics/traveller-outcome.ts';
import {
  BASIS_OF,
  type Case,
  isOnTraveller,
  type ThingCase,
  type TravellerCase,
} from '../../../shared/casework/case.ts';
import { countsFor } from '../../../shared/casework/credit.ts';
import { resultKind, wasSelected } from '../../../shared/casework/result-kind.ts';
import type { TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { isAgreed } from '../../../shared/past/case-results.ts';
import { sourceOf } from '../../../shared/screening/listed.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import type { Period } from '../calls/statistics.ts';
import type { FlightHead } from '../flight-head.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { allToldCases, byOpening } from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { caredFor } from '../seen/seen-protections.ts';
import { readSeenSections } from '../seen/seen-section.ts';
import { travellerIndex } from '../traveller-parts.ts';
import type { World } from '../world.ts';

/** The period of the same length just before. */
export function periodBefore({ from, to }: Period): Period {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return { from: dateOfDay(dayNumber(from) - days), to: dateOfDay(dayNumber(from) - 1) };
}

/** Flights that depart in the period, as the officer sees them, in order of the ids. */
export async function flightsOf(request: Request, { from, to }: Period): Promise<readonly FlightHead[]> {
  return (await readSeenHeads(request)).filter((head) => {
    const day = dayOf(head);
    return from <= day && day <= to;
  });
}

function dayOf({ leg }: Pick<FlightHead, 'leg'>): IsoDate {
  return (leg.departure ?? leg.arrival ?? '').slice(0, 10);
}

/** Gives the rules evaluated on a flight, from the rule set that screened it; none where that rule set is not known here any more. */
export function askedOn(world: World): (head: FlightHead) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ ruleSet, at }) => {
    const day = at?.slice(0, 10) ?? null;
    const key = `${ruleSet.hash} ${day}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const rules = world.rules.archive.compiled(ruleSet.hash)?.ruleSet.rules ?? [];
    const asked = rules.filter((rule) => day === null || isValidOn(rule, day)).map(({ id }) => id);
    known.set(key, asked);
    return asked;
  };
}

/** The counts of one flight's screening. */
export function countsOf(head: FlightHead, asked: (head: FlightHead) => readonly string[]): FlightCounts {
  return { travellers: head.travellers + head.crew, asked: asked(head), rules: head.ruleCounts };
}

/** Cases on travellers of the flights that the officer may see, as they are told. Whoever is protected is no target, and is counted apart. */
export async function casesOf(request: Request, flights: readonly FlightHead[]): Promise<readonly TravellerCase[]> {
  return (await targetsAndCared(request, flights)).targets;
}

/** How many travellers of the flights with a case that the officer may see are met and protected by what officers set. */
export async function protectedOn(request: Request, flights: readonly FlightHead[]): Promise<number> {
  return new Set((await targetsAndCared(request, flights)).cared.map(({ traveller }) => traveller)).size;
}

/** Cases on travellers of the flights that the officer may see: on targets, and on whoever is met and protected by what officers set. */
export async function targetsAndCared(
  request: Request,
  flights: readonly FlightHead[],
): Promise<{ readonly targets: readonly TravellerCase[]; readonly cared: readonly TravellerCase[] }> {
  const ids = new Set(flights.map(({ id }) => id));
  const [told, protectedPeople] = await Promise.all([allToldCases(request), caredFor(request.store)]);
  // A record of a case that the officer does not see counts for nobody.
  const seen = new Set(told.map(({ id }) => id));
  const people = new Set(protectedPeople.flatMap(({ id, traveller }) => (seen.has(id) ? [traveller] : [])));
  const cases = told.filter(isOnTraveller).filter(({ flight }) => ids.has(flight));
  return {
    targets: cases.filter(({ traveller }) => !people.has(traveller)),
    cared: cases.filter(({ traveller }) => people.has(traveller)),
  };
}

/** Cases on something else than a traveller that were opened in the period, as they are told. */
export async function thingCasesOf(request: Request, { from, to }: Period): Promise<readonly ThingCase[]> {
  return (await allToldCases(request)).filter((found): found is ThingCase => {
    const day = localDay(request, found.openedAt);
    return !isOnTraveller(found) && from <= day && day <= to;
  });
}

/**
 * The outcome of each traveller with a case, with the rules credited with its result, or, without a result, those that hit now as the officer sees it. Opens a few
 * flights at a time.
 */
export async function outcomesOf(
  request: Request,
  flights: readonly FlightHead[],
  cases: readonly TravellerCase[],
): Promise<readonly CaseOutcome[]> {
  const hits = await hitsNow(
    request,
    cases.filter(({ credited }) => credited === null),
  );
  return judged(flights, cases, hits).map(({ outcome }) => outcome);
}

/** A traveller with a case, and what came of all their cases. */
export interface Judged {
  /** The first of their cases with a result; the first one where none has. */
  readonly deciding: TravellerCase;
  readonly outcome: CaseOutcome;
}

/** The travellers with a case. `hits`: the rules of cases without a result, by the numbers of the cases. */
export function judged(
  flights: readonly FlightHead[],
  cases: readonly TravellerCase[],
  hits: ReadonlyMap<string, readonly string[]>,
): readonly Judged[] {
  const idOf = presentIds(flights);
  const byTraveller = new Map<string, { deciding: TravellerCase; outcomes: [CaseOutcome, ...CaseOutcome[]] }>();
  for (const each of [...cases].sort(byOpening)) {
    const key = `${each.flight} ${idOf(each)}`;
    const outcome = caseOutcome(each, (each.credited ?? hits.get(each.id) ?? []).map(sourceOf));
    const known = byTraveller.get(key);
    if (known === undefined) byTraveller.set(key, { deciding: each, outcomes: [outcome] });
    else {
      known.outcomes.push(outcome);
      if (known.deciding.result === null) known.deciding = each;
    }
  }
  return [...byTraveller.values()].map(({ deciding, outcomes }) => ({
    deciding,
    outcome: outcomeOfTraveller(outcomes),
  }));
}

/** The outcome of one case, which counts for these rules. */
export function caseOutcome(found: Case, rules: readonly string[]): CaseOutcome {
  return {
    basis: BASIS_OF[found.origin],
    selected: wasSelected(found),
    // What was recorded and not agreed to counts for no rule yet.
    result: isAgreed(found) ? resultKind(found) : null,
    rules,
    selectedBy: countsFor(found),
  };
}

/** Gives the present id of a case's traveller: another one where the traveller was merged since. Heads tell it of travellers with a hit that flags them; the id of others stays as it is. */
function presentIds(flights: readonly FlightHead[]): (found: TravellerCase) => TravellerId {
  const present = new Map(
    flights.flatMap(({ id, flagged, spared = [] }) =>
      [...flagged, ...spared].flatMap(({ traveller, aliases }) =>
        aliases.map((alias) => [`${id} ${alias}`, traveller] as const),
      ),
    ),
  );
  return ({ flight, traveller }) => present.get(`${flight} ${traveller}`) ?? traveller;
}

/** The rules that hit the travellers of cases now, by the cases' ids. */
async function hitsNow(
  request: Request,
  cases: readonly TravellerCase[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const flights = [...new Set(cases.map(({ flight }) => flight))];
  const hits = new Map<string, readonly string[]>();
  for (let from = 0; from < flights.length; from += BATCH) {
    request.signal.throwIfAborted();
    for (const { flight, screening } of await readSeenSections(request, flights.slice(from, from + BATCH))) {
      for (const each of cases.filter((found) => found.flight === flight.id)) {
        const screened = screening.travellers[travellerIndex(flight, each.traveller)];
        hits.set(
          each.id,
          (screened?.hits ?? []).map(({ rule }) => rule),
        );
      }
    }
  }
  return hits;
}

const BATCH = 20;
