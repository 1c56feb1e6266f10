/** Calls by which officers say what the columns of a table mean. */
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { TablePreview, TableProfile } from '../../../shared/table/table-profile.ts';
import type { Progress } from '../calls/progress.ts';
import type { ImportReport } from './import.ts';

/** A table that is to be mapped: one in quarantine, or a message already imported. */
export type MappingSource = { readonly quarantine: string } | { readonly message: MessageId };

export interface MappingCalls {
  /** How a quarantined or an imported table is understood, without importing it. */
  'mapping.preview': { input: { source: MappingSource; profile: TableProfile | null }; output: TablePreview };
  /** Where a table came from, and which flights it is on so far. */
  'mapping.origin': {
    input: { source: MappingSource };
    output: { readonly fileName: string; readonly flights: readonly FlightId[] };
  };
  /** Reads the table (again) by this layout; saved layouts are used for later tables with the same headings. */
  'mapping.apply': {
    input: { source: MappingSource; profile: TableProfile; save: boolean };
    output: ImportReport;
    progress: Progress;
  };
  'mapping.profiles': { input: Record<string, never>; output: readonly TableProfile[] };
  'mapping.forget': { input: { id: string }; output: readonly TableProfile[] };
}
