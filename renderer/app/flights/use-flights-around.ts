import { useMemo } from 'react';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { useCall } from '../ui/use-call.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useFlightName } from './use-flight-name.ts';

/** Minutes before and after now. */
const AROUND = 3 * 24 * 60;

/** The flights of some days around now, the nearest first, to choose from. */
export function useFlightsAround(): readonly { readonly value: string; readonly label: string }[] {
  const { value: rows } = useCall('flights.list', {}, ['flights', 'schedule']);
  const name = useFlightName();
  const now = useNowMinute();
  return useMemo(() => {
    const distance = (row: FlightRow) => Math.abs((minuteHere(row) ?? Number.MAX_SAFE_INTEGER) - now);
    return (rows ?? [])
      .filter((row) => distance(row) <= AROUND)
      .sort((a, b) => distance(a) - distance(b))
      .map(({ id }) => ({ value: id, label: name(id) }));
  }, [rows, now, name]);
}

/** When the flight arrives here, or leaves. */
function minuteHere({ movement, times }: FlightRow): number | null {
  return movement === 'departing' ? times.departure.utc : times.arrival.utc;
}
