import { describe, expect, test } from 'vitest';
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import { readMrz } from '../../../shared/entry/mrz.ts';
import { mrzCheckDigit } from '../../../shared/entry/mrz-layout.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { KOFFI, writeMrz, type ZoneValues } from './write-mrz.ts';

const context = { reference: shippedReference() };
const ON = '2026-11-24';

function read(values: Partial<ZoneValues>) {
  return readMrz(writeMrz({ ...KOFFI, ...values }).join('\n'), context, ON);
}

function codes(text: string): readonly string[] {
  return readMrz(text, context, ON).diagnostics.map(({ code }) => code);
}

const PASSPORT = writeMrz(KOFFI);
const [NAMES = '', DATA = ''] = PASSPORT;
const ALL_VALID = { number: 'valid', birth: 'valid', expiry: 'valid', optional: 'valid', composite: 'valid' } as const;

describe('the check digit of ICAO 9303', () => {
  test.each([
    ['520727', 3],
    ['AB2134<<<', 5],
    ['<<<<<<', 0],
    ['A', 0],
    ['0', 0],
    ['1', 7],
  ])('the check digit of ICAO 9303 of %s is %i', (field, digit) => {
    expect(mrzCheckDigit(field)).toBe(digit);
  });
});

describe('formats of a machine-readable zone', () => {
  test.each([
    ['TD3', 'P', ALL_VALID],
    ['TD2', 'I', { ...ALL_VALID, optional: 'absent' }],
    ['TD1', 'I', { ...ALL_VALID, optional: 'absent' }],
    ['MRV-A', 'V', { ...ALL_VALID, optional: 'absent', composite: 'absent' }],
    ['MRV-B', 'V', { ...ALL_VALID, optional: 'absent', composite: 'absent' }],
  ] as const)('a machine-readable zone is read in its format: %s', (format, code, checks) => {
    const reading = read({ format, code, optional: 'X12' });
    expect(reading.format).toBe(format);
    expect(reading.checks).toEqual(checks);
    expect(reading.diagnostics).toEqual([]);
    expect(reading.optional).toBe('X12');
    expect(reading.traveller).toMatchObject({
      type: 'passenger',
      surname: 'AGBEKO MENSAH',
      givenNames: 'KOFFI YAO',
      sex: 'M',
      dateOfBirth: '1985-03-14',
      nationality: 'TGO',
      documents: [{ type: code, number: 'EB1204587', issuer: 'TGO', expiry: '2030-06-11', issued: null }],
      mrz: writeMrz({ ...KOFFI, format, code, optional: 'X12' }),
    });
  });

  test('the French identity card in the layout used until 2021 is read', () => {
    const reading = read({
      format: 'FRA-ID',
      code: 'ID',
      issuer: 'FRA',
      surname: 'DELAUNAY',
      given: 'MARIE ANNE',
      number: '110869200417',
      sex: 'F',
      optional: '692043',
    });
    expect(reading).toMatchObject({
      format: 'FRA-ID',
      checks: { number: 'valid', birth: 'valid', expiry: 'absent', composite: 'valid' },
      diagnostics: [],
    });
    expect(reading.traveller).toMatchObject({
      surname: 'DELAUNAY',
      givenNames: 'MARIE ANNE',
      nationality: 'FRA',
      documents: [{ type: 'ID', number: '110869200417', issuer: 'FRA', expiry: null }],
    });
  });

  test.each(['TD1', 'TD2'] as const)(
    'a document number too long for its field continues in the optional data: %s',
    (format) => {
      const reading = read({ format, code: 'I', number: '59012345678X', issuer: 'BEL', nationality: 'BEL' });
      expect(reading.traveller?.documents[0]?.number).toBe('59012345678X');
      expect(reading.checks).toMatchObject({ number: 'valid', composite: 'valid' });
      expect(reading.optional).toBeNull();
    },
  );

  test('a TD1 zone gives the optional data of both lines', () => {
    expect(read({ format: 'TD1', code: 'AC', optional: '77', optional2: '88' }).optional).toBe('77 88');
  });

  test('a wrong check digit of a long document number gets a diagnostic', () => {
    const lines = writeMrz({ ...KOFFI, format: 'TD2', code: 'I', number: '59012345678' });
    const wrong = lines.join('\n').replace(/78(\d)</, (_, digit: string) => `78${(Number(digit) + 1) % 10}<`);
    expect(readMrz(wrong, context, ON).checks).toMatchObject({ number: 'invalid', composite: 'invalid' });
  });
});

describe('document codes of a machine-readable zone', () => {
  test.each(['PP', 'PD', 'PO', 'PE', 'PM', 'PS', 'PR', 'PT', 'PL', 'PU', 'P'])(
    'the document code %s of a passport is taken as sent',
    (code) => {
      const reading = read({ code });
      expect(reading.traveller?.documents[0]?.type).toBe(code);
      expect(reading.diagnostics).toEqual([]);
    },
  );

  test('a code of no document in a zone gives a diagnostic', () => {
    expect(read({ code: 'X' }).diagnostics.map(({ code }) => code)).toEqual(['mrz-document-code']);
  });
});

describe('states in a machine-readable zone', () => {
  test.each([
    ['D', 'DEU'],
    ['GBD', 'GBD'],
    ['GBN', 'GBN'],
    ['RKS', 'RKS'],
    ['XXA', 'XXA'],
    ['XXB', 'XXB'],
    ['XXC', 'XXC'],
    ['XXX', 'XXX'],
    ['XOM', 'XOM'],
    ['XPO', 'XPO'],
    ['EUE', 'EUE'],
    ['UNO', 'UNO'],
    ['ROM', 'ROU'],
    ['ZAR', 'COD'],
  ])('the state %s in a zone is read as %s', (written, code) => {
    const reading = read({ issuer: written, nationality: written });
    expect(reading.traveller?.nationality).toBe(code);
    expect(reading.traveller?.documents[0]?.issuer).toBe(code);
    expect(reading.specimen).toBe(false);
  });

  test('Utopia is the state of specimens', () => {
    const reading = read({ issuer: 'UTO', nationality: 'UTO' });
    expect(reading.specimen).toBe(true);
    expect(reading.traveller?.nationality).toBe('UTO');
    expect(reading.diagnostics).toMatchObject([{ code: 'mrz-specimen', offset: 2, params: { line: 1, column: 3 } }]);
  });

  test('an unknown state in a zone is null and gets a diagnostic with its place', () => {
    const reading = read({ nationality: 'QQZ' });
    expect(reading.traveller?.nationality).toBeNull();
    expect(reading.diagnostics).toMatchObject([
      { code: 'unknown-country', offset: 45 + 10, params: { line: 2, column: 11, value: 'QQZ' } },
    ]);
  });
});

describe('dates in a machine-readable zone', () => {
  test.each([
    ['261124', '2026-11-24', 'today'],
    ['261125', '1926-11-25', 'nobody is born tomorrow'],
    ['270101', '1927-01-01', 'a century back'],
    ['000229', '2000-02-29', 'a leap day'],
  ])('the date of birth %s in a zone is %s: %s', (birth, date) => {
    expect(read({ birth }).traveller?.dateOfBirth).toBe(date);
  });

  test.each([
    ['461124', '2046-11-24'],
    ['471124', '1947-11-24'],
    ['991231', '1999-12-31'],
    ['240101', '2024-01-01'],
  ])('the date of expiry %s in a zone is %s', (expiry, date) => {
    expect(read({ expiry }).traveller?.documents[0]?.expiry).toBe(date);
  });

  test.each([
    ['85<<<<', { year: 1985, month: null, day: null }],
    ['8503<<', { year: 1985, month: 3, day: null }],
    ['<<<<14', { year: null, month: null, day: 14 }],
  ])('a date of birth known in part (%s) is no date, and its parts are given', (birth, parts) => {
    const reading = read({ birth });
    expect(reading.traveller?.dateOfBirth).toBeNull();
    expect(reading.birth).toEqual(parts);
    expect(reading.checks.birth).toBe('valid');
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['mrz-birth-partial']);
  });

  test('a date of birth that is wholly unknown counts as not sent', () => {
    const reading = read({ birth: '<<<<<<' });
    expect(reading.traveller?.dateOfBirth).toBeNull();
    expect(reading.birth).toBeNull();
    expect(reading.diagnostics).toEqual([]);
  });

  test('a document without a date of expiry never expires', () => {
    const reading = read({ expiry: '<<<<<<' });
    expect(reading.traveller?.documents[0]?.expiry).toBeNull();
    expect(reading.diagnostics).toEqual([]);
  });

  test('a day that does not exist gets a diagnostic', () => {
    const reading = read({ birth: '850231' });
    expect(reading.traveller?.dateOfBirth).toBeNull();
    expect(reading.diagnostics).toMatchObject([{ code: 'bad-date', params: { line: 2, column: 14, value: '850231' } }]);
  });
});

describe('the sex in a machine-readable zone', () => {
  test.each([
    ['M', 'M'],
    ['F', 'F'],
    ['X', 'X'],
    ['<', null],
  ])('the sex in a machine-readable zone is read: %s', (written, sex) => {
    expect(read({ sex: written }).traveller?.sex).toBe(sex);
  });

  test('any other letter for the sex gives a diagnostic', () => {
    const reading = read({ sex: 'H' });
    expect(reading.traveller?.sex).toBeNull();
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['unknown-sex']);
  });
});

describe('names', () => {
  test('a person of one name in a zone has no given names', () => {
    expect(read({ surname: 'ARKFREITH', given: '' }).traveller).toMatchObject({
      surname: 'ARKFREITH',
      givenNames: null,
    });
  });

  test('a name that fills its field in a zone may be cut', () => {
    const reading = read({ given: 'KOFFI EMMANUEL SELOM KWAMI DODJI' });
    expect(reading.nameCut).toBe(true);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['mrz-name-cut']);
    expect(read({}).nameCut).toBe(false);
  });

  test('a digit in a name of a zone is kept and gets a diagnostic', () => {
    const reading = read({ given: 'K0FFI' });
    expect(reading.traveller?.givenNames).toBe('K0FFI');
    expect(reading.diagnostics).toMatchObject([{ code: 'mrz-name-mark', params: { line: 1, column: 22, value: '0' } }]);
  });
});

describe('check digits of a machine-readable zone', () => {
  test.each([
    ['number', 2, 'mrz-check-number', 10],
    ['birth', 14, 'mrz-check-birth', 20],
    ['expiry', 22, 'mrz-check-expiry', 28],
  ] as const)('a wrong digit in the %s gets a diagnostic', (field, column, code, place) => {
    const wrong = DATA.slice(0, column) + ((Number(DATA[column]) + 1) % 10) + DATA.slice(column + 1);
    const reading = readMrz(`${NAMES}\n${wrong}`, context, ON);
    expect(reading.checks).toEqual({ ...ALL_VALID, [field]: 'invalid', composite: 'invalid' });
    expect(reading.diagnostics).toMatchObject([{ code, params: { line: 2, column: place }, offset: 45 + place - 1 }]);
  });

  test('a wrong optional field gets a diagnostic', () => {
    const [names = '', data = ''] = writeMrz({ ...KOFFI, optional: '4711' });
    const reading = readMrz(`${names}\n${data.replace('4711', '4712')}`, context, ON);
    expect(reading.checks).toEqual({ ...ALL_VALID, optional: 'invalid', composite: 'invalid' });
  });

  test('a zone with only the last check digit wrong gets a diagnostic', () => {
    const reading = readMrz(`${NAMES}\n${DATA.slice(0, 43)}${(Number(DATA[43]) + 1) % 10}`, context, ON);
    expect(reading.checks).toEqual({ ...ALL_VALID, composite: 'invalid' });
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['mrz-check-composite']);
  });

  test('an empty optional field may have filler for its digit', () => {
    const reading = readMrz(`${NAMES}\n${DATA.slice(0, 42)}<${DATA.slice(43)}`, context, ON);
    expect(reading.checks).toEqual({ ...ALL_VALID, optional: 'absent' });
    expect(reading.diagnostics).toEqual([]);
  });
});

describe('suggestions', () => {
  test.each([
    ['O', '0', 15],
    ['S', '5', 14],
    ['B', '8', 13],
  ])('a suggestion is offered and not taken for %s read for %s in the date of birth', (letter, digit, at) => {
    expect(DATA[at]).toBe(digit);
    const wrong = DATA.slice(0, at) + letter + DATA.slice(at + 1);
    const reading = readMrz(`${NAMES}\n${wrong}`, context, ON);
    expect(reading.traveller?.dateOfBirth).toBeNull();
    expect(reading.checks.birth).toBe('invalid');
    expect(reading.corrections).toEqual([
      { field: 'birth', line: 2, column: at + 1, written: letter, suggested: digit },
    ]);
    expect(reading.diagnostics.map(({ code }) => code)).toContain('mrz-suggestion');
    expect(reading.suggested).toEqual(PASSPORT);
    expect(readMrz(reading.suggested?.join('\n') ?? '', context, ON).traveller?.dateOfBirth).toBe('1985-03-14');
  });

  test('a suggestion is offered for I read for 1 and Z read for 2 in the date of expiry', () => {
    const values = { ...KOFFI, expiry: '320211' };
    const text = writeMrz(values).join('\n');
    const wrong = text.replace('320211', '3Z02I1');
    const reading = readMrz(wrong, context, ON);
    expect(reading.corrections.map(({ written, suggested }) => written + suggested)).toEqual(['Z2', 'I1']);
    expect(reading.suggested?.join('\n')).toBe(text);
  });

  test('a suggestion is offered for a letter read for a check digit', () => {
    const at = 9;
    const values = [...'ABCDEFGHJK'].map((letter) => ({ ...KOFFI, number: `EB120458${letter}` }));
    const fits = values.find((value) => writeMrz(value)[1]?.[at] === '0') ?? KOFFI;
    const [names = '', data = ''] = writeMrz(fits);
    expect(data[at]).toBe('0');
    const reading = readMrz(`${names}\n${data.slice(0, at)}O${data.slice(at + 1)}`, context, ON);
    expect(reading.corrections).toEqual([{ field: 'numberCheck', line: 2, column: 10, written: 'O', suggested: '0' }]);
  });

  test('no suggestion is offered where the check digit would not fit either', () => {
    const wrong = `${DATA.slice(0, 13)}BS0315${DATA.slice(19)}`;
    const reading = readMrz(`${NAMES}\n${wrong}`, context, ON);
    expect(reading.checks.birth).toBe('invalid');
    expect(reading.corrections).toEqual([]);
    expect(reading.suggested).toBeNull();
  });

  test('letters of a document number are never taken for digits', () => {
    const reading = read({ number: 'OIB120458' });
    expect(reading.traveller?.documents[0]?.number).toBe('OIB120458');
    expect(reading.corrections).toEqual([]);
  });
});

describe('a machine-readable zone that was typed, scanned or pasted', () => {
  const card = writeMrz({ ...KOFFI, format: 'TD1', code: 'I' });
  const visa = writeMrz({ ...KOFFI, format: 'MRV-B', code: 'V' });

  test.each([
    ['with lower case', PASSPORT.join('\n').toLowerCase(), PASSPORT],
    ['with Windows line breaks and blank lines', `\r\n${PASSPORT.join('\r\n\r\n')}\r\n`, PASSPORT],
    ['with blanks inside', PASSPORT.join('\n').replace(/(.{4})/g, '$1 '), PASSPORT],
    ['with its line breaks lost', PASSPORT.join(''), PASSPORT],
    ['with line breaks elsewhere', PASSPORT.join('').replace(/(.{22})/g, '$1\n'), PASSPORT],
    ['a card with its line breaks lost', card.join(' '), card],
    ['a small visa with its line breaks lost', visa.join(''), visa],
    ['with the filler of HTML', PASSPORT.join('\n').replaceAll('<', '&lt;'), PASSPORT],
    ['with single quotation marks for filler', PASSPORT.join('\n').replaceAll('<', '‹'), PASSPORT],
    ['with quotation marks for two fillers', PASSPORT.join('\n').replaceAll('<<', '«'), PASSPORT],
    ['with quotation marks for one filler', PASSPORT.join('\n').replaceAll('<', '«'), PASSPORT],
    ['in full width', [...PASSPORT.join('\n')].map(fullWidth).join(''), PASSPORT],
  ])('a zone that was typed, scanned or pasted is found: %s', (_title, text, lines) => {
    const reading = readMrz(text, context, ON);
    expect(reading.lines).toEqual(lines);
    expect(reading.diagnostics).toEqual([]);
  });

  test.each([
    ['the filler after the names left out', `${NAMES.replace(/<+$/, '')}\n${DATA}`, PASSPORT, ['mrz-filler-mended']],
    ['too much filler after the names', `${NAMES}<<<\n${DATA}`, PASSPORT, ['mrz-filler-mended']],
    [
      'filler of the optional data miscounted',
      `${NAMES}\n${DATA.replace('<<<', '<')}`,
      PASSPORT,
      ['mrz-filler-mended'],
    ],
    [
      'filler of the optional data in excess',
      `${NAMES}\n${DATA.replace('<<<', '<<<<<')}`,
      PASSPORT,
      ['mrz-filler-mended'],
    ],
    ['a card with short names', `${card[0]}\n${card[1]}\n${card[2]?.replace(/<+$/, '<')}`, card, ['mrz-filler-mended']],
    ['line breaks lost and filler miscounted', `${NAMES}<<${DATA}`, PASSPORT, ['mrz-filler-mended']],
    ['a line of names too short, line breaks lost', `${NAMES.slice(0, -3)}${DATA}`, PASSPORT, ['mrz-filler-mended']],
    [
      'filler at the end read as K',
      `${NAMES.slice(0, -4)}KK<K\n${DATA}`,
      PASSPORT,
      ['mrz-k-read', 'mrz-k-read', 'mrz-k-read'],
    ],
    ['the filler of the code read as K', `PK${NAMES.slice(2)}\n${DATA}`, PASSPORT, ['mrz-k-read']],
    ['filler read as another mark', `${NAMES.slice(0, -1)}_\n${DATA}`, PASSPORT, ['mrz-mark-read']],
    [
      'the page around it',
      `REPUBLIQUE TOGOLAISE\n${PASSPORT.join('\n')}\nsignature`,
      PASSPORT,
      ['mrz-text-skipped', 'mrz-text-skipped'],
    ],
  ])('a zone with a scanning fault is repaired and gets a diagnostic: %s', (_title, text, lines, said) => {
    const reading = readMrz(text, context, ON);
    expect(reading.lines).toEqual(lines);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(said);
    expect(Object.values(reading.checks)).not.toContain('invalid');
  });

  test('a K that begins a name stays in the name', () => {
    expect(read({ given: 'K' }).traveller?.givenNames).toBe('K');
    expect(read({ given: 'YAO K' }).traveller?.givenNames).toBe('YAO K');
    expect(read({ surname: 'NOVAK', given: '' }).traveller?.surname).toBe('NOVAK');
  });

  test('a zone with only the line of numbers is read', () => {
    const reading = readMrz(DATA, context, ON);
    expect(reading.traveller).toMatchObject({ surname: null, dateOfBirth: '1985-03-14', nationality: 'TGO' });
    expect(reading.checks).toEqual(ALL_VALID);
    expect(reading.traveller?.documents[0]).toMatchObject({ type: null, issuer: null, number: 'EB1204587' });
    expect(reading.traveller?.mrz).toEqual([DATA]);
    expect(codes(DATA)).toEqual(['mrz-line-missing']);
  });

  test.each(['', ' ', 'SMITH/JOHN MR', 'P<', '<<<<<<<<<', 'hello\nworld'])(
    '%o holds no zone and gets a diagnostic',
    (text) => {
      const reading = readMrz(text, context, ON);
      expect(reading.format).toBeNull();
      expect(reading.traveller).toBeNull();
      expect(codes(text)).toEqual(['mrz-not-found']);
    },
  );

  test('the places of a zone are those of the text as it was given', () => {
    const text = `  ${NAMES}\n\n ${DATA.replace('TGO', 'QQZ')}`;
    const [first] = readMrz(text, context, ON).diagnostics;
    expect(first?.code).toBe('unknown-country');
    expect(text.slice(first?.offset ?? 0).startsWith('QQZ')).toBe(true);
  });
});

function fullWidth(character: string): string {
  const unit = character.charCodeAt(0);
  return unit > 0x20 && unit < 0x7f ? String.fromCharCode(unit + 0xfee0) : character;
}

test.each([
  'mrz-check-number',
  'mrz-check-birth',
  'mrz-check-expiry',
  'mrz-check-optional',
  'mrz-check-composite',
  'mrz-filler-mended',
  'mrz-k-read',
  'mrz-line-missing',
  'mrz-mark-read',
  'unknown-airport',
  'unknown-sex',
  'bad-date',
])('the diagnostic %s, which a table names, has its texts', (code) => {
  expect(Object.keys(diagnosticTexts)).toContain(`diagnostic.${code}`);
});
