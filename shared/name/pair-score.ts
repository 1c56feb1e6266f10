/** One figure from a name and a date of birth, for pairs that are scored without anybody looking at the parts. */
import type { BirthEvidence } from './birth-evidence.ts';
import type { NameMatch } from './compare-name-words.ts';

/** A score from which two records count as one person. */
export const DEFAULT_THRESHOLD = 650;

/** Share of the name, in thousandths; the date of birth gives or takes the rest. */
const NAME_SHARE = 850;
const BIRTH_POINTS: Readonly<Record<BirthEvidence, number>> = {
  exact: 150,
  swapped: 120,
  year: 110,
  guess: 110,
  slip: 100,
  missing: 60,
  near: 50,
  day: -80,
  differs: -250,
};

/** 0…1000. Without a name that agrees, no date of birth makes a pair. */
export function pairScore(name: NameMatch, birth: BirthEvidence): number {
  const score = Math.floor((name.score * NAME_SHARE) / 1000) + BIRTH_POINTS[birth];
  return Math.max(0, Math.min(1000, score));
}
