/** The parts that agencies have in a case: who took part, whose part is still open, and for whom a case waits. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent } from './case.ts';
import { type Answering, type Asked, askedOf, isSentBack, waitsForConclusion } from './case-answers.ts';
import type { RecordAsk } from './record-ask.ts';

/** What is only said is no part in the case, nor is to draw somebody by lot. */
const NO_PART: ReadonlySet<CaseEvent['kind']> = new Set([
  'noted',
  'let-go',
  'drawn',
  'proposed',
  'declined',
  'acknowledged',
  'joined',
  'parted',
  'deed-disputed',
  'found-disputed',
  'proposal-withdrawn',
]);

/** Does whoever does this take part in the case? */
export function isPart({ kind }: Pick<CaseEvent, 'kind'>): boolean {
  return !NO_PART.has(kind);
}

/** The agencies whose officers took part, in order of their first step; steps of earlier releases do not say it. */
export function partsOf({ timeline }: Pick<Case, 'timeline'>): readonly LawAgency[] {
  return [
    ...new Set(timeline.flatMap((event) => (event.agency === undefined || !isPart(event) ? [] : [event.agency]))),
  ];
}

/** The agencies that took part and have not closed their part; an agency that has no officer in the unit any more is not waited for. */
export function partsLeft(
  found: Pick<Case, 'timeline' | 'closedBy'>,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  return partsOf(found).filter((agency) => present.has(agency) && !found.closedBy.includes(agency));
}

const CLOSING: ReadonlySet<CaseEvent['kind']> = new Set(['closed', 'dismissed', 'missed']);

/** When a case was closed for the last time, ISO 8601 UTC; null: it is open. */
export function closedAt({ state, timeline }: Pick<Case, 'state' | 'timeline'>): string | null {
  return state === 'closed' ? (timeline.findLast(({ kind }) => CLOSING.has(kind))?.at ?? null) : null;
}

/** Why a case waits for an officer: for an answer, in the case or in its records, because it was given to them or their agency, or for the step that is next. */
export type WaitsFor =
  | Asked['kind']
  | RecordAsk
  | 'own-hits'
  | 'companion'
  | 'assigned'
  | 'handed-over'
  | 'secondary'
  | 'conclusion'
  | 'closing';

export interface Waiter extends Answering {
  /** May record what a secondary inspection finds. */
  readonly examines: boolean;
  readonly present: ReadonlySet<LawAgency>;
  /** What waits for them in its records; null: nothing. */
  readonly ask: RecordAsk | null;
}

/** Did others let go whom the case is about, without seeing a hit of the agency, which is called to them or took part? */
export function isLeftToAgency(found: Case, { attends, agency }: Pick<Answering, 'attends' | 'agency'>): boolean {
  return found.letGo !== undefined && (attends || partsOf(found).includes(agency));
}

/** Why the case waits for the officer; null: it does not. */
export function waitsFor(found: Case, waiter: Waiter): WaitsFor | null {
  const { officer, agency, examines, present, leads, ask } = waiter;
  const { state, assigned, handedTo } = found;
  const [asked] = askedOf(found, waiter);
  if (asked !== undefined) return asked.kind;
  if (ask !== null) return ask;
  if (isLeftToAgency(found, waiter)) return 'own-hits';
  if (state === 'closed') return null;
  if (handedTo === agency) return 'handed-over';
  if (state === 'concluded') return partsLeft(found, present).includes(agency) ? 'closing' : null;
  if (waitsForConclusion(found) && !isSentBack(found)) return leads ? 'conclusion' : null;
  if (state === 'triage' || !examines) return assigned === officer ? 'assigned' : null;
  return 'secondary';
}
