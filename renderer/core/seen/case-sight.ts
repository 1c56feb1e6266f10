/** What an officer may know of a case: all of it, parts, or nothing. */
import type { Agency, LawAgency } from '../../../shared/agency/agency-id.ts';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { type Case, type CaseEvent, isOnTraveller } from '../../../shared/casework/case.ts';
import { partsOf } from '../../../shared/casework/case-parts.ts';
import { ownWatch } from '../../../shared/casework/case-watch.ts';
import { incidentsOf, withoutIncidents } from '../../../shared/casework/incident.ts';
import {
  agenciesIn,
  asItStands,
  besideAsItStands,
  lettingGoUnseen,
  mayLetGo,
  type SeesAll,
  seenSteps,
} from '../../../shared/casework/let-go-unseen.ts';
import { wasMet } from '../../../shared/casework/standing-steps.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { peopleNow } from './people-now.ts';
import { hidesFrom } from './seen-heads.ts';
import { protectionSight } from './seen-protections.ts';
import { hidesRule } from './seen-rules.ts';
import { type SeenTravellers, seenTravellers } from './seen-travellers.ts';
import { asSeenThen } from './sights-then.ts';

export interface CaseSight {
  /** The case as the officer sees it; null: it is hidden. */
  show(found: Case): Case | null;
  /** The case as it stands for the officer's agency, with what it may know of; see `asItStands`. */
  standing(found: Case): Case;
  /** The steps by which officers let the traveller go who do not see all hits that the officer's agency sees. */
  lettingGoUnseen(found: Case): readonly CaseEvent[];
  /** Agencies that do not see every hit that the officer's agency sees on whom the case is about. */
  notSeeing(found: Case): ReadonlySet<Agency>;
  /** Whether the officer would see the case, were its traveller not protected. */
  isKept(found: Case): boolean;
  /** The case without incidents of which the officer sees no other case. */
  withoutHidden(found: Case): Case;
  /** Whether every agency may know of the case. */
  isOpen(found: Case): boolean;
  /** Whether the case goes on beside the work of the officer's agency, which does not take it over: one of the two sees hits, the other none. */
  isBeside(found: Case): boolean;
  /** Whether an officer of the own agency has worked on the case. */
  isOwn(found: Case): boolean;
  /**
   * Whether a draw leaves its traveller out. A hidden case does not count, not even for those who see it, since other agencies read the size of the pool. A case of the own
   * agency counts where the agency sees no hit.
   */
  isLeftOutOfDraw(found: Case): boolean;
  /**
   * Agencies to which the officer does not give the case: it is hidden from them, and none of their officers worked on it. Whoever sees no hidden hit knows of none, and may
   * give it to anybody.
   */
  notGivenTo(found: Case): readonly LawAgency[];
  /** The case with the agencies from which it is hidden now; those it was hidden from before stay. */
  withHiddenFrom(found: Case): Case;
  /** The flight of the case, under the id that it has now; null: it has none. */
  flightOf(found: Case): FlightId | null;
  /** The case with the flight under that id, and its traveller as they are called now. */
  placed(found: Case): Case;
}

type SightByHits = Omit<CaseSight, 'isKept'>;

/** By the hits that the agency may see, and by who may know of somebody who is protected. */
export async function caseSight(request: Request): Promise<CaseSight> {
  const [sight, may] = await Promise.all([sightByHits(request), protectionSight(request)]);
  return {
    ...sight,
    show: (found) => (may(found) ? sight.show(found) : null),
    isKept: (found) => !may(found) && sight.show(found) !== null,
    isBeside: (found) => !may(found) || sight.isBeside(found),
  };
}

async function sightByHits(request: Request): Promise<SightByHits> {
  const [seen, decided, cases, named] = await Promise.all([
    seenTravellers(request),
    FlightDecisions.read(request.store),
    readIntact(wholeOf(request.store), 'cases'),
    peopleNow(request),
  ]);
  const flightOf = ({ flight }: Case) => (flight === null ? null : decided.target(flight));
  const placed = (found: Case): Case => {
    const [flight, now] = [flightOf(found), named(found)];
    return flight === null || flight === found.flight ? now : { ...now, flight };
  };
  return seen === null
    ? {
        show: (found) => seenCase(placed(found), request, found.outcomeAtOpening),
        standing: (found) => found,
        lettingGoUnseen: () => [],
        notSeeing: () => new Set(),
        withoutHidden: (found) => found,
        isOpen: () => true,
        isBeside: () => false,
        isOwn: () => false,
        isLeftOutOfDraw: () => true,
        notGivenTo: () => [],
        withHiddenFrom: (found) => found,
        flightOf,
        placed,
      }
    : { ...sightUnder(request, seen, placed, indexed(cases, decided)), flightOf, placed };
}

function sightUnder(
  request: Request,
  seen: SeenTravellers,
  placed: (found: Case) => Case,
  { members, onTraveller }: Indexed,
): Omit<SightByHits, 'flightOf' | 'placed'> {
  const { agency } = request.context;
  const hides = hidesRule(request);
  const frame = request.world.terms.frame?.frame ?? null;
  // What was hidden stays so when its hits are muted or withdrawn, until a frame hides nothing from the agency.
  const keptFrom = ({ hiddenFrom = [], openedAt }: Case) =>
    agenciesOf(frame)
      .keptFrom(hiddenFrom, openedAt)
      .filter((each) => hidesFrom(frame, each));
  const blindTo = (found: Case): readonly Agency[] => [
    ...new Set([...keptFrom(found), ...(isOnTraveller(found) ? seen.blindTo(found) : [])]),
  ];
  // A case that was given to the agency is its own from then on.
  const isOwn = (found: Case) =>
    found.handedTo === agency ||
    seen.isOwn(found.assigned === null ? workersOn(found) : [...workersOn(found), found.assigned]);
  // Nothing is known of other subjects than what officers say, so there is nothing to hide.
  const isOpen = (found: Case) =>
    !isOnTraveller(found) || (keptFrom(found).length === 0 && seen.isOpen(found, workersOn(found)));
  const isHidden = (found: Case) =>
    isOnTraveller(found) &&
    !isOwn(found) &&
    (seen.isStored(found.flight) || keptFrom(found).length > 0
      ? blindTo(found).includes(agency) && !isOpen(found)
      : tellsOnlyOf(found, hides));
  const withoutHidden = (found: Case) =>
    withoutIncidents(
      found,
      (incident) => !(members.get(incident) ?? []).some((other) => other.id !== found.id && !isHidden(other)),
    );
  const notSeeing = (found: Case): ReadonlySet<Agency> =>
    isOnTraveller(found) ? seen.notSeeing(found, new Set(found.decisions.map(({ rule }) => rule))) : NOBODY;
  const seesAll = (found: Case): SeesAll => {
    const blind = mayLetGo(found) ? notSeeing(found) : NOBODY;
    return (event) =>
      blind.size === 0 || agenciesIn(found, event, lawAgencyOf).some((each) => each === agency || !blind.has(each));
  };
  const lawAgencyOf = (officer: string): LawAgency | null => {
    const known = seen.agencyOf(officer);
    return known !== undefined && isLawAgency(known) ? known : null;
  };
  const isBeside = (found: Case) => {
    const blind = blindTo(found);
    return blind.length > 0 && !isOwn(found) && isOpen(found) !== blind.includes(agency);
  };
  const isInHand = (found: Case) => !isBeside(found) && !isHidden(found);
  const standing = (found: Case) => {
    if (!isBeside(found)) return asItStands(found, seesAll(found));
    const beside = besideAsItStands(found, seesAll(found));
    const { letGo } = beside;
    const own = onTraveller(found.flight, isOnTraveller(found) ? seen.idsOf(found) : []).filter(isInHand);
    // Whoever has them, or acted since, is told nothing by what others did beside them. Whoever still waits for them is.
    const knows = (each: Case) =>
      wasMet(each) || each.timeline.some((event) => event.agency === agency && event.at >= (letGo?.at ?? ''));
    return own.length > 0 && (letGo === undefined || own.some(knows)) ? found : beside;
  };
  // Nothing flags whom a list left out: they stay what they were.
  const outcomeOf = (shown: Case) =>
    isOnTraveller(shown) ? (shown.leftFlight?.from ?? seen.outcome(shown)) : shown.outcomeAtOpening;
  const shownOf = (shown: Case) => seenCase(shown, request, outcomeOf(shown));
  return {
    show: (found) => (isHidden(found) ? null : withoutHidden(shownOf(placed(standing(found))))),
    standing,
    lettingGoUnseen: (found) => lettingGoUnseen(found, seesAll(found)),
    notSeeing,
    withoutHidden,
    isOpen,
    isBeside,
    isOwn,
    notGivenTo: (found) => {
      const blind = isOpen(found) ? [] : blindTo(found).filter((each): each is LawAgency => isLawAgency(each));
      return blind.includes(agency as LawAgency) ? [] : blind.filter((each) => !partsOf(found).includes(each));
    },
    isLeftOutOfDraw: (found) => isOpen(found) || (blindTo(found).includes(agency) && isOwn(found)),
    // Until hits are known, cases are hidden to be safe; that is not kept.
    withHiddenFrom: (found) =>
      isOpen(found) || !isOnTraveller(found) || !seen.isScreened(found.flight)
        ? found
        : { ...found, hiddenFrom: blindTo(found).filter((each): each is LawAgency => isLawAgency(each)) },
  };
}

/** The cases that were ever joined to each incident, and those on a traveller of a flight under any of the traveller's ids. */
interface Indexed {
  readonly members: ReadonlyMap<string, readonly Case[]>;
  readonly onTraveller: (flight: FlightId | null, ids: readonly TravellerId[]) => readonly Case[];
}

function indexed(cases: readonly Opened<Case>[], decided: FlightDecisions): Indexed {
  const members = new Map<string, Case[]>();
  const byTraveller = new Map<string, Case[]>();
  const keyOf = (flight: FlightId, traveller: TravellerId) => `${decided.target(flight)} ${traveller}`;
  const add = (to: Map<string, Case[]>, key: string, found: Case) => {
    const there = to.get(key);
    if (there === undefined) to.set(key, [found]);
    else there.push(found);
  };
  for (const { value } of cases) {
    for (const incident of incidentsOf(value)) add(members, incident, value);
    if (isOnTraveller(value)) add(byTraveller, keyOf(value.flight, value.traveller), value);
  }
  return {
    members,
    onTraveller: (flight, ids) =>
      flight === null ? [] : ids.flatMap((traveller) => byTraveller.get(keyOf(flight, traveller)) ?? []),
  };
}

/**
 * Officers who worked on a case. Whoever drew the traveller by lot did not choose them, and whoever joined cases saw both, so neither tells of a hit. That an agency let a traveller
 * go for itself is told to nobody else.
 */
function workersOn({ timeline }: Case): readonly string[] {
  return timeline.flatMap(({ kind, officer }) => (NO_WORK.has(kind) ? [] : [officer]));
}

const NO_WORK: ReadonlySet<CaseEvent['kind']> = new Set(['drawn', 'joined', 'parted', 'let-go']);

const NOBODY: ReadonlySet<Agency> = new Set();

/** A case may outlive its flight; its own record then names the rules. */
function tellsOnlyOf({ decisions, credited }: Case, hides: ((rule: string) => boolean) | null): boolean {
  const rules = [...decisions.map(({ rule }) => rule), ...(credited ?? [])];
  return hides !== null && rules.length > 0 && rules.every(hides);
}

/**
 * The case without decisions on hidden hits, without what others watch, and with what the own agency saw at its opening and its result. `outcome`, the level that the officer sees
 * now, stands for that at the opening where this is not kept or may not be seen. The same object where nothing is
 * hidden or kept.
 */
export function seenCase(found: Case, request: Pick<Request, 'world' | 'context'>, outcome: Outcome): Case {
  const hides = hidesRule(request);
  const watched = ownWatch(found, request.context.officer.id);
  const timeline = seenSteps(watched.timeline, request.context.agency);
  const own = timeline === watched.timeline ? watched : { ...watched, timeline };
  const { seenAtOpening, seenAtResult, ...bare } = own;
  const then = asSeenThen({ seenAtOpening, seenAtResult }, request);
  if (hides === null) return seenAtOpening === undefined && seenAtResult === undefined ? own : { ...bare, ...then };
  const { confidential: _confidential, hiddenFrom: _hiddenFrom, ...rest } = bare;
  return {
    ...rest,
    outcomeAtOpening: outcome,
    ...then,
    credited: found.credited?.filter((rule) => !hides(rule)) ?? null,
    decisions: found.decisions.filter(({ rule }) => !hides(rule)),
    timeline: timeline.filter((event) => event.kind !== 'hit-decided' || !hides(event.rule)),
  };
}
