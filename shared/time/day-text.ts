/** A line with the ISO days and local times in it written day first. */
export function withDaysWritten(line: string): string {
  return line.replace(ISO_TIMES, (iso) => dayText(iso));
}

const ISO_TIMES = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?/g;

/** `28/11/2026`, or `28/11/2026 14:05`, of an ISO day or local time: day first, as the unit’s languages write it. Nothing for anything else. */
export function dayText(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(iso);
  if (match === null) return '';
  const [, year, month, day, time] = match;
  return `${day}/${month}/${year}${time === undefined ? '' : ` ${time}`}`;
}
