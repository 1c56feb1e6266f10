/** What a clock that was turned tells, and silences: nothing that others may not know, and no alarm. */
import { beforeEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, EXPIRED, HIDDEN } from '../queue-acts/desk.ts';

beforeEach(emptyStores);

const CALLING = ruleText(EXPIRED, {
  ...{ id: 'police.expired', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
});

async function lookAt(unit: Desk, now: string): Promise<void> {
  unit.setClock(now);
  await unit.ask('session.get', {});
  await unit.core.resume();
}

/** What customs read of the clock after they turned it, in the trail and on the weekly list. */
async function toldCustoms(looksAtNight: boolean): Promise<unknown> {
  await emptyStores();
  const unit = await desk([HIDDEN]);
  await unit.core.resume();
  unit.setClock('2026-11-24T23:00:00.000Z');
  await unit.as('customs', 'supervisor');
  await unit.as('police', 'analyst');
  unit.setClock('2026-11-25T03:17:00.000Z');
  if (looksAtNight) await unit.ask('traveller.get', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  unit.setClock('2026-11-25T08:00:00.000Z');
  await unit.as('customs', 'analyst');
  await lookAt(unit, '2026-11-25T01:00:00.000Z');
  await lookAt(unit, '2026-11-25T08:10:00.000Z');
  await unit.as('customs', 'supervisor');
  const trail = await unit.ask('audit.list', { before: null, count: 100 });
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  return {
    trail: trail.flatMap(({ kind, at, details }) => (kind.startsWith('clock.') ? [{ kind, at, details }] : [])),
    week: acts.flatMap(({ what, at, due }) => (what?.startsWith('clock.') === true ? [{ what, at, due }] : [])),
  };
}

test('the line of a clock that was turned says no time of work that is hidden from the reader', async () => {
  const told = await toldCustoms(true);
  expect(told).toEqual(await toldCustoms(false));
  expect(JSON.stringify(told)).not.toContain('03:17');
  const minute = (hour: number) => Date.UTC(2026, 10, 25, hour) / 60_000;
  expect(told).toMatchObject({ week: [{ due: { before: minute(8), after: minute(1) } }] });
});

test.each<readonly [string, readonly string[]]>([
  ['after it', ['2026-11-24T22:10:00.000Z', '2026-11-25T09:05:00.000Z']],
  ['before the unit began, after it', ['1970-01-05T00:00:00.000Z', '2026-11-25T09:05:00.000Z']],
])('officers are told that others let go of their target where the clock is set back %s', async (_, times) => {
  const unit = await desk([CALLING]);
  await unit.core.resume();
  unit.setClock('2026-11-24T22:00:00.000Z');
  await unit.as('customs');
  unit.setClock('2026-11-25T09:00:00.000Z');
  await unit.as('customs');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.dismiss', { id, why: 'explained', note: 'looked at' });
  for (const time of times) await lookAt(unit, time);
  unit.setClock('2026-11-25T10:15:00.000Z');
  await unit.as('police');
  expect((await unit.ask('clocks.list', {})).map(({ of }) => of)).toContain('hit-let-go');
});

test('and where they let go under a clock that was set back by days', async () => {
  const unit = await desk([CALLING]);
  await unit.core.resume();
  unit.setClock('2026-11-25T09:00:00.000Z');
  await unit.as('customs');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await lookAt(unit, '2026-11-20T09:00:00.000Z');
  await unit.ask('case.dismiss', { id, why: 'explained', note: 'looked at' });
  await lookAt(unit, '2026-11-25T09:05:00.000Z');
  await unit.as('police');
  expect((await unit.ask('clocks.list', {})).map(({ of }) => of)).toContain('hit-let-go');
});
