/**
 * Quiet work: a traveller is let run, or a delivery is controlled, under an authority and until a deadline. Only the officers it names know of it. Every step takes two of them, of
 * two agencies, so one officer can never free a courier. It keeps office, reference and deadline, never the plan and never who gave the information.
 */
import type { Agency, LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import { failed, type Result, success } from '../result.ts';
import type { DueClock } from '../time/due-clock.ts';

export const QUIET_KINDS = ['let-run', 'controlled-delivery'] as const;
export type QuietKind = (typeof QUIET_KINDS)[number];

/** Two officers of two agencies, who act together. */
export interface QuietPair {
  readonly officer: string;
  readonly agency: LawAgency;
  readonly second: string;
  readonly secondAgency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export type QuietEvent = Pick<QuietPair, 'officer' | 'second' | 'at'> &
  (
    | { readonly kind: 'started' | 'released' | 'called-off' }
    /** The deadline was moved. */
    | { readonly kind: 'moved'; readonly due: string }
    /** An officer is named from here on, or no longer; `trail`: the last entry of the audit trail then. */
    | { readonly kind: 'named' | 'unnamed'; readonly whom: string; readonly trail: number }
  );

/** What two officers state when they begin. */
export interface QuietPlan {
  readonly kind: QuietKind;
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** Who gave the authority, and under which reference. */
  readonly office: string;
  readonly reference: string;
  /** From when, and until when; ISO 8601 UTC. */
  readonly from: string;
  readonly due: string;
}

export interface QuietOrder extends QuietPlan {
  readonly id: string;
  /** The only officers who know of it, by id: those who began first, as long as they are named. */
  readonly officers: readonly string[];
  /** Of which agencies those two are. */
  readonly agencies: readonly [LawAgency, LawAgency];
  /** The last entry of the audit trail when it began: acts of others come after it. */
  readonly trailFrom: number;
  /** The number in the audit trail of the last act of others that each officer has read, by officer id. No time: clocks are turned back, and acts fall after what was shown. */
  readonly read: Readonly<Record<string, number>>;
  readonly timeline: readonly QuietEvent[];
}

export type QuietState = 'running' | 'released' | 'called-off';

export type QuietAct =
  | { readonly kind: 'release' | 'call-off' }
  | { readonly kind: 'move'; readonly due: string }
  | { readonly kind: 'name' | 'unname'; readonly whom: string; readonly trail: number };

export type QuietFailure =
  /** It has ended. */
  | 'quiet-ended'
  /** The deadline is not after the beginning, is past, or is too far off. */
  | 'quiet-times'
  /** The second officer is not one of those named. */
  | 'quiet-second'
  /** The officer is named already, or is not, or there is no room. */
  | 'quiet-named'
  /** They are the last of one of the two agencies. */
  | 'quiet-last'
  /** The traveller is to be met and protected: a child, or a possible victim. */
  | 'quiet-protected';

/** Characters that an office and a reference have at most: there is no room for a plan. */
export const LONGEST_OFFICE = 60;
export const LONGEST_REFERENCE = 40;
/** Most officers who are named beside the two who begin. */
export const MOST_NAMED = 12;
/** Days that quiet work lasts at most until two officers decide anew. */
export const LONGEST_QUIET_DAYS = 14;

const MINUTE_MS = 60_000;
const LONGEST_MS = LONGEST_QUIET_DAYS * 24 * 60 * MINUTE_MS;
/** Minutes before the deadline in which the officers are warned; where less time is given, a quarter of it. */
const WARN_MINUTES = 60;

/** The state, by the last step. */
export function quietState({ timeline }: Pick<QuietOrder, 'timeline'>): QuietState {
  const last = timeline.findLast(({ kind }) => !GOES_ON.has(kind))?.kind;
  return last === 'released' || last === 'called-off' ? last : 'running';
}

const GOES_ON: ReadonlySet<QuietEvent['kind']> = new Set(['moved', 'named', 'unnamed']);

/** When it ended; null: it runs. */
export function endedAt(order: Pick<QuietOrder, 'timeline'>): string | null {
  return quietState(order) === 'running' ? null : (order.timeline.at(-1)?.at ?? null);
}

/** Begins quiet work. Who begins is named, and so is who confirms. */
export function startQuiet(
  plan: QuietPlan,
  others: readonly string[],
  by: QuietPair,
  { id, trailFrom }: Pick<QuietOrder, 'id' | 'trailFrom'>,
): Result<QuietOrder, QuietFailure> {
  if (plan.due <= plan.from || !isDeadline(plan.due, by.at)) return failed('quiet-times');
  return success({
    ...plan,
    ...{ id, trailFrom },
    officers: [...new Set([by.officer, by.second, ...others])],
    agencies: [by.agency, by.secondAgency],
    read: {},
    timeline: [{ kind: 'started', ...stepOf(by) }],
  });
}

/** The quiet work after the act of two of its officers, or why it is refused. */
export function actOnQuiet(
  order: QuietOrder,
  act: QuietAct,
  by: QuietPair,
  agencyOf: (officer: string) => Agency | undefined,
): Result<QuietOrder, QuietFailure> {
  if (quietState(order) !== 'running') return failed('quiet-ended');
  if (!isNamed(order, by.officer) || !isNamed(order, by.second) || by.agency === by.secondAgency)
    return failed('quiet-second');
  const step = stepOf(by);
  if (act.kind === 'name') {
    if (isNamed(order, act.whom) || order.officers.length >= MOST_NAMED + 2) return failed('quiet-named');
    const named = { kind: 'named', whom: act.whom, trail: act.trail, ...step } as const;
    return success({ ...order, officers: [...order.officers, act.whom], timeline: [...order.timeline, named] });
  }
  if (act.kind === 'unname') {
    if (!isNamed(order, act.whom)) return failed('quiet-named');
    const officers = order.officers.filter((each) => each !== act.whom);
    // Two of two agencies have to be left, or nobody could end it.
    if (!order.agencies.every((agency) => officers.some((each) => agencyOf(each) === agency)))
      return failed('quiet-last');
    const { [act.whom]: _, ...read } = order.read;
    const unnamed = { kind: 'unnamed', whom: act.whom, trail: act.trail, ...step } as const;
    return success({ ...order, officers, read, timeline: [...order.timeline, unnamed] });
  }
  if (act.kind !== 'move')
    return success({
      ...order,
      timeline: [...order.timeline, { kind: act.kind === 'release' ? 'released' : 'called-off', ...step }],
    });
  if (act.due <= order.from || !isDeadline(act.due, by.at)) return failed('quiet-times');
  return success({ ...order, due: act.due, timeline: [...order.timeline, { kind: 'moved', due: act.due, ...step }] });
}

/** May the officer know of it? No rank is enough. */
export function isNamed({ officers }: Pick<QuietOrder, 'officers'>, officer: string): boolean {
  return officers.includes(officer);
}

/**
 * Whether the officer was named when this entry of the trail was written: what they did then is no act of others. It goes by no time, since clocks are turned back. A trail that
 * was begun anew counts from one: changes after its last entry (`head`), and those before a lower one, were over by then.
 */
export function wasNamed(
  { officers, timeline }: Pick<QuietOrder, 'officers' | 'timeline'>,
  officer: string,
  entry: number,
  head: number,
): boolean {
  const changes = timeline.flatMap((step) => (step.kind === 'named' || step.kind === 'unnamed' ? [step] : []));
  const inTrail = changes.filter(
    ({ trail }, at) => trail <= head && changes.slice(at).every((later) => later.trail >= trail),
  );
  const next = inTrail.find(({ whom, trail }) => whom === officer && trail >= entry);
  // Until a change an officer was what it ended.
  return next === undefined ? officers.includes(officer) : next.kind === 'unnamed';
}

/** One officer of each of the two agencies, whom others may ask; the first named. */
export function contactsOf(
  { officers, agencies }: Pick<QuietOrder, 'officers' | 'agencies'>,
  agencyOf: (officer: string) => Agency | undefined,
): readonly string[] {
  const first = agencies.flatMap((agency) => officers.find((each) => agencyOf(each) === agency) ?? []);
  return first.length === agencies.length ? first : officers.slice(0, 2);
}

/** The officer has read what others did up to this entry of the trail. */
export function readBy(order: QuietOrder, officer: string, upTo: number): QuietOrder {
  return { ...order, read: { ...order.read, [officer]: upTo } };
}

/** Its clock. A missed deadline is told to the supervisors of the two agencies, too. */
export function quietClock({ from, due, officers, agencies }: QuietOrder): DueClock {
  const span = Date.parse(due) - Date.parse(from);
  const warnAt = new Date(Date.parse(due) - Math.min(WARN_MINUTES * MINUTE_MS, span / 4)).toISOString();
  return { from, warnAt, due, escalateAt: due, told: { officers, agencies: [] }, escalatesTo: agencies };
}

function isDeadline(due: string, now: string): boolean {
  return due > now && Date.parse(due) - Date.parse(now) <= LONGEST_MS;
}

function stepOf({ officer, second, at }: QuietPair): Pick<QuietEvent, 'officer' | 'second' | 'at'> {
  return { officer, second, at };
}
