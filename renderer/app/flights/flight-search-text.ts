import type { Leg } from '../../../shared/manifest.ts';
import { formatFlight } from '../ui/format.ts';

/** The ways in which people write a flight when they look for it: `KP 021`, `KP021`, `KP21`. */
export function flightSearchText(leg: Pick<Leg, 'carrier' | 'number' | 'suffix' | 'registration'>): string {
  const written = formatFlight(leg);
  const bare = `${leg.carrier ?? ''}${leg.number ?? ''}${leg.suffix ?? ''}`;
  return [written, written.replaceAll(/[^\p{L}\p{N}]/gu, ''), bare].join(' ');
}
