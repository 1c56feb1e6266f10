/** The values of an audit entry that may be personal, under the id of the entry. */
import type { AuditValues } from '../../../../shared/audit/audit-entry.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const auditValues: SealedTable<AuditValues> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  // The time of the act is given with the write; it is not an index field.
  lifetime: { dataClass: 'audit', month: 'act' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  chain: 'trail',
  afterRestore: 'continues',
};
