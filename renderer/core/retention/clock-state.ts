/** The store's marks of the clock; see `clock-sense.ts`. */
import { type ClockMarks, type ClockSense, clockSense } from '../../../shared/retention/clock-sense.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { type SeenStore, wholeOf } from '../store/open-store.ts';
import { open } from '../store/seal.ts';

export interface ClockState extends ClockMarks {
  readonly sense: ClockSense;
}

/** Whether the clock is plausible now (ISO 8601 UTC). */
export async function clockState(store: SeenStore, now: string): Promise<ClockState> {
  const whole = wholeOf(store);
  const [setting, last] = await Promise.all([readSetting(store, 'clock'), whole.table('audit').orderBy(':id').last()]);
  const entry = last === undefined ? null : await open(whole, 'audit', last);
  const marks = { now, lastEntry: entry?.at ?? null, lastPlausible: setting?.value.plausibleAt ?? null };
  return { ...marks, sense: clockSense(marks) };
}

/** Records that the clock is plausible now. */
export function plausibleWrite(now: string): Write {
  return { table: 'settings', id: 'clock', rev: null, value: { plausibleAt: now } };
}
