import type { TFunction } from 'i18next';
import type { FlightCompleteness } from '../../../shared/flight/flight.ts';
import { missingData } from '../../../shared/schedule/flight-state.ts';

/** What is missing by the flight's own count, in words; null when nothing is. */
export function missingText(t: TFunction, completeness: FlightCompleteness): string | null {
  const { passengers, crew, bookings, parts } = missingData(completeness);
  const short = (['passengers', 'crew', 'bookings'] as const).flatMap((kind) => {
    const count = { passengers, crew, bookings }[kind];
    if (count === 0) return [];
    return [t(`flight.missing.${kind}`, { count, stated: completeness.stated[kind] ?? 0 })];
  });
  const lost = parts.map(({ missing, open }) => {
    const numbers = missing.join(', ');
    if (missing.length === 0) return t('flight.missing.last-part');
    return t(open ? 'flight.missing.parts-and-last' : 'flight.missing.parts', { count: missing.length, numbers });
  });
  const all = [...short, ...lost];
  return all.length === 0 ? null : t('flight.missing', { what: all.join(' · ') });
}
