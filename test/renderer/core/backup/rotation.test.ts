import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupName,
  backupsToRemove,
  DEFAULT_ROTATION,
  expiryOf,
  isBackupDue,
  readBackupName,
} from '../../../../renderer/core/backup/rotation.ts';

const NOW = '2026-11-25T10:00:00.000Z';
const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}.000Z`);

describe('the name of a backup', () => {
  test('tells when and how it was made, and is one that every machine takes', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom('manual', 'automatic'), (createdAt, kind) => {
        const name = backupName('LFW', createdAt, kind);
        expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.airside-backup$/);
        expect(readBackupName(name)).toEqual({ createdAt, kind });
      }),
    );
  });

  test.each([
    'holiday.airside-backup',
    'airside-LFW-20261125T100000Z-other.airside-backup',
    'airside-LFW-20261325T100000Z-manual.airside-backup',
    'airside-LFW-20260231T100000Z-manual.airside-backup',
    'airside-LFW-20261125T100000Z-manual.airside-backup.part',
  ])('%s is not one of ours', (name) => {
    expect(readBackupName(name)).toBeNull();
  });
});

describe('a backup is due', () => {
  test.each<[string, string | null, number, boolean]>([
    ['at first', null, 1, true],
    ['not before anything was done', null, 0, false],
    ['after a day', '2026-11-24T10:00:00.000Z', 1, true],
    ['not before', '2026-11-24T10:00:01.000Z', 4_999, false],
    ['before a day when much was done', '2026-11-25T09:00:00.000Z', 5_000, true],
    ['not after a day without an act', '2026-11-01T10:00:00.000Z', 0, false],
    ['when the clock was put back', '2026-12-01T10:00:00.000Z', 1, true],
  ])('%s', (_, last, changes, expected) => {
    expect(isBackupDue(DEFAULT_ROTATION, last, changes, NOW)).toBe(expected);
    expect(isBackupDue({ ...DEFAULT_ROTATION, automatic: false }, last, changes, NOW)).toBe(false);
  });
});

describe('a backup goes', () => {
  test.each([
    ['2026-11-25T10:00:00.000Z', 6, '2027-05-25T10:00:00.000Z'],
    ['2026-08-31T10:00:00.000Z', 6, '2027-02-28T10:00:00.000Z'],
    ['2026-11-25T10:00:00.000Z', 1, '2026-12-25T10:00:00.000Z'],
    ['2026-11-25T10:00:00.000Z', 24, '2027-05-25T10:00:00.000Z'],
  ])('made %s, with names readable for %i months, at %s', (made, months, expected) => {
    expect(expiryOf(made, months)).toBe(expected);
  });

  test('when its time has come, or when enough later ones were made by themselves; what is not ours stays', () => {
    const automatic = ['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22'].map((day) =>
      backupName('LFW', `${day}T06:00:00.000Z`, 'automatic'),
    );
    const manual = ['2026-11-01', '2026-05-25'].map((day) => backupName('LFW', `${day}T06:00:00.000Z`, 'manual'));
    const names = [...automatic, ...manual, 'holiday.airside-backup', 'notes.txt'];
    expect(backupsToRemove(names, { keep: 2 }, 6, NOW)).toEqual([automatic[3], automatic[2], manual[1]].sort());
    expect(backupsToRemove(names, { keep: 2 }, 6, null)).toEqual([automatic[3], automatic[2]].sort());
  });

  test('never so that fewer stay than are to be kept, as long as their time has not come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(instants, { maxLength: 20 }), fc.integer({ min: 1, max: 10 }), (made, keep) => {
        const names = made.map((at) => backupName('LFW', at, 'automatic'));
        const gone = backupsToRemove(names, { keep }, 6, null);
        const stay = names.filter((name) => !gone.includes(name)).sort();
        expect(stay).toEqual([...names].sort().slice(-keep));
      }),
    );
  });
});
