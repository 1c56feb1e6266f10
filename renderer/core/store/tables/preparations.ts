/** Who prepared flights, and who signed for it. A record per flight, under its id. */
import type { Preparation } from '../../../../shared/preparation/preparation.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const preparations: SealedTable<Preparation, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'id', masking: maskPreparation },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** Travellers are named by id only, but reasons are written by people about people. */
function maskPreparation({ flight, steps }: Preparation): Preparation {
  return { flight, steps: steps.map((step) => (step.kind === 'taken-back' ? { ...step, reason: '' } : step)) };
}
