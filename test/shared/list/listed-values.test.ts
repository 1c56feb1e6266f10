import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedBirth } from '../../../shared/list/listed-birth.ts';
import { listedCountry } from '../../../shared/list/listed-country.ts';
import { numberKind } from '../../../shared/list/number-kind.ts';

const BIRTHS: readonly (readonly [string, string | null])[] = [
  ['1962', '1962-01-01 1962-12-31'],
  ['15 Aug 1962', '1962-08-15 1962-08-15'],
  ['Aug 1962', '1962-08-01 1962-08-31'],
  ['août 1962', '1962-08-01 1962-08-31'],
  ['20 janvier 1971', '1971-01-20 1971-01-20'],
  ['Jan 1, 1970', '1970-01-01 1970-01-01'],
  ['Feb 1964', '1964-02-01 1964-02-29'],
  ['circa 1962', '1962-01-01 1962-12-31 about'],
  ['Approximately 1965', '1965-01-01 1965-12-31 about'],
  ['c. 1965', '1965-01-01 1965-12-31 about'],
  ['1960 to 1962', '1960-01-01 1962-12-31'],
  ['circa 1979-1982', '1979-01-01 1982-12-31 about'],
  ['between 1960 and 1962', '1960-01-01 1962-12-31'],
  ['entre 1960 et 1962', '1960-01-01 1962-12-31'],
  ['1960 – 1962', '1960-01-01 1962-12-31'],
  ['01 Jan 1979 to 31 Mar 1980', '1979-01-01 1980-03-31'],
  ['1960s', '1960-01-01 1969-12-31 about'],
  ['late 1970s', '1976-01-01 1979-12-31 about'],
  ['1962-08', '1962-08-01 1962-08-31'],
  ['08/1962', '1962-08-01 1962-08-31'],
  ['1962-08-03', '1962-08-03 1962-08-03'],
  ['1979/01/17', '1979-01-17 1979-01-17'],
  ['03/04/1962', '1962-04-03 1962-04-03'],
  ['14.02.1955', '1955-02-14 1955-02-14'],
  ['dd/mm/1968', '1968-01-01 1968-12-31'],
  ['00/05/1968', '1968-05-01 1968-05-31'],
  ['1962-00-00', '1962-01-01 1962-12-31'],
  ['١٩٦٢', '1962-01-01 1962-12-31'],
  ['31 Feb 1960', null],
  ['1982-1979', null],
  ['about forty', null],
  ['', null],
];

const COUNTRIES: readonly (readonly [string, string | null])[] = [
  ['Iran', 'IRN'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['Korea, North', 'PRK'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Korea, Republic of', 'KOR'],
  ['Congo, Democratic Republic of the', 'COD'],
  ['Congo, Republic of the', 'COG'],
  ['Congo', null],
  ['Bahamas, The', 'BHS'],
  ['Tanzania, United Republic of', 'TZA'],
  ['USSR (now Ukraine)', 'SUN'],
  ['West Bank', 'PSE'],
  ['Region: Gaza', 'PSE'],
  ['Palestinian', 'PSE'],
  ['Burma', 'MMR'],
  ['Kosovo', 'RKS'],
  ['ru', 'RUS'],
  ['DE', 'DEU'],
  ['NA', 'NAM'],
  ['Deutschland', 'DEU'],
  ['Togolaise', 'TGO'],
  ['ألمانيا', 'DEU'],
  ['00', null],
  ['undetermined', null],
  ['Ruritania', null],
];

const KINDS: readonly (readonly [string, string | null])[] = [
  ['Passport', 'document P'],
  ['Diplomatic Passport', 'document P'],
  ['Numéro de passeport ', 'document P'],
  ['Stateless Person ID Card', 'document null'],
  ['Travel Document Number', 'document null'],
  ['National ID No.', 'document I'],
  ['Cedula No.', 'document I'],
  ['C.U.R.P.', 'document I'],
  ['D.N.I.', 'document I'],
  ['Tazkira National ID Card', 'document I'],
  ["Driver's License No.", 'document null'],
  ['VisaNumberID', 'document V'],
  ['Tax ID No.', 'identifier tax'],
  ['R.F.C.', 'identifier tax'],
  ['N.I.F.', 'identifier tax'],
  ['Registration ID', 'identifier company'],
  ['Unified Social Credit Code (USCC)', 'identifier company'],
  ['C.R. No.', 'identifier company'],
  ['Vessel Registration Identification', 'identifier imo'],
  ['Other Vessel Call Sign', 'identifier call-sign'],
  ['MMSI', 'identifier other'],
  ['Aircraft Tail Number', 'identifier registration'],
  ["Aircraft Manufacturer's Serial Number (MSN)", 'identifier serial'],
  ['Digital Currency Address - XBT', 'identifier other'],
  ['SWIFT/BIC', 'identifier other'],
  ['Trademark number', 'identifier other'],
  ['Telephone', 'phone'],
  ['Fax', 'phone'],
  ['Email Address', 'email'],
  ['Aircraft Model', null],
  ['Vessel Year of Build', null],
  ['Organization Established Date', null],
  ['Executive Order', null],
  ['Secondary sanctions risk:', null],
  ['Linked To', null],
];

describe('values of lists', () => {
  test.each(BIRTHS)('a birth written %j is the range %j', (written, expected) => {
    const found = listedBirth(written);
    expect(found === null ? null : `${found.from} ${found.to}${found.circa ? ' about' : ''}`).toBe(expected);
  });

  test('a birth with day and month interchangeable goes by the order of the list', () => {
    expect(listedBirth('03/04/1962', 'month-first')?.from).toBe('1962-03-04');
  });

  test.each(COUNTRIES)('a country written %j has the code %j', (written, expected) => {
    expect(listedCountry(written)).toBe(expected);
  });

  test.each(KINDS)('a number called %j belongs to %j', (words, expected) => {
    const kind = numberKind(words);
    const type = kind !== null && 'type' in kind ? ` ${kind.type}` : '';
    expect(kind === null ? null : `${kind.to}${type}`).toBe(expected);
  });

  test('values of lists never throw, and a birth begins before it ends', () => {
    const written = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/ .-]{0,12}(?:to|s)?[\d/ ]{0,8}$/));
    fc.assert(
      fc.property(written, (text) => {
        const found = listedBirth(text);
        expect(found === null || found.from <= found.to).toBe(true);
        expect(() => [listedCountry(text), numberKind(text)]).not.toThrow();
      }),
    );
  });
});
