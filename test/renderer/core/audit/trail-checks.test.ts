import { expect, test } from 'vitest';
import { TrailChecks } from '../../../../renderer/core/audit/trail-checks.ts';
import type { TrailCheckView } from '../../../../shared/audit/trail-check.ts';
import { HandClock, HOUR } from '../hand-clock.ts';

type Last = Pick<TrailCheckView, 'at' | 'breaks'>;

function checksOf(last: Last | undefined, isTailRight: () => Promise<boolean> = async () => true) {
  const clock = new HandClock('2026-11-24T22:30:00Z');
  const made: string[] = [];
  let known = last;
  const checks = new TrailChecks({
    timer: clock,
    clock: clock.iso,
    isTailRight,
    last: async () => known as TrailCheckView | undefined,
    async check() {
      made.push(clock.iso());
      known = { at: clock.iso(), breaks: [] };
    },
    follow: async (work) => {
      await work.catch(() => undefined);
    },
  });
  return { checks, clock, made };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const BREAK = { seq: 3, code: 'changed' } as unknown as TrailCheckView['breaks'][number];

test('the whole trail is checked a minute after opening and then once a day', async () => {
  const { checks, clock, made } = checksOf(undefined);
  checks.begin();
  await clock.turn(4 * HOUR);
  expect(made).toEqual(['2026-11-24T22:31:00.000Z', '2026-11-25T00:31:00.000Z']);
});

test('the end of the trail is checked once, however often work goes on', async () => {
  let looked = 0;
  const { checks } = checksOf(undefined, async () => {
    looked += 1;
    return true;
  });
  checks.begin();
  checks.begin();
  await settled();
  expect(looked).toBe(1);
});

test('a trail that was checked earlier on the day is not checked again on that day', async () => {
  const { checks, clock, made } = checksOf({ at: '2026-11-24T06:00:00.000Z', breaks: [] });
  checks.begin();
  await clock.turn(HOUR);
  expect(made).toEqual([]);
});

test.each([
  ['is checked at once if the whole trail was right before', { at: '2026-11-24T06:00:00.000Z', breaks: [] }, 1],
  ['is not checked again if the trail is known to be wrong', { at: '2026-11-24T06:00:00.000Z', breaks: [BREAK] }, 0],
  ['is checked at once if the trail was never checked', undefined, 1],
])('a trail whose end is wrong %s', async (_title, last, count) => {
  const { checks, made } = checksOf(last, async () => false);
  checks.begin();
  await settled();
  expect(made).toHaveLength(count);
});

test('a failed check is tried again in the next hour, and never after the store closed', async () => {
  const { checks, clock, made } = checksOf(undefined, async () => {
    throw new Error('no');
  });
  checks.begin();
  await clock.turn(HOUR);
  expect(made).toHaveLength(1);
  checks.end();
  expect(clock.waiting).toBe(0);
});

test('a check that ends after the store was closed is not followed by another', async () => {
  const { checks, clock, made } = checksOf(undefined);
  checks.begin();
  const turned = clock.turn(60_000);
  checks.end();
  await turned;
  await settled();
  expect(made).toHaveLength(1);
  expect(clock.waiting).toBe(0);
});

test('checks may be ended before they began', () => {
  const { checks, clock } = checksOf(undefined);
  checks.end();
  checks.begin();
  expect(clock.waiting).toBe(0);
});

test('a trail whose end is right is not checked before its time', async () => {
  const { checks, made } = checksOf(undefined);
  checks.begin();
  await settled();
  expect(made).toEqual([]);
});

test('a clock that cannot wake anybody leaves only the check of the end', async () => {
  const made: string[] = [];
  const checks = new TrailChecks({
    timer: { now: () => 0 },
    clock: () => '2026-11-24T08:00:00.000Z',
    isTailRight: async () => false,
    last: async () => undefined,
    check: async () => made.push('checked'),
    follow: async (work) => void (await work),
  });
  checks.begin();
  await settled();
  checks.end();
  expect(made).toEqual(['checked']);
});
