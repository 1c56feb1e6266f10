/** The unit's changes to reference data. */
import type { ReferenceEdit } from '../../../../shared/reference/overlay.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const referenceEdits: SealedTable<ReferenceEdit> = {
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
