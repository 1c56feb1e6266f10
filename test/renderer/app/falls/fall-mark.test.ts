/** What the line of a fall says first. */
import { expect, test } from 'vitest';
import { fallMark } from '../../../../renderer/app/falls/fall-mark.ts';

const MESSAGE = { message: 'm1', fileName: 'later.edi', officer: 'LFW-01', byHand: true } as const;
const ACT = { act: 'a1', rule: null, reason: 'too many', officer: 'LFW-02', byHand: true } as const;
const CHANGED = { name: { was: 'HIT, AMA', is: 'HIT, AFI' }, document: null } as const;
const LOST = [{ rule: 'list:one', title: { en: 'One' } }] as const;
const SAME = { from: 'inspect', to: 'inspect', rules: [], causes: [MESSAGE] } as const;

test.each<[string, Parameters<typeof fallMark>[0], ReturnType<typeof fallMark>]>([
  ['another name alone is a change', { ...SAME, changed: CHANGED }, 'fall.mark.changed'],
  ['a lost hit of a list at an equal outcome is a fall', { ...SAME, rules: LOST }, 'fall.mark'],
  ['another name by which a hit of a list is lost is a fall', { ...SAME, rules: LOST, changed: CHANGED }, 'fall.mark'],
  ['another name and another outcome are a fall', { ...SAME, to: 'clear', changed: CHANGED }, 'fall.mark'],
  ['a lost hit by an act on rules is a fall by rules', { ...SAME, rules: LOST, causes: [ACT] }, 'fall.mark.rules'],
])('%s', (_, fall, expected) => {
  expect(fallMark(fall)).toBe(expected);
});
