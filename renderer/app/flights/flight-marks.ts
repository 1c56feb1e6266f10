/** What one key says of a flight, in the time of the airport where the unit meets it. */
import type { LocalDateTime } from '../../../shared/manifest.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';

/** Is its arrival what counts here, rather than its departure? */
export function landsHere({ movement }: Pick<FlightRow, 'movement'>): boolean {
  return movement === 'arriving' || movement === 'unknown';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local time now; in UTC where the airport's zone is not known. */
export function localNow({ zone }: Pick<FlightRow, 'zone'>, now = Date.now()): LocalDateTime {
  const timeZone = zone ?? 'UTC';
  // The Swedish date format is the ISO one.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const format = formats.get(timeZone) ?? made;
  formats.set(timeZone, format);
  return format.format(now).replace(' ', 'T');
}
