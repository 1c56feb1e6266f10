import { describe, expect, test } from 'vitest';
import { splitTitle } from '../../../shared/name/title.ts';

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
