/** What leaves the workstation as a file for others. */
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';

export interface ExportCalls {
  /** The flagged list as CSV in the language asked for. */
  'export.flagged': {
    input: { language: Language; travellers: readonly { flight: FlightId; traveller: TravellerId }[] | null };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
