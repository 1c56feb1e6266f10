/** The parts that agencies have in a case: who took part, whose part is still open, and for whom a case waits. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent } from './case.ts';

/** A note is no part in the case, nor is to draw somebody by lot. */
const NO_PART: ReadonlySet<CaseEvent['kind']> = new Set(['noted', 'drawn']);

/** The agencies whose officers took part, in order of their first step; steps of earlier releases do not say it. */
export function partsOf({ timeline }: Pick<Case, 'timeline'>): readonly LawAgency[] {
  return [
    ...new Set(timeline.flatMap(({ kind, agency }) => (agency === undefined || NO_PART.has(kind) ? [] : [agency]))),
  ];
}

/** The agencies that took part and have not closed their part; an agency that has no officer in the unit any more is not waited for. */
export function partsLeft(
  found: Pick<Case, 'timeline' | 'closedBy'>,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  return partsOf(found).filter((agency) => present.has(agency) && !found.closedBy.includes(agency));
}

/** Why a case waits for an officer: it is assigned to them, handed to their agency, wants a control officer, a conclusion, or their agency's closing. */
export type WaitsFor = 'assigned' | 'handed-over' | 'secondary' | 'conclusion' | 'closing';

export interface Waiter {
  readonly officer: string;
  readonly agency: LawAgency;
  /** May record what a secondary inspection finds. */
  readonly examines: boolean;
  readonly present: ReadonlySet<LawAgency>;
  /** The officer's agency leads the case. */
  readonly leads: boolean;
}

/** Why the case waits for the officer; null: it does not. */
export function waitsFor(found: Case, { officer, agency, examines, present, leads }: Waiter): WaitsFor | null {
  const { state, assigned, handedTo } = found;
  if (state === 'closed') return null;
  if (handedTo === agency) return 'handed-over';
  if (state === 'concluded') return partsLeft(found, present).includes(agency) ? 'closing' : null;
  if (waitsForConclusion(found)) return leads ? 'conclusion' : null;
  if (state === 'triage' || !examines) return assigned === officer ? 'assigned' : null;
  return 'secondary';
}

/** Was a result recorded to which the leading agency has not agreed? */
export function waitsForConclusion({ state, result }: Pick<Case, 'state' | 'result'>): boolean {
  return state === 'secondary' && result !== null;
}
