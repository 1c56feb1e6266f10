/** Drafts of rules. */
import type { StoredDraft } from '../../rules/stored-rules.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const ruleDrafts: SealedTable<StoredDraft> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
