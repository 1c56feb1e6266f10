import type { ImportFileReport } from '../../core/api/import.ts';

const UNDATED = /-undated$/;

/** Whether the travellers of a message are on no flight, or on one whose day nobody knows: there they are not found in time. */
export function lacksFlight({
  flights,
  travellers,
}: Pick<ImportFileReport['messages'][number], 'flights' | 'travellers'>): 'no-flight' | 'no-date' | null {
  if (travellers === 0) return null;
  if (flights.length === 0) return 'no-flight';
  return flights.every((flight) => UNDATED.test(flight)) ? 'no-date' : null;
}
