/** Targets to whom a later list gives another name or passport. */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT, type Person } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, corrected, EXCHANGED, HIDDEN_TARGETS, laterList, NAME, NUMBER, RENAMED, TARGETS } from './falling.ts';

afterEach(emptyStores);

test.each<[string, readonly Person[], object, string]>([
  ['another passport', EXCHANGED, { name: null, document: NUMBER }, 'HIT, AMA'],
  ['another name', RENAMED, { name: NAME, document: null }, 'KOUDJO, EDEM'],
])(
  'a target to whom a later list gives %s is the same person, marked on queue and board under one name until an officer of the agency looked',
  async (_, people, changed, name) => {
    const unit = await desk(TARGETS, null);
    await unit.as('customs');
    const { id: caseId } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.select', { id: caseId, note: null });
    await corrected(unit, people, 'folder');
    const row = async () => (await unit.ask('queue.page', QUEUE)).rows.find((each) => each.caseId === caseId);
    const card = async () => (await unit.ask('inspections.board', {}))[0];
    expect(await card()).toMatchObject({ name, changed });
    expect(await row()).toMatchObject({ name, changed });
    const falls = (await unit.ask('falls.list', ALL)).rows;
    expect(falls).toMatchObject([{ name: 'HIT, AMA', from: 'inspect', to: 'inspect', changed, caseId }]);
    await unit.ask('fall.look', { id: falls[0]?.id ?? '', reason: 'the desk saw both passports' });
    expect(await card()).toMatchObject({ name, changed: null });
    expect((await row())?.changed).toBeNull();
    const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
    expect(acts.find(({ act }) => act === 'fell')?.reason).toMatch(/ → .*: the desk saw both passports/);
  },
);

test('a target who is called as before again has no former name but the one between', async () => {
  const unit = await desk(TARGETS, null);
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.select', { id, note: null });
  await corrected(unit, RENAMED);
  for (const [hour, people, version] of [
    ['09', PEOPLE, 4],
    ['10', RENAMED, 5],
    ['11', PEOPLE, 6],
  ] as const) {
    unit.setClock(`2026-11-24T${hour}:00:00.000Z`);
    const files = [{ name: `${hour}.edi`, bytes: laterList(people, '1300', version) }];
    await unit.ask('import.start', { way: 'files', files });
  }
  const [card] = await unit.ask('inspections.board', {});
  expect([card?.name, card?.former]).toEqual([NAME.was, [{ name: NAME.is, document: null }]]);
});

test('an agency from which the hits are hidden sees no change of a name', async () => {
  const unit = await desk(HIDDEN_TARGETS);
  await unit.as('police');
  await corrected(unit, RENAMED, 'folder');
  expect((await unit.ask('falls.list', ALL)).rows).toHaveLength(1);
  await unit.as('customs');
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
});

test('a target whom a list calls otherwise keeps the former name and the mark once officers found the flight to be another number', async () => {
  const unit = await desk(TARGETS, null);
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.select', { id, note: null });
  await corrected(unit, RENAMED);
  const text = new TextDecoder().decode(laterList(PEOPLE.slice(1), '1300', 3)).replaceAll('ET508', 'ET999');
  await unit.ask('import.start', { way: 'files', files: [{ name: 'o.edi', bytes: new TextEncoder().encode(text) }] });
  const joining = { flight: FLIGHT, other: 'ET-999-ADD-2026-11-24', reason: 'one flight, two numbers' };
  expect(await unit.core.call('flight.same', joining, by('police'))).toMatchObject({ ok: true });
  const changed = { name: NAME, document: null };
  const [card] = await unit.ask('inspections.board', {});
  expect(card).toMatchObject({ name: NAME.is, changed, former: [{ name: NAME.was, document: null }] });
  const { rows } = await unit.ask('queue.page', QUEUE);
  expect(rows.find(({ caseId }) => caseId === id)).toMatchObject({ name: NAME.is, changed });
  expect((await unit.ask('falls.list', { flight: joining.other, traveller: null })).rows).toMatchObject([
    { changed, caseId: id },
  ]);
});
