/** Whether two appearances with the same document, or the same name and birth date, are one person. */
import { type Appearances, NO_TIME, ROW } from './appearances.ts';

/** Are two appearances that share a key different people? Both name parts must differ, or one part and the birth date. */
export function areUnlike(a: Appearances, row: number, b: Appearances, other: number): boolean {
  const surname = a.surname[row];
  const given = a.given[row];
  const otherSurname = b.surname[other];
  const otherGiven = b.given[other];
  const surnamesDiffer = surname !== otherSurname && surname !== 0 && otherSurname !== 0;
  const givenDiffer = given !== otherGiven && given !== 0 && otherGiven !== 0;
  const birth = a.birth[row];
  const otherBirth = b.birth[other];
  if (birth !== otherBirth && birth !== NO_TIME && otherBirth !== NO_TIME) return surnamesDiffer || givenDiffer;
  // Lists with the given name first show no other person.
  return surnamesDiffer && givenDiffer && !(surname === otherGiven && given === otherSurname);
}

/** Did the traveller fly as an infant? */
export function isInfant({ flags }: Appearances, row: number): boolean {
  return ((flags[row] as number) & ROW.infant) !== 0;
}
