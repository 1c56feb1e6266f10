import { compareNameLines, nameLine, SAME_NAME } from '../name/compare-names.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/**
 * Travellers who use the same document (issuer and number) as somebody with another name or birth date on this flight, by row. Infants travel
 * on a parent's document in some places and are left out.
 */
export function documentSharers(travellers: readonly TravellerSubject[]): ReadonlySet<number> {
  const repeated = repeatedNumbers(travellers);
  if (repeated.size === 0) return NOBODY;
  const users = new Map<string, TravellerSubject | TravellerSubject[]>();
  const shared: TravellerSubject[][] = [];
  for (const subject of travellers) {
    if (subject.traveller.type === 'infant') continue;
    for (const { issuer, number } of subject.traveller.documents) {
      if (number === null || !repeated.has(number)) continue;
      const key = `${issuer ?? ''}|${number}`;
      const known = users.get(key);
      if (known === undefined) users.set(key, subject);
      else if (Array.isArray(known)) known.push(subject);
      else if (known !== subject) {
        const both = [known, subject];
        users.set(key, both);
        shared.push(both);
      }
    }
  }
  const rows = new Set<number>();
  for (const group of shared) {
    for (const one of group) if (group.some((other) => isOtherPerson(one, other))) rows.add(one.row);
  }
  return rows;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Numbers that are there more than once: on most flights none, and then no keys need be put together. */
function repeatedNumbers(travellers: readonly TravellerSubject[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { traveller } of travellers) {
    for (const { number } of traveller.documents) {
      if (number === null) continue;
      if (seen.has(number)) repeated.add(number);
      else seen.add(number);
    }
  }
  return repeated;
}

function isOtherPerson(a: TravellerSubject, b: TravellerSubject): boolean {
  const birthA = a.traveller.dateOfBirth;
  const birthB = b.traveller.dateOfBirth;
  if (birthA !== null && birthB !== null && birthA !== birthB) return true;
  return compareNameLines(nameLine(a.traveller), nameLine(b.traveller)).score < SAME_NAME;
}
