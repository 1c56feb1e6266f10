import { beforeEach, describe, expect, test } from 'vitest';
import { timeOfMinute } from '../../../../shared/time/civil.ts';
import { confirmedBy, second } from '../chosen-second.ts';
import { emptyStores, openCore, openUnit, type TestCore } from '../open-core.ts';
import { actAs } from '../version-desk.ts';

beforeEach(emptyStores);

const DAY = 86_400_000;
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);

/** Switches a rule off alone, so that a clock of two hours runs for the others. */
async function begin(unit: TestCore): Promise<void> {
  await actAs(unit, 'I. Immigration', 'immigration');
  await unit.ask('rules.switch-off', { rule: 'immigration.document-expired', reason: 'too many hits' });
  await actAs(unit, 'P. Police', 'police');
}

const left = async ({ ask }: TestCore) =>
  (await ask('clocks.list', {})).find(({ of }) => of === 'countersign')?.minutesLeft;

describe('a due clock', () => {
  test('gains no time when the machine’s clock is turned back, nor by a restart after that', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    await begin(unit);
    expect(await left(unit)).toBe(120);
    now = at('09:00');
    expect(await left(unit)).toBe(60);
    now = at('08:10');
    expect(await left(unit)).toBe(60);
    // What is written after that has the time of the machine.
    await actAs(unit, 'P. Police', 'police');
    await unit.core.close();
    // Time goes by meanwhile, too.
    now = at('08:30');
    const again = await openCore('live', () => now);
    expect(await left(again)).toBe(40);
    // The clock is set right.
    now = at('09:20');
    expect(await left(again)).toBe(40);
    now = at('09:40');
    expect(await left(again)).toBe(20);
  });

  test('gains none when the clock is turned back while the program is closed', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    await begin(unit);
    now = at('09:00');
    await actAs(unit, 'P. Police', 'police');
    await unit.core.close();
    for (const time of ['06:00', '05:00']) {
      now = at(time);
      const again = await openCore('live', () => now);
      await again.core.resume();
      expect(await left(again)).toBe(60);
      await actAs(again, 'P. Police', 'police');
      await again.core.close();
    }
  });

  test('stands still at no time after a clock that was ahead came back, also across a restart', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    now = at('08:00') + 20 * DAY;
    await begin(unit);
    expect(await left(unit)).toBe(120);
    for (const [time, minutes] of [
      ['08:10', 120],
      ['08:40', 90],
      ['09:40', 30],
    ] as const) {
      now = at(time);
      await unit.core.resume();
      expect(await left(unit)).toBe(minutes);
    }
    await unit.core.close();
    now = at('10:00');
    const again = await openCore('live', () => now);
    expect(await left(again)).toBe(10);
  });

  test('goes by the machine’s clock again once two officers confirmed that it is right', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    await begin(unit);
    now = at('09:40');
    expect(await left(unit)).toBe(20);
    now = at('08:30');
    await unit.ask('retention.confirm-time', {}, confirmedBy('customs'));
    expect(await left(unit)).toBe(90);
  });
});

describe('a clock that was set ahead and came back', () => {
  const said = async (unit: TestCore) =>
    (await unit.ask('queue.week', { day: '2026-11-24' })).acts
      .filter(({ what }) => what?.startsWith('clock.') === true)
      .map(({ what, officer, due }) => [
        what,
        officer,
        [due?.before, due?.after].map((minute) => timeOfMinute(minute ?? 0)),
      ]);

  test('stands on the weekly list with who was signed in when it was ahead and when it came back, each time', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    await actAs(unit, 'I. Immigration', 'immigration');
    const first = (await unit.ask('session.get', {})).officer.id;
    for (const [days, right] of [
      [20, '08:10'],
      [10, '08:20'],
    ] as const) {
      now = at('08:00') + days * DAY;
      await unit.ask('contacts.set', { childProtection: `+228 90 00 00 ${days}`, protocol: '' });
      now = at(right);
      await unit.ask('session.get', {});
      await unit.core.resume();
    }
    await actAs(unit, 'P. Police', 'police');
    expect(await said(unit)).toEqual([
      ['clock.set-ahead', first, ['2026-11-24T08:00', '2026-12-14T08:00']],
      ['clock.set-back', first, ['2026-12-14T08:00', '2026-11-24T08:10']],
      ['clock.set-ahead', first, ['2026-11-24T08:10', '2026-12-04T08:00']],
      ['clock.set-back', first, ['2026-12-04T08:00', '2026-11-24T08:20']],
    ]);
  });

  test('fell behind where nothing was written by a leap before: of a battery that was dead nobody is named but who was signed in by then', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    for (const [name, time] of [
      ['I. Immigration', '08:00'],
      ['P. Police', '08:30'],
      ['C. Customs', '09:15'],
    ] as const) {
      now = at(time);
      await actAs(unit, name, 'immigration');
    }
    const present = (await unit.ask('session.get', {})).officer.id;
    for (const [wrong, right] of [
      [0, '09:20'],
      [at('08:10'), '09:30'],
    ] as const) {
      now = wrong;
      await unit.ask('session.get', {});
      await unit.core.resume();
      now = at(right);
      await actAs(unit, 'C. Customs', 'immigration');
    }
    const trail = await unit.ask('audit.list', { before: null, count: 500 });
    const turned = trail.filter(({ kind }) => kind.startsWith('clock.'));
    expect(turned.map(({ kind, officer }) => [kind, officer])).toEqual([
      ['clock.set-back', present],
      ['clock.set-back', present],
    ]);
  });

  test('stands there where it came back while the program was closed, and is corrected by less than an hour without a line', async () => {
    let now = at('08:00');
    const unit = await openUnit('live', () => now, { second });
    now = at('08:50');
    await actAs(unit, 'I. Immigration', 'immigration');
    now = at('08:10');
    await actAs(unit, 'P. Police', 'police');
    await unit.core.resume();
    expect(await said(unit)).toEqual([]);
    now = at('20:00');
    await actAs(unit, 'I. Immigration', 'immigration');
    await unit.core.close();
    now = at('08:20');
    const again = await openCore('live', () => now);
    await again.core.resume();
    await actAs(again, 'P. Police', 'police');
    expect((await said(again)).map(([what]) => what)).toEqual(['clock.set-ahead', 'clock.set-back']);
  });
});
