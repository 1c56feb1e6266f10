/** Acts under a clock that was set back stand on the weekly list of the week in which it was set right, and not in one that supervisors have looked at. */
import { afterEach, expect, test } from 'vitest';
import { TARGETS } from '../falls/falling.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk } from './desk.ts';

afterEach(emptyStores);

/** Officers sign in each morning, from the 24th of November on. */
async function mornings(unit: Desk): Promise<void> {
  for (const day of ['25', '26', '27', '28', '30']) {
    unit.setClock(`2026-11-${day}T08:00:00.000Z`);
    await unit.as('police');
  }
  for (const time of ['06:30', '07:15', '08:00']) {
    unit.setClock(`2026-12-03T${time}:00.000Z`);
    await unit.as('customs');
  }
}

async function lookAt(unit: Desk, now: string): Promise<void> {
  unit.setClock(now);
  await unit.ask('session.get', {});
  await unit.core.resume();
}

test.each<readonly [string, readonly string[]]>([
  ['into a night', ['2026-11-27T03:00:00.000Z']],
  ['after it had been ahead', ['2027-01-04T08:00:00.000Z', '2026-11-27T03:00:00.000Z']],
])(
  'a setting that is changed under a clock that was set back %s stands in the week in which it is right',
  async (_, wrong) => {
    const unit = await desk(TARGETS, null);
    await mornings(unit);
    for (const time of wrong) {
      await lookAt(unit, time);
      await unit.as('customs');
    }
    await unit.ask('import.set', { warnMinutes: 0, quarantineDays: 1 });
    await lookAt(unit, '2026-12-03T09:00:00.000Z');
    if (wrong.length > 1) await unit.ask('retention.confirm-time', {}, by('customs'));
    await unit.core.resume();
    const linesOf = async (day: string) =>
      (await unit.ask('queue.week', { day })).acts.flatMap(({ act, what }) => (act === 'set' ? [what] : []));
    expect(await linesOf('2026-11-24')).toEqual([]);
    expect(await linesOf('2026-12-03')).toEqual(['clock.set-back', 'import.set']);
  },
);

test('a clock that is set back by steps of less than an hour stands there, too', async () => {
  const unit = await desk(TARGETS, null);
  await mornings(unit);
  for (const time of ['07:20', '06:40']) await lookAt(unit, `2026-12-03T${time}:00.000Z`);
  await unit.ask('import.set', { warnMinutes: 0, quarantineDays: 1 });
  await lookAt(unit, '2026-12-03T08:10:00.000Z');
  const { acts } = await unit.ask('queue.week', { day: '2026-12-03' });
  expect(acts.filter(({ act }) => act === 'set').map(({ what, reason }) => [what, reason])).toEqual([
    ['clock.set-back', '2026-12-03T08:00:00.000Z → 2026-12-03T06:40:00.000Z'],
    ['import.set', ''],
  ]);
});
