/** Whom earlier flights clear that one officer made up before the list came. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, paxlst, pnrgov } from '../messages.ts';
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
  const falls = await unit.ask('falls.list', ALL);
  expect(falls).toMatchObject([
    {
      ...{ flight: FLIGHT, name: 'HIT, AMA', from: 'inspect' },
      causes: [{ fileName: 'made-up.edi', byHand: true, flight: EARLIER }],
    },
  ]);
  const look = { id: falls[0]?.id ?? '', reason: 'the desk saw it' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  // A further message of the flight tells nothing new.
  await unit.ask('import.start', {
    way: 'folder',
    files: [file('next.edi', paxlst([...PEOPLE, ...crowd(1)], { control: 'C9', prepared: '261124:0600', version: 2 }))],
  });
  expect(await unit.ask('falls.list', ALL)).toHaveLength(1);
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
    expect(await unit.ask('falls.list', ALL)).toMatchObject([
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
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
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
  expect((await unit.ask('falls.list', ALL)).map(({ name }) => name)).toEqual(falls);
});
