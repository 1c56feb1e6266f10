import { expect, test } from 'vitest';
import { RetentionClock } from '../../../../renderer/core/retention/retention-clock.ts';
import { HandClock, HOUR } from '../hand-clock.ts';

function clockOf(run: () => Promise<void> = async () => undefined) {
  const clock = new HandClock('2026-11-24T22:30:00Z');
  const runs: string[] = [];
  let day = '';
  const retention = new RetentionClock({
    timer: clock,
    clock: clock.iso,
    keeper: {
      async run(trigger) {
        day = clock.iso().slice(0, 10);
        runs.push(`${trigger} ${clock.iso()}`);
        await run();
        return undefined as never;
      },
      isDue: (now) => day !== '' && day !== now.slice(0, 10),
    },
    follow: async (work) => {
      await work.catch(() => undefined);
    },
  });
  return { retention, clock, runs };
}

const START = 'start 2026-11-24T22:30:00.000Z';

test('retention runs at the start and in the first hour of each further day', async () => {
  const { retention, clock, runs } = clockOf();
  await retention.begin();
  await clock.turn(26 * HOUR);
  expect(runs).toEqual([START, 'daily 2026-11-25T00:30:00.000Z', 'daily 2026-11-26T00:30:00.000Z']);
});

test('retention runs earlier if a call comes on a new day, and only once on that day', async () => {
  const { retention, clock, runs } = clockOf();
  await retention.begin();
  retention.look();
  expect(runs).toEqual([START]);
  await clock.turn(1.75 * HOUR);
  retention.look();
  retention.look();
  await clock.turn(2 * HOUR);
  expect(runs).toEqual([START, 'daily 2026-11-25T00:15:00.000Z']);
});

test('a failed run does not stop the run of the next day', async () => {
  const { retention, clock, runs } = clockOf(async () => {
    throw new Error('no');
  });
  await retention.begin();
  await clock.turn(2 * HOUR);
  expect(runs).toHaveLength(2);
});

test('no run waits after the end, even if one was under way', async () => {
  let endRun: () => void = () => undefined;
  const run = new Promise<void>((resolve) => {
    endRun = resolve;
  });
  const { retention, clock, runs } = clockOf(() => run);
  const begun = retention.begin();
  retention.end();
  endRun();
  await begun;
  expect(clock.waiting).toBe(0);
  await retention.begin();
  expect(runs).toEqual([START]);
});
