/** What is typed under a clock that was set back makes the week of its time wait again, where supervisors have looked at that, and hides nothing of another week. */
import { afterEach, expect, test, vi } from 'vitest';
import { systemEntry } from '../../../../renderer/core/audit/entries.ts';
import { readSetting } from '../../../../renderer/core/session.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { TARGETS } from '../falls/falling.ts';
import { lookAtWeek } from '../look-at-week.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores, openCore } from '../open-core.ts';
import { type Desk, desk } from './desk.ts';

afterEach(emptyStores);

const AT_SUNDAY = '2026-11-29T23:10:00.000Z';

/** Sunday night and Monday morning with an entry every so many minutes; police have looked at the week before. Customs are signed in at nine. */
async function monday(minutes: number): Promise<Desk> {
  const unit = await desk(TARGETS, null);
  await unit.core.resume();
  unit.setClock('2026-11-25T10:00:00.000Z');
  await unit.as('immigration');
  await unit.ask('contacts.set', { childProtection: '+228 90 00 00 01', protocol: '' });
  const [from, to] = [Date.parse('2026-11-29T21:00:00.000Z'), Date.parse('2026-11-30T08:00:00.000Z')];
  for (let time = from; time <= to; time += minutes * 60_000) {
    unit.setClock(new Date(time).toISOString());
    await unit.as('immigration');
  }
  unit.setClock('2026-11-30T08:30:00.000Z');
  await unit.as('police');
  expect(await unit.ask('queue.week-unread', {})).toBe('2026-11-23');
  await lookAtWeek(unit, '2026-11-23');
  expect(await unit.ask('queue.week-unread', {})).toBe(null);
  unit.setClock('2026-11-30T09:00:00.000Z');
  await unit.as('customs', 'analyst');
  return unit;
}

async function lookAt(unit: Desk, now: string): Promise<void> {
  unit.setClock(now);
  await unit.ask('session.get', {});
  await unit.core.resume();
}

/** Entries of the trail with the time of the clock that was set back. */
async function writeMore({ core, store }: Desk, count: number, at = AT_SUNDAY): Promise<void> {
  const entries = Array.from({ length: count }, () => systemEntry(at, 'retention.failed', null));
  await commit(store, [], entries);
  await core.resume();
}

async function dismisses(unit: Desk): Promise<void> {
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.dismiss', { id, why: 'explained', note: 'looked at' });
}

const walk = (from: string, to: string) => {
  const steps: string[] = [];
  for (let time = Date.parse(from); time > Date.parse(to); ) {
    time -= 59 * 60_000;
    steps.push(new Date(time).toISOString());
  }
  return steps;
};

/** Minutes between the entries of the night, whether the dismissal comes before the clock is set back, its times until it is right, and further entries under it. */
const TURNS: readonly [string, number, boolean, readonly string[], number][] = [
  ['into a quiet night, after it', 540, true, [AT_SUNDAY], 0],
  ['into a quiet night, before it', 540, false, [AT_SUNDAY], 0],
  ['into a busy night', 30, false, [AT_SUNDAY], 0],
  ['twice', 30, false, [AT_SUNDAY, '2026-11-30T06:10:00.000Z', '2026-11-29T23:20:00.000Z'], 0],
  ['and 1,001 entries follow', 540, false, [AT_SUNDAY], 1_001],
  ['by steps of 59 minutes', 540, false, walk('2026-11-30T09:00:00.000Z', '2026-11-29T22:00:00.000Z'), 0],
  ['before the store began', 540, false, ['1970-01-05T00:00:00.000Z'], 0],
];

test.each(TURNS)(
  'a dismissal stands on the list of a week that waits where the clock is set back %s',
  async (_, minutes, isBefore, times, more) => {
    const unit = await monday(minutes);
    if (isBefore) await dismisses(unit);
    for (const time of times) await lookAt(unit, time);
    if (!isBefore) await dismisses(unit);
    if (more > 0) await writeMore(unit, more);
    await lookAt(unit, '2026-11-30T09:10:00.000Z');
    unit.setClock('2026-11-30T11:00:00.000Z');
    await unit.as('police');
    const seen: string[] = [];
    const waiting = async () => {
      const day = await unit.ask('queue.week-unread', {});
      if (day === null) return false;
      const { acts } = await unit.ask('queue.week', { day });
      seen.push(...acts.flatMap(({ act, what, isLate }) => (isLate === true ? (what ?? act) : [])));
      await lookAtWeek(unit, day);
      return true;
    };
    while (await waiting());
    expect(new Set(seen)).toEqual(new Set(isBefore ? ['clock.set-back'] : ['clock.set-back', 'close']));
    unit.setClock('2026-12-07T08:00:00.000Z');
    if (!isBefore) return;
    expect(await unit.ask('queue.week-unread', {})).toBe('2026-11-30');
    const { acts } = await unit.ask('queue.week', { day: '2026-11-30' });
    expect(acts.map(({ act, isLate }) => [act, isLate])).toContainEqual(['close', undefined]);
  },
  120_000,
);

test('a setting that is changed under a clock that was set back stands there, too, before any number of entries from before the store began', async () => {
  const unit = await monday(540);
  await unit.as('customs');
  await lookAt(unit, AT_SUNDAY);
  await unit.ask('import.set', { warnMinutes: 0, quarantineDays: 1 });
  await writeMore(unit, 600, '1970-01-05T00:00:00.000Z');
  await lookAt(unit, '2026-11-30T09:10:00.000Z');
  await unit.core.close();
  const again = await openCore('practice', () => Date.parse('2026-11-30T11:00:00.000Z'));
  await again.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'police supervisor' });
  expect(await again.ask('queue.week-unread', {})).toBe('2026-11-23');
  const { acts } = await again.ask('queue.week', { day: '2026-11-23' });
  expect(acts.flatMap(({ what, isLate }) => (isLate === true ? what : []))).toContain('import.set');
});

test('a week that was looked at in an earlier release waits again for what is typed behind it', async () => {
  const unit = await monday(540);
  const before = await readSetting(unit.store, 'weeksLookedAt');
  const value = Object.fromEntries(Object.keys(before?.value ?? {}).map((id) => [id, '2026-11-23']));
  await commit(unit.store, [{ table: 'settings', id: 'weeksLookedAt', rev: before?.rev ?? 0, value }], []);
  await lookAt(unit, AT_SUNDAY);
  await dismisses(unit);
  await lookAt(unit, '2026-11-30T09:10:00.000Z');
  await unit.as('police');
  expect(await unit.ask('queue.week-unread', {})).toBe('2026-11-23');
});

/** Something that customs set under a clock that stood at that time. */
async function setsAt(unit: Desk, now: string, childProtection: string): Promise<void> {
  unit.setClock(now);
  await unit.as('customs');
  await unit.ask('contacts.set', { childProtection, protocol: '' });
}

test('two weeks that were looked at in an earlier release wait one after the other for what is typed behind them', async () => {
  const unit = await monday(540);
  const before = await readSetting(unit.store, 'weeksLookedAt');
  const value = Object.fromEntries(Object.keys(before?.value ?? {}).map((id) => [id, '2026-11-23']));
  await commit(unit.store, [{ table: 'settings', id: 'weeksLookedAt', rev: before?.rev ?? 0, value }], []);
  await setsAt(unit, '2026-11-18T10:00:00.000Z', '+228 90 00 00 02');
  await setsAt(unit, AT_SUNDAY, '+228 90 00 00 03');
  await lookAt(unit, '2026-11-30T09:10:00.000Z');
  unit.setClock('2026-11-30T11:00:00.000Z');
  await unit.as('police');
  const waited: (string | null)[] = [];
  for (let day = await unit.ask('queue.week-unread', {}); day !== null && waited.length < 9; ) {
    waited.push(day);
    await lookAtWeek(unit, day);
    day = await unit.ask('queue.week-unread', {});
  }
  expect(waited).toEqual(['2026-11-16', '2026-11-23']);
});

test('what is typed while a list stands on the screen is not looked at with it', async () => {
  const unit = await monday(540);
  await setsAt(unit, AT_SUNDAY, '+228 90 00 00 02');
  unit.setClock('2026-11-30T11:00:00.000Z');
  await unit.as('police');
  const { shown } = await unit.ask('queue.week', { day: '2026-11-23' });
  await setsAt(unit, '2026-11-29T23:20:00.000Z', '+228 90 00 00 03');
  unit.setClock('2026-11-30T11:00:00.000Z');
  await unit.as('police');
  await unit.ask('queue.week-looked-at', { day: '2026-11-23', shown });
  expect(await unit.ask('queue.week-unread', {})).toBe('2026-11-23');
  await lookAtWeek(unit, '2026-11-23');
  expect(await unit.ask('queue.week-unread', {})).toBeNull();
});

test('a list that the officer was not shown is not looked at', async () => {
  const unit = await monday(540);
  await setsAt(unit, AT_SUNDAY, '+228 90 00 00 02');
  unit.setClock('2026-11-30T11:00:00.000Z');
  await unit.as('police');
  const { shown } = await unit.ask('queue.week', { day: '2026-11-30' });
  for (const other of [shown, shown + 1])
    expect(await unit.refused('queue.week-looked-at', { day: '2026-11-23', shown: other })).toMatchObject({
      code: 'conflict',
    });
});

test.each([
  ['looked at no list yet', false],
  ['looked at one late week after an upgrade', true],
])(
  'a supervisor who %s does not have the whole trail opened',
  async (_, hasLooked) => {
    const unit = await monday(540);
    await writeMore(unit, 3_000, '2026-11-30T09:00:00.000Z');
    unit.setClock('2027-09-01T08:00:00.000Z');
    await unit.as('immigration');
    const { id } = (await unit.ask('session.get', {})).officer;
    if (hasLooked) {
      const looks = { week: '2027-08-16', seq: unit.store.trail.head.seq, again: {}, ahead: 0 };
      await commit(unit.store, [{ table: 'settings', id: 'weeksLookedAt', rev: null, value: { [id]: looks } }], []);
    }
    await unit.core.close();
    const again = await openCore('practice', () => Date.parse('2027-09-01T08:00:00.000Z'));
    await again.ask('session.act-as', { agency: 'immigration', role: 'supervisor', name: 'immigration supervisor' });
    const opened = vi.spyOn(crypto.subtle, 'decrypt');
    await again.ask('queue.week-unread', {});
    expect(opened.mock.calls.length).toBeLessThan(2_000);
    opened.mockRestore();
  },
  60_000,
);
