/** Target lists on paper: who stands on which, how copies are ticked off, and who may know of them. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { laterList, TARGETS } from './falls/falling.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { type Desk, desk, EXPIRED, PEOPLE, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const INSPECTED = { kind: 'trigger', weight: '', outcome: 'inspect' };
const SEEN = ruleText(EXPIRED, { id: 'customs.expired', ...INSPECTED });
const HIDDEN = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', ...INSPECTED });
const asked = { flight: FLIGHT, copies: 2, language: 'en' } as const;

async function send({ ask }: Desk, traveller: string | undefined): Promise<string> {
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: traveller ?? '' });
  await ask('case.select', { id, note: null });
  return id;
}

test('a list has whoever was sent and nobody met, without reasons, and says that no supervisor approved it', async () => {
  const unit = await desk([SEEN], null);
  await send(unit, unit.people[0]);
  const { flights } = await unit.ask('flight.board', {});
  const due = flights.find(({ row }) => row.id === FLIGHT)?.due;
  expect(due).toBeTypeOf('number');
  const { sheets } = await unit.ask('target-list.print', asked);
  expect(sheets).toMatchObject([
    {
      due,
      list: { approved: false, people: 1, readers: null, copies: [{ number: 1 }, { number: 2 }] },
      lines: [{ name: 'HIT, AMA', document: 'TG4817305', place: 'door', agencies: ['customs'] }],
    },
  ]);
  expect(JSON.stringify(sheets)).not.toMatch(/expired|customs\.|score/);
});

test('a list of a flight that a supervisor approved does not say so', async () => {
  const unit = await desk([SEEN], null);
  for (const traveller of unit.people) await send(unit, traveller);
  await unit.ask('flight.sign', { flight: FLIGHT });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'another supervisor' });
  await unit.ask('flight.approve', { flight: FLIGHT });
  const { sheets } = await unit.ask('target-list.print', asked);
  expect(sheets.map(({ list }) => list.approved)).toEqual([true]);
});

test('whoever others may not know of stands on a list of their own, which others never hear of', async () => {
  const unit = await desk([HIDDEN]);
  await unit.as('police');
  await send(unit, unit.people[0]);
  const { sheets } = await unit.ask('target-list.print', asked);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.list.readers).not.toContain('customs');
  expect(sheets[0]?.list.readers).toContain('police');
  await unit.as('customs');
  expect(await unit.ask('target-list.list', {})).toEqual([]);
  const { id = '' } = sheets[0]?.list ?? {};
  expect(await unit.refused('target-list.end-copy', { id, copy: 1, how: 'returned' })).toEqual({
    code: 'not-found',
    what: 'target-list',
  });
});

test('whoever has a hit beside that others may not know of stands on a list of their own: who attends would tell of it', async () => {
  const unit = await desk([SEEN, HIDDEN]);
  await unit.as('customs');
  const id = await send(unit, unit.people[0]);
  const seen = await unit.ask('target-list.print', asked);
  expect(seen.sheets.map(({ lines }) => lines.map((line) => line.agencies))).toEqual([[['customs']]]);
  await unit.as('police');
  const { sheets } = await unit.ask('target-list.print', asked);
  expect(sheets.flatMap(({ lines }) => lines.map((line) => line.id))).toEqual([id]);
  expect(sheets[0]?.lines[0]?.agencies).toContain('police');
  expect(sheets[0]?.list.readers).not.toContain('customs');
  await unit.as('customs');
  expect((await unit.ask('target-list.list', {})).map(({ number }) => number)).toEqual(
    seen.sheets.map(({ list }) => list.number),
  );
});

test('a copy is ticked off once, and one that was lost stands on the weekly list and may turn up', async () => {
  const unit = await desk([SEEN], null);
  await send(unit, unit.people[0]);
  const { sheets } = await unit.ask('target-list.print', asked);
  const { id = '' } = sheets[0]?.list ?? {};
  await unit.ask('target-list.end-copy', { id, copy: 1, how: 'returned' });
  expect(await unit.refused('target-list.end-copy', { id, copy: 1, how: 'destroyed' })).toEqual({
    code: 'refused',
    why: 'copy-ended',
  });
  await unit.ask('target-list.lose-copy', { id, copy: 2, reason: REASON });
  const week = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(JSON.stringify(week)).toContain('target-list.copy-lost');
  await unit.ask('target-list.end-copy', { id, copy: 2, how: 'returned' });
  expect((await unit.ask('target-list.list', {}))[0]?.copies.map(({ ended }) => ended?.how)).toEqual([
    'returned',
    'returned',
  ]);
});

test('the agency of a list reads who of another one ticked a copy off or lost it, and of hidden lists nobody else reads', async () => {
  const unit = await desk([SEEN, HIDDEN]);
  const trail = async () => JSON.stringify(await unit.ask('audit.list', { before: null, count: 500 }));
  await unit.as('customs');
  await send(unit, unit.people[0]);
  const { sheets } = await unit.ask('target-list.print', asked);
  const { id = '', number = '?' } = sheets[0]?.list ?? {};
  await unit.as('police');
  await unit.ask('target-list.end-copy', { id, copy: 1, how: 'returned' });
  await unit.ask('target-list.lose-copy', { id, copy: 2, reason: REASON });
  const hidden = await unit.ask('target-list.print', asked);
  expect(await trail()).toContain(number);
  await unit.as('customs');
  expect(await trail()).toContain('target-list.copy-ended');
  expect(JSON.stringify(await unit.ask('queue.week', { day: '2026-11-24' }))).toContain('target-list.copy-lost');
  expect(await trail()).not.toContain(hidden.sheets[0]?.list.number);
});

test('whoever an officer picked alone is attended by the agency of the officer', async () => {
  const unit = await desk([SEEN], null, [
    { surname: 'CALM', given: 'AFI', document: 'TG4817305', expiry: '301231' },
    { surname: 'STILL', given: 'KODJO', document: 'TG4817312', expiry: '301231' },
  ]);
  const { id } = await unit.ask('case.open', {
    ...{ flight: FLIGHT, traveller: unit.people[0] ?? '', origin: 'dog', note: null },
  });
  await unit.ask('case.select', { id, note: null });
  const { sheets } = await unit.ask('target-list.print', asked);
  expect(sheets.flatMap(({ lines }) => lines.map(({ name, agencies }) => [name, agencies]))).toEqual([
    ['CALM, AFI', ['customs']],
  ]);
});

test('whoever is met already is on no list, and the answer says how many', async () => {
  const unit = await desk([SEEN], null);
  unit.setClock('2026-11-24T13:05:00.000Z');
  const id = await send(unit, unit.people[0]);
  await unit.ask('case.meet', { id, note: null });
  expect(await unit.ask('target-list.print', asked)).toEqual({
    sheets: [],
    without: { quiet: 0, protected: 0, done: 1 },
  });
});

test('somebody with two cases stands on one line, and other agencies learn of their own case alone', async () => {
  const unit = await desk([HIDDEN]);
  await unit.as('police');
  await send(unit, unit.people[0]);
  await unit.as('customs');
  const { id } = await unit.ask('case.open', {
    ...{ flight: FLIGHT, traveller: unit.people[0] ?? '', origin: 'dog', note: null },
  });
  await unit.ask('case.select', { id, note: null });
  const lines = async () => {
    const { sheets } = await unit.ask('target-list.print', asked);
    return sheets.flatMap(({ list, lines: all }) => all.map(({ name, agencies }) => [list.people, name, agencies]));
  };
  expect(await lines()).toEqual([[1, 'HIT, AMA', ['customs']]]);
  await unit.as('police');
  expect(await lines()).toEqual([[1, 'HIT, AMA', ['police']]]);
});

test('a list of which a copy is out says how many were decided otherwise, or sent, since it was printed', async () => {
  const unit = await desk([SEEN], null);
  const changed = async () => (await unit.ask('target-list.list', {})).map((list) => list.changed);
  const id = await send(unit, unit.people[0]);
  const { sheets } = await unit.ask('target-list.print', asked);
  expect(await changed()).toEqual([0]);
  await send(unit, unit.people[1]);
  expect(await changed()).toEqual([1]);
  await unit.ask('case.deselect', { id, note: REASON });
  expect(await changed()).toEqual([2]);
  for (const copy of [1, 2])
    await unit.ask('target-list.end-copy', { id: sheets[0]?.list.id ?? '', copy, how: 'returned' });
  expect(await changed()).toEqual([0]);
});

test('whoever was met makes no list out of date, and the list does not tell its cases', async () => {
  const unit = await desk([SEEN], null);
  unit.setClock('2026-11-24T13:05:00.000Z');
  const id = await send(unit, unit.people[0]);
  await unit.ask('target-list.print', asked);
  await unit.ask('case.meet', { id, note: null });
  const lists = await unit.ask('target-list.list', {});
  expect(lists.map((list) => list.changed)).toEqual([0]);
  expect(JSON.stringify(lists)).not.toContain(id);
});

/** Somebody was sent, officers said this of them, and a later list of the flight has them no more. */
async function leftOutLater(born: string, say: (unit: Desk, id: string) => Promise<unknown>) {
  const aboard = PEOPLE.map((person, at) => (at === 0 ? { ...person, born } : person));
  const unit = await desk(TARGETS, null, aboard);
  const id = await send(unit, unit.people[0]);
  await say(unit, id);
  const other = { surname: 'KOUDJO', given: 'EDEM', document: 'TG9900117', born: '710101' };
  const files = [{ name: 'later.edi', bytes: laterList([other, ...aboard.slice(1)]) }];
  await unit.ask('import.start', { way: 'files', files });
  const cards = await unit.ask('inspections.board', {});
  return { unit, id, card: cards.find((each) => each.id === id) };
}

test.each([
  ['by the list before', '150615', async () => undefined],
  [
    'by the word of officers of two agencies',
    '800615',
    async (unit: Desk, id: string) => {
      const enter = (step: 'child-noted' | 'child-confirmed') =>
        unit.ask('protection.enter', { id, step, said: { words: 'she says that she is twelve' }, happened: null });
      await enter('child-noted');
      await unit.as('police');
      await enter('child-confirmed');
      await unit.as('customs');
    },
  ],
])(
  'a child %s whom a later list leaves out stays a child on the board, stands on no target list, and is not let go by one key',
  async (_, born, say) => {
    const { unit, id, card } = await leftOutLater(born, say);
    expect(card).toMatchObject({ left: { perhaps: null }, isChild: true, isProtected: true });
    expect((await unit.ask('target-list.print', asked)).sheets).toEqual([]);
    const nothing = { id, result: 'nothing-found', note: '', seen: true } as const;
    expect(await unit.refused('case.record-result', nothing)).toMatchObject({ why: 'encounter-care' });
    expect((await unit.ask('encounter.read', { id })).isChild).toBe(true);
  },
);

test('a grown target whom a later list leaves out stays one', async () => {
  const { unit, card } = await leftOutLater('800615', async () => undefined);
  expect(card).toMatchObject({ isProtected: false });
  expect((await unit.ask('target-list.print', asked)).sheets).toHaveLength(1);
});
