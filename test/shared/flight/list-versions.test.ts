/** Which of many versions of a list are compared. */
import { expect, test } from 'vitest';
import type { FoldMessage, MessageId } from '../../../shared/flight/flight.ts';
import { lastVersions, tellingAlone, tellingPlaces } from '../../../shared/flight/list-versions.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { manifest, person } from './make-manifest.ts';

const list = (id: string, names: string, more: Partial<Manifest> = {}): FoldMessage => ({
  id: id as MessageId,
  manifest: manifest({
    format: 'PAXLST',
    function: 'new',
    travellers: names.split(' ').map((name) => person(name)),
    ...more,
  }),
});

/** Each version has one more passenger under a new name. */
const MANY = Array.from({ length: 100 }, (_, at) =>
  list(`l${at}`, Array.from({ length: 20 }, (_, row) => (row < at / 5 ? `NEW${row}` : `OLD${row}`)).join(' ')),
);
const places = (messages: readonly FoldMessage[]) => tellingPlaces(messages, [...messages.keys()].slice(1));

test('of a hundred versions that each change an entry for good, the first is compared before the next, and the last is left out', () => {
  expect(places(MANY)).toEqual([1]);
  expect(lastVersions(MANY.map((each) => [each])).flat()).toEqual(MANY.slice(-1));
  expect(tellingAlone(MANY.map((each) => [each])).flat()).toEqual([MANY[0], MANY.at(-1)]);
});

test.each([
  { what: 'a version that leaves somebody out', lists: [list('a', 'X Y'), list('b', 'X Y'), list('c', 'X')], at: [2] },
  { what: 'one whom the last names again', lists: [list('a', 'X Y'), list('b', 'X'), list('c', 'X Y')], at: [] },
  {
    what: 'somebody who is named once in between',
    lists: [list('a', 'X'), list('b', 'X Z'), list('c', 'X')],
    at: [2],
  },
  {
    what: 'a list of another sender',
    lists: [list('a', 'X'), list('b', 'X', { sender: 'OTHER' }), list('c', 'X')],
    at: [1],
  },
  {
    what: 'a message that cancels the flight',
    lists: [list('a', 'X'), list('b', 'X', { function: 'cancel-flight' }), list('c', 'X')],
    at: [1],
  },
])('of $what, the flight is compared before $at', ({ lists, at }) => {
  expect(places(lists)).toEqual(at);
});

test('a version that no later one replaces is left out by itself', () => {
  const sets = [[list('a', 'X Y')], [list('b', 'V W')], [list('c', 'X Y', { sender: 'OTHER' })]];
  expect(lastVersions(sets)).toEqual(sets);
});

test('what is no whole list is told alone', () => {
  const sets = [[list('a', 'X', { format: 'PNRGOV' })], [list('b', 'X', { part: { number: 1, final: true } })]];
  expect(tellingAlone(sets)).toEqual(sets);
});
