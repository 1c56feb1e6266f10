/** Lets what is due be announced, and days pass on which officers sign in. */
import type { Confirmation } from '../../../renderer/core/calls/confirmation.ts';
import { DAYS_NEEDED } from '../../../shared/retention/announcements.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface SigningIn {
  /** A computer with its clock, in milliseconds. */
  readonly machine: { now: number };
  readonly window: { ask(name: string, input: unknown): Promise<unknown> };
}

/** On so many further days, at the same time of day, each of these officers signs in; the last one stays signed in. */
export async function signInOn(
  { machine, window }: SigningIn,
  officers: readonly Confirmation[],
  days: number = DAYS_NEEDED,
  step = DAY,
): Promise<void> {
  for (let day = 0; day < days; day++) {
    machine.now += step;
    for (const officer of officers) {
      await window.ask('vault.lock', { level: 'screen' });
      await window.ask('vault.unlock', officer);
    }
  }
}
