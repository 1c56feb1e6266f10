/** Cases of officers. */
import type { Case } from '../../../../shared/casework/case.ts';
import { closedAt } from '../../../../shared/casework/case-parts.ts';
import { json } from '../encodings.ts';
import { caseOfForm3 } from './case-form-3.ts';
import type { SealedTable } from './table.ts';

export const cases: SealedTable<Case, { readonly traveller: string; readonly state: string }, 'filtered'> = {
  since: 4,
  index: { traveller: 'one', state: 'one' },
  encoding: json,
  form: 5,
  // Form 3 may say from which agencies a case stays hidden, and form 5 may be about something else than a traveller. A program that does not know of it must refuse the record.
  upgrades: { 2: (body) => body, 3: caseOfForm3, 4: (body) => body },
  lifetime: {
    dataClass: 'case',
    month: 'written',
    endedOn: (found) => closedAt(found)?.slice(0, 10) ?? null,
    caseOf: ({ id }) => id,
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
