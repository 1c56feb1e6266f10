/** Versions of the rules. */
import type { StoredVersion } from '../../rules/stored-rules.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const ruleVersions: SealedTable<StoredVersion> = {
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
