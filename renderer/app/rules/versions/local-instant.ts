/** Converts a field's date and time in the unit's zone to an instant. */
import { zoneOffsets } from '../../../../shared/time/zone-offsets.ts';

const MINUTE = 60_000;
const offsets = zoneOffsets(Intl.DateTimeFormat);

/** ISO 8601 UTC of `YYYY-MM-DDTHH:MM` in a zone; null for an invalid time. A time that the clocks skip becomes the one after the change. */
export function instantOf(local: string, zone: string): string | null {
  const guess = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(guess)) return null;
  // The first correction may cross a clock change. The second is correct for its side.
  const once = guess - offsetAt(guess, zone);
  return new Date(guess - offsetAt(once, zone)).toISOString();
}

/** `YYYY-MM-DDTHH:MM` of an instant (milliseconds) in a zone, as a field needs it. */
export function localOf(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16);
}

function offsetAt(instant: number, zone: string): number {
  const minutes = offsets(zone, Math.floor(instant / MINUTE));
  if (minutes === null) throw new RangeError('no such zone');
  return minutes * MINUTE;
}
