import { describe, expect, test } from 'vitest';
import type { ActOffQueue } from '../../../shared/review/week-acts.ts';
import {
  type ActInWeek,
  NOTHING_MORE,
  type SubjectOfAct,
  weekEffect,
  weekLines,
} from '../../../shared/review/week-lines.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';

const AT = '2026-11-24T08:00:00.000Z';
const who = (traveller: string, wouldBe: Outcome | null): SubjectOfAct => ({ traveller, name: traveller, wouldBe });
const act = (name: ActOffQueue, subjects: readonly SubjectOfAct[], hits: number | null = null): ActInWeek => ({
  ...NOTHING_MORE,
  id: name,
  act: name,
  flight: null,
  subjects,
  rules: [],
  reason: '',
  officer: 'LFW-01',
  second: null,
  at: AT,
  hits,
});
const mute = (outcome: Outcome, otherwise: Outcome) => ({
  mute: {
    id: `${outcome} ${otherwise}`,
    rule: 'r',
    title: {},
    name: 'M',
    made: { officer: 'LFW-01', at: AT, reason: 'seen' },
    second: null,
    until: '2026-12-01',
  },
  travellers: [{ flight: 'F', traveller: 't', name: 'T', outcome, otherwise }],
});

describe('what the lines of a week say together', () => {
  const effectOf = (mutes: readonly ReturnType<typeof mute>[], acts: readonly ActInWeek[]) =>
    weekEffect(weekLines({ mutes, acts }));

  test('travellers of mutes count where they would be at another level, and those of a cancelled flight', () => {
    const mutes = [mute('clear', 'watch'), mute('watch', 'watch')];
    expect(effectOf(mutes, [act('cancel', [who('a', 'watch'), who('b', 'inspect')])])).toEqual({
      wouldBe: [
        { outcome: 'watch', count: 2 },
        { outcome: 'inspect', count: 1 },
      ],
      met: 0,
      notComputed: 0,
    });
  });

  test('hits of rules that did not count are not said to change no level', () => {
    expect(effectOf([], [act('hold', [], 3), act('switch-off', [], 1)])).toEqual({
      wouldBe: [],
      met: 0,
      notComputed: 4,
    });
  });

  test('a child would be met and protected, and counts under no level', () => {
    const child = { ...who('c', 'inspect'), isProtected: true as const };
    expect(effectOf([], [act('cancel', [child, who('b', 'inspect')])])).toEqual({
      wouldBe: [{ outcome: 'inspect', count: 1 }],
      met: 1,
      notComputed: 0,
    });
  });

  test('other acts change no level by themselves', () => {
    expect(effectOf([], [act('move', [who('a', 'inspect')]), act('join', [who('b', null)])])).toEqual({
      wouldBe: [],
      met: 0,
      notComputed: 0,
    });
  });
});
