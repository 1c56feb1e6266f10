/** Whom a later message takes away that came before the older one: falls go by when messages were prepared, whatever came first. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd, type Person, paxlst, pnrgov } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';
import { ALL, corrected, laterList, ONE_VALID, TARGETS, VALID } from './falling.ts';

afterEach(emptyStores);

const OTHER_FLIGHT = 'ET-513-ADD-2026-11-24';

const TRUE = paxlst([...PEOPLE, ...crowd(3)], { flight: 'ET513', control: 'R1', version: 1 });

function madeUp(people: readonly Person[], prepared = '261124:0700'): Uint8Array {
  return paxlst(people, { flight: 'ET513', control: 'F1', prepared, version: 9 });
}

async function analystAt(): Promise<Desk> {
  const unit = await desk(TARGETS, null, crowd(1));
  await unit.as('customs', 'analyst');
  return unit;
}

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

test.each([
  { makes: 'leaves them out', people: crowd(3), to: 'gone' },
  { makes: 'gives them a valid document', people: [...VALID, ...crowd(3)], to: 'clear' },
])('targets fall where a later list that $makes came before the true one, by folder', async ({ people, to }) => {
  const unit = await analystAt();
  await unit.ask('import.start', { way: 'files', files: [file('made-up.edi', madeUp(people))] });
  await unit.ask('import.start', { way: 'folder', files: [file('true.edi', TRUE)] });
  const falls = (await unit.ask('falls.list', ALL)).rows;
  expect(falls.map(({ name }) => name).sort()).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  expect(falls[0]).toMatchObject({
    ...{ flight: OTHER_FLIGHT, from: 'inspect', to },
    causes: [{ fileName: 'made-up.edi', byHand: true }],
    against: [{ fileName: 'true.edi', byHand: false }],
  });
  const look = { id: falls[0]?.id ?? '', reason: 'the desk saw it' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  await unit.as('customs');
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'fell', reason: 'made-up.edi ← true.edi' },
    { act: 'fell', reason: 'made-up.edi ← true.edi' },
  ]);
});

test('targets fall where both lists come in one import', async () => {
  const unit = await analystAt();
  await unit.ask('import.start', {
    way: 'files',
    files: [file('made-up.edi', madeUp(crowd(3))), file('true.edi', TRUE)],
  });
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([{ to: 'gone' }, { to: 'gone' }]);
});

test('a list that was prepared after it came says so, and a further message of the flight makes no second fall', async () => {
  const unit = await analystAt();
  await unit.ask('import.start', { way: 'files', files: [file('made-up.edi', madeUp(crowd(3), '261124:2300'))] });
  await unit.ask('import.start', { way: 'files', files: [file('true.edi', TRUE)] });
  const second = paxlst([...PEOPLE, ...crowd(3)], {
    flight: 'ET513',
    control: 'R2',
    prepared: '261124:0600',
    version: 2,
  });
  await unit.ask('import.start', { way: 'files', files: [file('second.edi', second)] });
  await unit.core.resume();
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
    { to: 'gone', causes: [{ fileName: 'made-up.edi', ahead: true }] },
    { to: 'gone', causes: [{ fileName: 'made-up.edi', ahead: true }] },
  ]);
});

test('nobody falls where the lists agree, or where the true list is the later one', async () => {
  const unit = await analystAt();
  await unit.ask('import.start', { way: 'files', files: [file('a.edi', madeUp([...PEOPLE, ...crowd(3)]))] });
  await unit.ask('import.start', { way: 'files', files: [file('b.edi', TRUE)] });
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
});

test('a list that is imported with the clock ahead makes falls once the clock is right, and on the weekly list of the present week', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  unit.setClock('2026-12-08T08:00:00.000Z');
  await corrected(unit, VALID);
  unit.setClock('2026-11-24T08:10:00.000Z');
  await unit.core.resume();
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([{ to: 'clear' }, { to: 'clear' }]);
  await unit.as('customs');
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts.map(({ act, what }) => what ?? act).sort()).toEqual(['clock.set-back', 'fell', 'fell']);
});

/** Takes off whoever paid by card. */
const EXONERATION = ruleText('{ fact: booking.payment, in: [card] }', {
  ...{ id: 'joint.paid', kind: 'exoneration', mandate: 'customs', weight: '100', family: 'identity' },
});

test.each(['files', 'folder'] as const)(
  'a target whom a booking exonerates that was prepared and imported before the list falls where the list comes by %s',
  async (way) => {
    const unit = await desk([...TARGETS, EXONERATION], null, crowd(1));
    await unit.as('customs', 'analyst');
    const booking = pnrgov('LOC000', '4111111111111111', { name: 'HIT:A+AMA MR:A', prepared: '261123:1200' });
    await unit.ask('import.start', { way: 'files', files: [file('made-up.pnr', booking)] });
    await unit.as('police', 'analyst');
    await unit.ask('import.start', { way, files: [file('true.edi', laterList(PEOPLE))] });
    await unit.core.resume();
    expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
      {
        ...{ name: 'HIT, AMA', from: 'inspect' },
        causes: [{ fileName: 'made-up.pnr', byHand: true }],
        against: [{ fileName: 'true.edi' }],
      },
    ]);
  },
);

test.each([
  { together: 'with the booking first', order: [0, 1], prepared: '261123:1200' },
  { together: 'with the list first', order: [1, 0], prepared: '261123:1200' },
  { together: 'where the booking was prepared later', order: [1, 0], prepared: '261124:0700' },
])('a target whom a booking exonerates that comes in one import with the list falls, $together', async (row) => {
  const unit = await desk([...TARGETS, EXONERATION], null, crowd(1));
  await unit.as('customs', 'analyst');
  const booking = pnrgov('LOC000', '4111111111111111', { name: 'HIT:A+AMA MR:A', prepared: row.prepared });
  const both = [file('made-up.pnr', booking), file('true.edi', laterList(PEOPLE))];
  await unit.ask('import.start', { way: 'files', files: row.order.map((at) => both[at] as (typeof both)[number]) });
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', causes: [{ fileName: 'made-up.pnr', byHand: true }] },
  ]);
});

test('of many lists of one passenger that come in one import with the true list, the one that gives a target a valid document is found', async () => {
  const unit = await analystAt();
  const lists = [...crowd(30).slice(5), ...VALID.slice(0, 1)].map((each, at) =>
    file(`${at}.edi`, paxlst([each], { flight: 'ET513', control: `K${at}`, prepared: `261124:06${10 + at}` })),
  );
  await unit.ask('import.start', { way: 'files', files: [file('true.edi', TRUE), ...lists] });
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
    { name: 'HIT, AMA', to: 'clear', causes: [{ fileName: '25.edi' }], against: [{ fileName: 'true.edi' }] },
  ]);
});

test.each([
  { later: 'a list with a valid document', way: 'files' },
  { later: 'a list with a valid document', way: 'folder' },
  { later: 'a second booking', way: 'folder' },
] as const)(
  'a target falls whom one officer hides by a booking before the true list and $later after it, where that list comes by $way',
  async ({ later, way }) => {
    const unit = await desk([...TARGETS, EXONERATION], null, crowd(1));
    await unit.as('customs', 'analyst');
    const booking = (prepared: string, control: string) =>
      pnrgov('LOC000', '4111111111111111', { name: 'HIT:A+AMA MR:A', prepared, control });
    await unit.ask('import.start', { way: 'files', files: [file('first.pnr', booking('261123:1200', 'P1'))] });
    const second =
      later === 'a second booking' ? booking('261124:0730', 'P2') : laterList([...ONE_VALID, ...crowd(1)], '1300', 9);
    await unit.ask('import.start', { way: 'files', files: [file('second', second)] });
    await unit.as('police', 'analyst');
    await unit.ask('import.start', { way, files: [file('true.edi', laterList([...PEOPLE, ...crowd(1)]))] });
    await unit.core.resume();
    // A second booking takes the place of the first.
    const first = later === 'a second booking' ? [] : [{ fileName: 'first.pnr' }];
    expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
      {
        ...{ name: 'HIT, AMA', from: 'inspect' },
        causes: [...first, { fileName: 'second' }],
        against: [{ fileName: 'true.edi' }],
      },
    ]);
  },
);

test.each([
  { how: 'one after the other', imports: [['first.pnr'], ['later.edi'], ['true.edi']] },
  { how: 'in one import', imports: [['first.pnr', 'true.edi', 'later.edi']] },
])('a target falls whom one officer hides who brings the true list by hand, too, $how', async ({ imports }) => {
  const unit = await desk([...TARGETS, EXONERATION], null, crowd(1));
  await unit.as('customs', 'analyst');
  const bytes: Readonly<Record<string, Uint8Array>> = {
    'first.pnr': pnrgov('LOC000', '4111111111111111', { name: 'HIT:A+AMA MR:A', prepared: '261123:1200' }),
    'true.edi': laterList([...PEOPLE, ...crowd(1)]),
    'later.edi': laterList([...ONE_VALID, ...crowd(1)], '1300', 9),
  };
  for (const names of imports)
    await unit.ask('import.start', {
      way: 'files',
      files: names.map((name) => file(name, bytes[name] ?? new Uint8Array())),
    });
  await unit.core.resume();
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
    {
      ...{ name: 'HIT, AMA', from: 'inspect' },
      causes: [{ fileName: 'first.pnr' }, { fileName: 'later.edi' }],
      against: [{ fileName: 'true.edi' }],
    },
  ]);
});

test('of forty versions of a list that come in one import, the one that gives a target a valid document is found', async () => {
  const unit = await analystAt();
  const others = crowd(30);
  const versions = Array.from({ length: 40 }, (_, at) => {
    const people = at === 25 ? [...VALID.slice(0, 1), ...PEOPLE.slice(1)] : at < 25 ? PEOPLE : VALID;
    const now = others.map((person, row) => (row < at ? { ...person, locator: `NEW${row}` } : person));
    const sent = { control: `V${at}`, version: at + 1, prepared: `261124:06${10 + at}` };
    return file(`${at}.edi`, paxlst([...people, ...now], { flight: 'ET513', ...sent }));
  });
  await unit.ask('import.start', { way: 'files', files: versions });
  const falls = (await unit.ask('falls.list', ALL)).rows;
  expect(new Set(falls.map(({ name }) => name))).toEqual(new Set(['HIT, AMA', 'OTHER, KOSSI']));
  expect(falls.every(({ to }) => to === 'clear')).toBe(true);
});
