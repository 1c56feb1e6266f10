/** Who is on duty after the entries of a roster, and whom a choice offers first. */
import { describe, expect, test } from 'vitest';
import { contactOn } from '../../../shared/roster/airline-contact.ts';
import { type Post, sortedPosts } from '../../../shared/roster/post.ts';
import { isDuring, onDutyAfter, onDutyFirst, overruledBy, type RosterStep } from '../../../shared/roster/roster.ts';

const GATE: Post = { kind: 'gate', name: 'B12' };
const ROOM: Post = { kind: 'room', name: '' };
const at = (minute: number) => `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`;

/** A supervisor enters these officers, at no post. */
const entered = (minute: number, ...officers: readonly string[]): RosterStep => ({
  ...{ kind: 'entered', at: at(minute), officer: 'CHIEF', reason: '' },
  on: officers.map((officer) => ({ officer, post: null })),
});
/** A supervisor enters A at a post. */
const listed = (minute: number, post: Post): RosterStep => ({
  ...{ kind: 'entered', at: at(minute), officer: 'CHIEF', reason: '' },
  on: [{ officer: 'A', post }],
});
const posted = (minute: number, officer: string, post: Post): RosterStep => ({
  kind: 'posted',
  at: at(minute),
  officer,
  post,
});
const left = (minute: number, officer: string): RosterStep => ({ kind: 'left', at: at(minute), officer });

describe('who is on duty', () => {
  test.each<[string, readonly RosterStep[], readonly string[]]>([
    ['is nobody where nothing was entered', [], []],
    ['is whom the supervisor entered', [entered(0, 'A', 'B')], ['A -', 'B -']],
    [
      'is also somebody whom nobody entered, once they say where they are',
      [entered(0, 'A'), posted(1, 'C', GATE)],
      ['A -', 'C B12'],
    ],
    ['is at the post that was said last', [posted(0, 'A', ROOM), posted(1, 'A', GATE)], ['A B12']],
    ['is not who left', [entered(0, 'A', 'B'), left(1, 'A')], ['B -']],
    ['is only whom the last entry names', [entered(0, 'A'), posted(1, 'C', GATE), entered(2, 'B')], ['B -']],
    [
      'is also who said so after what the supervisor saw who entered the last list',
      [entered(0, 'A'), posted(1, 'C', GATE), { ...entered(2, 'B'), known: 1 } as RosterStep],
      ['B -', 'C B12'],
    ],
  ])('%s', (_, steps, on) => {
    expect(onDutyAfter(steps).map(({ officer, post }) => `${officer} ${post?.name ?? '-'}`)).toEqual(on);
  });

  test('an entry says who said it, and when', () => {
    const [first, second] = onDutyAfter([entered(0, 'A', 'B'), posted(5, 'B', GATE)]);
    expect([first?.saidBy, first?.since, second?.saidBy, second?.since]).toEqual(['CHIEF', at(0), 'B', at(5)]);
  });
});

test.each<[string, readonly RosterStep[], readonly string[]]>([
  ['nobody where nobody said anything', [entered(0, 'A', 'C')], []],
  ['nobody whom it has where they said', [posted(0, 'A', ROOM)], []],
  ['whoever said another place', [posted(0, 'A', GATE)], ['A']],
  ['whoever said that they are on duty, and is not on it', [posted(0, 'C', GATE)], ['C']],
  ['whoever said that they left', [entered(0, 'A'), left(1, 'A')], ['A']],
  ['nobody whom an earlier list left out already', [posted(0, 'C', GATE), entered(1, 'A')], []],
  ['whoever said another place, also where a list in between had it', [posted(0, 'A', GATE), listed(1, GATE)], ['A']],
  ['nobody whom an earlier list put there already', [posted(0, 'A', GATE), listed(1, ROOM)], []],
  ['whoever said that they left, also where a list in between left them out', [left(0, 'A'), entered(1, 'B')], ['A']],
])('a list with one officer in the room overrules %s', (_, seen, overruled) => {
  expect(overruledBy([{ officer: 'A', post: ROOM }], seen)).toEqual(overruled);
});

test('a shift begins with its first minute and ends before its last', () => {
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
  const times = ['2026-11-24T05:59', '2026-11-24T06:00', '2026-11-24T13:59', '2026-11-24T14:00'];
  expect(times.map((time) => isDuring(shift, time))).toEqual([false, true, true, false]);
});

test('a choice offers those on duty first, and keeps the order of the others', () => {
  const officers = ['A', 'B', 'C', 'D'].map((id) => ({ id }));
  expect(onDutyFirst(officers, [{ officer: 'C', post: GATE }]).map(({ id }) => id)).toEqual(['C', 'A', 'B', 'D']);
});

test('posts stand in the order of their kinds, each once', () => {
  expect(sortedPosts([ROOM, GATE, { ...GATE }]).map(({ kind }) => kind)).toEqual(['gate', 'room']);
});

test('a contact is that of the carrier on the day, unless it was removed', () => {
  const removed = { officer: 'LFW-02', agency: 'police', at: '2026-11-24T08:00:00.000Z' } as const;
  const contacts = [
    { carrier: 'AF', day: '2026-11-24', removed },
    { carrier: 'ET', day: '2026-11-23' },
    { carrier: 'AF', day: '2026-11-24' },
    { carrier: 'ET', day: '2026-11-24' },
  ];
  expect(contactOn(contacts, 'ET', '2026-11-24')).toBe(contacts[3]);
  expect(contactOn(contacts.slice(0, 1), 'AF', '2026-11-24')).toBeNull();
  expect([contactOn(contacts, 'KP', '2026-11-24'), contactOn(contacts, null, null)]).toEqual([null, null]);
});
