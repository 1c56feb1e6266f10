import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actOnQuiet,
  endedAt,
  isNamed,
  LONGEST_QUIET_DAYS,
  type QuietAct,
  type QuietOrder,
  type QuietPair,
  type QuietPlan,
  quietClock,
  quietState,
  startQuiet,
} from '../../../shared/casework/quiet-order.ts';
import { standing } from '../../../shared/time/due-clock.ts';

const PLAN: QuietPlan = {
  kind: 'let-run',
  flight: 'ET-508-ADD-2026-11-24',
  traveller: 'a:0',
  office: 'Prosecutor',
  reference: '12/2026',
  from: '2026-11-24T08:00:00.000Z',
  due: '2026-11-24T20:00:00.000Z',
};
const BY: QuietPair = {
  officer: 'LFW-01',
  agency: 'customs',
  second: 'LFW-02',
  secondAgency: 'police',
  at: '2026-11-24T08:00:00.000Z',
};

function begun(plan: Partial<QuietPlan> = {}): QuietOrder {
  const made = startQuiet({ ...PLAN, ...plan }, ['LFW-03'], BY, { id: 'q1', trailFrom: 7 });
  if (!made.ok) throw new Error(made.failure);
  return made.value;
}

const later = (hours: number) => new Date(Date.parse(BY.at) + hours * 3_600_000).toISOString();

describe('quiet work', () => {
  test('names those who begin it and no others than they name', () => {
    const order = begun();
    expect(order.officers).toEqual(['LFW-01', 'LFW-02', 'LFW-03']);
    expect(['LFW-01', 'LFW-03', 'LFW-04'].map((id) => isNamed(order, id))).toEqual([true, true, false]);
    expect([quietState(order), endedAt(order)]).toEqual(['running', null]);
  });

  test.each([
    ['ends before it begins', { due: '2026-11-24T07:00:00.000Z' }],
    ['ends when it begins', { due: PLAN.from }],
    ['is over already', { from: '2026-11-23T08:00:00.000Z', due: '2026-11-24T07:59:00.000Z' }],
    ['lasts too long', { due: later(24 * LONGEST_QUIET_DAYS + 1) }],
  ])('is not begun where it %s', (_, plan) => {
    expect(startQuiet({ ...PLAN, ...plan }, [], BY, { id: 'q1', trailFrom: 0 })).toEqual({
      ok: false,
      failure: 'quiet-times',
    });
  });

  test.each<[string, QuietAct, string]>([
    ['released', { kind: 'release' }, 'released'],
    ['called off', { kind: 'call-off' }, 'called-off'],
  ])('is %s by two of its officers, and then nothing more is done with it', (_, act, state) => {
    const done = actOnQuiet(begun(), act, { ...BY, at: later(2) });
    if (!done.ok) throw new Error(done.failure);
    expect([quietState(done.value), endedAt(done.value)]).toEqual([state, later(2)]);
    expect(actOnQuiet(done.value, { kind: 'move', due: later(5) }, { ...BY, at: later(3) })).toEqual({
      ok: false,
      failure: 'quiet-ended',
    });
  });

  test('has its deadline moved by two, and warns an hour before the new one', () => {
    const moved = actOnQuiet(begun(), { kind: 'move', due: later(24) }, { ...BY, at: later(2) });
    if (!moved.ok) throw new Error(moved.failure);
    expect(standing(quietClock(moved.value), later(22.9)).standing).toBe('running');
    expect(standing(quietClock(moved.value), later(23)).standing).toBe('warned');
    // Supervisors of both agencies are told at once.
    expect(standing(quietClock(moved.value), later(24)).standing).toBe('escalated');
    expect(quietClock(moved.value).escalatesTo).toEqual(['customs', 'police']);
    expect(actOnQuiet(moved.value, { kind: 'move', due: later(1) }, { ...BY, at: later(2) })).toMatchObject({
      failure: 'quiet-times',
    });
  });

  test('short work warns when a quarter of its time is left', () => {
    const { warnAt } = quietClock(begun({ due: later(2) }));
    expect(warnAt).toBe(later(1.5));
  });

  const officers = fc.constantFrom('LFW-01', 'LFW-02', 'LFW-03', 'LFW-04', 'LFW-05');
  const agencies = fc.constantFrom('customs' as const, 'police' as const);
  const acts = fc.oneof(
    fc.constant<QuietAct>({ kind: 'release' }),
    fc.constant<QuietAct>({ kind: 'call-off' }),
    fc.integer({ min: -10, max: 400 }).map((hours): QuietAct => ({ kind: 'move', due: later(hours) })),
  );
  test('changes only by two named officers of two agencies, one step at a time, and stays ended', () => {
    const step = fc.record({
      act: acts,
      officer: officers,
      second: officers,
      agency: agencies,
      secondAgency: agencies,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let order = begun();
        for (const [at, { act, ...by }] of steps.entries()) {
          const after = actOnQuiet(order, act, { ...by, at: later(at / 10) });
          if (!after.ok) continue;
          expect(quietState(order)).toBe('running');
          expect(isNamed(order, by.officer) && isNamed(order, by.second)).toBe(true);
          expect(by.agency).not.toBe(by.secondAgency);
          expect(after.value.timeline.slice(0, -1)).toEqual(order.timeline);
          expect(after.value.officers).toEqual(order.officers);
          expect(after.value.due === order.due || act.kind === 'move').toBe(true);
          order = after.value;
        }
      }),
    );
  });
});
