/** The stored flights of a range of days. */
import type { IsoDate } from '../../../shared/manifest.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';

/** Day of a flight: scheduled departure, else arrival, both local; '' when neither is known. */
export function dayOf({ leg }: Pick<FlightHead, 'leg'>): IsoDate {
  return (leg.departure ?? leg.arrival ?? '').slice(0, 10);
}

/** The day as of which rules and lists were valid when a flight was screened. */
export function screenedOn(head: Pick<FlightHead, 'leg' | 'at'>): IsoDate {
  return head.at?.slice(0, 10) ?? dayOf(head);
}

/** The flights from one day to another, both included, the latest first. Null leaves an end open; flights without a day are in every window. */
export function flightWindow<Head extends Pick<FlightHead, 'id' | 'leg' | 'departureUtc'>>(
  heads: readonly Head[],
  from: IsoDate | null,
  to: IsoDate | null,
): readonly Head[] {
  return heads
    .filter((head) => {
      const day = dayOf(head);
      return day === '' || ((from === null || day >= from) && (to === null || day <= to));
    })
    .sort((a, b) => minuteOf(b) - minuteOf(a) || (a.id < b.id ? -1 : 1));
}

/** Departure, else arrival, as a minute number; local time where the UTC time is unknown, start of the day where no time is known. */
function minuteOf({ departureUtc, leg }: Pick<FlightHead, 'leg' | 'departureUtc'>): number {
  const local = leg.departure ?? leg.arrival ?? '';
  return departureUtc ?? minuteNumber(local.length === 10 ? `${local}T00:00` : local) ?? 0;
}
