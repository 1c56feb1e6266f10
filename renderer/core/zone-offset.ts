/** Time zones of the platform, for the zone clock of the pure core. */
import { zoneOffsets } from '../../shared/time/zone-offsets.ts';

export const offsetAt = zoneOffsets(Intl.DateTimeFormat);

/** Identifies the zone data in use. Engines do not expose its version, so it is identified by offsets of some zones whose rules changed in recent years. */
export function zoneDataVersion(): string {
  const answers = PROBES.map(([zone, at]) => offsetAt(zone, Date.parse(at) / 60_000) ?? 'x');
  return `intl:${answers.join(',')}`;
}

/** A zone and an instant at which recent releases of the zone database differ. */
const PROBES: readonly (readonly [string, string])[] = [
  ['Africa/Cairo', '2023-06-01T00:00:00Z'],
  ['America/Mexico_City', '2023-06-01T00:00:00Z'],
  ['Asia/Almaty', '2024-06-01T00:00:00Z'],
  ['America/Asuncion', '2025-07-01T00:00:00Z'],
];
