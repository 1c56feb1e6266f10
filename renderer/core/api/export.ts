/** What leaves the workstation as a file for others. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';

export interface ExportCalls {
  /** The flagged list as CSV in the language asked for. */
  'export.flagged': {
    input: { language: 'en' | 'fr'; travellers: readonly { flight: FlightId; traveller: TravellerId }[] | null };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
