/** Whom the list before called a child, and of whom a later list says less. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { exportedText, NAMED, PLAIN } from '../exports/asked.ts';
import { laterList, TARGETS } from '../falls/falling.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';

beforeEach(emptyStores);

const CHILD = PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person));
const OTHER = { surname: 'KOUDJO', given: 'EDEM', document: 'TG9900117', born: '710101' };

/** The list as it is, without the date of birth of the first. */
function withoutBirth(list: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(list);
  return new TextEncoder().encode(text.replace(/DTM\+329:[0-9]{6}'\r\n/, '').replace('UNT+32', 'UNT+31'));
}

const WITHOUT_BIRTH = withoutBirth(laterList(CHILD));
const WITHOUT_CHILD = laterList([OTHER, ...CHILD.slice(1)]);

/** Customs have a case on a child, and a later list comes. */
async function after(list: Uint8Array) {
  const unit = await desk(TARGETS, null, CHILD);
  const [traveller = ''] = unit.people;
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  await unit.ask('case.select', { id, note: null });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'later.edi', bytes: list }] });
  return { ...unit, id };
}

async function exported({ core }: Desk): Promise<string> {
  const made = await core.call('export.cases', { ...NAMED, list: 'open' }, by('police'));
  return made.ok ? exportedText(made.value) : JSON.stringify(made);
}

test.each([
  ['has them no more', WITHOUT_CHILD],
  ['has them without a date of birth', WITHOUT_BIRTH],
])('the exported list of cases names no child by name where a later list %s', async (_, list) => {
  const unit = await after(list);
  const text = await exported(unit);
  expect(text).toContain('A. H.');
  expect(text).not.toMatch(/\bHIT\b|TG4817305/);
  expect(text).toContain('Meet and protect');
});

test('the exported list of the flagged has a child by the record of the flight as somebody to protect, and nobody else', async () => {
  const { ask } = await desk(TARGETS, null, CHILD);
  const text = exportedText(await ask('export.flagged', { ...PLAIN, travellers: null }));
  expect(text.split('Meet and protect')).toHaveLength(2);
});

test('a child of whom a later list gives no date of birth stays one on the queue, on the slip, in custody and on the board', async () => {
  const unit = await after(WITHOUT_BIRTH);
  expect((await unit.ask('flights.get', { id: FLIGHT })).travellers).toContainEqual(
    expect.objectContaining({ name: 'HIT, AMA', dateOfBirth: null, isChild: true, isMetAsChild: true }),
  );
  const { rows } = await unit.ask('queue.page', QUEUE);
  expect(rows.find(({ name }) => name === 'HIT, AMA')).toMatchObject({ isChild: true, isMetAsChild: true });
  const slip = {
    language: 'en',
    travellers: [{ flight: FLIGHT, traveller: rows[0]?.traveller ?? '' }],
    place: 'door',
  } as const;
  expect(rows[0]?.name).toBe('HIT, AMA');
  expect((await unit.ask('papers.print', { ...slip, purpose: 'to meet them' })).papers).toMatchObject([
    { isChild: true, isProtected: true },
  ]);
  expect((await unit.ask('custody.read', { id: unit.id })).isMinor).toBe(true);
  const cards = await unit.ask('inspections.board', {});
  expect(cards.find(({ id }) => id === unit.id)).toMatchObject({ isChild: true, isProtected: true });
});

test('a child of whom a later list gives no date of birth waits for no search on the wall', async () => {
  const { ask } = await desk(TARGETS, null, CHILD);
  expect((await ask('wall.view', {})).waiting.count).toBe(1);
  await ask('import.start', { way: 'files', files: [{ name: 'later.edi', bytes: WITHOUT_BIRTH.slice() }] });
  expect((await ask('flights.get', { id: FLIGHT })).travellers).toContainEqual(
    expect.objectContaining({ name: 'HIT, AMA', dateOfBirth: null }),
  );
  expect((await ask('wall.view', {})).waiting.count).toBe(1);
});

test('a date of birth in a later list counts, and then the earlier list does not', async () => {
  const unit = await after(laterList(PEOPLE));
  expect(await exported(unit)).toContain('HIT');
  expect((await unit.ask('custody.read', { id: unit.id })).isMinor).toBe(false);
});

test('a list without a date of birth makes nobody a child of whom the list before it said that they are grown', async () => {
  const unit = await after(laterList(PEOPLE));
  unit.setClock('2026-11-24T09:00:00.000Z');
  const bytes = withoutBirth(laterList(PEOPLE, '1300', 3));
  await unit.ask('import.start', { way: 'files', files: [{ name: 'less.edi', bytes }] });
  expect((await unit.ask('flights.get', { id: FLIGHT })).travellers).toContainEqual(
    expect.objectContaining({ name: 'HIT, AMA', dateOfBirth: null, isChild: false, isMetAsChild: false }),
  );
  expect((await unit.ask('custody.read', { id: unit.id })).isMinor).toBe(null);
});

test('a fall that an earlier release stored says by the record of its flight that somebody was a child', async () => {
  const unit = await after(WITHOUT_BIRTH);
  const [found] = await readAll(unit.store, 'takenOff');
  if (found?.value.kind !== 'traveller') throw new Error('nobody fell');
  expect(found.value).toMatchObject({ isMinor: true, changed: { birth: { was: '2015-06-15', is: '' } } });
  const { isMinor: _, ...value } = found.value;
  const index = { flight: value.flight };
  await commit(unit.store, [{ table: 'takenOff', id: found.id, rev: found.rev, value, index }], []);
  const falls = await unit.ask('falls.list', { flight: FLIGHT, traveller: null });
  expect(falls.rows).toMatchObject([{ isMinor: true }]);
  expect(await exported(unit)).not.toMatch(/\bHIT\b/);
});
