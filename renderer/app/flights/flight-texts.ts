/** Texts of the lists of flights. */

import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightCompleteness } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { missingData, shownState } from '../../../shared/schedule/flight-state.ts';
import type { FlightRow, FlightTime } from '../../core/calls/flight-views.ts';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** The ways to write a flight in a search: `KP 021`, `KP021`, `KP21`. */
export function flightSearchText(leg: Pick<Leg, 'carrier' | 'number' | 'suffix' | 'registration'>): string {
  const written = formatFlight(leg);
  const bare = `${leg.carrier ?? ''}${leg.number ?? ''}${leg.suffix ?? ''}`;
  return [written, written.replaceAll(/[^\p{L}\p{N}]/gu, ''), bare].join(' ');
}

/** The state of a flight in words. */
export function stateText(t: TFunction, row: Pick<FlightRow, 'state' | 'channels' | 'late'>): string {
  const state = t(`flights.state.${shownState(row)}`);
  return row.late ? t('flights.state.late', { state }) : state;
}

/** `24 Nov 13:35 est.`: the valid time, and its kind unless it is the scheduled one. */
export function timeText(t: TFunction, time: FlightTime | undefined, language: Language): string {
  if (time === undefined || time.local === null) return '–';
  const local = formatLocal(time.local, language);
  return time.kind === 'scheduled' || time.kind === null ? local : `${local} ${t(`flights.time.${time.kind}`)}`;
}

/** `ET 508 ADD–LFW · departs 24 Nov 09:00 · arrives 24 Nov 13:35 est.`; times that are not known are left out. */
export function timedFlight(
  t: TFunction,
  leg: Leg,
  { departure, arrival }: FlightRow['times'],
  language: Language,
): string {
  const told = (key: string, time: FlightTime) =>
    time.local === null ? [] : [t(key, { time: timeText(t, time, language) })];
  const times = [...told('flights.departs', departure), ...told('flights.arrives', arrival)];
  return [`${formatFlight(leg)} ${formatRoute(leg)}`, ...times].join(' · ');
}

/** As `timedFlight`, by the schedule. */
export function timedLeg(t: TFunction, leg: Leg, language: Language): string {
  const told = (key: string, local: string | null) =>
    local === null ? [] : [t(key, { time: formatLocal(local, language) })];
  const times = [...told('flights.departs', leg.departure), ...told('flights.arrives', leg.arrival)];
  return [`${formatFlight(leg)} ${formatRoute(leg)}`, ...times].join(' · ');
}

/** What is missing by the flight's own count, in words; null when it is complete. */
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
  const all = [...(completeness.cut === true ? [t('flight.missing.cut')] : []), ...short, ...lost];
  return all.length === 0 ? null : t('flight.missing', { what: all.join(' · ') });
}
