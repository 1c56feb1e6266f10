import { describe, expect, test } from 'vitest';
import { checkReferenceEdit } from '../../../shared/reference/check-reference.ts';
import {
  overlaidAirportList,
  overlayReference,
  type ReferenceEdit,
  type ReferenceKind,
  type ReferenceValue,
  searchReference,
} from '../../../shared/reference/overlay.ts';
import { shippedAirports, shippedReference } from '../../../shared/reference/shipped.ts';

const shipped = shippedReference();
const KARA = { city: 'Kara', country: 'TGO', zone: 'Africa/Lome', icao: 'DXKR', metropolitan: null } as const;

let clock = 0;
function edit(kind: ReferenceKind, code: string, value: ReferenceValue | null, officer = 'A'): ReferenceEdit {
  clock++;
  return { kind, code, value, at: `2026-11-24T10:${String(clock % 60).padStart(2, '0')}Z`, officer };
}

describe('reference data with edits on top', () => {
  test('reference data with edits on top is the shipped data without edits, with the same version', () => {
    const reference = overlayReference(shipped, []);
    expect(reference.version).toBe(shipped.version);
    expect(reference.airport('LFW')).toEqual(shipped.airport('LFW'));
    expect(reference.callingCountries('+22890112233')).toEqual(['TGO']);
  });

  test('reference data with edits on top has an added airport under its code and its ICAO indicator', () => {
    const reference = overlayReference(shipped, [edit('airport', 'qka', KARA)]);
    const place = { code: 'QKA', city: 'Kara', country: 'TGO', zone: 'Africa/Lome' };
    expect(reference.airport('QKA')).toEqual(place);
    expect(reference.airport('dxkr')).toEqual(place);
    expect(reference.airport('LFW')).toEqual(shipped.airport('LFW'));
  });

  test('reference data with edits on top has a changed airport under every code that leads to it', () => {
    const reference = overlayReference(shipped, [
      edit('airport', 'LHR', { city: 'Heathrow', country: 'GBR', zone: 'Europe/Dublin', metropolitan: 'LON' }),
    ]);
    expect(reference.airport('LHR')?.city).toBe('Heathrow');
    expect(reference.airport('EGLL')).toMatchObject({ code: 'LHR', city: 'Heathrow' });
    expect(reference.airport('LON')).toMatchObject({ code: 'LON', zone: 'Europe/Dublin' });
    expect(reference.cityAirports('LON')?.[0]).toBe('LHR');
  });

  test('reference data with edits on top has a removed airport under no code, and its city keeps the others', () => {
    const reference = overlayReference(shipped, [edit('airport', 'LHR', null)]);
    expect(reference.airport('LHR')).toBeUndefined();
    expect(reference.airport('EGLL')).toBeUndefined();
    expect(reference.cityAirports('LON')).not.toContain('LHR');
    expect(reference.airport('LON')?.city).toBe('London');
  });

  test('reference data with edits on top does not have an airport under its former indicator after a change', () => {
    const reference = overlayReference(shipped, [
      edit('airport', 'LFW', { city: 'Lomé', country: 'TGO', zone: 'Africa/Lome', icao: 'DXYY' }),
    ]);
    expect(reference.airport('DXXX')).toBeUndefined();
    expect(reference.airport('DXYY')?.code).toBe('LFW');
  });

  test("reference data with edits on top has a unit's own metropolitan code as a place with airports", () => {
    const reference = overlayReference(shipped, [edit('airport', 'QKA', { ...KARA, metropolitan: 'QTG' })]);
    expect(reference.cityAirports('QTG')).toEqual(['QKA']);
    expect(reference.airport('QTG')).toMatchObject({ code: 'QTG', country: 'TGO' });
  });

  test.each([
    ['an added carrier', 'ZZQ', { name: 'Kara Air' }, 'Kara Air'],
    ['a renamed carrier', 'ET', { name: 'Ethiopian' }, 'Ethiopian'],
    ['a removed carrier', 'ET', null, undefined],
  ] as const)('the name of a carrier follows the edit: %s', (_title, code, value, name) => {
    expect(overlayReference(shipped, [edit('carrier', code, value)]).carrierName(code)).toBe(name);
  });

  test.each([
    ['an added spelling', 'TOG', { alpha3: 'TGO' }, 'TGO'],
    ['a changed spelling', 'UK', { alpha3: 'UKR' }, 'UKR'],
    ['a removed spelling', 'EL', null, null],
    ['filler after a code does not count', 'TOG', { alpha3: 'TGO' }, 'TGO'],
  ] as const)('the code of a country follows the edit: %s', (_title, code, value, alpha3) => {
    const reference = overlayReference(shipped, [edit('country', code, value)]);
    expect(reference.countryCode(`${code}<`)).toBe(alpha3);
    expect(reference.countryCode('FRA')).toBe('FRA');
  });

  test('reference data with edits on top uses the latest edit of a row, in any order of edits', () => {
    const first = edit('carrier', 'ET', { name: 'First' });
    const second = edit('carrier', 'ET', { name: 'Second' });
    expect(overlayReference(shipped, [second, first]).carrierName('ET')).toBe('Second');
  });

  test('reference data with edits on top has a version that depends on the result of the edits, not on their author or time', () => {
    const one = overlayReference(shipped, [edit('airport', 'QKA', KARA), edit('country', 'TOG', { alpha3: 'TGO' })]);
    const same = overlayReference(shipped, [
      edit('country', 'TOG', { alpha3: 'TGO' }, 'B'),
      edit('airport', 'QKA', { ...KARA, city: 'Old' }, 'B'),
      edit('airport', 'QKA', KARA, 'B'),
    ]);
    const other = overlayReference(shipped, [edit('airport', 'QKA', { ...KARA, city: 'Niamtougou' })]);
    expect(one.version).toMatch(new RegExp(`^${shipped.version}\\+[0-9a-f]{12}$`));
    expect(same.version).toBe(one.version);
    expect(other.version).not.toBe(one.version);
  });

  test('reference data with edits on top ignores a value in the shape of another kind', () => {
    const reference = overlayReference(shipped, [edit('airport', 'LFW', { name: 'Lomé' })]);
    expect(reference.version).toBe(shipped.version);
    expect(reference.airport('LFW')?.city).toBe('Lomé');
  });
});

describe('rows of the reference data', () => {
  test('rows of the reference data begin with the row of exactly the searched code', () => {
    const [first] = searchReference('airport', 'lfw', [], 10);
    expect(first).toEqual({
      kind: 'airport',
      code: 'LFW',
      value: { city: 'Lomé', country: 'TGO', zone: 'Africa/Lome', icao: 'DXXX', metropolitan: null },
      text: 'Lomé · TGO · Africa/Lome · DXXX',
      shipped: true,
      edited: false,
      shippedValue: { city: 'Lomé', country: 'TGO', zone: 'Africa/Lome', icao: 'DXXX', metropolitan: null },
    });
  });

  test.each([
    ['airport', 'lome', 'LFW'],
    ['airport', 'EGLL', 'LHR'],
    ['airport', 'são BRA', 'GRU'],
    ['carrier', 'ethiopian', 'ET'],
    ['country', 'rom', 'ROM'],
  ] as const)('a search for rows of the kind %s: %s finds %s', (kind, search, code) => {
    expect(searchReference(kind, search, [], 500).map((row) => row.code)).toContain(code);
  });

  test('rows of the reference data are limited to the number asked for', () => {
    expect(searchReference('airport', '', [], 25)).toHaveLength(25);
    expect(searchReference('airport', 'no such place', [], 25)).toEqual([]);
  });

  test('rows of the reference data show that they were edited, and the value that restoring brings back', () => {
    const edits = [edit('carrier', 'ET', { name: 'Ethiopian' }), edit('carrier', 'ZZQ', { name: 'Kara Air' })];
    expect(searchReference('carrier', '', edits, 10, true)).toEqual([
      expect.objectContaining({
        code: 'ET',
        text: 'Ethiopian',
        shipped: true,
        shippedValue: { name: 'Ethiopian Airlines' },
      }),
      expect.objectContaining({ code: 'ZZQ', text: 'Kara Air', shipped: false, edited: true, shippedValue: null }),
    ]);
  });

  test('rows of the reference data include a removed row for restoring, but not a removed own row', () => {
    const edits = [
      edit('carrier', 'ET', null),
      edit('carrier', 'ZZQ', { name: 'Kara Air' }),
      edit('carrier', 'ZZQ', null),
    ];
    expect(searchReference('carrier', '', edits, 10, true)).toEqual([
      expect.objectContaining({ code: 'ET', value: null, text: 'Ethiopian Airlines', edited: true }),
    ]);
  });

  test('edited airports of the reference data are offered to choosers', () => {
    expect(overlaidAirportList([])).toEqual(shippedAirports());
    const edited = overlaidAirportList([edit('airport', 'QKA', KARA), edit('airport', 'LFW', null)]);
    expect(edited).toHaveLength(shippedAirports().length);
    expect(edited.find(({ code }) => code === 'QKA')).toEqual({
      code: 'QKA',
      city: 'Kara',
      country: 'TGO',
      zone: 'Africa/Lome',
    });
    expect(edited.some(({ code }) => code === 'LFW')).toBe(false);
  });
});

describe('an edit is checked', () => {
  const zones = new Set(['Africa/Lome', 'Europe/London']);
  test.each([
    ['a whole airport', 'airport', 'QKA', KARA, []],
    ['a removal', 'airport', 'QKA', null, []],
    ['a code of four letters', 'airport', 'QKAA', KARA, ['code']],
    ['an airport without a city', 'airport', 'QKA', { ...KARA, city: ' ' }, ['city']],
    ['an invalid country', 'airport', 'QKA', { ...KARA, country: 'TOG' }, ['country']],
    ['an unknown zone', 'airport', 'QKA', { ...KARA, zone: 'Africa/Kara' }, ['zone']],
    ['an indicator of three letters', 'airport', 'QKA', { ...KARA, icao: 'DXK' }, ['icao']],
    ['a metropolitan code of four letters', 'airport', 'QKA', { ...KARA, metropolitan: 'QTGO' }, ['metropolitan']],
    ['a carrier', 'carrier', 'ZZQ', { name: 'Kara Air' }, []],
    ['a carrier without a name', 'carrier', 'ZZQ', { name: '' }, ['name']],
    ['a carrier of two digits', 'carrier', '12', { name: 'Kara Air' }, ['code']],
    ['a spelling', 'country', 'TOG', { alpha3: 'TGO' }, []],
    ['a new state', 'country', 'QQZ', { alpha3: 'QQZ' }, []],
    ['a spelling of no country', 'country', 'TOG', { alpha3: 'QQZ' }, ['alpha3']],
    ['a value of another kind', 'airport', 'QKA', { name: 'Kara' }, ['city']],
  ] as const)('an edit is checked: %s', (_title, kind, code, value, fields) => {
    expect(checkReferenceEdit({ kind, code, value }, shipped, zones).map(({ field }) => field)).toEqual(fields);
  });
});
