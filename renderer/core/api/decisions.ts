/** Calls by which officers decide what messages leave open: times, which flight and who is the same. Decisions stand beside messages and are withdrawn, never changed. */
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { FlightRow } from './flights.ts';

export interface DecisionCalls {
  /** Times, stand, gate, belt, diversion, cancellation; only the fields given change. */
  'flight.update': { input: { flight: FlightId; patch: FlightPatch; reason: string }; output: FlightRow };
  'flight.same': {
    input: { flight: FlightId; other: FlightId; reason: string };
    output: { readonly flight: FlightId };
  };
  /** Makes two or more travellers of a flight one person; gives the id it goes by then. */
  'traveller.join': {
    input: { flight: FlightId; travellers: readonly TravellerId[]; reason: string };
    output: { readonly traveller: TravellerId };
  };
  /** Parts one source entry of a traveller from the others. */
  'traveller.part': {
    input: { flight: FlightId; traveller: TravellerId; record: TravellerId; reason: string };
    output: { readonly traveller: TravellerId };
  };
  'decision.withdraw': { input: { id: string; reason: string }; output: null };
}
