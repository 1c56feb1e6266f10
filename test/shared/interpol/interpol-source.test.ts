import { describe, expect, test } from 'vitest';
import {
  declarationFault,
  entryFault,
  type InterpolSource,
  isPurged,
} from '../../../shared/interpol/interpol-source.ts';
import { isListValid } from '../../../shared/list/list-in-force.ts';

const SOURCE: InterpolSource = {
  kind: 'sltd',
  permission: { reference: 'NCB/2026/41', by: 'Head of the NCB', on: '2026-11-20' },
  purgeOn: '2026-12-20',
};

describe('a copy of INTERPOL data', () => {
  test('nothing enters a copy whose permission is not recorded, nor one whose last day is over', () => {
    expect(entryFault({ interpol: SOURCE }, '2026-12-20')).toBeNull();
    expect(entryFault({ interpol: SOURCE }, '2026-12-21')).toBe('list-purged');
    expect(entryFault({ interpol: { ...SOURCE, permission: null } }, '2026-11-24')).toBe('list-permission');
    expect(entryFault({}, '2026-11-24')).toBeNull();
  });

  test('a copy is valid on its last day and not after it, whatever else its list states', () => {
    const list = { validFrom: null, validTo: null, interpol: SOURCE };
    expect(['2026-12-20', '2026-12-21'].map((day) => isListValid(list, day))).toEqual([true, false]);
    expect(isPurged({}, '2099-01-01')).toBe(false);
  });

  test('a copy has a refresh limit, and its permission was given by today and before its last day', () => {
    const fault = (interpol: InterpolSource, ageLimitDays: number | null = 1) =>
      declarationFault({ interpol, ageLimitDays }, '2026-11-24');
    const on = (day: string) => ({ ...SOURCE, permission: { reference: 'r', by: 'b', on: day } });
    expect(fault(SOURCE)).toBeNull();
    expect(fault(SOURCE, null)).toBe('interpol-age');
    expect(fault(on('2026-11-25'))).toBe('interpol-permission-day');
    expect(fault({ ...SOURCE, purgeOn: '2026-11-19' })).toBe('interpol-permission-day');
    expect(fault({ ...SOURCE, permission: null })).toBeNull();
    expect(declarationFault({ ageLimitDays: null }, '2026-11-24')).toBeNull();
  });
});
