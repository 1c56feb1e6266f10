/** Which parts of the messages of a flight are compared with the whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoldMessage, MessageId } from '../../../shared/flight/flight.ts';
import type { NamedIn } from '../../../shared/flight/named-in.ts';
import { olderMessages, withoutEach, withoutEarlier } from '../../../shared/flight/older-messages.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { manifest, person } from './make-manifest.ts';

const message = (id: string, prepared: string, more: Partial<Manifest> = {}): FoldMessage => ({
  id: id as MessageId,
  manifest: manifest({ format: 'PAXLST', function: 'new', prepared: `2026-11-24T${prepared}Z`, ...more }),
});

const LIST = message('list', '05:00');
const LATER = message('later', '07:00');
const PUSH = message('push', '06:00', { format: 'PNRGOV' });
const PART = message('part', '07:00', { part: { number: 2, final: true } });

/** By the names that each message has, parted by blanks. */
const namedAs = (names: Readonly<Record<string, string>>): NamedIn => {
  const by = (id: string) => (names[id] ?? '').split(' ');
  const all = Object.keys(names).flatMap(by);
  return {
    by,
    isAlone: (id) => by(id).length === 1 && all.filter((name) => name === names[id]).length === 1,
  };
};
const NOBODY = namedAs({});

const cutsOf = (messages: readonly FoldMessage[], ...changing: string[]) =>
  olderMessages(messages, new Set(changing as MessageId[]), NOBODY).map(({ older, newer }) =>
    [older, newer].map((some) => some.map(({ id }) => id).join(' ')),
  );

test.each([
  { what: 'a later list that came last', messages: [LIST, LATER], changing: ['later'], cuts: [] },
  { what: 'an older list that came last', messages: [LIST, LATER], changing: ['list'], cuts: [['list', 'later']] },
  { what: 'both together', messages: [LATER, LIST], changing: ['later', 'list'], cuts: [['list', 'later']] },
  { what: 'a booking after a list, together', messages: [LIST, PUSH], changing: ['list', 'push'], cuts: [] },
  { what: 'an older booking that came last', messages: [PUSH, LATER], changing: ['push'], cuts: [['push', 'later']] },
  { what: 'the parts of one list, together', messages: [LIST, PART], changing: ['list', 'part'], cuts: [] },
  { what: 'nothing new', messages: [LIST, LATER], changing: [], cuts: [] },
  {
    what: 'three together',
    messages: [LATER, PUSH, LIST],
    changing: ['later', 'push', 'list'],
    cuts: [['list push', 'later']],
  },
])('of $what, the older messages are compared: $cuts', ({ messages, changing, cuts }) => {
  expect(cutsOf(messages, ...changing)).toEqual(cuts);
});

test('the order in which messages are given changes nothing, and each part has all messages', () => {
  const all = [LIST, PUSH, LATER, PART];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 4 }), fc.subarray(all), (given, changing) => {
      const ids = changing.map(({ id }) => id);
      const cuts = cutsOf(given, ...ids);
      expect(cuts).toEqual(cutsOf(all, ...ids));
      for (const cut of cuts) expect(cut.join(' ').split(' ').sort()).toEqual(all.map(({ id }) => id).sort());
    }),
  );
});

test('of a hundred lists of different people that came together, the flight is compared before each but the first', () => {
  const lists = Array.from({ length: 100 }, (_, at) =>
    message(`l${at}`, `05:${String(at % 60).padStart(2, '0')}`, { travellers: [person(`A${at}`), person(`B${at}`)] }),
  );
  const cuts = olderMessages(lists, new Set(lists.map(({ id }) => id)), NOBODY);
  expect(cuts.map(({ older }) => older.length)).toEqual(lists.map((_, at) => at + 1).slice(0, 99));
});

const TYPED = message('typed', '04:00', { format: 'ENTRY' });

test.each([
  { what: 'a list after what was typed', changing: ['list'], byHand: ['typed'], cut: 'list push later | typed' },
  {
    what: 'a later list after two by hand',
    changing: ['later'],
    byHand: ['typed', 'list'],
    cut: 'push later | typed list',
  },
  { what: 'a list before a booking by hand', changing: ['list'], byHand: ['push'], cut: null },
  { what: 'a list after what only the folder brought', changing: ['later'], byHand: [], cut: null },
  { what: 'what is typed', changing: ['typed'], byHand: ['list'], cut: null },
  { what: 'what came together', changing: ['typed', 'list', 'push', 'later'], byHand: ['typed', 'list'], cut: null },
])('of $what, the flight is compared without what officers brought before: $cut', ({ changing, byHand, cut }) => {
  const found = withoutEarlier([LATER, PUSH, LIST, TYPED], new Set(changing as MessageId[]), ({ id }) =>
    byHand.includes(id),
  );
  const said = [found?.older ?? [], found?.newer ?? []].map((some) => some.map(({ id }) => id).join(' '));
  expect(found === null ? null : said.join(' | ')).toBe(cut);
});

const OTHER_PUSH = message('other', '06:30', { format: 'PNRGOV' });

/** What is left out each time, of messages that officers brought. */
const leftOut = (
  messages: readonly FoldMessage[],
  changing: readonly FoldMessage[],
  { byHand = messages, names = {} }: { byHand?: readonly FoldMessage[]; names?: Readonly<Record<string, string>> } = {},
) =>
  withoutEach(messages, new Set(changing.map(({ id }) => id)), (each) => byHand.includes(each), namedAs(names)).map(
    ({ newer }) => newer.map(({ id }) => id).join(' '),
  );

test.each([
  { what: 'a list and a booking', messages: [LIST, PUSH], changing: [LIST, PUSH], left: ['list', 'push'] },
  { what: 'one new message', messages: [LIST, PUSH], changing: [PUSH], left: [] },
  { what: 'the parts of one list', messages: [{ ...LIST, manifest: PART.manifest }, PART], changing: 'all', left: [] },
  {
    what: 'a list and two bookings',
    messages: [OTHER_PUSH, LIST, PUSH],
    changing: [OTHER_PUSH, LIST, PUSH],
    left: ['list', 'push', 'other', 'push other'],
  },
] as const)('of $what that came together, each is left out: $left', ({ messages, changing, left }) => {
  expect(leftOut(messages, changing === 'all' ? messages : changing)).toEqual(left);
});

test('what the folder brought is not left out', () => {
  expect(leftOut([LIST, PUSH], [LIST, PUSH], { byHand: [PUSH] })).toEqual(['push']);
});

test('of many bookings, those that name nobody in common are left out together, and each list by itself', () => {
  const pushes = Array.from({ length: 30 }, (_, at) => message(`p${at}`, '06:00', { format: 'PNRGOV' }));
  // Each traveller is named by two of them.
  const names = Object.fromEntries(pushes.map(({ id }, at) => [id, `t${at >> 1}`]));
  const left = leftOut([LIST, ...pushes], [LIST, ...pushes], { names });
  expect(left.map((some) => some.split(' ').length)).toEqual([1, 15, 15, 30]);
  expect(left[0]).toBe('list');
});

/** As carriers send them that tell each passenger who checks in. */
const personal = (at: number) =>
  message(`l${at}`, `05:${String(at).padStart(2, '0')}`, { travellers: [person(`AMA${at}`)] });

test('of many lists of one passenger, only those are compared or left out that name somebody whom another message names', () => {
  const lists = Array.from({ length: 40 }, (_, at) => personal(at));
  const names = Object.fromEntries(lists.map(({ id }, at) => [id, `t${at === 30 ? 7 : at}`]));
  const cuts = olderMessages(lists, new Set(lists.map(({ id }) => id)), namedAs(names));
  expect(cuts.map(({ newer }) => newer[0]?.id)).toEqual(['l7', 'l30']);
  expect(leftOut(lists, lists, { names })).toEqual(['l7', 'l30']);
});
