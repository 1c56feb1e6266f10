const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The word for each duration, by its upper limit in seconds. */
const WORDS = [
  ['moments', HOUR],
  ['hours', 2 * DAY],
  ['days', 60 * DAY],
  ['months', 730 * DAY],
  ['years', 36_500 * DAY],
] as const;

export type GuessTime = (typeof WORDS)[number][0] | 'lifetimes';

/** The order of magnitude of the time to guess. A more exact figure would be misleading. */
export function guessTime(seconds: number): GuessTime {
  return WORDS.find(([, most]) => seconds < most)?.[0] ?? 'lifetimes';
}
