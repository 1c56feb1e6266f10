const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Up to how many seconds which word is said. */
const WORDS = [
  ['moments', HOUR],
  ['hours', 2 * DAY],
  ['days', 60 * DAY],
  ['months', 730 * DAY],
  ['years', 36_500 * DAY],
] as const;

export type GuessTime = (typeof WORDS)[number][0] | 'lifetimes';

/** The order of a time to guess: more would look like knowledge that nobody has. */
export function guessTime(seconds: number): GuessTime {
  return WORDS.find(([, most]) => seconds < most)?.[0] ?? 'lifetimes';
}
