/** Cases of officers. */
import type { Case, CaseEvent } from '../../../../shared/casework/case.ts';
import { json } from '../encodings.ts';
import { caseOfForm3 } from './case-form-3.ts';
import type { SealedTable } from './table.ts';

export const cases: SealedTable<Case, { readonly traveller: string; readonly state: string }, 'filtered'> = {
  since: 4,
  index: { traveller: 'one', state: 'one' },
  encoding: json,
  form: 4,
  // Form 3 may say from which agencies a case stays hidden. A program that does not know of it would show the case, so it must refuse the record.
  upgrades: { 2: (body) => body, 3: caseOfForm3 },
  lifetime: { dataClass: 'case', month: 'written', endedOn: closedOn, caseOf: ({ id }) => id },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};

const CLOSING: ReadonlySet<CaseEvent['kind']> = new Set(['closed', 'dismissed', 'missed']);

/** The day on which a case was closed for the last time, ISO 8601; null: it is open. */
function closedOn({ state, timeline }: Case): string | null {
  return state === 'closed' ? (timeline.findLast(({ kind }) => CLOSING.has(kind))?.at.slice(0, 10) ?? null) : null;
}
