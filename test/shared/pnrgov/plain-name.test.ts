import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveByRules } from '../../../shared/pnrgov/names.ts';
import { plainName } from '../../../shared/pnrgov/plain-name.ts';

const TITLES = ['MR', 'MRS', 'MS', 'MISS', 'MSTR'];

test('a plain name is read as the full rules read it', () => {
  // Few letters, so that names end like titles, repeat and contain each other.
  const word = fc.oneof(
    fc.stringMatching(/^[AMRSTI]{1,8}$/),
    fc.constantFrom('KODJO', 'ADZO', 'OMAR', 'MR', 'DR', 'MISS', 'PROF', 'INF', 'O-RE', ''),
  );
  const title = fc.constantFrom(...TITLES, '', ' MR', 'DR', 'MISTER');
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      title,
      word,
      word,
      fc.constantFrom('M', 'F', null),
      (given, behind, surname, other, sex) => {
        const tif = { surname, given: given.join(' ') + behind, breaks: null };
        for (const document of [
          { surname, given, sex },
          { surname: other, given, sex },
          { surname, given: given.slice(1), sex },
        ] as const) {
          const found = plainName(tif, document);
          if (found === null) continue;
          plain++;
          expect(found).toEqual(resolveByRules(tif, document, () => false));
          expect(found).toEqual(resolveByRules(tif, document, () => true));
        }
      },
    ),
    { seed: 20261125, numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test.each([
  ['ADZO DEDEMS', ['ADZO', 'DEDE'], { surname: 'ADOM', givenNames: 'ADZO DEDE', title: 'MS' }],
  ['IBRAHIMMR', ['IBRAHIM'], { surname: 'ADOM', givenNames: 'IBRAHIM', title: 'MR' }],
  ['AMR', ['AMR'], null],
  ['IBRAHIM', ['IBRAHIM'], null],
])('the name %s with the document %j is taken without splitting', (given, document, expected) => {
  expect(plainName({ surname: 'ADOM', given, breaks: null }, { surname: 'ADOM', given: document, sex: null })).toEqual(
    expected,
  );
});
