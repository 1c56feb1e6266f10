import { expect, test } from 'vitest';
import { checkDigit, withCheckDigit, withoutCheckDigit } from '../../../shared/search/check-digit.ts';

// Examples of ICAO Doc 9303 part 3, section 4.9, and part 4, appendix B.
test.each([
  ['L898902C', '3'],
  ['L898902C3', '6'],
  ['AB2134', '5'],
  ['520727', '3'],
])('the document number %s has the check digit %s', (code, digit) => {
  expect(checkDigit(code)).toBe(digit);
});

test.each([
  ['L898902C36', 'L898902C3'],
  ['L898902C3', 'L898902C'],
  ['L898902C37', null],
  ['12345', null],
])('the document number %s without its check digit is %s', (code, number) => {
  expect(withoutCheckDigit(code)).toBe(number);
});

test.each([
  ['L898902C3', 'L898902C36'],
  ['12345', null],
  ['1234567890', null],
])('the document number %s with its check digit is %s', (number, code) => {
  expect(withCheckDigit(number)).toBe(code);
});
