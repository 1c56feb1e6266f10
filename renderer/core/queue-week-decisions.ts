/** Decisions about flights and travellers by which travellers left the queue, or might have: for the weekly list. */
import type { Decision } from '../../shared/flight/decision.ts';
import { flightAliases } from '../../shared/flight/decisions-in-force.ts';
import type { FlightId, Traveller } from '../../shared/flight/flight.ts';
import type { WindowHours } from '../../shared/flight/operating-window.ts';
import type { ActOffQueue } from '../../shared/review/week-acts.ts';
import { type ActInWeek, NOTHING_MORE, type SubjectOfAct } from '../../shared/review/week-lines.ts';
import { byFlight, type EntryStep, entrySteps } from './flight-entries.ts';
import type { FlightHead } from './flight-head.ts';
import type { Request } from './request.ts';
import { readSeenSections } from './seen/seen-section.ts';
import { readWindowHours } from './session.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { allDecisions } from './stored-decisions.ts';
import { travellerIndex, travellerName } from './traveller-parts.ts';

/** A decision for the list, before its travellers are read. */
export interface DecidedAct extends Pick<ActInWeek, 'act' | 'undoes' | 'due' | 'at'> {
  readonly decision: Decision;
  /** The decision itself, or the one that it takes back. */
  readonly about: Decision;
  /** Under the id that it has now. */
  readonly flight: FlightId;
}

/**
 * Joins, partings and cancellations, entries by which a flight may leave the queue, and what takes one of these back. Those taken back since stay, or an evening would hide
 * what a day kept off the queue. All joins and partings are listed: to leave out those without a flag would tell of flags.
 */
export async function decidedActs(request: Request, heads: readonly FlightHead[]): Promise<readonly DecidedAct[]> {
  const [decisions, hours] = await Promise.all([allDecisions(request), readWindowHours(request.store)]);
  const aliases = flightAliases(decisions);
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const steps = stepsOf(request, hours, heads, byFlight(decisions, aliases));
  return decisions.flatMap((decision): readonly DecidedAct[] => {
    const step = steps.get(decision.id);
    const about = decision.kind === 'withdraw' ? byId.get(decision.decision) : decision;
    if (about === undefined) return [];
    const isUndone = decision.kind === 'withdraw';
    const of = actOf(about, steps.get(about.id)?.takesAway ?? null) ?? (isUndone ? (step?.takesAway ?? null) : null);
    if (of === null) return [];
    const due = step === undefined || step.due.before === step.due.after ? null : step.due;
    const flight = aliases.get(decision.flight) ?? decision.flight;
    const [act, undoes] = isUndone ? (['withdraw', of] as const) : [of, null];
    return [{ act, undoes, due, at: decision.at, decision, about, flight }];
  });
}

/** The acts with their travellers. A flight names those whom the officer sees flagged. */
export async function withTravellers(request: Request, acts: readonly DecidedAct[]): Promise<readonly ActInWeek[]> {
  const sections = await readSeenSections(request, [...new Set(acts.map(({ flight }) => flight))]);
  const byId = new Map(sections.map((section) => [section.flight.id, section]));
  return acts.map(
    ({ act, undoes, due, at, decision, about, flight }): ActInWeek => ({
      ...NOTHING_MORE,
      id: decision.id,
      act,
      undoes,
      due,
      at,
      flight,
      subjects: travellersOf(about, flight, byId.get(flight)),
      rules: [],
      cause: decision.kind === 'flight' ? (decision.cause ?? null) : null,
      reason: decision.reason,
      officer: decision.officer,
      second: decision.second ?? null,
      ...(decision.kind === 'flight' && decision.patch.divertedTo != null ? { to: decision.patch.divertedTo } : {}),
    }),
  );
}

/** Entries about flights and their withdrawals, by the id of the decision. */
function stepsOf(
  request: Request,
  hours: WindowHours,
  heads: readonly FlightHead[],
  decisions: ReadonlyMap<FlightId, readonly Decision[]>,
): ReadonlyMap<string, EntryStep> {
  const steps = heads.flatMap((head) => {
    const own = decisions.get(head.id);
    return own === undefined ? [] : entrySteps(head, own, request, hours);
  });
  return new Map(steps.map((step) => [step.decision, step]));
}

function actOf(decision: Decision, takesAway: EntryStep['takesAway']): ActOffQueue | null {
  switch (decision.kind) {
    case 'join':
    case 'part':
      return decision.kind;
    case 'same-flight':
      return 'join-flights';
    case 'assign':
      return 'assign';
    case 'withdraw':
      return null;
    case 'flight':
      if (decision.patch.cancelled === true) return 'cancel';
      if (takesAway !== null || decision.second === undefined) return takesAway;
      // Two officers found that it did, though by the schedule of today it does not.
      return decision.patch.divertedTo == null ? 'move' : 'divert';
  }
}

function travellersOf(
  decision: Decision,
  flight: FlightId,
  section: FlightSection | undefined,
): readonly SubjectOfAct[] {
  if (decision.kind === 'join' || decision.kind === 'part') {
    const found = decision.travellers.map(
      (each) => section?.flight.travellers[section === undefined ? -1 : travellerIndex(section.flight, each)],
    );
    const traveller = found.find((each) => each !== undefined);
    const name = traveller === undefined ? '' : travellerName(traveller);
    return [{ traveller: traveller?.id ?? decision.travellers[0] ?? flight, name, wouldBe: null }];
  }
  const isMeant = ({ sources }: Traveller) =>
    decision.kind !== 'assign' || sources.some(({ message }) => message === decision.message);
  return (section?.flight.travellers ?? []).flatMap((traveller, at) => {
    if (!isMeant(traveller)) return [];
    const wouldBe = section?.screening.travellers[at]?.outcome ?? 'clear';
    return wouldBe === 'clear' || traveller.status === 'cancelled'
      ? []
      : [{ traveller: traveller.id, name: travellerName(traveller), wouldBe }];
  });
}
