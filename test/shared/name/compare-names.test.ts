import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNameLines, jaroWinkler, nameLine, SAME_NAME } from '../../../shared/name/compare-names.ts';
import { normaliseName } from '../../../shared/name/normalise-name.ts';

const line = (written: string): string => {
  const [surname = '', givenNames = ''] = written.split('/');
  return nameLine({ surname: surname === '' ? null : surname, givenNames: givenNames === '' ? null : givenNames });
};

describe('normalising names', () => {
  test.each([
    ["D'Artagnan", 'DARTAGNAN'],
    ['O’CONNOR', 'OCONNOR'],
    ['SMITH-JONES', 'SMITH JONES'],
    ['SMITH<<JOHN<', 'SMITH JOHN'],
    ['Müller', 'MUELLER'],
    ['Bjørn Ægir', 'BJOERN AEGIR'],
    ['Łukasz Đorđe', 'LUKASZ DORDE'],
    ['Þór Groß', 'THOR GROSS'],
    ['İnci Işık', 'INCI ISIK'],
    ['José Ñúñez', 'JOSE NUNEZ'],
    ['Щербаков Юрий', 'SHCHERBAKOV IURII'],
    ['Nguyễn Thị Hương', 'NGUYEN THI HUONG'],
    ['محمد', 'MHMD'],
    ['  DOUBLE   BLANK ', 'DOUBLE BLANK'],
    ['Kodjo 2', 'KODJO'],
    ['.', ''],
  ])('the name %s becomes %s when it is normalised', (written, expected) => {
    expect(normaliseName(written)).toBe(expected);
  });

  test('normalising a name twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseName(text);
        expect(once).toMatch(/^([A-Z]+( [A-Z]+)*)?$/);
        expect(normaliseName(once)).toBe(once);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

describe('comparing names', () => {
  test.each([
    ['the same name', 'MENSAH/KOFI', 'MENSAH/KOFI'],
    ['surname and given names swapped', 'MENSAH/KOFI', 'KOFI/MENSAH'],
    ['a middle name missing', 'MENSAH/KOFI EMMANUEL', 'MENSAH/KOFI'],
    ['two middle names missing', 'DA SILVA SANTOS/MARIA CLARA', 'SANTOS/MARIA'],
    ['a truncated name', 'RAMANANTSOANIRINA/HARILALA', 'RAMANANTSOAN/HARILALA'],
    ['an initial', 'TRAORE/A', 'TRAORE/AMINATA'],
    ['given names written together', 'ATUYETMA/IVAN PAUL', 'ATUYETMA/IVANPAUL'],
    ['all written together', 'NGUYEN/THI HUONG', 'NGUYENTHIHUONG/'],
    ['a particle joined', 'AL SHAMSI/OMAR', 'ALSHAMSI/OMAR'],
    ['a particle left out', 'BIN SALEH/OMAR', 'SALEH/OMAR'],
    ['German spelling', 'MÜLLER/JÖRG', 'MULLER/JORG'],
    ['French spelling of an Arabic name', 'OUEDRAOGO/YOUSSOUF', 'WEDRAOGO/YUSUF'],
    ['a Cyrillic name', 'ЮРЧЕНКО/ЮЛИЯ', 'YURCHENKO/YULIYA'],
    ['a slip of the pen', 'ADJOVI/KOSSIVI', 'ADJOVI/KOSIVI'],
    ['a hyphen', 'SMITH-JONES/ANN', 'SMITH JONES/ANN'],
    ['an apostrophe', "N'DIAYE/FATOU", 'NDIAYE/FATOU'],
    ['a first name that was not known', 'KONE/FNU', 'KONE/'],
  ])('two names that differ by this count as the same: %s', (_title, a, b) => {
    expect(compareNameLines(line(a), line(b)).score).toBeGreaterThanOrEqual(SAME_NAME);
  });

  test.each([
    ['other persons', 'MENSAH/KOFI', 'DIALLO/AISSATOU'],
    ['brothers', 'MENSAH/KOFI', 'MENSAH/YAW'],
    ['a couple', 'DOSSOU/JEAN', 'DOSSOU/MARIE'],
    ['the same given name', 'MENSAH/KOFI', 'OWUSU/KOFI'],
    ['only a surname in common', 'MENSAH/KOFI EMMANUEL', 'MENSAH/'],
    ['only fillers', 'FNU/LNU', 'MENSAH/KOFI'],
    ['nothing', '/', 'MENSAH/KOFI'],
  ])('the names of different persons do not count as the same: %s', (_title, a, b) => {
    expect(compareNameLines(line(a), line(b)).score).toBeLessThan(SAME_NAME);
  });

  test('the score of two names is symmetric, within bounds, and 100 for the same name', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ABEIKMNORSTUY'), minLength: 1, maxLength: 8 });
    const written = fc
      .record({
        surname: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
        givenNames: fc.option(
          fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
          { nil: null },
        ),
      })
      .map(nameLine);
    fc.assert(
      fc.property(written, written, (a, b) => {
        const there = compareNameLines(a, b);
        expect(there).toEqual(compareNameLines(b, a));
        expect(Number.isInteger(there.score)).toBe(true);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(100);
        expect(compareNameLines(a, a).score).toBe(100);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});

describe('Jaro-Winkler in thousandths', () => {
  test.each([
    ['MARTHA', 'MARHTA', 961],
    ['DWAYNE', 'DUANE', 840],
    ['DIXON', 'DICKSONX', 813],
    ['ABC', 'XYZ', 0],
  ])('the Jaro-Winkler value of %s and %s is right in thousandths', (a, b, expected) => {
    expect(Math.abs(jaroWinkler(a, b) - expected)).toBeLessThanOrEqual(1);
  });
});
