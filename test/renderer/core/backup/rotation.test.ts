import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupName,
  backupsToRemove,
  DEFAULT_ROTATION,
  expiryOf,
  type FoundBackup,
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
        expect(readBackupName(name)).toEqual({ unit: 'LFW', createdAt, kind });
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

  const leaving = { keep: 2, maskMonths: 6, now: NOW, made: null };
  const own = (names: readonly string[]): FoundBackup[] => names.map((name) => ({ name, state: 'own' }));
  const automaticOn = (...days: readonly string[]) =>
    days.map((day) => backupName('LFW', `${day}T06:00:00.000Z`, 'automatic'));

  test('when its time has come, or when enough later ones were made by themselves; what is not ours stays', () => {
    const automatic = automaticOn('2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22');
    const made = automatic[0] ?? '';
    const manual = ['2026-11-01', '2026-05-25'].map((day) => backupName('LFW', `${day}T06:00:00.000Z`, 'manual'));
    const found = own([...automatic, ...manual, 'holiday.airside-backup', 'notes.txt']);
    expect(backupsToRemove(found, { ...leaving, made })).toEqual([automatic[3], automatic[2], manual[1]].sort());
    expect(backupsToRemove(found, { ...leaving, made, now: null })).toEqual([automatic[3], automatic[2]].sort());
    // Where none was made, none is one too many.
    expect(backupsToRemove(found, leaving)).toEqual([manual[1]]);
  });

  test('never while it is the one just made, also when a clock that was ahead made the others', () => {
    const ahead = automaticOn('2027-08-03', '2027-08-02', '2027-08-01');
    const [made = ''] = automaticOn('2026-11-25');
    const found = own([...ahead, made]);
    expect(backupsToRemove(found, { ...leaving, made })).toEqual([ahead[2], ahead[1]].sort());
    // And the next ones stand before what is still to come.
    const [next = ''] = automaticOn('2026-11-26');
    const tomorrow = { ...leaving, now: '2026-11-26T10:00:00.000Z', made: next };
    expect(backupsToRemove(own([...ahead, made, next]), tomorrow)).toEqual([...ahead].sort());
    expect(backupsToRemove(found, { ...leaving, keep: 1, now: null, made })).not.toContain(made);
  });

  test('not for the sake of one that can be restored by nobody, nor of one of another computer', () => {
    const days = automaticOn('2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22');
    const states = ['own', 'damaged', 'other', 'own'] as const;
    const found = days.map((name, at): FoundBackup => ({ name, state: states[at] ?? 'own' }));
    expect(backupsToRemove(found, { ...leaving, made: days[0] ?? '' })).toEqual([]);
    // When its time is over it goes all the same; of another computer, when the longest is.
    const old = automaticOn('2026-10-20', '2026-05-25');
    const of = (state: FoundBackup['state']) => old.map((name): FoundBackup => ({ name, state }));
    const monthly = { ...leaving, maskMonths: 1 };
    expect(backupsToRemove(of('damaged'), monthly)).toEqual([...old].sort());
    expect(backupsToRemove(of('other'), monthly)).toEqual([old[1]]);
  });

  test('never so that fewer stay than are to be kept, as long as their time has not come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(instants, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 10 }),
        fc.nat(),
        (times, keep, at) => {
          const names = times.map((time) => backupName('LFW', time, 'automatic')).sort();
          const made = names[at % names.length] ?? '';
          const gone = backupsToRemove(own(names), { keep, maskMonths: 6, now: null, made });
          const others = names.filter((name) => name !== made);
          const stay = names.filter((name) => !gone.includes(name));
          expect(stay).toEqual([...others.slice(others.length - Math.min(keep - 1, others.length)), made].sort());
        },
      ),
    );
  });
});
