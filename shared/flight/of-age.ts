/** From which age on somebody is no child. Source: Convention on the Rights of the Child, article 1. */
import type { IsoDate } from '../manifest.ts';
import { fullYears } from '../time/civil.ts';

/** In full years. */
export const OF_AGE = 18;

/** Is whoever was born on a date a child on the day? */
export function isBelowAge(birth: IsoDate, day: IsoDate): boolean {
  return fullYears(birth, day) < OF_AGE;
}
