import { describe, expect, test } from 'vitest';
import { birthEvidence, readBirths } from '../../../shared/name/birth-evidence.ts';

const CASES: readonly (readonly [one: string, other: string, evidence: string])[] = [
  ['1980-05-02', '1980-05-02', 'exact'],
  ['1980-01-01', '1980-01-01', 'year'],
  ['1980-05-02', '1980-02-05', 'swapped'],
  ['1980-05-02', '1980-05-03', 'slip'],
  ['1980-05-12', '1980-05-21', 'slip'],
  ['1980-05-02', '1980-11-28', 'day'],
  ['1980', '1980-11-28', 'year'],
  ['1980-11', '1980-11-28', 'year'],
  ['1980-01-01', '1980-11-28', 'guess'],
  ['1980-01-01', '1980-11', 'year'],
  ['1980-10', '1980-11-28', 'day'],
  ['1979-05-02', '1980-05-02', 'slip'],
  ['1979-12-02', '1980-01-02', 'differs'],
  ['1981', '1980-11-28', 'near'],
  ['1985', '1980-11-28', 'differs'],
  ['1961-02-03', '1980-11-28', 'differs'],
  ['', '1980-11-28', 'missing'],
  ['unknown', '1980-11-28', 'missing'],
  ['1961; 1980-11-28', '1980-11-28', 'exact'],
];

describe('two dates of birth', () => {
  test.each(CASES)('%j and %j give: %s', (one, other, evidence) => {
    expect(birthEvidence(readBirths(one), readBirths(other))).toBe(evidence);
    expect(birthEvidence(readBirths(other), readBirths(one))).toBe(evidence);
  });

  test('that a list calls approximate are near for two years', () => {
    const circa = [{ from: '1980-01-01', to: '1980-12-31', circa: true }];
    expect(birthEvidence(circa, readBirths('1982-06-01'))).toBe('near');
    expect(birthEvidence(readBirths('1980'), readBirths('1982-06-01'))).toBe('differs');
  });
});
