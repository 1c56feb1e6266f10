/** The result of each message: counts, coverage, unknown codes. */
import type { FlightId } from '../../../../shared/flight/flight.ts';
import type { MessageReport } from '../../../../shared/quality/message-report.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** The result of one message: counts, coverage, unknown codes. When and how it came is in its index fields. */
export interface StoredReport {
  readonly report: MessageReport;
  readonly job: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
}

export const messageReports: SealedTable<
  StoredReport,
  { readonly flights: readonly FlightId[]; readonly received: string }
> = {
  since: 4,
  index: { flights: 'many', received: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flights', masking: maskReport },
  derivedFor: 'message',
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};

/** An unknown code may be a traveller's name in the wrong place. */
function maskReport(stored: StoredReport): StoredReport {
  return { ...stored, report: { ...stored.report, unknownValues: [] } };
}
