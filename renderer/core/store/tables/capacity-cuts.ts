/** Plans by which a shift takes some and leaves others out, for want of room. */
import type { CapacityCut } from '../../../../shared/capacity/capacity-cut.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const capacityCuts: SealedTable<CapacityCut, { readonly flights: readonly FlightId[] }, 'filtered'> = {
  since: 7,
  index: { flights: 'many' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flights', masking: maskCut },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'both',
};

/** Travellers are named by id only, but reasons are written by people about people. */
function maskCut(cut: CapacityCut): CapacityCut {
  const left = cut.left.map((each) => {
    const { objection } = each;
    if (objection === null) return each;
    const upheld = objection.upheld && { ...objection.upheld, reason: '' };
    return { ...each, objection: { ...objection, reason: '', upheld } };
  });
  return { ...cut, left, reason: '', ended: cut.ended && { ...cut.ended, reason: '' } };
}
