/** Expected flights. */
import type { ScheduledFlight } from '../../../../shared/schedule/schedule.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const schedule: SealedTable<ScheduledFlight> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: true,
  seen: 'everyone',
  afterRestore: 'backup',
};
