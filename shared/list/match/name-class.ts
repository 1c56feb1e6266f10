/** The class of a match that rests on a name. */
import type { BirthEvidence } from '../../name/birth-evidence.ts';
import type { NameStrength } from '../../name/compare-name-words.ts';
import { CLASS_ROWS, type MatchClass } from './match-class.ts';

/** A name that agrees nearly letter by letter, in thousandths of the score of names. Eight in ten people travel under such a name. */
const CLOSE_SCORE = 930;

/** `weak`: the comparison or the list calls it so. */
type NameGrade = 'close' | 'loose' | 'weak';

const UNCERTAIN = { loose: 'loose-near-birth', weak: 'loose-near-birth' } as const;
const OTHER = { close: 'name-other-birth', loose: 'name-other-birth', weak: 'name-other-birth' } as const;

/**
 * What a date of birth makes of a name. Where two full dates differ by a slip, or one is 1 January, only a close name reaches
 * the queue. Among 250,000 persons, four travellers in a thousand meet a looser one by chance.
 */
const NAME_CLASSES = {
  exact: { close: 'name-birth', loose: 'name-birth', weak: 'weak-birth' },
  swapped: { close: 'name-near-birth', loose: 'name-near-birth', weak: 'weak-birth' },
  year: { close: 'name-year', loose: 'name-year', weak: 'weak-birth' },
  near: { close: 'name-near-birth', loose: 'name-near-birth', weak: 'weak-birth' },
  guess: { close: 'name-year', ...UNCERTAIN },
  slip: { close: 'name-near-birth', ...UNCERTAIN },
  missing: { close: 'name', loose: 'name', weak: 'weak-alias' },
  day: OTHER,
  differs: OTHER,
} as const satisfies Readonly<Record<BirthEvidence, Readonly<Record<NameGrade, MatchClass>>>>;

/** The class of a match by a name. `isWeakAlias`: the list calls the name weak. `score`: of the name, in thousandths. */
export function nameClass(
  { strength, score }: { readonly strength: NameStrength | null; readonly score: number },
  isWeakAlias: boolean,
  birth: BirthEvidence,
): MatchClass {
  const grade = isWeakAlias || strength === 'weak' ? 'weak' : score < CLOSE_SCORE ? 'loose' : 'close';
  return NAME_CLASSES[birth][grade];
}

/** May a name with such a date of birth reach an outcome? */
export function mayReach(birth: BirthEvidence): boolean {
  return Object.values(NAME_CLASSES[birth]).some((of) => CLASS_ROWS[of].ceiling !== 'clear');
}
