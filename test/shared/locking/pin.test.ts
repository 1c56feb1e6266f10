import { expect, test } from 'vitest';
import { pinProblem } from '../../../shared/locking/pin.ts';

test.each([
  ['294817', null],
  ['100001', null],
  ['112233', null],
  ['29481', 'form'],
  ['2948170', 'form'],
  ['29481x', 'form'],
  ['٢٩٤٨١٧', 'form'],
  ['', 'form'],
  ['000000', 'repeated'],
  ['777777', 'repeated'],
  ['121212', 'repeated'],
  ['123123', 'repeated'],
  ['123456', 'row'],
  ['567890', 'row'],
  ['890123', 'row'],
  ['654321', 'row'],
  ['210987', 'row'],
  ['000012', 'own-number'],
  ['120000', 'own-number'],
] as const)('the digits %s of officer LFW-12 are taken, or refused because: %s', (pin, problem) => {
  expect(pinProblem(pin, 'LFW-12')).toBe(problem);
});

test('a number of six digits is refused to its officer only', () => {
  expect(pinProblem('104729', 'LFW-104729')).toBe('own-number');
  expect(pinProblem('104729', 'LFW-12')).toBeNull();
});
