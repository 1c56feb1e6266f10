/** That drafts of procès-verbaux were printed: by whom, when, and from which template. The drafts themselves are paper. */
import type { PrintedDraft } from '../../../../shared/official-draft/printed-draft.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const printedDrafts: SealedTable<PrintedDraft, { readonly case: string }, 'filtered'> = {
  since: 7,
  index: { case: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'case', month: 'written', endsWith: 'case' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
