/** Cases of officers. */
import type { Case } from '../../../../shared/casework/case.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const cases: SealedTable<Case, { readonly traveller: string; readonly state: string }, 'filtered'> = {
  since: 4,
  index: { traveller: 'one', state: 'one' },
  encoding: json,
  form: 2,
  lifetime: { dataClass: 'case', month: 'written' },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
