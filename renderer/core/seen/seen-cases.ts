/** The cases that an officer may see, and which of them the officer's agency works on. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { type Case, type CaseEvent, isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import { watchOf } from '../../../shared/casework/case-watch.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { Request, WholeRequest } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll, readOne, readWhereAny } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { type CaseSight, caseSight } from './case-sight.ts';

/** The cases that the officer may see: not those on travellers with only hidden hits, unless an officer of the own agency has worked on the case. */
export async function seenCases(request: Request, cases: readonly Case[]): Promise<readonly Case[]> {
  const sight = await caseSight(request);
  return cases.flatMap((found) => sight.show(found) ?? []);
}

/** All stored cases that the officer may see. */
export async function allSeenCases(request: Request): Promise<readonly Case[]> {
  const cases = await readAll(wholeOf(request.store), 'cases');
  return seenCases(
    request,
    cases.map(({ value }) => value),
  );
}

/** A case as the officer sees it, and the steps by which others let the traveller go who do not see all hits that the officer's agency sees. */
export interface SeenLettingGo {
  readonly shown: Case;
  readonly unseen: ReadonlySet<CaseEvent>;
}

/** All stored cases that the officer may see, with those steps. */
export async function allSeenLettingGo(request: Request): Promise<readonly SeenLettingGo[]> {
  const [sight, cases] = await Promise.all([caseSight(request), readAll(wholeOf(request.store), 'cases')]);
  return cases.flatMap(({ value }) => {
    const shown = sight.show(value);
    return shown === null ? [] : [{ shown, unseen: new Set(sight.lettingGoUnseen(value)) }];
  });
}

/** The stored cases that are wanted and that the officer may see. Damaged ones are left out. */
export async function intactSeenCases(request: Request, wanted: (found: Case) => boolean): Promise<readonly Case[]> {
  const cases = (await readIntact(wholeOf(request.store), 'cases')).map(({ value }) => value).filter(wanted);
  return cases.length === 0 ? [] : seenCases(request, cases);
}

/** The stored cases that the officer watches and may see. Damaged ones are left out, and most officers watch none. */
export async function watchedCases(request: Request): Promise<readonly Case[]> {
  const cases = (await readIntact(wholeOf(request.store), 'cases')).map(({ value }) => value);
  const watched = cases.filter((found) => watchOf(found, request.context.officer.id) !== null);
  return watched.length === 0 ? [] : seenCases(request, watched);
}

/** The cases that the officer may see, as reports and statistics tell them. */
export async function allToldCases(request: Request): Promise<readonly Case[]> {
  return (await allSeenCases(request)).map(toldCase);
}

/** A case as the officer sees it, and whether it goes on beside the work of the own agency, which reads it but does not take it over. */
export interface SeenWork {
  readonly shown: Case;
  readonly isBeside: boolean;
}

/** All stored cases that the officer may see, with that. */
export async function allSeenWork(request: Request): Promise<readonly SeenWork[]> {
  const [sight, cases] = await Promise.all([caseSight(request), readAll(wholeOf(request.store), 'cases')]);
  return cases.flatMap(({ value }) => {
    const shown = sight.show(value);
    return shown === null ? [] : [{ shown, isBeside: sight.isBeside(value) }];
  });
}

/** The cases on any of these travellers that the officer may see, in order of opening. */
export async function seenCasesOn(
  request: Request,
  travellers: readonly TravellerId[],
): Promise<readonly TravellerCase[]> {
  const found = await readWhereAny(wholeOf(request.store), 'cases', 'traveller', travellers);
  const seen = await seenCases(
    request,
    found.map(({ value }) => value),
  );
  return seen.filter(isOnTraveller).sort(byOpening);
}

/** Ids of the cases that are hidden from the officer. */
export async function hiddenCaseIds(request: Request): Promise<ReadonlySet<string>> {
  const [sight, cases] = await Promise.all([caseSight(request), readIntact(wholeOf(request.store), 'cases')]);
  return new Set(cases.filter(({ value }) => sight.show(value) === null).map(({ id }) => id));
}

/** Gives the case on a traveller of a flight, by any of the traveller's ids, that the officer's agency works on. */
type CasesInHand<Found> = (flight: FlightId, ids: readonly TravellerId[]) => Found | undefined;

/**
 * Of several cases on a traveller, that of the own agency comes first, then the one opened first. A case that goes on beside the agency's own work is left out: opened by
 * officers who see hits that this one does not, or the other way round.
 */
function casesInHand(sight: CaseSight, cases: readonly Opened<Case>[]): CasesInHand<Opened<Case>> {
  const byTraveller = new Map<string, Opened<Case>[]>();
  for (const found of cases) {
    if (sight.isBeside(found.value)) continue;
    const key = `${sight.flightOf(found.value)} ${found.value.traveller}`;
    byTraveller.set(key, [...(byTraveller.get(key) ?? []), found]);
  }
  return (flight, ids) => {
    const found = ids
      .flatMap((id) => byTraveller.get(`${flight} ${id}`) ?? [])
      .sort((a, b) => byOpening(a.value, b.value));
    return found.find(({ value }) => sight.isOwn(value)) ?? found[0];
  };
}

/** Orders cases by the time of opening. Numbers are drawn at random and only make the order stable. */
export function byOpening(a: Case, b: Case): number {
  return compareText(a.openedAt, b.openedAt) || compareText(a.id, b.id);
}

/** The case on each traveller that the officer's agency works on, as the officer sees it. */
export async function allCasesInHand(request: Request): Promise<CasesInHand<Case>> {
  const [sight, cases] = await Promise.all([caseSight(request), readAll(wholeOf(request.store), 'cases')]);
  const inHand = casesInHand(sight, cases);
  return (flight, ids) => {
    const found = inHand(flight, ids);
    return found && (sight.show(found.value) ?? undefined);
  };
}

/** The step by which others let a traveller of a flight go, by any of the traveller's ids, in a case beside the work of the officer's agency; null: none did. */
export type LettingGoBeside = (flight: FlightId, ids: readonly TravellerId[]) => CaseEvent | null;

/** By which steps officers who see no hit of the own agency let travellers go, on whom the agency has no case: the latest, where no other case beside goes on. */
export async function allLettingGoBeside(request: Request): Promise<LettingGoBeside> {
  const [sight, cases] = await Promise.all([caseSight(request), readAll(wholeOf(request.store), 'cases')]);
  const beside = new Map<string, Case[]>();
  for (const { value } of cases) {
    if (value.traveller === null || !sight.isBeside(value)) continue;
    // A hidden case says nothing, not even that it goes on.
    const shown = sight.show(value);
    if (shown === null) continue;
    const key = `${sight.flightOf(value)} ${value.traveller}`;
    beside.set(key, [...(beside.get(key) ?? []), shown]);
  }
  return (flight, ids) => {
    const work = ids.flatMap((id) => beside.get(`${flight} ${id}`) ?? []);
    const steps = work.flatMap(({ letGo }) => letGo ?? []).sort((a, b) => compareText(b.at, a.at));
    const [latest = null] = steps;
    return steps.length === work.length ? latest : null;
  };
}

/** The case on one traveller that the officer's agency works on, as it is stored: for acts on it. */
export async function caseToWorkOn(
  request: WholeRequest,
  sight: CaseSight,
  flight: FlightId,
  ids: readonly TravellerId[],
): Promise<Opened<Case> | undefined> {
  const found = await readWhereAny(request.store, 'cases', 'traveller', ids);
  return casesInHand(sight, found)(flight, ids);
}

/**
 * The case with that id, as it is stored: for acts on it. Undefined where it is hidden, since a number can be guessed, and where it goes on beside the work of
 * the officer's agency, which reads it but does not take it over.
 */
export async function namedCaseToWorkOn(
  request: WholeRequest,
  sight: CaseSight,
  id: string,
): Promise<Opened<Case> | undefined> {
  const found = await readOne(request.store, 'cases', id);
  return found === undefined || sight.show(found.value) === null || sight.isBeside(found.value) ? undefined : found;
}

/** The case with the id `chosen`, as `namedCaseToWorkOn`; undefined, too, where it is on someone else than this traveller. */
export async function chosenCaseToWorkOn(
  request: WholeRequest,
  sight: CaseSight,
  flight: FlightId,
  ids: readonly TravellerId[],
  chosen: string,
): Promise<Opened<Case> | undefined> {
  const found = await namedCaseToWorkOn(request, sight, chosen);
  if (found === undefined) return undefined;
  const { value } = found;
  return isOnTraveller(value) && sight.flightOf(value) === flight && ids.includes(value.traveller) ? found : undefined;
}

/** A case on a traveller, as the officer sees it. */
export interface SeenCaseOf {
  readonly case: Case | null;
  /** It goes on beside the work of the officer's agency, which can read it but not take it over. */
  readonly isBeside: boolean;
  /** Agencies to which the officer does not give the case, as `CaseSight.notGivenTo`. */
  readonly notGivenTo: readonly LawAgency[];
  /** Further cases on the traveller that the officer may see, in order of opening. */
  readonly others: readonly Case[];
}

/**
 * The case on one traveller, as the officer sees it: the one with the id `chosen`, undefined where the officer sees no such case on the traveller; without
 * `chosen`, the one that the officer's agency works on.
 */
export async function seenCaseOf(
  request: Request,
  flight: FlightId,
  ids: readonly TravellerId[],
  chosen: string | undefined,
): Promise<SeenCaseOf | undefined> {
  const sight = await caseSight(request);
  const cases = await readWhereAny(wholeOf(request.store), 'cases', 'traveller', ids);
  const found =
    chosen === undefined
      ? casesInHand(sight, cases)(flight, ids)
      : cases.find(({ value }) => value.id === chosen && sight.flightOf(value) === flight);
  const shown = found === undefined ? null : sight.show(found.value);
  if (chosen !== undefined && shown === null) return undefined;
  const others = cases
    .filter(({ value }) => value.id !== shown?.id && sight.flightOf(value) === flight)
    .flatMap(({ value }) => sight.show(value) ?? [])
    .sort(byOpening);
  return {
    case: shown,
    isBeside: found !== undefined && sight.isBeside(found.value),
    notGivenTo: found === undefined ? [] : sight.notGivenTo(found.value),
    others,
  };
}

/** The case with that id as the officer sees it; undefined where there is none or it is hidden. */
export async function readSeenCase(request: Request, id: string): Promise<Case | undefined> {
  const found = await readOne(wholeOf(request.store), 'cases', id);
  return found === undefined ? undefined : ((await caseSight(request)).show(found.value) ?? undefined);
}

/** The same without a case that goes on beside the work of the officer's agency: for what is added to it. */
export async function readCaseInHand(request: Request, id: string): Promise<Case | undefined> {
  const found = await readOne(wholeOf(request.store), 'cases', id);
  if (found === undefined) return undefined;
  const sight = await caseSight(request);
  return sight.isBeside(found.value) ? undefined : (sight.show(found.value) ?? undefined);
}

/** A case as the officer sees it, and the agencies to which the officer does not give it, as `CaseSight.notGivenTo`. */
export interface CaseToAskAbout {
  readonly shown: Case;
  readonly notGivenTo: readonly LawAgency[];
}

/** The case with that id; undefined where there is none or it is hidden. */
export async function readCaseToAskAbout(request: Request, id: string): Promise<CaseToAskAbout | undefined> {
  return (await casesToAskAbout(request))(id);
}

/** Reads one after another as `readCaseToAskAbout` does. */
export async function casesToAskAbout(request: Request): Promise<(id: string) => Promise<CaseToAskAbout | undefined>> {
  const sight = await caseSight(request);
  return async (id) => {
    const found = await readOne(wholeOf(request.store), 'cases', id);
    const shown = found === undefined ? null : sight.show(found.value);
    return found === undefined || shown === null ? undefined : { shown, notGivenTo: sight.notGivenTo(found.value) };
  };
}
