import { expect, test } from 'vitest';
import { compareNameWords } from '../../../shared/name/compare-name-words.ts';
import { learnedNames, learnNames } from '../../../shared/name/learned-names.ts';
import { NameIndex } from '../../../shared/name/name-index.ts';
import { nameWords } from '../../../shared/name/name-words.ts';

const words = (whole: string) => nameWords({ whole });
const entity = (surname: string) => [
  words(`QUORTIN ${surname}`),
  words(`BELVADO ${surname}`),
  words(`KARL ${surname}`),
];

test('two words are learned where three entities have both beside the same other words', () => {
  const learned = learnNames(['MARBETH', 'OSTERLIN', 'DUVANNE'].map(entity));
  expect(learned).toContainEqual({ one: 'BELVADO', other: 'QUORTIN', entities: 3 });
});

test('what two entities show is not learned', () => {
  expect(learnNames(['MARBETH', 'OSTERLIN'].map(entity))).toEqual([]);
});

test('learned words agree, from both sides and in the index, only where they are used', () => {
  const learned = learnedNames([{ one: 'BELVADO', other: 'QUORTIN' }]);
  const [one, other] = [words('Quortin Seltham'), words('Seltham Belvado')];
  expect(compareNameWords(one, other).strength).toBe('none');
  expect(compareNameWords(one, other, undefined, learned.relation).strength).toBe('full');
  expect(compareNameWords(other, one, undefined, learned.relation).strength).toBe('full');
  expect(NameIndex.build([other]).find(one)).toEqual([]);
  expect(NameIndex.build([other], learned).find(one)).toHaveLength(1);
});
