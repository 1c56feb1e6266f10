import type { TravellerSubject } from './fact-subjects.ts';

/** Do two groups of travellers have a word of a surname in common? */
export function shareSurname(a: readonly TravellerSubject[], b: readonly TravellerSubject[]): boolean {
  return a.some((one) => one.surname.some((word) => b.some((other) => other.surname.includes(word))));
}
