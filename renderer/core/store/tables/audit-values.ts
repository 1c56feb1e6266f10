/** What of an entry of the audit trail may tell of a person, under the id of its entry. */
import type { AuditValues } from '../../../../shared/audit/audit-entry.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const auditValues: SealedTable<AuditValues> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  // The time of the act is handed over with it; it does not stand beside the record.
  lifetime: { dataClass: 'audit', month: 'received' },
  derivedFor: null,
  keptOpen: false,
  afterRestore: 'continues',
};
