/** `14:00` of a minute of the unit's local time. */
export function hourText(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:00`;
}
