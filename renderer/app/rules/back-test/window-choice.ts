/** The periods a back-test can cover. */
import type { BackTestOrder } from './back-test-store.ts';

export const WINDOWS = ['30', '90', '365', 'all', 'own'] as const;
/** A number of days until today, everything, or days that the officer enters. */
export type WindowName = (typeof WINDOWS)[number];

const DAY = 86_400_000;

/** First and last day of a window; `today` is an ISO date. Future flights are included, except with entered days. */
export function windowOf(name: Exclude<WindowName, 'own'>, today: string): Pick<BackTestOrder, 'from' | 'to'> {
  if (name === 'all') return { from: null, to: null };
  const from = new Date(Date.parse(`${today}T00:00Z`) - Number(name) * DAY);
  return { from: from.toISOString().slice(0, 10), to: null };
}
