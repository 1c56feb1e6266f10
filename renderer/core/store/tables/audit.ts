/** The audit trail, a chain of its own: the part of each entry that is kept for good. */
import type { AuditCore } from '../../../../shared/audit/audit-entry.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const audit: SealedTable<AuditCore> = {
  since: 4,
  key: '++seq',
  index: {},
  encoding: json,
  form: 2,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  chain: 'trail',
  afterRestore: 'continues',
};
