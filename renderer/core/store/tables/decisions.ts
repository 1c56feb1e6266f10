/** What officers decided about flights and travellers. */
import type { Decision } from '../../../../shared/flight/decision.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const decisions: SealedTable<Decision, { readonly flight: FlightId; readonly kind: Decision['kind'] }> = {
  since: 4,
  index: { flight: 'one', kind: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flight', masking: maskDecision },
  derivedFor: null,
  keptOpen: true,
  seen: 'everyone',
  afterRestore: 'backup',
};

/** Reasons are written by people about people. */
function maskDecision(decision: Decision): Decision {
  return { ...decision, reason: '' };
}
