import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { namedInId } from '../../../shared/flight/flight-text.ts';
import { formatLocal } from '../ui/format.ts';

/** `ET 508 · ADD · 24 Nov` for a flight's id. An id of another form is given unchanged. */
export function flightName(id: FlightId, language: Language): string {
  const named = namedInId(id);
  if (named === null) return id;
  const { number, origin, day } = named;
  return [number === '' ? '?' : number, origin ?? '?', day === null ? '?' : formatLocal(day, language)].join(' · ');
}
