import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shippedPlaces } from '../../../shared/lookout/call/call-places.ts';
import type { CallContext } from '../../../shared/lookout/call/call-reader.ts';
import { readCall } from '../../../shared/lookout/read-call.ts';
import { CALLS } from './calls-table.ts';
import { HASTY_CALLS } from './hasty-calls-table.ts';
import { termsLine } from './terms-line.ts';

const CONTEXT: CallContext = { today: '2026-11-29', places: shippedPlaces() };
const read = (text: string) => readCall(text, CONTEXT);

describe('a call is read word by word', () => {
  test.each([...CALLS, ...HASTY_CALLS])('%s', (text, line) => {
    expect(termsLine(read(text), text)).toBe(line);
  });
});

test.each([
  ['ce jour', '2026-11-29', '2026-11-29'],
  ['vol ET508 de ce jour, valise rouge', '2026-11-29', '2026-11-29'],
  ['this day', '2026-11-29', '2026-11-29'],
  ['today', '2026-11-29', '2026-11-29'],
  ['ce soir', '2026-11-29', '2026-11-29'],
  ['cette nuit', '2026-11-29', '2026-11-30'],
  ['tonight', '2026-11-29', '2026-11-30'],
])('“%s” is said of the day from %s to %s', (said, from, to) => {
  expect(read(`Koffi Mensah, ${said}`).terms.days).toEqual({ from, to });
});

test.each([
  ['togolaise', 'TGO'],
  ['béninois', 'BEN'],
  ['Ghanaian', 'GHA'],
  ['nigérienne', 'NER'],
  ['nigériane', 'NGA'],
  ['burkinabé', 'BFA'],
  ['Ivorian', 'CIV'],
  ['sénégalaise', 'SEN'],
  ['camerounais', 'CMR'],
  ['Brazilian', 'BRA'],
  ['French', 'FRA'],
  ['libanaise', 'LBN'],
  ['Chinese', 'CHN'],
  ['haïtien', 'HTI'],
])('the word %s for a citizen is read as %s', (word, code) => {
  expect(read(`person, ${word}, tall`).terms.nationality).toBe(code);
});

test.each(['Iran', 'Japan', 'Mali', 'Spain', 'Jordan', 'Haiti', 'Togo', 'Pakistan', 'Oman'])(
  'the country %s alone is a place, and says nothing of the nationality',
  (country) => {
    expect(read(`person seen in ${country} before`).terms.nationality).toBeNull();
  },
);

describe('days', () => {
  test.each([
    ['Friday', '2026-12-04', null],
    ['Sunday', '2026-11-29', '2026-12-06'],
    ['next Sunday', '2026-12-06', null],
    ['mercredi prochain', '2026-12-02', '2026-12-09'],
    ['12/11', '2026-12-11', '2027-11-12'],
    ['11/12', '2026-12-11', '2027-11-12'],
    ['5/12', '2026-12-05', '2027-05-12'],
    ['28/11', '2026-11-28', null],
    ['1er janvier', '2027-01-01', null],
    ['the 3rd', '2026-12-03', null],
  ])('%s is %s, or perhaps %s', (text, day, other) => {
    const { terms, doubts } = read(`ET508 on ${text}`);
    expect(terms.days).toEqual({ from: day, to: day });
    const [first] = doubts;
    expect(first !== undefined && 'other' in first.doubt ? first.doubt.other : null).toBe(other);
  });

  it('a weekday in the last days of a year is of the next', () => {
    const late = readCall('ET508 vendredi', { ...CONTEXT, today: '2026-12-31' });
    expect(late.terms.days).toEqual({ from: '2027-01-01', to: '2027-01-01' });
  });
});

describe('whatever is typed', () => {
  const said = [...CALLS, ...HASTY_CALLS].flatMap(([text]) => text.split(/(?=[ ,])/));
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(fc.oneof(fc.constantFrom(...said), fc.string({ maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  it('the pieces follow each other without a gap and make the whole text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { pieces } = read(text);
        expect(pieces.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        expect(pieces.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });

  it('each word is in a term or in the description', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { pieces, terms } = read(text);
        for (const { field, from, to } of pieces) {
          if (field !== null) continue;
          for (const word of text.slice(from, to).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
            expect(terms.description).toContain(word);
        }
      }),
    );
  });

  it('a term has a piece, and a piece its term', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { pieces, terms } = read(text);
        for (const { field } of pieces) if (field !== null) expect(terms[field]).not.toBeNull();
      }),
    );
  });

  it('a doubt is about words of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { from, to } of read(text).doubts) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
