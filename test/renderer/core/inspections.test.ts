/** The board of inspections: who stands where, and which bags are looked for. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Found } from '../../../shared/casework/finding.ts';
import { ARREST, DRUGS, REFUSED } from '../../shared/casework/found-things.ts';
import { WATCHED } from '../../shared/custody/watched.ts';
import { READ } from './identified.ts';
import { FLIGHT, LANDED, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const WITH_BAG = TWO_PEOPLE.map((person) => ({ ...person, tag: 'ET528740:1' }));

async function sent(): Promise<TestCore & { readonly id: string }> {
  const test = await openUnit('practice', LANDED);
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(WITH_BAG) }] });
  const [row] = (await test.ask('queue.page', QUEUE)).rows;
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
  expect(await test.ask('inspections.board', {})).toEqual([]);
  await test.ask('case.select', { id, note: null });
  return { ...test, id };
}

const card = async ({ ask }: TestCore) => (await ask('inspections.board', {}))[0];

test('whoever is sent stands on the board until a result is recorded, and while whoever leads has not agreed: where they come from, until somebody says where they are', async () => {
  const test = await sent();
  const { ask, id } = test;
  expect(await card(test)).toMatchObject({
    ...{ id, name: 'OKAFOR, CHIDI', movement: 'arriving', place: 'door', met: null, identity: 'none' },
    ...{ due: LANDED / 60_000, isProtected: false, quiet: null, isChild: false, isBeside: false },
  });
  await ask('flight.update', { flight: FLIGHT, patch: { belt: '2', actualArrival: '2026-11-24T12:55' }, reason: '' });
  const { number } = await ask('encounter.move', { id, entry: { kind: 'moved', to: 'belt', note: 'limping' } });
  expect(await card(test)).toMatchObject({ place: 'belt', belt: '2', dueBy: 'actual' });
  await ask('encounter.move', { id, entry: { kind: 'correction', of: number, why: 'entered by mistake' } });
  expect(await card(test)).toMatchObject({ place: 'door' });
  await ask('case.meet', { id, note: null });
  const { officer } = await ask('session.get', {});
  expect((await card(test))?.met).toMatchObject({ officer: officer.id });
  await ask('case.record-result', { id, result: 'nothing-found', note: '', seen: true });
  // Whoever leads has not agreed yet.
  expect(await card(test)).toMatchObject({ isDone: true, holdFor: ['immigration'] });
});

test('whoever something was found with does not leave the board as one with whom nothing was, and a result of nothing says why', async () => {
  const { ask, refused, id } = await sent();
  await ask('case.meet', { id, note: null });
  const act = { kind: 'act', act: 'scanner', result: 'something', guardian: null, note: null } as const;
  const { number } = await ask('encounter.add', { id, entry: act });
  const nothing = { id, result: 'nothing-found', note: '' } as const;
  expect(await refused('case.record-result', { ...nothing, seen: true })).toEqual({
    code: 'refused',
    why: 'case-something',
  });
  expect(await refused('case.record-result', nothing)).toEqual({ code: 'reason-required' });
  await ask('encounter.add', { id, entry: { kind: 'correction', of: number, why: 'a shadow of the bag' } });
  // What was corrected stays in the record, so a result of nothing says why.
  expect(await refused('case.record-result', { ...nothing, seen: true })).toMatchObject({ why: 'case-something' });
  await ask('case.record-result', { ...nothing, note: 'a shadow of the bag' });
  expect(await ask('inspections.board', {})).toMatchObject([{ isDone: true, holdFor: ['immigration'] }]);
});

test('a bag is ticked once for belt, X-ray and dog, and printed with a purpose', async () => {
  const test = await sent();
  const { ask, refused, id } = test;
  const [bag] = (await card(test))?.bags ?? [];
  expect(bag).toMatchObject({ checks: [] });
  const tick = { id, entry: { kind: 'bag', tag: bag?.tag ?? '', check: 'dog' } } as const;
  const { number } = await ask('encounter.move', tick);
  expect((await card(test))?.bags[0]?.checks).toEqual([{ check: 'dog', number }]);
  expect(await refused('encounter.move', tick)).toEqual({ code: 'refused', why: 'encounter-ticked' });
  expect(await refused('inspections.print-bags', { purpose: '' })).toEqual({ code: 'reason-required' });
  expect((await ask('inspections.print-bags', { purpose: 'belt 2' })).cards).toHaveLength(1);
});

test('a bag of which nobody knows the owner is at the belt', async () => {
  const { ask } = await openUnit('practice', LANDED);
  const { id } = await ask('case.open-on', {
    ...{ thing: { kind: 'bag', tag: '0071234567' }, flight: null, origin: 'dog', note: null },
  });
  await ask('case.select', { id, note: 'the dog sat down' });
  expect((await ask('inspections.board', {}))[0]).toMatchObject({
    ...{ place: 'belt', name: '', thing: { tag: '0071234567' }, bags: [{ tag: '0071234567', checks: [] }] },
  });
});

test('what is not of the board is corrected only by those who may enter it', async () => {
  const { ask, id, core } = await sent();
  await ask('encounter.add', { id, entry: READ });
  const entry = { kind: 'correction', of: 1, why: 'a mistake' } as const;
  expect(await core.call('encounter.move', { id, entry })).toMatchObject({
    failure: { code: 'not-permitted', permission: 'case.examine' },
  });
});

test('whoever is held was met, and is where officers are: the board waits for no meeting and names no door', async () => {
  const test = await sent();
  const { ask, id } = test;
  expect(await card(test)).toMatchObject({ awaitsMeeting: true, place: 'door', meeting: { after: 'landing' } });
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  expect(await card(test)).toMatchObject({ awaitsMeeting: false, met: null, place: 'inspection' });
});

test('a bag is neither held nor protected: it is not offered, and it is refused', async () => {
  const { ask, refused } = await openUnit('practice', LANDED);
  const { id } = await ask('case.open-on', {
    ...{ thing: { kind: 'bag', tag: '0071234567' }, flight: null, origin: 'dog', note: null },
  });
  expect((await ask('custody.read', { id })).may?.kinds).not.toContain('begun');
  expect((await ask('protection.read', { id })).open).toEqual([]);
  expect(await refused('custody.enter', { id, act: WATCHED, happened: null })).toEqual({
    ...{ code: 'refused', why: 'custody-nobody' },
  });
  const said = { whom: 'Mrs Adjo' };
  expect(await refused('protection.enter', { id, step: 'child-called', said, happened: null })).toEqual({
    ...{ code: 'refused', why: 'protection-nobody' },
  });
});

describe('whoever something was found with', () => {
  /** Somebody was met, and this was found with them, as an officer typed it. */
  async function found(lines: readonly Found[]): Promise<TestCore & { readonly id: string }> {
    const test = await sent();
    const { ask, id } = test;
    await ask('case.meet', { id, note: null });
    await ask('encounter.add', { id, entry: READ });
    await ask('case.record-result', {
      id,
      result: 'found',
      found: [...lines],
      note: '',
    });
    return test;
  }

  test('stays on the board while nobody says where they went, and leaves it once somebody does', async () => {
    const test = await found([DRUGS]);
    const { ask, refused, id } = test;
    expect(await card(test)).toMatchObject({ id, isDone: true, isWhereUnknown: true });
    expect(await refused('encounter.move', { id, entry: { kind: 'went', where: '' } })).toMatchObject({
      code: 'invalid-input',
    });
    const { number } = await ask('encounter.move', { id, entry: { kind: 'went', where: 'let go after the seizure' } });
    expect(await card(test)).toBeUndefined();
    await ask('encounter.move', { id, entry: { kind: 'correction', of: number, why: 'another person' } });
    expect(await card(test)).toMatchObject({ isWhereUnknown: true });
  });

  test('stays when an arrest stands in the result without a record of custody, and under custody once there is one', async () => {
    const test = await found(ARREST.found);
    expect(await card(test)).toMatchObject({ isWhereUnknown: true, watched: null });
    await test.ask('custody.enter', { id: test.id, act: WATCHED, happened: null });
    expect(await card(test)).toMatchObject({ isWhereUnknown: false });
    expect((await card(test))?.watched).not.toBeNull();
  });

  test('leaves the board when the result says that they were refused entry', async () => {
    const test = await found([DRUGS, REFUSED]);
    expect(await card(test)).toBeUndefined();
  });
});
