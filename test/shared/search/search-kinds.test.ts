import { describe, expect, test } from 'vitest';
import {
  emailForm,
  likelyKinds,
  nameWords,
  phoneEnd,
  phoneForm,
  plainCode,
  ticketForm,
  withoutAccents,
} from '../../../shared/search/search-kinds.ts';

describe('the likely kinds of a text', () => {
  test.each([
    ['Mensah Kofi', ['name']],
    ['  Müller-Ağa ', ['name']],
    ['МЕНСА', ['name']],
    ['王小明', ['name']],
    ['გიორგი', ['name']],
    ['Mensah', ['name', 'locator']],
    ['X7K2QP', ['document', 'locator']],
    ['TG 481 7305', ['document']],
    ['48173051', ['document', 'phone', 'locator']],
    ['+228 90 12 34 56', ['document', 'phone']],
    ['0712 345678901', ['document', 'phone', 'ticket']],
    ['kofi@example.org', ['email']],
    ['@', []],
    ['K', []],
    ['12', []],
    ['', []],
    ['- / -', []],
  ])('the likely kinds of a text are found for %j', (text, kinds) => {
    expect(likelyKinds(text)).toEqual(kinds);
  });
});

describe('the form for comparison', () => {
  test.each([
    [plainCode('tg-481 7305'), 'TG4817305'],
    [ticketForm('071-2345678901 4'), '0712345678901'],
    [ticketForm('071234567890'), null],
    [phoneForm('+228 90 12 34 56'), '+22890123456'],
    [phoneForm('00228 90123456'), '+22890123456'],
    [phoneForm('22890123456'), '+22890123456'],
    [phoneForm('12-34'), null],
    [phoneEnd('90 12 34 56'), '0123456'],
    [phoneEnd('+22890123456'), '0123456'],
    // The Gambia and Cape Verde have seven digits.
    [phoneEnd('771 23 45'), '7712345'],
    [phoneEnd('+2207712345'), '7712345'],
    [phoneEnd('123456'), null],
    [emailForm(' Kofi.Mensah+lfw@GMAIL.com'), 'kofimensah@gmail.com'],
    [emailForm('@example.org'), null],
    [nameWords('kofi de la Mensah Kofi'), ['MENSAH', 'KOFI', 'DE', 'LA']],
    [nameWords('k b'), []],
    [nameWords('MENSAH/KOFI MR'), ['MENSAH', 'KOFI']],
    [nameWords('Dr'), ['DR']],
    [withoutAccents('Müller-Øster'), 'Muller-Oster'],
    [withoutAccents('MENSAH'), null],
  ])('the form of a text for comparison is right: %j', (form, expected) => {
    expect(form).toEqual(expected);
  });
});
