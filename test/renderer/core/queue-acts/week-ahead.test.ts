/** Acts under a clock that was ahead stand on the weekly list of the present week once it is right. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { TARGETS } from '../falls/falling.ts';
import { lookAtWeek } from '../look-at-week.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, EXPIRED } from './desk.ts';

afterEach(emptyStores);

const CALLING = ruleText(EXPIRED, {
  ...{ id: 'police.expired', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
});

const claim = ({ ask, people }: Desk) => ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });

const ACTS: readonly [string, (unit: Desk) => Promise<unknown>, readonly string[]][] = [
  [
    'a dismissal',
    async (unit) => unit.ask('case.dismiss', { id: (await claim(unit)).id, why: 'explained', note: 'looked at' }),
    ['close'],
  ],
  [
    'a selection that is withdrawn',
    async (unit) => {
      const { id } = await claim(unit);
      await unit.ask('case.select', { id, note: null });
      await unit.ask('case.deselect', { id, note: 'a slip of mine' });
    },
    ['deselect'],
  ],
  [
    'a rule that is switched off',
    (unit) => unit.ask('rules.switch-off', { rule: 'customs.document', reason: 'too many' }),
    ['switch-off'],
  ],
  ['a changed setting', (unit) => unit.ask('import.set', { warnMinutes: 0, quarantineDays: 1 }), ['set']],
];

test.each(ACTS)(
  '%s under a clock that was months ahead stands on the list of the present week',
  async (_, does, lines) => {
    const unit = await desk(TARGETS, null);
    unit.setClock('2027-03-01T08:00:00.000Z');
    await does(unit);
    unit.setClock('2026-11-24T08:10:00.000Z');
    const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ what }) => what?.startsWith('clock.') !== true).map(({ act }) => act)).toEqual(lines);
  },
);

test.each(ACTS)(
  '%s under a clock that was ahead waits with the week in which it was typed, and then rests until its own',
  async (_, does, lines) => {
    const unit = await desk(TARGETS, null);
    unit.setClock('2027-01-13T08:00:00.000Z');
    await does(unit);
    unit.setClock('2026-11-24T08:10:00.000Z');
    await unit.ask('session.get', {});
    await unit.core.resume();
    const linesOf = async (day: string) =>
      (await unit.ask('queue.week', { day })).acts
        .filter(({ what, act }) => what?.startsWith('clock.') !== true && !['not-examined', 'fell'].includes(act))
        .map(({ act }) => act);
    unit.setClock('2026-12-01T08:00:00.000Z');
    await unit.as('police');
    expect(await linesOf('2026-12-01')).toEqual([]);
    expect(await unit.ask('queue.week-unread', {})).toBe('2026-11-23');
    expect(await linesOf('2026-11-24')).toEqual(lines);
    await lookAtWeek(unit, '2026-11-24');
    unit.setClock('2026-12-08T08:00:00.000Z');
    expect(await unit.ask('queue.week-unread', {})).toBe(null);
    expect(await linesOf('2026-12-08')).toEqual([]);
    unit.setClock('2027-01-14T08:00:00.000Z');
    expect(await linesOf('2027-01-14')).toEqual(lines);
  },
);

test('a look at an earlier week leaves an act under a clock that is ahead on the list of the week in which it was typed', async () => {
  const unit = await desk(TARGETS, null);
  await unit.ask('contacts.set', { childProtection: '+228 90 00 00 01', protocol: '' });
  unit.setClock('2027-01-13T08:00:00.000Z');
  await unit.ask('import.set', { warnMinutes: 0, quarantineDays: 1 });
  unit.setClock('2026-12-01T08:00:00.000Z');
  await unit.as('police');
  await lookAtWeek(unit, '2026-11-23');
  unit.setClock('2026-12-08T08:00:00.000Z');
  expect(await unit.ask('queue.week-unread', {})).toBe('2026-11-30');
  const { acts } = await unit.ask('queue.week', { day: '2026-11-30' });
  expect(acts.flatMap(({ what }) => what ?? [])).toContain('import.set');
});

test('a target who is claimed under a clock that was months ahead, and left, stands there once the flight is over', async () => {
  const unit = await desk([CALLING], null);
  await unit.as('customs', 'analyst');
  unit.setClock('2027-03-01T08:00:00.000Z');
  await claim(unit);
  unit.setClock('2026-11-27T08:10:00.000Z');
  await unit.as('police');
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts.filter(({ what }) => what?.startsWith('clock.') !== true).map(({ act }) => act)).toEqual([
    'not-examined',
  ]);
});
