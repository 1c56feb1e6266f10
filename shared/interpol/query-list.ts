/**
 * What is asked by hand at the INTERPOL terminal, and what came back. This machine asks nothing: an officer asks at the terminal, and records it here. What
 * is asked comes of the flights as they are; a list keeps for whom it was made, and what was done.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import { plainCode } from '../search/search-kinds.ts';
import { type QuerySubject, subjectKey } from './query-subject.ts';

/** For whom: everybody on a flight, a selection on the queue, or whom a plan takes. */
export type QueryScope =
  | { readonly kind: 'flight'; readonly flight: FlightId }
  | { readonly kind: 'selection' }
  | { readonly kind: 'plan'; readonly plan: string };

export const MARKED_STATES = ['asked', 'no-hit', 'hit'] as const;
export const QUERY_STATES = ['not-asked', ...MARKED_STATES] as const;
export type QueryState = (typeof QUERY_STATES)[number];

/** Somebody about whom is asked: the ids that they had. */
export interface QueryPerson {
  readonly flight: FlightId;
  readonly ids: readonly TravellerId[];
}

/** That something was asked or answered, or (`not-asked`) that this was recorded by mistake. */
export interface QueryAct {
  readonly flight: FlightId;
  readonly subject: QuerySubject;
  readonly state: QueryState;
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** It was read from an answer of the terminal. */
  readonly fromAnswer?: true;
  /** Why a hit was taken back. */
  readonly reason?: string;
  /** Agencies that see every hit on the traveller; null: all. Only these are told. */
  readonly readers: readonly LawAgency[] | null;
}

/** A line of an answer that could not be read. It is kept as it came. */
export interface UnreadAnswer {
  readonly text: string;
  readonly why: UnreadWhy;
  readonly officer: string;
  readonly at: string;
}

export const UNREAD_WHYS = ['nobody', 'several', 'no-answer', 'unclear', 'hit-stands'] as const;
export type UnreadWhy = (typeof UNREAD_WHYS)[number];

export interface QueryList {
  readonly id: string;
  readonly agency: LawAgency;
  readonly officer: string;
  readonly at: string;
  readonly scope: QueryScope;
  readonly flights: readonly FlightId[];
  /** Null: everybody on its flight, also who comes with a later message. */
  readonly people: readonly QueryPerson[] | null;
  /** In the order in which they were recorded. */
  readonly acts: readonly QueryAct[];
  readonly unread: readonly UnreadAnswer[];
}

/** How far something is asked: the last act, by whichever list. */
export interface QueryStanding {
  readonly state: QueryState;
  /** Null: nobody asked. */
  readonly last: Pick<QueryAct, 'officer' | 'at' | 'fromAnswer'> | null;
}

export const NOT_ASKED: QueryStanding = { state: 'not-asked', last: null };

/** The key of a line: what is asked about whom on which flight. */
export function lineKey(flight: FlightId, subject: QuerySubject): string {
  return `${flight} ${subjectKey(subject)}`;
}

/**
 * How far each thing is asked, by its key. A hit that one list has is never hidden by the silence of another: it goes only where it was taken back in the list
 * that has it.
 */
export function standings(lists: readonly Pick<QueryList, 'acts'>[]): ReadonlyMap<string, QueryStanding> {
  const standing = new Map<string, QueryStanding>();
  for (const { acts } of lists) {
    const own = new Map(acts.map((act) => [lineKey(act.flight, act.subject), standingOf(act)]));
    for (const [key, now] of own) {
      const other = standing.get(key);
      if (other === undefined || outweighs(now, other)) standing.set(key, now);
    }
  }
  return standing;
}

function standingOf({ state, officer, at, fromAnswer }: QueryAct): QueryStanding {
  return { state, last: { officer, at, ...(fromAnswer === true ? { fromAnswer } : {}) } };
}

/**
 * How far a document was asked on any flight, the same as of one flight; null: nobody asked. What was asked without an issuing state counts for every state. Of a number without a state a
 * hit on any state's document counts, and nothing else of it: *no hit* on one says nothing of another.
 */
export function documentStanding(
  lists: readonly Pick<QueryList, 'acts'>[],
  { number, issuer }: { readonly number: string; readonly issuer: string | null },
): QueryStanding | null {
  const wanted = plainCode(number);
  const about = (isState: (state: string | null) => boolean): readonly QueryStanding[] => {
    const isSame = ({ subject }: QueryAct) =>
      subject.kind === 'document' && plainCode(subject.number) === wanted && isState(subject.issuer);
    return [...standings(lists.map(({ acts }) => ({ acts: acts.filter(isSame) }))).values()];
  };
  const ofAny = issuer === null ? about((state) => state !== null).filter(({ state }) => state === 'hit') : [];
  const all = [...about((state) => state === null || state === issuer), ...ofAny];
  const [first, ...others] = all.filter(({ state }) => state !== 'not-asked');
  return first === undefined ? null : others.reduce((best, each) => (outweighs(each, best) ? each : best), first);
}

/** Does one standing count before another? A hit does before anything else, whatever was recorded after it in another list. What was taken back comes last; of equals the later counts. */
function outweighs(one: QueryStanding, other: QueryStanding): boolean {
  const weight = ({ state }: QueryStanding) => (state === 'hit' ? 2 : state === 'not-asked' ? 0 : 1);
  return (
    weight(one) - weight(other) > 0 || (weight(one) === weight(other) && (one.last?.at ?? '') > (other.last?.at ?? ''))
  );
}

/** How many lines stand how. */
export function stateCounts(states: readonly QueryState[]): Readonly<Record<QueryState, number>> {
  const counts: Record<QueryState, number> = { 'not-asked': 0, asked: 0, 'no-hit': 0, hit: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** The list without what names anybody. */
export function maskedQueryList(list: QueryList): QueryList {
  const acts = list.acts.map(({ reason: _, ...act }) => ({ ...act, subject: NOBODY }));
  return { ...list, acts, unread: [] };
}

const NOBODY: QuerySubject = { kind: 'document', type: null, number: '', issuer: null };
