/** ISO date of an instant, in milliseconds, on the clock of a zone. */
export function localDay(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}
