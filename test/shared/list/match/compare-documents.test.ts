import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDocuments,
  listedForms,
  type SentDocument,
  sentForms,
} from '../../../../shared/list/match/compare-documents.ts';
import { documentNumber } from '../../../../shared/list/match/document-form.ts';
import { checkDigit } from '../../../../shared/search/check-digit.ts';

describe('the number of a document', () => {
  test.each<[string, string, string | null]>([
    ['keeps leading zeros', '00123456', '00123456'],
    ['loses blanks, hyphens and fillers', ' ab-12 3456<<', 'AB123456'],
    ['loses a word before it', 'Booklet A5250000', 'A5250000'],
    ['keeps two letters before it', 'AB 1234567', 'AB1234567'],
    ['has western digits', '٠١٢٣٤٥٧', '0123457'],
    ['has western digits, full width', '１２３４５７', '123457'],
    ['is none when too short', '1234', null],
    ['is none without a digit', 'UNKNOWN', null],
    ['is none when one sign is repeated', '00000000', null],
    ['is none when it counts up', '123456789', null],
  ])('the number of a document %s', (_title, written, number) => {
    expect(documentNumber(written)).toBe(number);
  });
});

type Listed = [number: string, issuer: string | null, type: string | null];

const CASES: readonly [
  title: string,
  listed: Listed,
  sent: Listed,
  closeness: string | null,
  ways: string,
  check?: string,
][] = [
  ['equal number, issuer and kind', ['AB123456', 'TGO', 'P'], ['ab 123456', 'TGO', 'P'], 'exact', ''],
  ['a kind that one side leaves out', ['AB123456', 'TGO', null], ['AB123456', 'TGO', 'P'], 'exact', ''],
  ['two letters of one kind', ['AB123456', 'TGO', 'P'], ['AB123456', 'TGO', 'PD'], 'exact', ''],
  ['two kinds of identity card', ['AB123456', 'TGO', 'I'], ['AB123456', 'TGO', 'AC'], 'exact', ''],
  ['two codes of British passports', ['512345679', 'GBD', 'P'], ['512345679', 'GBR', 'P'], 'exact', ''],
  ['two codes of Germany', ['AB123456', 'D', 'P'], ['AB123456', 'DEU', 'P'], 'exact', ''],
  ['two codes of Kosovo', ['AB123456', 'XKX', 'P'], ['AB123456', 'RKS', 'P'], 'exact', ''],
  ['a former code of Romania', ['AB123456', 'ROM', 'P'], ['AB123456', 'ROU', 'P'], 'exact', ''],
  ['a former code of the Congo', ['AB123456', 'COD', 'P'], ['AB123456', 'ZAR', 'P'], 'exact', ''],
  ['passport and visa with one number', ['AB123456', 'TGO', 'P'], ['AB123456', 'TGO', 'V'], 'soft', 'other-type'],
  ['letter O and digit 0', ['A0123456', 'TGO', 'P'], ['AO123456', 'TGO', 'P'], 'soft', 'look-alike O/0'],
  ['letter I and digit 1', ['A1123456', 'TGO', 'P'], ['AI123456', 'TGO', 'P'], 'soft', 'look-alike I/1'],
  ['letter B and digit 8', ['B8123456', 'TGO', 'P'], ['88123456', 'TGO', 'P'], 'soft', 'look-alike B/8'],
  ['letter S and digit 5', ['A5123456', 'TGO', 'P'], ['AS123456', 'TGO', 'P'], 'soft', 'look-alike S/5'],
  ['letter Z and digit 2', ['A2123456', 'TGO', 'P'], ['AZ123456', 'TGO', 'P'], 'soft', 'look-alike Z/2'],
  ['two letters that look alike', ['AD123456', 'TGO', 'P'], ['AO123456', 'TGO', 'P'], null, ''],
  ['another digit', ['AB123456', 'TGO', 'P'], ['AB123457', 'TGO', 'P'], null, ''],
  ['a check digit on the traveller', ['L898902C3', 'UTO', 'P'], ['L898902C36', 'UTO', 'P'], 'soft', 'check-digit 6'],
  ['a check digit on the list', ['L898902C36', 'UTO', 'P'], ['L898902C3', 'UTO', 'P'], 'soft', 'check-digit 6'],
  ['a wrong last digit', ['L898902C3', 'UTO', 'P'], ['L898902C37', 'UTO', 'P'], null, ''],
  [
    'a look-alike before a check digit',
    ['L898902C3', 'UTO', 'P'],
    ['L8989O2C36', 'UTO', 'P'],
    'soft',
    'look-alike O/0, check-digit 6',
  ],
  [
    'one digit off, with a check digit that fails',
    ['L898902C3', 'UTO', 'P'],
    ['L898902C46', 'UTO', 'P'],
    'soft',
    'one-off 9 3 4',
  ],
  [
    'one letter off, with a check digit that fails',
    ['L898902C3', 'UTO', 'P'],
    ['M898902C36', 'UTO', 'P'],
    'soft',
    'one-off 1 L M',
  ],
  ['two digits off, with a check digit that fails', ['L898902C3', 'UTO', 'P'], ['L898901C46', 'UTO', 'P'], null, ''],
  [
    'one digit off, with a check digit given apart',
    ['L898902C', 'UTO', 'P'],
    ['L898903C', 'UTO', 'P'],
    'soft',
    'one-off 7 2 3',
    '3',
  ],
  ['one digit off, without a check digit', ['L898902C3', 'UTO', 'P'], ['L898902C4', 'UTO', 'P'], null, ''],
  [
    'the issuer before the number of the traveller',
    ['12AB34567', 'FRA', 'P'],
    ['FRA12AB34567', 'FRA', 'P'],
    'soft',
    'issuer-in-number FRA',
  ],
  [
    'the issuer before the number of the list',
    ['FRA12AB34567', 'FRA', 'P'],
    ['12AB34567', 'FRA', 'P'],
    'soft',
    'issuer-in-number FRA',
  ],
  ['another country before the number', ['12AB34567', 'FRA', 'P'], ['BEL12AB34567', 'FRA', 'P'], null, ''],
  ['one number of two issuers', ['AB123456', 'TGO', 'P'], ['AB123456', 'BEN', 'P'], 'number', 'other-issuer TGO BEN'],
  ['a look-alike of another issuer', ['A0123456', 'TGO', 'P'], ['AO123456', 'BEN', 'P'], null, ''],
  ['a long number without issuer', ['AB123456', null, 'P'], ['AB123456', 'BEN', 'P'], 'soft', 'issuer-unknown'],
  ['a short number without issuer', ['AB1234', null, 'P'], ['AB1234', 'BEN', 'P'], 'number', 'issuer-unknown'],
];

const asDocument = ([number, issuer, type]: Listed): SentDocument & { number: string } => ({ number, issuer, type });

describe('two documents', () => {
  test.each(CASES)('documents compared: %s', (_title, listed, sent, closeness, ways, check) => {
    const compared = compareDocuments(asDocument(listed), {
      ...asDocument(sent),
      ...(check === undefined ? {} : { check }),
    });
    expect(compared?.closeness ?? null).toBe(closeness);
    const said = compared?.how.map(({ way, params }) => [way, ...Object.values(params)].join(' ')).join(', ');
    if (compared !== null) expect(said?.startsWith(ways)).toBe(true);
  });

  test('the check digit of the specimen in the cases is that of ICAO Doc 9303', () => {
    expect([checkDigit('L898902C3'), checkDigit('L898902C')]).toEqual(['6', '3']);
  });

  test('every listed document that is called the same is found by one of its forms', () => {
    const sign = fc.constantFrom(...'0158OISBLAZQ2');
    const number = fc.array(sign, { minLength: 5, maxLength: 10 }).map((signs) => signs.join(''));
    const issuer = fc.constantFrom('TGO', 'GBR', 'GBD', null);
    const change = fc.constantFrom<(number: string, issuer: string | null) => string>(
      (same) => same,
      (same) => `${same}${checkDigit(same)}`,
      (same) => same.slice(0, -1),
      (same) => same.replace('0', 'O').replace('I', '1'),
      (same, of) => `${of ?? ''}${same}`,
      (same) => `${same.slice(0, 3)}4${same.slice(4)}${checkDigit(same)}`,
      (same) => `${same.replace('O', '0')}${checkDigit(same)}`,
    );
    let same = 0;
    fc.assert(
      fc.property(number, issuer, issuer, change, fc.boolean(), (written, of, other, changed, swapped) => {
        const [one, two] = [written, changed(written, of)];
        const listed = { number: swapped ? two : one, issuer: of, type: null };
        const sent = { number: swapped ? one : two, issuer: other, type: null };
        if (compareDocuments(listed, sent) === null) return;
        same += 1;
        const forms = sentForms(sent);
        expect(listedForms(listed).some((form) => forms.has(form))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(same).toBeGreaterThan(500);
  });
});
