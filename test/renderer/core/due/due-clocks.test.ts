import { beforeEach, describe, expect, test } from 'vitest';
import { emptyStores, openUnit, type TestCore } from '../open-core.ts';
import { actAs, MORNING, movingClock, RULE } from '../version-desk.ts';

beforeEach(emptyStores);

const standings = async ({ ask }: TestCore) =>
  (await ask('clocks.list', {})).map(({ of, standing }) => `${of} ${standing}`);

describe('what a supervisor did alone to the rules', () => {
  test('is due for the other supervisors, with a warning an hour before, until one countersigns it', async () => {
    const clock = movingClock(MORNING);
    const unit = await openUnit('live', clock.now);
    await actAs(unit, 'I. Immigration', 'immigration');
    const { alone } = await unit.ask('rules.switch-off', { rule: RULE, reason: 'too many hits' });
    expect(await standings(unit)).toEqual([]);
    await actAs(unit, 'A. Analyst', 'police', 'analyst');
    expect(await standings(unit)).toEqual([]);
    await actAs(unit, 'P. Police', 'police');
    expect(await unit.ask('clocks.list', {})).toMatchObject([
      { of: 'countersign', standing: 'running', minutesLeft: 2 * 60, params: { officer: 'I. Immigration' } },
    ]);
    clock.forward(1);
    expect(await standings(unit)).toEqual(['countersign warned']);
    clock.forward(1);
    expect(await standings(unit)).toEqual(['countersign overdue']);
    await unit.ask('rules.countersign', { act: alone[0]?.id ?? '' });
    expect(await standings(unit)).toEqual([]);
  });
});
