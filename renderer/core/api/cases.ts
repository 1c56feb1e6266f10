/** Calls about cases, from claiming a traveller to the result. */
import type { Case, CaseResult, Disposition } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';

export interface CaseCalls {
  'cases.list': { input: Record<string, never>; output: readonly Case[] };
  'case.claim': { input: { flight: FlightId; traveller: TravellerId }; output: Case };
  'case.release': { input: { id: string; note: string | null }; output: Case };
  'case.decide-hit': { input: { id: string; rule: string; disposition: Disposition; reason: string }; output: Case };
  'case.select': { input: { id: string; note: string | null }; output: Case };
  'case.deselect': { input: { id: string; note: string | null }; output: Case };
  'case.record-result': { input: { id: string; result: CaseResult; note: string }; output: Case };
  'case.note': { input: { id: string; note: string }; output: Case };
  'case.close': { input: { id: string; note: string | null }; output: Case };
  'case.reopen': { input: { id: string; note: string }; output: Case };
}
