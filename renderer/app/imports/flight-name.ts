import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { formatLocal } from '../ui/format.ts';

const FLIGHT_ID = /^([A-Z0-9]{2,3})-([^-]*)-([A-Z]{3,4})-(\d{4}-\d{2}-\d{2}|undated)$/;
const UNKNOWN_CARRIER = 'XX';
const UNKNOWN_AIRPORT = 'XXX';

/** `ET 508 · ADD · 24 Nov` for a flight's id. An id of another form is given unchanged. */
export function flightName(id: FlightId, language: Language): string {
  const found = FLIGHT_ID.exec(id);
  if (found === null) return id;
  const [, carrier = '', number = '', origin = '', date = ''] = found;
  // A registration is not padded with zeros.
  const padded = /^\d{1,2}[A-Z]?$/.test(number) ? number.replace(/\d+/, (digits) => digits.padStart(3, '0')) : number;
  const flight = [carrier === UNKNOWN_CARRIER ? '' : carrier, padded].filter((part) => part !== '').join(' ');
  return [
    flight === '' ? '?' : flight,
    origin === UNKNOWN_AIRPORT ? '?' : origin,
    date === 'undated' ? '?' : formatLocal(date, language),
  ].join(' · ');
}
