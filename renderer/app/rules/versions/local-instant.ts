/** Converts a field's date and time in the unit's zone to an instant. */

const MINUTE = 60_000;

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
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}
