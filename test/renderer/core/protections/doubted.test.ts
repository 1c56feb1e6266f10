/** The companion whom an officer doubts: what the others see of it, and who agrees before they go. */
import { beforeEach, describe, expect, test } from 'vitest';
import { WHOLE_QUEUE } from '../../../../shared/queue/queue-question.ts';
import { DRUGS } from '../../../shared/casework/found-things.ts';
import { SAID } from '../../../shared/protection/entered.ts';
import { identified } from '../identified.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, PEOPLE, SEEN } from '../queue-acts/desk.ts';
import { QUEUE, TRAY } from '../whole-queue.ts';
import { AT } from './opened.ts';

beforeEach(emptyStores);

/** Police met a child, and doubt the adult, whom customs sent to secondary. */
async function doubted(companion: 'doubted' | 'fits' = 'doubted', people = PEOPLE) {
  const aboard = people.map((person) => ({ ...person, expiry: '241130' }));
  const test = await desk([SEEN], null, aboard);
  test.setClock(AT('14:00'));
  const [child = '', adult = ''] = test.people;
  await test.as('customs');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: adult });
  await test.ask('case.select', { id, note: null });
  await test.as('police');
  const ofChild = await test.ask('case.claim', { flight: FLIGHT, traveller: child });
  await test.ask('case.select', { id: ofChild.id, note: null });
  await test.ask('case.meet', { id: ofChild.id, note: null });
  const enter = (step: 'child-noted' | 'child-relation' | 'child-companion', said = {}) =>
    test.core.call('protection.enter', {
      ...{ id: ofChild.id, step, said: { ...SAID[step], ...said }, happened: null },
    });
  await enter('child-noted');
  expect((await enter('child-relation', { companion })).ok).toBe(true);
  if (companion === 'doubted') expect((await enter('child-companion', { who: 'by-case', case: id })).ok).toBe(true);
  await test.as('customs');
  const nothing = { id, result: 'nothing-found', note: '', seen: true } as const;
  return { ...test, id, child: ofChild.id, adult, nothing, enter };
}

/** Police met a child, and doubt the adult of the same locator, whom nothing flags and on whom there is no case. */
async function unflagged() {
  const test = await desk([SEEN], null, [
    ...PEOPLE.slice(0, 1).map((person) => ({ ...person, locator: 'AAA111' })),
    { surname: 'TALL', given: 'EFUA', document: 'TG4817329', expiry: '301130', locator: 'AAA111' },
  ]);
  test.setClock(AT('14:00'));
  const [traveller = '', adult = ''] = test.people;
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  await test.ask('case.select', { id, note: null });
  const enter = (step: 'child-noted' | 'child-relation', said = {}) =>
    test.ask('protection.enter', { id, step, said: { ...SAID[step], ...said }, happened: null });
  await enter('child-noted');
  await enter('child-relation', { companion: 'doubted' });
  return { ...test, child: id, adult, enter };
}

async function slipOf(ask: Desk['ask'], traveller: string) {
  const slip = { language: 'en', place: 'door', purpose: 'for the door' } as const;
  return (await ask('papers.print', { ...slip, travellers: [{ flight: FLIGHT, traveller }] })).papers;
}

describe('whom an officer doubts because of the child beside them', () => {
  test('stands so on the board, in the queue, on the page and in the case, with who doubts them', async () => {
    const { ask, id, child, adult } = await doubted();
    // Both are due alike.
    expect((await ask('inspections.board', {})).map((card) => card.id)).toEqual([child, id]);
    const doubt = { officer: expect.any(String), agency: 'police', child };
    expect((await ask('inspections.board', {})).find((card) => card.id === id)?.doubts).toMatchObject([doubt]);
    const row = (await ask('queue.page', QUEUE)).rows.find(({ traveller }) => traveller === adult);
    expect(row?.doubted).toEqual(['police']);
    expect((await ask('traveller.get', { flight: FLIGHT, traveller: adult })).doubts).toMatchObject([doubt]);
    expect((await ask('protection.read', { id })).doubts).toMatchObject([doubt]);
    expect((await ask('encounter.read', { id })).doubts).toMatchObject([doubt]);
    expect((await slipOf(ask, adult))[0]).toMatchObject({ askBefore: ['police'] });
  });

  test('is named by the case and the card of the child while there is no case on them, and by neither once there is one', async () => {
    const { ask, child, adult, enter } = await unflagged();
    const told = async () => [
      (await ask('protection.read', { id: child })).withoutCase,
      (await ask('inspections.board', {}))[0]?.withoutCase,
    ];
    const person = { flight: FLIGHT, traveller: adult, name: 'TALL, EFUA', seat: null };
    expect(await told()).toEqual([[person], [person]]);
    await ask('case.claim', { flight: FLIGHT, traveller: adult });
    expect(await told()).toEqual([[], []]);
    expect((await ask('protection.read', { id: child })).companions).toMatchObject([{ travellerName: 'TALL, EFUA' }]);
    await enter('child-relation', { companion: 'fits' });
    expect((await ask('protection.read', { id: child })).companions).toEqual([]);
  });

  test('is to be inspected on the queue and on a slip of their own, also where nothing flags them, until nobody doubts them', async () => {
    const { ask, as, adult, enter } = await unflagged();
    const row = async () => (await ask('queue.page', QUEUE)).rows.find(({ traveller }) => traveller === adult);
    const seen = { outcome: 'inspect', attendance: ['police'], doubted: ['police'], reasons: [], name: 'TALL, EFUA' };
    expect(await row()).toMatchObject(seen);
    const toMeet = async () => (await ask('traveller.get', { flight: FLIGHT, traveller: adult })).toMeet;
    expect(await toMeet()).toEqual({ outcome: 'inspect', why: 'doubted' });
    const page = await ask('queue.page', { ...QUEUE, question: { ...WHOLE_QUEUE, tab: 'police', from: 'inspect' } });
    expect(page.rows.map(({ traveller }) => traveller)).toContain(adult);
    expect((await slipOf(ask, adult))[0]).toMatchObject({ surname: 'TALL', askBefore: ['police'], reasons: [] });
    await as('customs');
    expect(await row()).toMatchObject(seen);
    await as('police');
    await enter('child-relation', { companion: 'fits' });
    expect(await row()).toBeUndefined();
    expect(await toMeet()).toBeNull();
  });

  test('is named on the slip of the child, with the seat, to be kept apart', async () => {
    const { ask, people, enter } = await unflagged();
    const [child = ''] = people;
    expect((await slipOf(ask, child))[0]).toMatchObject({ apartFrom: [{ name: 'TALL, EFUA', seat: null }] });
    await enter('child-relation', { companion: 'fits' });
    expect((await slipOf(ask, child))[0]).toMatchObject({ apartFrom: [] });
  });

  test('goes to the tray where nobody saw them, and leaves it with an officer of the agency that doubts', async () => {
    const { ask, as, core, adult, setClock } = await unflagged();
    setClock('2026-11-24T23:00:00.000Z');
    expect((await ask('queue.page', TRAY)).rows.map(({ traveller }) => traveller)).toEqual([adult]);
    await as('customs');
    const gone = { travellers: [{ flight: FLIGHT, traveller: adult }], reason: 'gone with the others' };
    expect(await core.call('case.not-examined', gone)).toMatchObject({
      failure: { code: 'second-needed', agencies: ['police'] },
    });
    expect(await core.call('case.not-examined', gone, by('police'))).toMatchObject({ ok: true });
    expect((await ask('queue.page', TRAY)).rows).toEqual([]);
  });

  test.each(['case.record-result', 'case.deselect', 'case.miss'] as const)(
    'is not let go by another officer alone (%s): an officer of the agency that doubts agrees',
    async (name) => {
      const { core, id, nothing } = await doubted();
      const input = {
        'case.record-result': nothing,
        'case.deselect': { id, note: 'seen by mistake' },
        'case.miss': { id, why: 'other', note: 'gone with the others' },
      }[name];
      const alone = await core.call(name, input as never);
      expect(alone).toMatchObject({ ok: false, failure: { code: 'second-needed' } });
      expect(await core.call(name, input as never, by('customs'))).toMatchObject({ ok: false });
      expect(await core.call(name, input as never, by('police'))).toMatchObject({ ok: true });
    },
  );

  test('is not let go by an officer of another agency who enters a doubt of their own', async () => {
    const { core, enter, nothing } = await doubted();
    expect((await enter('child-relation', { companion: 'doubted' })).ok).toBe(true);
    expect(await core.call('case.record-result', nothing)).toMatchObject({ failure: { code: 'second-needed' } });
  });

  test('gets the child with an officer of the agency that doubts them only, and the weekly list says so', async () => {
    const { ask, core, child } = await doubted();
    const hand = { id: child, step: 'child-handed', said: { whom: 'the uncle' }, happened: null } as const;
    expect(await core.call('protection.enter', hand)).toMatchObject({
      failure: { code: 'second-needed', agencies: ['police'] },
    });
    expect(await core.call('protection.enter', hand, by('immigration'))).toMatchObject({ ok: false });
    await ask('protection.enter', hand, by('police'));
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toContainEqual(
      expect.objectContaining({ act: 'child-handed', second: 'PRACTICE-police', reason: 'the uncle' }),
    );
  });

  test('is let go by the officer who doubts them, and by nobody alone where that officer says that the companion fits', async () => {
    const { as, core, nothing, ask, id, enter } = await doubted();
    await as('police');
    await ask('case.meet', { id, note: null });
    expect(await core.call('case.record-result', nothing)).toMatchObject({ ok: true });
    expect((await enter('child-relation', { companion: 'fits' })).ok).toBe(true);
    expect((await ask('protection.read', { id })).doubts).toEqual([]);
  });

  test('was found with something: the find is kept at once, and that they may go waits for the agency that doubts', async () => {
    const { ask, core, id } = await doubted();
    await ask('case.meet', { id, note: null });
    await identified(ask, id);
    const found = [{ kind: 'drugs', agency: 'customs', what: 'cocaine' } as const];
    expect(await ask('case.record-result', { id, result: 'found', found, note: '' })).toMatchObject({
      ...{ state: 'secondary', result: 'found' },
    });
    expect(await core.call('case.conclude', { id, note: null })).toMatchObject({ failure: { code: 'second-needed' } });
    expect(await core.call('case.conclude', { id, note: null }, by('police'))).toMatchObject({ ok: true });
  });

  test('is told to the officer with the child once somebody let them go, until that agency writes in the case of the child', async () => {
    const { as, core, nothing, ask, id, child, setClock } = await doubted();
    const told = async () => (await ask('clocks.list', {})).filter(({ of }) => of === 'companion-left');
    await as('police');
    expect(await told()).toEqual([]);
    await as('customs');
    expect(await core.call('case.record-result', nothing, by('police'))).toMatchObject({ ok: true });
    expect(await told()).toEqual([]);
    await as('police');
    expect(await told()).toMatchObject([{ id: `${child} ${id}`, standing: 'overdue', params: { case: child } }]);
    setClock(AT('14:05'));
    expect((await ask('protection.read', { id: child })).companions).toMatchObject([{ result: 'nothing-found' }]);
    await ask('case.note', { id: child, note: 'we know' });
    expect(await told()).toEqual([]);
  });
});

describe('whom officers of two agencies doubt', () => {
  /** An officer of the gendarmerie doubts them, too. */
  async function doubtedByTwo() {
    const test = await doubted();
    await test.as('gendarmerie');
    expect((await test.enter('child-relation', { companion: 'doubted' })).ok).toBe(true);
    await test.as('customs');
    return test;
  }

  test.each(['police', 'gendarmerie'] as const)('is let go with an officer of one of them (%s)', async (agency) => {
    const { core, nothing } = await doubtedByTwo();
    expect(await core.call('case.record-result', nothing, by(agency))).toMatchObject({ ok: true });
  });

  test('are told of each companion of the child who was let go', async () => {
    const third = { surname: 'THIRD', given: 'ADJOA', document: 'TG4817320' };
    const { ask, as, core, id, child, adult, enter, nothing, people } = await doubted('doubted', [...PEOPLE, third]);
    const another = people.find((each, at) => at > 0 && each !== adult) ?? '';
    const other = await ask('case.claim', { flight: FLIGHT, traveller: another });
    await ask('case.select', { id: other.id, note: null });
    await as('police');
    expect((await enter('child-companion', { who: 'by-case', case: other.id })).ok).toBe(true);
    await as('customs');
    for (const each of [id, other.id])
      expect((await core.call('case.record-result', { ...nothing, id: each }, by('police'))).ok).toBe(true);
    await as('police');
    const told = (await ask('clocks.list', {})).filter(({ of }) => of === 'companion-left');
    expect(told.map((clock) => clock.id).sort()).toEqual([`${child} ${id}`, `${child} ${other.id}`].sort());
  });

  test('officers of both are told that they were let go', async () => {
    const { core, nothing, ask, as } = await doubtedByTwo();
    expect((await core.call('case.record-result', nothing, by('immigration'))).ok).toBe(false);
    expect((await core.call('case.record-result', nothing, by('police'))).ok).toBe(true);
    for (const agency of ['police', 'gendarmerie'] as const) {
      await as(agency);
      expect((await ask('clocks.list', {})).filter(({ of }) => of === 'companion-left')).toHaveLength(1);
    }
  });
});

test('a find on somebody doubted that was agreed to is corrected by another find', async () => {
  const { ask, core, id } = await doubted();
  await ask('case.meet', { id, note: null });
  await identified(ask, id);
  await ask('case.record-result', { id, result: 'found', found: [DRUGS], note: '' });
  expect(await core.call('case.conclude', { id, note: null }, by('police'))).toMatchObject({ ok: true });
  const corrected = {
    id,
    result: 'found',
    found: [DRUGS, { ...DRUGS, what: 'heroin' }],
    note: 'one thing more was found',
  } as const;
  expect(await core.call('case.record-result', corrected)).toMatchObject({ ok: true });
});

test('a companion who fits is let go as anybody', async () => {
  const { core, nothing, ask, id } = await doubted('fits');
  expect((await ask('protection.read', { id })).doubts).toEqual([]);
  expect(await core.call('case.record-result', nothing)).toMatchObject({ ok: true });
});
