/** File name for text pasted at that time, in the unit's zone: `pasted-2026-11-24-1422.txt`. */
export function pastedName(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `pasted-${part('year')}-${part('month')}-${part('day')}-${part('hour')}${part('minute')}.txt`;
}
