/** Forms that were begun and not sent, by officer, latest first. */
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** A form that was begun and not sent; `value` is JSON. */
export interface KeptForm {
  readonly form: string;
  readonly at: string;
  readonly value: string;
}

export const formDrafts: SealedTable<readonly KeptForm[]> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  // Mostly about travellers, so nothing of it is kept for long.
  lifetime: { dataClass: 'passenger', month: 'written', masking: 'removed' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
