/**
 * Who is still to be met although nothing flags them, or too little: whom officers doubt because of the child beside them, and whoever has an open case that began with a hit.
 * Lists, counts and papers treat them as flagged.
 */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { type Case, isOnTraveller } from '../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { isTravelling } from '../../shared/flight/travelling.ts';
import { isQuiet } from '../../shared/paper/traveller-paper.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import type { Flagged, FlightHead } from './flight-head.ts';
import type { Request } from './request.ts';
import { allSeenWork } from './seen/seen-cases.ts';
import { seenDoubts } from './seen/seen-doubts.ts';
import { readSeenSections } from './seen/seen-section.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { travellerIndex, travellerName, wayOf } from './traveller-parts.ts';

/** doubted: officers doubt them because of a child · open-case: their case began with a hit, and nobody met them. */
type WhyToMeet = 'doubted' | 'open-case';

/** That somebody is to be met, whatever rules say of them. */
export interface StillToMeet {
  /** The outcome under which they stand, above that of the rules. */
  readonly outcome: Outcome;
  readonly why: WhyToMeet;
}

/** Why somebody is to be met, and who is called. */
interface ToMeet {
  readonly why: WhyToMeet;
  readonly flight: FlightId;
  readonly ids: readonly TravellerId[];
  /** The least outcome under which they stand. */
  readonly least: Outcome;
  readonly agencies: readonly LawAgency[];
}

/** The heads with those who are to be met among the flagged; the same objects where there is nobody. Damaged flights stay as they are. */
export async function withStillToMeet(request: Request, heads: readonly FlightHead[]): Promise<readonly FlightHead[]> {
  const wanted = new Map<FlightId, ToMeet[]>();
  const known = new Map(heads.map((head) => [head.id, head]));
  for (const each of await allToMeet(request)) {
    const head = known.get(each.flight);
    // Most open cases are about people whom hits flag still: of these, no flight is opened.
    if (head === undefined || stands(rowOf(head, each.ids), each.least)) continue;
    wanted.set(each.flight, [...(wanted.get(each.flight) ?? []), each]);
  }
  if (wanted.size === 0) return heads;
  const sections = new Map(
    (await readSeenSections(request, [...wanted.keys()])).map((section) => [section.flight.id, section]),
  );
  return heads.map((head) => {
    const section = sections.get(head.id);
    return section === undefined ? head : (wanted.get(head.id) ?? []).reduce(meeting(section), head);
  });
}

/** Why the traveller at a place of a flight is still to be met, as the queue has them; null: by what rules say alone. */
export async function stillToMeet(
  request: Request,
  { flight, screening }: FlightSection,
  at: number,
): Promise<StillToMeet | null> {
  const [traveller, screened] = [flight.travellers[at], screening.travellers[at]];
  if (traveller === undefined || screened === undefined || !isTravelling(flight, traveller)) return null;
  if (isQuiet({ handling: screened.handling, situation: screened.situation ?? null })) return null;
  const found = (await allToMeet(request))
    .filter((each) => each.flight === flight.id && each.ids.some((id) => travellerIndex(flight, id) === at))
    .map(({ least, why }) => ({ outcome: least, why }))
    .filter(({ outcome }) => OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(screened.outcome));
  return found.toSorted((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome))[0] ?? null;
}

async function allToMeet(request: Request): Promise<readonly ToMeet[]> {
  if (!isLawAgency(request.context.agency)) return [];
  return [...(await doubtedCompanions(request)), ...(await openCases(request))];
}

/** An officer who met the child asks that they be seen: no level of a rule is needed. */
async function doubtedCompanions(request: Request): Promise<readonly ToMeet[]> {
  const { all } = await seenDoubts(request);
  return all.flatMap(({ flight, ids, by }) =>
    flight === null
      ? []
      : [{ why: 'doubted', flight, ids, least: 'inspect', agencies: by.map(({ agency }) => agency) } as const],
  );
}

/** A message that clears somebody does not end what officers began. */
async function openCases(request: Request): Promise<readonly ToMeet[]> {
  return (await allSeenWork(request)).flatMap(({ shown, isBeside }) => {
    if (isBeside || !isOnTraveller(shown) || !isAwaited(shown)) return [];
    const agency = shown.timeline.findLast((event) => event.agency !== undefined)?.agency;
    const { flight, traveller } = shown;
    const agencies = agency === undefined ? [] : [agency];
    return [{ why: 'open-case', flight, ids: [traveller], least: 'watch', agencies } as const];
  });
}

/** Began with a hit, and nobody met them yet. */
function isAwaited({ origin, state, result }: Case): boolean {
  return origin === 'hit' && (state === 'triage' || state === 'sent') && result === null;
}

/** Puts somebody among the flagged of a head, under their least outcome. */
function meeting({ flight, screening }: FlightSection): (head: FlightHead, who: ToMeet) => FlightHead {
  return (head, { ids, least, agencies }) => {
    const at = ids.map((id) => travellerIndex(flight, id)).find((each) => each >= 0) ?? -1;
    const traveller = flight.travellers[at];
    const screened = screening.travellers[at];
    if (traveller === undefined || screened === undefined || !isTravelling(flight, traveller)) return head;
    const isThem = (each: Flagged) => each.traveller === traveller.id;
    const { handling, situation = null, outcomes, scores, attendance, outcome } = screened;
    const there = rowOf(head, [traveller.id]) ?? {
      ...{ traveller: traveller.id, aliases: traveller.aliases, name: travellerName(traveller) },
      ...{ way: wayOf(flight, traveller), outcome, outcomes, scores, attendance, handling, situation, reasons: [] },
    };
    if (stands(there, least)) return head;
    const called = [...new Set([...there.attendance, ...agencies])];
    const { flagged, spared, ...rest } = head;
    return {
      ...rest,
      byOutcome: moved(head.byOutcome, there.outcome, least),
      flagged: [...flagged.filter((each) => !isThem(each)), { ...there, outcome: least, attendance: called }],
      ...(spared === undefined ? {} : { spared: spared.filter((each) => !isThem(each)) }),
    };
  };
}

/** How somebody stands in a head, by any of their ids. */
function rowOf({ flagged, spared = [] }: FlightHead, ids: readonly TravellerId[]): Flagged | undefined {
  return [...flagged, ...spared].find((row) => [row.traveller, ...row.aliases].some((id) => ids.includes(id)));
}

/** Does nothing need to be done so that somebody is met: they stand high enough, or nobody approaches them without asking? */
function stands(row: Flagged | undefined, least: Outcome): boolean {
  return row !== undefined && (isQuiet(row) || OUTCOMES.indexOf(row.outcome) >= OUTCOMES.indexOf(least));
}

function moved(counts: FlightHead['byOutcome'], from: Outcome, to: Outcome): FlightHead['byOutcome'] {
  return { ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 };
}
