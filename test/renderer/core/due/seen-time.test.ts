import { beforeEach, describe, expect, test } from 'vitest';
import { SeenTime } from '../../../../renderer/core/due/seen-time.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { confirmedBy, second } from '../chosen-second.ts';
import { emptyStores, openCore, openUnit, type TestCore } from '../open-core.ts';
import { actAs } from '../version-desk.ts';

beforeEach(emptyStores);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);

/** The clock of a machine, and one that nobody sets. */
class Clocks {
  now: number;
  passed = 0;

  constructor(now: number) {
    this.now = now;
  }

  /** Time goes by. */
  wait(hours: number): void {
    this.now += hours * HOUR;
    this.passed += hours * HOUR;
  }

  open = (how: typeof openCore, run = {}): Promise<TestCore> =>
    how('live', () => this.now, { second, steady: () => this.passed, ...run });
}

async function opened(clocks: Clocks, run = {}): Promise<TestCore> {
  const unit = await clocks.open(openUnit, run);
  await unit.core.resume();
  return unit;
}

/** Switches a rule off alone, so that a clock of two hours runs for the others. */
async function begin(unit: TestCore): Promise<void> {
  await actAs(unit, 'I. Immigration', 'immigration');
  await unit.ask('rules.switch-off', { rule: 'immigration.document-expired', reason: 'too many hits' });
  await actAs(unit, 'P. Police', 'police');
}

const left = async ({ ask }: TestCore) =>
  (await ask('clocks.list', {})).find(({ of }) => of === 'countersign')?.minutesLeft;

/** Whether officers are told that the clock is in doubt. */
const doubted = async ({ ask }: TestCore) => (await ask('clocks.list', {})).some(({ of }) => of === 'clock-doubt');

describe('a due clock', () => {
  test('gains no time when the machine’s clock is turned back, nor by a restart after that', async () => {
    const clocks = new Clocks(at('08:00'));
    const unit = await opened(clocks);
    await begin(unit);
    clocks.wait(1);
    expect(await left(unit)).toBe(60);
    clocks.now = at('07:50');
    expect(await left(unit)).toBe(60);
    // What is written after that has the time of the machine.
    await actAs(unit, 'P. Police', 'police');
    clocks.wait(0.25);
    expect(await left(unit)).toBe(45);
    await unit.core.close();
    // Time goes by meanwhile, too.
    clocks.wait(0.25);
    const again = await clocks.open(openCore);
    expect([await left(again), await doubted(again)]).toEqual([30, true]);
    // The clock is set right.
    clocks.now = at('09:30');
    expect([await left(again), await doubted(again)]).toEqual([30, false]);
    clocks.wait(0.25);
    expect(await left(again)).toBe(15);
  });

  test('counts a night under a clock that was set back, while the program ran and while it did not', async () => {
    const clocks = new Clocks(at('22:00'));
    const unit = await opened(clocks);
    await begin(unit);
    clocks.now = at('13:40');
    await unit.ask('session.get', {});
    clocks.wait(8);
    expect([await left(unit), await doubted(unit)]).toEqual([-360, true]);
    await unit.core.resume();
    await unit.core.close();
    clocks.wait(8);
    const again = await clocks.open(openCore);
    expect([await left(again), await doubted(again)]).toEqual([-840, true]);
  });

  test('is not due earlier by a clock that is set ahead, nor later once it comes back', async () => {
    const clocks = new Clocks(at('08:00'));
    const unit = await opened(clocks);
    await begin(unit);
    clocks.now += 100 * HOUR;
    expect([await left(unit), await doubted(unit)]).toEqual([120, true]);
    clocks.wait(1);
    clocks.now -= 100 * HOUR;
    expect([await left(unit), await doubted(unit)]).toEqual([60, false]);
  });

  test('gains none when the clock is turned back while the program is closed', async () => {
    const clocks = new Clocks(at('08:00'));
    const unit = await opened(clocks);
    await begin(unit);
    clocks.wait(1);
    await actAs(unit, 'P. Police', 'police');
    await unit.core.close();
    for (const time of ['06:00', '05:00']) {
      clocks.now = at(time);
      const again = await clocks.open(openCore);
      await again.core.resume();
      expect(await left(again)).toBe(60);
      await actAs(again, 'P. Police', 'police');
      await again.core.close();
    }
  });

  test('counts the night after which the workstation began under an old date and was set right while the program ran', async () => {
    const clocks = new Clocks(at('22:00'));
    const unit = await opened(clocks);
    await begin(unit);
    await unit.core.close();
    clocks.wait(10);
    const night = clocks.now;
    clocks.now = Date.parse('2020-01-01T00:00:00Z');
    const early = await clocks.open(openCore);
    await early.core.resume();
    expect([await left(early), await doubted(early)]).toEqual([120, true]);
    await early.core.close();
    // What was seen is kept, so that a restart loses nothing.
    const again = await clocks.open(openCore);
    await again.core.resume();
    clocks.now = night;
    expect([await left(again), await doubted(again)]).toEqual([-480, false]);
  });

  test.each([
    ['is locked', { run: 'one' }, 60 - 360],
    ['does not run', { run: 'two' }, 60],
  ])('counts the hours by which the clock is set back, or not, while the program %s', async (_, run, minutes) => {
    const clocks = new Clocks(at('22:00'));
    const unit = await opened(clocks, { run: 'one' });
    await begin(unit);
    clocks.wait(1);
    await unit.core.resume();
    await unit.core.close();
    clocks.passed += 6 * HOUR;
    const again = await clocks.open(openCore, run);
    expect(await left(again)).toBe(minutes);
  });

  test('goes by the machine’s clock only once the confirmation of two officers is written', async () => {
    const clocks = new Clocks(at('08:00'));
    const unit = await opened(clocks);
    const time = new SeenTime(unit.store, {
      machine: () => new Date(clocks.now).toISOString(),
      steady: () => clocks.passed,
    });
    await time.now();
    clocks.now += 20 * DAY;
    const write = time.confirmed(new Date(clocks.now).toISOString());
    expect(await time.doubt()).not.toBeNull();
    clocks.wait(1);
    await commit(unit.store, [write], []);
    expect([await time.doubt(), await time.now()]).toEqual([null, new Date(clocks.now).toISOString()]);
  });

  test('goes by the machine’s clock again once two officers confirmed that it is right', async () => {
    const clocks = new Clocks(at('08:00'));
    const unit = await opened(clocks);
    await begin(unit);
    clocks.wait(1.5);
    clocks.now = at('08:30');
    expect(await left(unit)).toBe(30);
    await unit.ask('retention.confirm-time', {}, confirmedBy('customs'));
    expect([await left(unit), await doubted(unit)]).toEqual([90, false]);
  });
});

test('the doubt about the clock stands before everything that is due', async () => {
  const clocks = new Clocks(at('08:00'));
  const unit = await opened(clocks);
  await begin(unit);
  clocks.wait(3);
  clocks.now += 5 * HOUR;
  const [first, ...others] = await unit.ask('clocks.list', {});
  expect(first).toMatchObject({
    of: 'clock-doubt',
    params: { machine: '2026-11-24T16:00:00.000Z', seen: '2026-11-24T11:00:00.000Z' },
  });
  expect(others.map(({ of }) => of)).toContain('countersign');
});

describe('a clock that was turned', () => {
  const said = async (unit: TestCore) =>
    (await unit.ask('audit.list', { before: null, count: 500 }))
      .filter(({ kind }) => kind.startsWith('clock.'))
      .map(({ kind, officer, details }) => [kind, officer, details?.['from'] ?? null, details?.['to']])
      .reverse();

  async function seen(unit: TestCore, name: string): Promise<string> {
    await actAs(unit, name, 'immigration');
    await unit.core.resume();
    return (await unit.ask('session.get', {})).officer.id;
  }

  test('stands in the trail with who was signed in when the program saw it, from which time to which, each time', async () => {
    const clocks = new Clocks(at('08:00'));
    const unit = await opened(clocks);
    const first = await seen(unit, 'I. Immigration');
    clocks.now += 20 * DAY;
    await unit.ask('session.get', {});
    await unit.core.resume();
    const other = await seen(unit, 'P. Police');
    clocks.now -= 20 * DAY;
    await unit.ask('session.get', {});
    await unit.core.resume();
    expect(await said(unit)).toEqual([
      ['clock.set-ahead', first, '2026-11-24T08:00:00.000Z', '2026-12-14T08:00:00.000Z'],
      ['clock.set-back', other, '2026-12-14T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ]);
  });

  test('stands there for each hour by which it went in small steps, also over restarts', async () => {
    const clocks = new Clocks(at('20:00'));
    let unit = await opened(clocks);
    const officer = await seen(unit, 'I. Immigration');
    for (let step = 1; step <= 4; step++) {
      clocks.now -= 50 * 60_000;
      await unit.ask('session.get', {});
      await unit.core.resume();
      if (step === 2) {
        await unit.core.close();
        unit = await clocks.open(openCore);
        await unit.core.resume();
      }
    }
    expect(await said(unit)).toEqual([
      ['clock.set-back', officer, '2026-11-24T20:00:00.000Z', '2026-11-24T18:20:00.000Z'],
      ['clock.set-back', officer, '2026-11-24T18:20:00.000Z', '2026-11-24T16:40:00.000Z'],
    ]);
  });

  test('says no time of other entries where it was turned while the program was closed, and nothing of less than an hour', async () => {
    const clocks = new Clocks(at('08:50'));
    const unit = await opened(clocks);
    await actAs(unit, 'I. Immigration', 'immigration');
    clocks.now = at('08:10');
    const officer = await seen(unit, 'P. Police');
    expect(await said(unit)).toEqual([]);
    await unit.core.close();
    clocks.now = at('06:20');
    const again = await clocks.open(openCore);
    await again.core.resume();
    expect(await said(again)).toEqual([['clock.set-back', officer, null, '2026-11-24T06:20:00.000Z']]);
  });
});
