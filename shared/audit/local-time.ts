/** The local time of an instant. */
import type { ZoneClock } from '../reference/reference-data.ts';
import type { AuditLocalTime } from './audit-entry.ts';

/** Local time with offset at an instant (ISO 8601 UTC); null for an unknown zone. */
export function localTimeAt(at: string, zone: string, zones: Pick<ZoneClock, 'toLocal'>): AuditLocalTime | null {
  const instant = Date.parse(at);
  const minute = Math.floor(instant / 60_000);
  const local = zones.toLocal(zone, minute);
  if (local === null) return null;
  const offset = local - minute;
  return { time: `${new Date(instant + offset * 60_000).toISOString().slice(0, 19)}${offsetText(offset)}`, zone };
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
