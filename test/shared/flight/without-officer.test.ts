/** Which messages of an officer are left out together. */
import { expect, test } from 'vitest';
import type { FoldMessage, MessageId } from '../../../shared/flight/flight.ts';
import { onlyOneOfOfficer, withoutOfficer } from '../../../shared/flight/without-officer.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { manifest } from './make-manifest.ts';

const message = (id: string, prepared: string, more: Partial<Manifest> = {}): FoldMessage => ({
  id: id as MessageId,
  manifest: manifest({ format: 'PAXLST', function: 'new', prepared: `2026-11-24T${prepared}Z`, ...more }),
});

const EARLY = message('early', '04:00', { format: 'PNRGOV' });
const LIST = message('list', '05:00');
const PUSH = message('push', '06:00', { format: 'PNRGOV' });
const LATER = message('later', '07:00');
const ALL = [LATER, PUSH, LIST, EARLY];

/** Each cut: what stays and what is left out, by id. */
const said = (cuts: readonly { readonly older: readonly FoldMessage[]; readonly newer: readonly FoldMessage[] }[]) =>
  cuts.map(({ older, newer }) => [older, newer].map((some) => some.map(({ id }) => id).join(' ')).join(' | '));

const by = (officers: Readonly<Record<string, string>>) => (each: FoldMessage) => officers[each.id] ?? null;
const came = (ids: string) => new Set(ids.split(' ') as MessageId[]);

test.each([
  {
    what: 'a list of the folder between two of one officer',
    of: { early: 'A', later: 'A' },
    cuts: ['list push | early later'],
  },
  {
    what: 'a list of another officer between them',
    of: { early: 'A', later: 'A', list: 'B' },
    cuts: ['list push | early later'],
  },
  {
    what: 'a list that came together with two that count later',
    of: { push: 'A', later: 'A' },
    changing: 'list push',
    cuts: ['early list | push later'],
  },
  { what: 'a list before two of one officer, which came earlier', of: { push: 'A', later: 'A' }, cuts: [] },
  { what: 'a list after one message by hand', of: { early: 'A' }, cuts: [] },
  { what: 'a list between one message each of two officers', of: { early: 'A', later: 'B' }, cuts: [] },
  { what: 'what one officer brought alone', of: { early: 'A', push: 'A', later: 'A', list: 'A' }, cuts: [] },
  { what: 'the second of one officer', of: { early: 'A', later: 'A' }, changing: 'later', cuts: [] },
])('of $what, the flight is compared without all of the officer: $cuts', ({ of, changing = 'list', cuts }) => {
  expect(said(withoutOfficer(ALL, came(changing), by(of)))).toEqual(cuts);
});

const NAMED = { by: () => ['t1'], isAlone: () => false };

test.each([
  {
    what: 'a list between two others of the same officer',
    of: { early: 'A', list: 'A', later: 'A' },
    cuts: ['list push | early later'],
  },
  {
    what: 'three that came together',
    of: { early: 'A', list: 'A', later: 'A' },
    changing: 'early list later',
    cuts: ['early push | list later', 'list push | early later', 'push later | early list'],
  },
  { what: 'the last of three', of: { early: 'A', list: 'A', later: 'A' }, changing: 'later', cuts: [] },
  { what: 'one of two', of: { list: 'A', later: 'A' }, cuts: [] },
  { what: 'one of another officer', of: { early: 'A', list: 'B', later: 'A' }, cuts: [] },
])('of $what, the flight is compared with it alone: $cuts', ({ of, changing = 'list', cuts }) => {
  expect(said(onlyOneOfOfficer(ALL, came(changing), by(of), NAMED)).sort()).toEqual(cuts);
});
