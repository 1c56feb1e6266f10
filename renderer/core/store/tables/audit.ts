/** The audit trail, a chain of its own: of each entry what is kept for good. */
import type { AuditCore, AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { json } from '../encodings.ts';
import { auditOf1 } from '../version-1.ts';
import type { SealedTable } from './table.ts';

/** An entry as an earlier release kept it, outside the chain, until it is taken into it when the store is first opened with keys. */
export interface UnchainedEntry {
  readonly form: 0;
  readonly entry: AuditEntry;
}

export const audit: SealedTable<AuditCore | UnchainedEntry> = {
  since: 4,
  key: '++seq',
  index: {},
  encoding: json,
  form: 2,
  upgrades: { 1: auditOf1 },
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  afterRestore: 'continues',
};
