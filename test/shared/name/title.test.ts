import { describe, expect, test } from 'vitest';
import { splitShownTitle, splitTitle, titleFits } from '../../../shared/name/title.ts';

describe('a title written apart from the name', () => {
  test.each([
    ['JOHN MR', 'JOHN', 'MR'],
    ['john mr', 'JOHN', 'MR'],
    ['KONG CHUN MRS', 'KONG CHUN', 'MRS'],
    ['KWANG SOO MR(ADT)', 'KWANG SOO', 'MR'],
    ['AWA MISS CHD', 'AWA', 'MISS'],
    ['KOFI INF', 'KOFI', 'INF'],
    ['ANNA ADT', 'ANNA', 'ADT'],
    ['MR JOHN', 'JOHN', 'MR'],
    ['JOHN MR.', 'JOHN', 'MR'],
    ['JANE  MARY DR', 'JANE MARY', 'DR'],
    ['MR', '', 'MR'],
    ['', '', null],
  ])('the name %s is split into %s with %s', (written, given, title) => {
    expect(splitTitle(written)).toEqual({ given, title });
  });
});

describe('a title written without a blank', () => {
  test.each([
    ['SEJOONMR', 'SEJOON', 'MR'],
    ['MARIE CLAIREMRS', 'MARIE CLAIRE', 'MRS'],
    ['KOFIMSTR', 'KOFI', 'MSTR'],
    ['NINAMISS', 'NINA', 'MISS'],
    ['FNUMR', 'FNU', 'MR'],
    ['FNUDR', 'FNU', 'DR'],
  ])('a title written without a blank is split from %s in a booking', (written, given, title) => {
    expect(splitTitle(written, null, { glued: true })).toEqual({ given, title });
  });

  test.each(['AMR', 'SAMIR', 'OMAR', 'DRISS', 'MSIZI', 'AMIR', 'MRITYUNJAY', 'SAMR', 'ADAMS', 'JOHN AMR'])(
    'the name %s stays whole',
    (name) => {
      expect(splitTitle(name, null, { glued: true })).toEqual({ given: name, title: null });
      expect(splitTitle(name)).toEqual({ given: name, title: null });
    },
  );

  test('a title written without a blank is removed when the travel document confirms it', () => {
    expect(splitTitle('LIMR', 'LI')).toEqual({ given: 'LI', title: 'MR' });
    expect(splitTitle('YADR', 'YA')).toEqual({ given: 'YA', title: 'DR' });
  });

  test('a title written without a blank is kept when the travel document has the same letters', () => {
    expect(splitTitle('WALIDMR', 'WALIDMR', { glued: true })).toEqual({ given: 'WALIDMR', title: null });
  });
});

describe('a title that another source shows to be glued on', () => {
  test.each([
    ['BOMR', 'BO', 'BO', 'MR'],
    ['AWAMISS', 'AWA', 'AWA', 'MISS'],
    ['HAO BOMRS', 'HAO BO', 'HAO BO', 'MRS'],
    ['HAO BOMRS', 'BO', 'HAO BO', 'MRS'],
    ['HAOBOMR', 'HAO BO', 'HAOBO', 'MR'],
  ])('is split from %s beside %s', (given, witness, kept, title) => {
    expect(splitShownTitle(given, witness)).toEqual({ given: kept, title });
  });

  test.each([
    ['ADAMS', 'ADAM'],
    ['ADAMS', 'ADA'],
    ['AMR', 'A'],
    ['BOMR', 'BOMR'],
    ['BOMR', 'HAO BOMR'],
    ['BOMR', 'BOB'],
    ['BO', 'BOMR'],
    ['', 'BO'],
  ])('is not split from %s beside %s', (given, witness) => {
    expect(splitShownTitle(given, witness)).toBeNull();
  });
});

test.each([
  ['MR', 'M', true],
  ['MR', 'F', false],
  ['MISS', 'F', true],
  ['DR', 'F', true],
  ['MR', null, true],
  [null, 'F', true],
] as const)('the title %s fits somebody of the sex %s: %s', (title, sex, fits) => {
  expect(titleFits(title, sex)).toBe(fits);
});
