/** The wall's side: what it shows of the answers, and when it shows nothing. */
import { describe, expect, test } from 'vitest';
import { createWallSource, GONE, isOld, OLD, type WallState } from '../../../../renderer/app/wall/wall-source.ts';
import type { WallView } from '../../../../renderer/core/calls/wall-views.ts';
import { failed, success } from '../../../../shared/result.ts';
import type { WallAsk } from '../../../../shared/wall-channel.ts';

const VIEW: WallView = {
  ...{ at: '2026-11-24T08:00:00.000Z', isPractice: false, flights: [], waiting: { count: 3, oldest: null } },
  ...{ overdue: 0, children: 0, load: [], loadUnknown: 0, perShift: null, zone: null },
};

function wall() {
  let time = 0;
  let ids = 0;
  const asked: WallAsk[] = [];
  const states: WallState[] = [];
  let hear: (event: { readonly data: unknown }) => void = () => {};
  const source = createWallSource({
    line: {
      postMessage: (message) => void asked.push(message),
      addEventListener: (_, listener) => {
        hear = listener;
      },
    },
    newId: () => `id-${++ids}`,
    now: () => time,
    show: (state) => void states.push(state),
  });
  return {
    source,
    asked,
    state: () => states.at(-1),
    answer: (id: string, result: unknown) => hear({ data: { kind: 'answer', id, result } }),
    tell: (data: unknown) => hear({ data }),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    time: () => time,
  };
}

describe('the wall', () => {
  test('shows the answer to its last question, and no other', () => {
    const { source, answer, state, asked } = wall();
    source.ask();
    source.ask();
    answer('id-1', success(VIEW));
    answer('of another wall', success(VIEW));
    expect(state()).toBeUndefined();
    answer('id-2', success(VIEW));
    expect(state()).toEqual({ phase: 'shown', view: VIEW, since: 0 });
    expect(asked.every(({ name }) => name === 'wall.view')).toBe(true);
  });

  test.each(['locked', 'screen-locked', 'not-permitted'] as const)('is blank at once when the answer is %s', (code) => {
    const { source, answer, state } = wall();
    source.ask();
    answer('id-1', success(VIEW));
    source.ask();
    answer('id-2', failed({ code }));
    expect(state()).toEqual({ phase: 'blank' });
  });

  test('asks at once when it is told of a change', () => {
    const { asked, tell } = wall();
    tell({ kind: 'changed' });
    tell({ kind: 'ask', id: 'x', name: 'wall.view' });
    tell(null);
    expect(asked).toHaveLength(1);
  });

  test('shows an answer that came while the store is at work, and asks once more for all that changed meanwhile', () => {
    const { source, answer, state, asked, tell } = wall();
    source.ask();
    for (let change = 0; change < 3; change++) tell({ kind: 'changed' });
    expect(asked).toHaveLength(1);
    answer('id-1', success(VIEW));
    expect(state()?.phase).toBe('shown');
    expect(asked).toHaveLength(2);
    answer('id-2', success(VIEW));
    expect(asked).toHaveLength(2);
  });

  test('says that its figures are old after two minutes without an answer, and is blank after ten', () => {
    const { source, answer, state, pass, time } = wall();
    source.ask();
    answer('id-1', success(VIEW));
    const shown = state() ?? { phase: 'blank' };
    pass(OLD);
    expect(isOld(shown, time())).toBe(false);
    pass(1);
    expect(isOld(shown, time())).toBe(true);
    source.ask();
    expect(state()?.phase).toBe('shown');
    pass(GONE);
    source.ask();
    expect(state()).toEqual({ phase: 'blank' });
  });
});
