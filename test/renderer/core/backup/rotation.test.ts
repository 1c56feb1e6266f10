import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupName,
  backupsToRemove,
  DEFAULT_ROTATION,
  expiryOf,
  type FoundBackup,
  isBackupDue,
  mayGo,
  readBackupName,
} from '../../../../renderer/core/backup/rotation.ts';

const NOW = '2026-11-25T10:00:00.000Z';
const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}.000Z`);

describe('the name of a backup', () => {
  test('the name of a backup tells when and how it was made, and every machine accepts it', () => {
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
  ])('%s is not a name of our backups', (name) => {
    expect(readBackupName(name)).toBeNull();
  });
});

describe('the time of an automatic backup', () => {
  test.each<[string, string | null, number, boolean]>([
    ['an automatic backup is due if none was made so far', null, 1, true],
    ['an automatic backup is not due before the first act', null, 0, false],
    ['an automatic backup is due a day after the last one', '2026-11-24T10:00:00.000Z', 1, true],
    ['an automatic backup is not due within a day of the last one', '2026-11-24T10:00:01.000Z', 4_999, false],
    ['an automatic backup is due within a day after very many acts', '2026-11-25T09:00:00.000Z', 5_000, true],
    ['an automatic backup is not due after a day without an act', '2026-11-01T10:00:00.000Z', 0, false],
    ['an automatic backup is due when the clock was put back', '2026-12-01T10:00:00.000Z', 1, true],
  ])('%s', (_, last, changes, expected) => {
    expect(isBackupDue(DEFAULT_ROTATION, last, changes, NOW)).toBe(expected);
    expect(isBackupDue({ ...DEFAULT_ROTATION, automatic: false }, last, changes, NOW)).toBe(false);
  });
});

describe('the removal of backups', () => {
  test.each([
    ['2026-11-25T10:00:00.000Z', 6, '2027-05-25T10:00:00.000Z'],
    ['2026-08-31T10:00:00.000Z', 6, '2027-02-28T10:00:00.000Z'],
    ['2026-11-25T10:00:00.000Z', 1, '2026-12-25T10:00:00.000Z'],
    ['2026-11-25T10:00:00.000Z', 24, '2027-05-25T10:00:00.000Z'],
  ])('a backup made %s, with names readable for %i months, is removed at %s', (made, months, expected) => {
    expect(expiryOf(made, months)).toBe(expected);
  });

  const leaving = { keep: 2, maskMonths: 6, now: NOW, endsBy: NOW.slice(0, 10), seenOn: null, made: null };
  const own = (names: readonly string[]): FoundBackup[] => names.map((name) => ({ name, state: 'own' }));
  const automaticOn = (...days: readonly string[]) =>
    days.map((day) => backupName('LFW', `${day}T06:00:00.000Z`, 'automatic'));

  test('a backup is removed at the end of its time, or after enough later automatic ones; other files stay', () => {
    const automatic = automaticOn('2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22');
    const made = automatic[0] ?? '';
    const manual = ['2026-11-01', '2026-05-25'].map((day) => backupName('LFW', `${day}T06:00:00.000Z`, 'manual'));
    const found = own([...automatic, ...manual, 'holiday.airside-backup', 'notes.txt']);
    expect(backupsToRemove(found, { ...leaving, made })).toEqual([automatic[3], automatic[2], manual[1]].sort());
    expect(backupsToRemove(found, { ...leaving, made, now: null })).toEqual([automatic[3], automatic[2]].sort());
    // If no backup was made just now, none is surplus.
    expect(backupsToRemove(found, leaving)).toEqual([manual[1]]);
  });

  test('the backup just made is never removed, even if a clock that was ahead made the others', () => {
    const ahead = automaticOn('2027-08-03', '2027-08-02', '2027-08-01');
    const [made = ''] = automaticOn('2026-11-25');
    const found = own([...ahead, made]);
    expect(backupsToRemove(found, { ...leaving, made })).toEqual([ahead[2], ahead[1]].sort());
    // The next ones come before those with a date in the future.
    const [next = ''] = automaticOn('2026-11-26');
    const tomorrow = { ...leaving, now: '2026-11-26T10:00:00.000Z', made: next };
    expect(backupsToRemove(own([...ahead, made, next]), tomorrow)).toEqual([...ahead].sort());
    expect(backupsToRemove(found, { ...leaving, keep: 1, now: null, made })).not.toContain(made);
  });

  test('a backup is not removed because of later ones that nobody can restore or that are of another computer', () => {
    const days = automaticOn('2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22');
    const states = ['own', 'damaged', 'other', 'own'] as const;
    const found = days.map((name, at): FoundBackup => ({ name, state: states[at] ?? 'own' }));
    expect(backupsToRemove(found, { ...leaving, made: days[0] ?? '' })).toEqual([]);
    // It is still removed when its time is over; one of another computer, when the longest time is over.
    const old = automaticOn('2026-10-20', '2026-05-25');
    const of = (state: FoundBackup['state']) => old.map((name): FoundBackup => ({ name, state }));
    const monthly = { ...leaving, maskMonths: 1 };
    expect(backupsToRemove(of('damaged'), monthly)).toEqual([...old].sort());
    expect(backupsToRemove(of('other'), monthly)).toEqual([old[1]]);
  });

  test('the youngest backup that two agencies have seen stays, however many one officer makes under a clock that leaps', () => {
    const leapt = automaticOn('2027-05-20', '2027-04-21', '2027-03-23', '2027-02-22', '2027-01-24');
    const seen = automaticOn('2026-11-25', '2026-11-24');
    const found = own([...leapt, ...seen]);
    const now = '2027-05-20T10:00:00.000Z';
    const walked = { ...leaving, now, endsBy: '2026-11-25', seenOn: '2026-11-25', made: leapt[0] ?? '' };
    expect(backupsToRemove(found, walked)).toEqual([...leapt.slice(2), seen[1]].sort());
  });

  test('a backup whose time ended only by a clock that one officer may have set stays', () => {
    const found = own([backupName('LFW', '2026-05-25T06:00:00.000Z', 'manual')]);
    expect(backupsToRemove(found, { ...leaving, endsBy: '2026-11-24' })).toEqual([]);
    expect(backupsToRemove(found, leaving)).toHaveLength(1);
  });

  test('backups within their time are never removed below the number to keep', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(instants, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 10 }),
        fc.nat(),
        (times, keep, at) => {
          const names = times.map((time) => backupName('LFW', time, 'automatic')).sort();
          const made = names[at % names.length] ?? '';
          const gone = backupsToRemove(own(names), { ...leaving, keep, now: null, made });
          const others = names.filter((name) => name !== made);
          const stay = names.filter((name) => !gone.includes(name));
          expect(stay).toEqual([...others.slice(others.length - Math.min(keep - 1, others.length)), made].sort());
        },
      ),
    );
  });
});

test.each<[string, string, boolean]>([
  ['2026-11-24T08:00:00.000Z', '2026-11-23', false],
  ['2026-11-24T08:00:00.000Z', '2026-11-24', true],
  ['2026-11-25T10:00:00.000Z', '2026-11-24', false],
  ['2026-11-25T10:00:00.000Z', '2026-11-25', true],
  ['2026-11-25T10:00:01.000Z', '2026-11-25', false],
])('a backup whose time ends at %s, where ends are announced until %s, may go: %s', (expires, endsBy, goes) => {
  expect(mayGo(expires, { now: NOW, endsBy })).toBe(goes);
});
