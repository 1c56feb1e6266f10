/** The class of a match that rests on a name. */
import type { BirthCloseness } from './compare-births.ts';
import type { MatchClass } from './match-class.ts';

/** By how near the dates of birth are: the class of a match by name, and by a name that list or comparison call weak. */
const NAME_CLASSES = {
  day: { name: 'name-birth', weak: 'weak-birth' },
  year: { name: 'name-year', weak: 'weak-birth' },
  near: { name: 'name-near-birth', weak: 'weak-birth' },
  missing: { name: 'name', weak: 'weak-alias' },
  differs: { name: 'name-other-birth', weak: 'name-other-birth' },
} as const satisfies Readonly<Record<BirthCloseness, { readonly name: MatchClass; readonly weak: MatchClass }>>;

/** The class of a match by a name. */
export function nameClass(isWeak: boolean, birth: BirthCloseness): MatchClass {
  return NAME_CLASSES[birth][isWeak ? 'weak' : 'name'];
}
