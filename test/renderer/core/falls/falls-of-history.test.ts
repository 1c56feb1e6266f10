/** Whom earlier flights clear that one officer made up before the list came. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, type Person, paxlst, pnrgov } from '../messages.ts';
import { emptyStores, openUnit, worldWithRules } from '../open-core.ts';
import { onDay, PEOPLE } from '../queue-acts/desk.ts';
import { ALL, laterList, TARGETS } from './falling.ts';

afterEach(emptyStores);

const REGULAR = ruleText('{ fact: history.trips90d, atLeast: 1 }', {
  ...{ id: 'joint.regular', kind: 'exoneration', mandate: 'customs', weight: '100', family: 'history' },
});

const EARLIER = 'ET-508-ADD-2026-11-10';
const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

async function unitWith(rules = [...TARGETS, REGULAR]) {
  const unit = await openUnit('practice', () => Date.parse('2026-11-24T08:00:00Z'), {
    world: worldWithRules(...rules),
  });
  const as = (agency: 'customs' | 'police', role: 'analyst' | 'supervisor') =>
    unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
  await as('customs', 'analyst');
  return { ...unit, as };
}

test('a target whom an earlier flight exonerates that one officer imported falls, with that flight, on the weekly list too', async () => {
  const unit = await unitWith();
  await unit.ask('import.start', { way: 'files', files: [file('made-up.edi', onDay('261110', PEOPLE.slice(0, 1)))] });
  await unit.ask('import.start', { way: 'folder', files: [file('true.edi', onDay('261124'))] });
  await unit.core.resume();
  const falls = (await unit.ask('falls.list', ALL)).rows;
  expect(falls).toMatchObject([
    {
      ...{ flight: FLIGHT, name: 'HIT, AMA', from: 'inspect' },
      causes: [{ fileName: 'made-up.edi', byHand: true, flight: EARLIER }],
    },
  ]);
  const look = { id: falls[0]?.id ?? '', reason: 'the desk saw it' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  // Another account of the same person, with the names turned round.
  await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'analyst customs' });
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  await unit.as('customs', 'analyst');
  // A further message of the flight tells nothing new.
  await unit.ask('import.start', {
    way: 'folder',
    files: [file('next.edi', paxlst([...PEOPLE, ...crowd(1)], { control: 'C9', prepared: '261124:0600', version: 2 }))],
  });
  expect((await unit.ask('falls.list', ALL)).rows).toHaveLength(1);
  await unit.as('customs', 'supervisor');
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'fell', flight: FLIGHT, reason: 'made-up.edi', subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }] },
  ]);
});

const BY_CARD = ruleText('{ fact: booking.payment, in: [card] }', {
  ...{ id: 'joint.paid', kind: 'exoneration', mandate: 'customs', weight: '100', family: 'identity' },
});

test.each(['folder', 'files'] as const)(
  'a target whom an earlier flight and a booking of one officer exonerate, each alone enough, falls by both, where the list came by %s',
  async (way) => {
    const unit = await unitWith([...TARGETS, REGULAR, BY_CARD]);
    const booking = pnrgov('LOC000', '4111111111111111', { name: 'HIT:A+AMA MR:A', prepared: '261123:1200' });
    await unit.ask('import.start', { way: 'files', files: [file('made-up.edi', onDay('261110', PEOPLE.slice(0, 1)))] });
    await unit.ask('import.start', { way: 'files', files: [file('made-up.pnr', booking)] });
    await unit.ask('import.start', { way, files: [file('true.edi', laterList(PEOPLE))] });
    await unit.core.resume();
    expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
      {
        ...{ flight: FLIGHT, name: 'HIT, AMA', from: 'inspect', to: 'clear' },
        causes: [
          { fileName: 'made-up.edi', byHand: true, flight: EARLIER },
          { fileName: 'made-up.pnr', byHand: true },
        ],
      },
    ]);
    await unit.as('customs', 'supervisor');
    expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      { act: 'fell', flight: FLIGHT, subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }] },
    ]);
  },
);

test.each([
  { what: 'came by the folder', bring: [['folder', PEOPLE.slice(0, 1)]], rules: [...TARGETS, REGULAR] },
  {
    what: 'another officer brought, too',
    bring: [
      ['files', PEOPLE.slice(0, 1)],
      ['police', [...PEOPLE.slice(0, 1), ...crowd(1)]],
    ],
    rules: [...TARGETS, REGULAR],
  },
  { what: 'no rule asks for', bring: [['files', PEOPLE.slice(0, 1)]], rules: TARGETS },
] as const)('nobody falls by an earlier flight that $what', async ({ bring, rules }) => {
  const unit = await unitWith([...rules]);
  for (const [at, [way, people]] of bring.entries()) {
    await unit.as(way === 'police' ? 'police' : 'customs', 'analyst');
    const bytes = new TextEncoder().encode(
      new TextDecoder().decode(paxlst(people, { control: `E${at}`, version: at + 1 })).replaceAll('261124', '261110'),
    );
    await unit.ask('import.start', { way: way === 'folder' ? 'folder' : 'files', files: [file(`${at}.edi`, bytes)] });
  }
  await unit.ask('import.start', { way: 'folder', files: [file('true.edi', onDay('261124'))] });
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
});

test.each([
  {
    what: 'came before it was over, with many travellers, clears regulars',
    begin: '2026-11-10T05:00:00Z',
    more: 12,
    falls: [],
  },
  {
    what: 'came before it was over, with a handful of travellers, makes a fall',
    begin: '2026-11-10T05:00:00Z',
    more: 3,
    falls: ['HIT, AMA'],
  },
  {
    what: 'came after it was over, with many travellers, makes a fall',
    begin: '2026-11-12T05:00:00Z',
    more: 12,
    falls: ['HIT, AMA'],
  },
])('an earlier flight that $what', async ({ begin, more, falls }) => {
  let clock = Date.parse(begin);
  const unit = await openUnit('practice', () => clock, { world: worldWithRules(...TARGETS, REGULAR) });
  await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'one who imports all' });
  const aboard = [...PEOPLE.slice(0, 1), ...crowd(20).slice(2, 2 + more)];
  await unit.ask('import.start', { way: 'files', files: [file('earlier.edi', onDay('261110', aboard))] });
  clock = Date.parse('2026-11-24T08:00:00Z');
  await unit.ask('import.start', { way: 'files', files: [file('today.edi', onDay('261124'))] });
  await unit.core.resume();
  expect((await unit.ask('falls.list', ALL)).rows.map(({ name }) => name)).toEqual(falls);
});

/** The booking of somebody on the earlier flight, which came before it. */
function booked({ surname, given, locator = '' }: Person): Uint8Array {
  const name = `${surname}:A+${given} MR:A`;
  const bytes = pnrgov(locator, '4111111111111111', { name, control: `P${locator}`, prepared: '261109:1200' });
  const text = new TextDecoder().decode(bytes).replaceAll('241126', '101126').replaceAll('261124', '261110');
  return new TextEncoder().encode(text);
}

/** Ten of the unit, the target HIT and the regular OTHER on a true flight; `isBooked` says who has a booking there, and `ways` how lists and bookings came. */
async function onTrueFlight(
  isBooked: (at: number) => boolean,
  ways: readonly ['files' | 'folder', 'files' | 'folder'],
) {
  let clock = Date.parse('2026-11-09T13:00:00Z');
  const unit = await openUnit('practice', () => clock, { world: worldWithRules(...TARGETS, REGULAR) });
  await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'one who imports all' });
  const aboard = [...PEOPLE, ...crowd(20).slice(2, 14)].map((each, at) => ({ ...each, locator: `LOC${100 + at}` }));
  const bookings = aboard.filter((_, at) => isBooked(at)).map((each) => file(`${each.locator}.pnr`, booked(each)));
  await unit.ask('import.start', { way: ways[1], files: bookings });
  clock = Date.parse('2026-11-10T05:00:00Z');
  await unit.ask('import.start', { way: ways[0], files: [file('earlier.edi', onDay('261110', aboard))] });
  await unit.core.resume();
  expect(await unit.ask('flights.get', { id: EARLIER })).toMatchObject({ travellers: { length: aboard.length } });
  clock = Date.parse('2026-11-24T08:00:00Z');
  await unit.ask('import.start', { way: 'folder', files: [file('today.edi', onDay('261124'))] });
  await unit.core.resume();
  return (await unit.ask('falls.list', ALL)).rows;
}

const FRIEND_IN_LIST_ALONE = (at: number) => at > 0;

test.each([
  { who: 'stands in the list alone', isBooked: FRIEND_IN_LIST_ALONE, ways: ['files', 'files'], named: ['HIT, AMA'] },
  {
    who: 'stands in a list alone that one officer brought, where the folder brought the bookings',
    isBooked: FRIEND_IN_LIST_ALONE,
    ways: ['files', 'folder'],
    named: ['HIT, AMA'],
  },
  {
    who: 'stands in a list alone that the folder brought',
    isBooked: FRIEND_IN_LIST_ALONE,
    ways: ['folder', 'files'],
    named: [],
  },
  { who: 'stands in both', isBooked: () => true, ways: ['files', 'files'], named: [] },
  {
    who: 'stands in the list alone, as many do',
    isBooked: (at: number) => at % 2 > 0,
    ways: ['files', 'files'],
    named: [],
  },
] as const)('a target who was on a true flight in time and $who falls, or not, by that flight', async (given) => {
  const falls = await onTrueFlight(given.isBooked, given.ways);
  expect(falls.map(({ name }) => name)).toEqual(given.named);
  const alone = { fileName: 'earlier.edi', byHand: true, flight: EARLIER, alone: 'one-kind' };
  if (falls.length > 0) expect(falls).toMatchObject([{ from: 'inspect', causes: [alone] }]);
});

/** The list of the earlier flight. */
function earlierList(people: readonly Person[], options: Parameters<typeof paxlst>[1]): Uint8Array {
  const text = new TextDecoder().decode(paxlst(people, options));
  return new TextEncoder().encode(text.replaceAll('261124', '261110'));
}

/** The folder brings the list and the bookings of an earlier flight with the regular OTHER; one officer adds the target HIT by `added`. */
async function addedToTrueFlight(
  hasBookings: boolean,
  added: (friend: Person, others: readonly Person[]) => readonly ReturnType<typeof file>[],
  way: 'files' | 'folder',
) {
  let clock = Date.parse('2026-11-09T13:00:00Z');
  const unit = await openUnit('practice', () => clock, { world: worldWithRules(...TARGETS, REGULAR) });
  await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'one who adds' });
  const aboard = [...PEOPLE, ...crowd(24).slice(2, 22)].map((each, at) => ({ ...each, locator: `LOC${100 + at}` }));
  const [friend, ...others] = aboard;
  if (friend === undefined) throw new Error('nobody is aboard');
  const bookings = hasBookings ? others.map((each) => file(`${each.locator}.pnr`, booked(each))) : [];
  const list = file('true.edi', earlierList(others, { control: 'C1', version: 1 }));
  await unit.ask('import.start', { way: 'folder', files: [...bookings, list] });
  clock = Date.parse('2026-11-10T05:30:00Z');
  await unit.ask('import.start', { way, files: [...added(friend, others)] });
  await unit.core.resume();
  expect(await unit.ask('flights.get', { id: EARLIER })).toMatchObject({ travellers: { length: aboard.length } });
  clock = Date.parse('2026-11-24T08:00:00Z');
  await unit.ask('import.start', { way: 'folder', files: [file('today.edi', onDay('261124'))] });
  await unit.core.resume();
  return (await unit.ask('falls.list', ALL)).rows;
}

const WHOLE_LIST_AND_BOOKING = (friend: Person, others: readonly Person[]) => [
  file('friend.pnr', booked(friend)),
  file('friend.edi', earlierList([friend, ...others], { control: 'C2', version: 2, prepared: '261124:0520' })),
];

test.each([
  { what: 'by a whole list and a booking', hasBookings: true, added: WHOLE_LIST_AND_BOOKING, way: 'files', falls: 1 },
  {
    what: 'by a list of their own, where nobody has a booking',
    hasBookings: false,
    added: (friend: Person) => [file('friend.edi', earlierList([friend], { control: 'C3' }))],
    way: 'files',
    falls: 1,
  },
  { what: 'by files of the folder', hasBookings: true, added: WHOLE_LIST_AND_BOOKING, way: 'folder', falls: 0 },
] as const)('a target who was added to a true flight $what falls, or not, by that flight', async (given) => {
  const falls = await addedToTrueFlight(given.hasBookings, given.added, given.way);
  expect(falls).toHaveLength(given.falls);
  if (given.falls > 0)
    expect(falls).toMatchObject([{ name: 'HIT, AMA', causes: { length: given.hasBookings ? 2 : 1 } }]);
  const causes = falls.flatMap((fall) => fall.causes);
  expect(causes.every((cause) => 'alone' in cause && cause.alone === 'one-officer')).toBe(true);
});
