import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import {
  actOnQuiet,
  contactsOf,
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
  wasNamed,
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

/** 02 and 05 are of the police. */
const agencyOf = (officer: string): LawAgency => (/[25]$/.test(officer) ? 'police' : 'customs');

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
    const done = actOnQuiet(begun(), act, { ...BY, at: later(2) }, agencyOf);
    if (!done.ok) throw new Error(done.failure);
    expect([quietState(done.value), endedAt(done.value)]).toEqual([state, later(2)]);
    expect(actOnQuiet(done.value, { kind: 'move', due: later(5) }, { ...BY, at: later(3) }, agencyOf)).toEqual({
      ok: false,
      failure: 'quiet-ended',
    });
  });

  test('has its deadline moved by two, and warns an hour before the new one', () => {
    const moved = actOnQuiet(begun(), { kind: 'move', due: later(24) }, { ...BY, at: later(2) }, agencyOf);
    if (!moved.ok) throw new Error(moved.failure);
    expect(standing(quietClock(moved.value), later(22.9)).standing).toBe('running');
    expect(standing(quietClock(moved.value), later(23)).standing).toBe('warned');
    // Supervisors of both agencies are told at once.
    expect(standing(quietClock(moved.value), later(24)).standing).toBe('escalated');
    expect(quietClock(moved.value).escalatesTo).toEqual(['customs', 'police']);
    expect(actOnQuiet(moved.value, { kind: 'move', due: later(1) }, { ...BY, at: later(2) }, agencyOf)).toMatchObject({
      failure: 'quiet-times',
    });
  });

  test('short work warns when a quarter of its time is left', () => {
    const { warnAt } = quietClock(begun({ due: later(2) }));
    expect(warnAt).toBe(later(1.5));
  });

  test('a further officer is named and taken away by two, and one of each agency stays', () => {
    const act = (order: QuietOrder, kind: 'name' | 'unname', whom: string, trail = 10) =>
      actOnQuiet(order, { kind, whom, trail }, { ...BY, at: later(1) }, agencyOf);
    const named = act(begun(), 'name', 'LFW-05');
    if (!named.ok) throw new Error(named.failure);
    expect(named.value.officers).toEqual(['LFW-01', 'LFW-02', 'LFW-03', 'LFW-05']);
    expect([quietState(named.value), endedAt(named.value)]).toEqual(['running', null]);
    const gone = act({ ...named.value, read: { 'LFW-02': 9 } }, 'unname', 'LFW-02', 20);
    if (!gone.ok) throw new Error(gone.failure);
    expect([gone.value.officers, gone.value.read]).toEqual([['LFW-01', 'LFW-03', 'LFW-05'], {}]);
    expect(gone.value.timeline.at(-1)).toMatchObject({ kind: 'unnamed', whom: 'LFW-02', officer: 'LFW-01' });
    expect(contactsOf(gone.value, agencyOf)).toEqual(['LFW-01', 'LFW-05']);
    expect([
      act(begun(), 'unname', 'LFW-02'),
      act(begun(), 'name', 'LFW-03'),
      act(begun(), 'unname', 'LFW-09'),
    ]).toEqual([
      { ok: false, failure: 'quiet-last' },
      { ok: false, failure: 'quiet-named' },
      { ok: false, failure: 'quiet-named' },
    ]);
    // What an officer did while they were named is no act of others, before or after.
    const was = (officer: string, entries: readonly number[]) =>
      entries.map((entry) => wasNamed(gone.value, officer, entry, 40));
    expect(was('LFW-05', [8, 10, 11, 30])).toEqual([false, false, true, true]);
    expect(was('LFW-02', [8, 20, 21])).toEqual([true, true, false]);
    expect(was('LFW-09', [8])).toEqual([false]);
    // A trail that was begun anew counts from one: whoever was taken away in the earlier one is named no longer.
    const anew = (order: QuietOrder, head: number, entries: readonly number[]) =>
      entries.map((entry) => wasNamed(order, 'LFW-02', entry, head));
    expect(anew(gone.value, 19, [10])).toEqual([false]);
    const back = actOnQuiet(
      gone.value,
      { kind: 'name', whom: 'LFW-02', trail: 15 },
      { ...BY, second: 'LFW-05', at: later(1) },
      agencyOf,
    );
    if (!back.ok) throw new Error(back.failure);
    expect(anew(back.value, 30, [10, 15, 16])).toEqual([false, false, true]);
  });

  const officers = fc.constantFrom('LFW-01', 'LFW-02', 'LFW-03', 'LFW-04', 'LFW-05');
  const agencies = fc.constantFrom('customs' as const, 'police' as const);
  const acts = fc.oneof(
    fc.constant<QuietAct>({ kind: 'release' }),
    fc.constant<QuietAct>({ kind: 'call-off' }),
    fc.record({
      kind: fc.constantFrom('name' as const, 'unname' as const),
      whom: officers,
      trail: fc.nat({ max: 99 }),
    }),
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
          const after = actOnQuiet(order, act, { ...by, at: later(at / 10) }, agencyOf);
          if (!after.ok) continue;
          expect(quietState(order)).toBe('running');
          expect(isNamed(order, by.officer) && isNamed(order, by.second)).toBe(true);
          expect(by.agency).not.toBe(by.secondAgency);
          expect(after.value.timeline.slice(0, -1)).toEqual(order.timeline);
          // Whoever changes who knows of it changes one officer, and both agencies keep one.
          const changed = act.kind === 'name' || act.kind === 'unname' ? [act.whom] : [];
          const all = new Set([...order.officers, ...after.value.officers]);
          expect(
            [...all].filter((each) => order.officers.includes(each) !== after.value.officers.includes(each)),
          ).toEqual(changed);
          for (const agency of order.agencies)
            expect(after.value.officers.some((each) => agencyOf(each) === agency)).toBe(true);
          expect(after.value.due === order.due || act.kind === 'move').toBe(true);
          order = after.value;
        }
      }),
    );
  });
});
