import { describe, expect, test } from 'vitest';
import { distinctAlarms } from '../../../../renderer/app/lock/alarms.ts';
import { isNews } from '../../../../renderer/app/lock/chime.ts';
import { exampleNumber, findOfficer, recoveredOfficer } from '../../../../renderer/app/lock/find-officer.ts';
import { guessTime } from '../../../../renderer/app/lock/guess-time.ts';
import { deviceWords } from '../../../../renderer/app/lock/sign-in.tsx';
import { formatSeconds, secondsUntil } from '../../../../renderer/app/lock/use-countdown.ts';
import { troubleKind } from '../../../../renderer/app/ui/trouble-kind.ts';

test('the same alarm of both stores is shown once', () => {
  const behind = { code: 'store-behind', params: {} } as const;
  const low = { code: 'disk-low', params: { left: '1 GB' } } as const;
  expect(distinctAlarms([behind, low, behind])).toEqual([behind, low]);
});

describe('signing in', () => {
  const officers = ['LFW-01', 'LFW-02', 'ABJ-02'].map((id) => ({ id, name: null, agency: null, waitUntil: null }));

  test.each([
    ['lfw-01', 'LFW-01'],
    [' LFW-02 ', 'LFW-02'],
    ['1', 'LFW-01'],
    ['01', 'LFW-01'],
    ['2', null],
    ['3', null],
    ['', null],
    ['LFW', null],
  ])('the sign-in finds for the typed text %j the officer %s', (typed, id) => {
    expect(findOfficer(officers, typed)?.id ?? null).toBe(id);
  });

  test.each([
    ['1', 'LFW-01'],
    ['lfw-09', 'LFW-09'],
    ['LFW-EAST-07', 'LFW-EAST-07'],
    ['9', null],
    ['LFW', null],
    ['', null],
  ])('the recovery takes for %j the officer %s, who may have no access any more', (typed, id) => {
    expect(recoveredOfficer(officers, typed)).toBe(id);
  });

  test('the sign-in names a number of the unit as its example', () => {
    const numbers = (id: string) => exampleNumber([{ id, name: null, agency: null, waitUntil: null }]);
    expect(numbers('DXB-01')).toBe('DXB-02');
    expect(numbers('LFW-EAST-07')).toBe('LFW-EAST-02');
  });

  test('the sign-in counts whole seconds down to the next try', () => {
    const now = Date.parse('2026-11-25T19:00:00Z');
    expect(secondsUntil('2026-11-25T19:01:04.2Z', now)).toBe(65);
    expect(secondsUntil('2026-11-25T18:59:00Z', now)).toBe(0);
    expect(secondsUntil(null, now)).toBe(0);
    expect(formatSeconds(65)).toBe('1:05');
  });
});

test.each([
  [0, 1, true],
  [2, 2, false],
  [2, 1, false],
])('a change from %i to %i travellers to be stopped plays the sound: %s', (before, after, news) => {
  expect(isNews(before, after)).toBe(news);
});

test.each([
  [10, 'moments'],
  [10_000, 'hours'],
  [400_000, 'days'],
  [10_000_000, 'months'],
  [1e9, 'years'],
  [1e12, 'lifetimes'],
])('%i seconds of guessing are shown as %s', (seconds, word) => {
  expect(guessTime(seconds)).toBe(word);
});

test.each([
  [{ code: 'store-failed', detail: 'QuotaExceededError' }, 'full'],
  [{ code: 'store-failed', detail: 'VersionError' }, 'newer'],
  [{ code: 'store-failed', detail: 'NewerStoreError' }, 'newer'],
  [{ code: 'store-failed', detail: 'NewerVaultError' }, 'newer'],
  [{ code: 'store-failed', detail: 'OlderStoreError' }, 'older'],
  [{ code: 'store-failed', detail: 'older-record:jobs:1' }, 'older'],
  [{ code: 'store-failed', detail: 'AbortError' }, 'upgrade'],
  [{ code: 'store-failed', detail: 'UnknownError' }, 'store'],
  [{ code: 'tampered', table: 'vault', id: 'ring', problem: 'changed' }, 'tampered'],
  [{ code: 'refused', why: 'data-lost' }, 'lost'],
  [{ code: 'internal', detail: 'TypeError' }, 'store'],
] as const)('the failure %j is shown as: %s', (failure, kind) => {
  expect(troubleKind(failure)).toBe(kind);
});

test.each([
  [true, true, 'sign-in.device'],
  [true, false, 'sign-in.no-device'],
  [false, true, 'sign-in.device'],
  [false, false, null],
])('a unit that is set up (%s) and bound to its computer (%s) shows: %s', (commissioned, deviceBound, words) => {
  expect(deviceWords({ commissioned, deviceBound })).toBe(words);
});
