/** The companion of a child on a flight without bookings: nothing links anybody to the child, so an officer names who it is. */
import { beforeEach, describe, expect, test } from 'vitest';
import { SAID } from '../../../shared/protection/entered.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { desk, PEOPLE, SEEN } from '../queue-acts/desk.ts';
import { QUEUE, TRAY } from '../whole-queue.ts';
import { AT } from './opened.ts';

beforeEach(emptyStores);

/** Police doubt whoever is with a child. */
async function doubting() {
  const test = await desk([SEEN], null, [
    { surname: 'SMALL', given: 'KOMI', document: 'TG4817304', expiry: '250131', born: '180101' },
    { surname: 'TALL', given: 'EFUA', document: 'TG4817329', expiry: '301130' },
    { surname: 'YOUNG', given: 'ADJOA', document: 'TG4817330', expiry: '301130', born: '170101' },
    ...PEOPLE.slice(0, 1),
  ]);
  test.setClock(AT('14:00'));
  const [traveller = '', adult = '', young = ''] = test.people;
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  const enter = (step: 'child-relation' | 'child-companion', said: Record<string, string> = SAID['child-relation']) =>
    test.core.call('protection.enter', { id, step, said, happened: null });
  expect((await enter('child-relation')).ok).toBe(true);
  return { ...test, child: id, traveller, adult, young, enter };
}

describe('the companion of a child to whom no booking and no locator links anybody', () => {
  test('is chosen among the grown travellers of the flight', async () => {
    const { ask, child, adult, traveller, young, enter } = await doubting();
    const { aboard, next } = await ask('protection.read', { id: child });
    expect(aboard.map(({ name }) => name)).toEqual(['HIT, AMA', 'TALL, EFUA']);
    expect(aboard.map((each) => each.traveller)).toContain(adult);
    expect(next).toContain('child-companion');
    for (const who of [traveller, young, 'nobody'])
      expect(await enter('child-companion', { who })).toMatchObject({ failure: { why: 'protection-words' } });
  });

  test('stands on the queue, the page, the slip and with the child once an officer named them, and in the tray if nobody met them', async () => {
    const { ask, as, child, traveller, adult, enter, setClock } = await doubting();
    const row = async () => (await ask('queue.page', QUEUE)).rows.find((each) => each.traveller === adult);
    expect(await row()).toBeUndefined();
    expect((await enter('child-companion', { who: adult })).ok).toBe(true);
    expect(await row()).toMatchObject({ outcome: 'inspect', doubted: ['police'] });
    const read = await ask('protection.read', { id: child });
    expect(read.withoutCase).toMatchObject([{ traveller: adult, name: 'TALL, EFUA' }]);
    expect(read.next).not.toContain('child-companion');
    const slip = { language: 'en', place: 'door', purpose: 'for the door' } as const;
    const { papers } = await ask('papers.print', { ...slip, travellers: [{ flight: FLIGHT, traveller }] });
    expect(papers[0]).toMatchObject({ apartFrom: [{ name: 'TALL, EFUA' }] });
    expect(
      (await ask('papers.print', { ...slip, travellers: [{ flight: FLIGHT, traveller: adult }] })).papers,
    ).toMatchObject([{ askBefore: ['police'] }]);
    await as('customs');
    expect(await row()).toMatchObject({ outcome: 'inspect', doubted: ['police'] });
    expect((await ask('traveller.get', { flight: FLIGHT, traveller: adult })).doubts).toMatchObject([
      { agency: 'police', child },
    ]);
    setClock('2026-11-24T23:00:00.000Z');
    expect((await ask('queue.page', TRAY)).rows.map((each) => each.traveller)).toContain(adult);
  });

  test('is linked by their case, which says who doubts them', async () => {
    const { ask, child, adult, enter } = await doubting();
    await enter('child-companion', { who: adult });
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: adult });
    expect((await ask('protection.read', { id: child })).companions).toMatchObject([{ id }]);
    expect((await ask('protection.read', { id })).doubts).toMatchObject([{ agency: 'police', child }]);
  });

  test.each([
    ['an officer says that they are not known yet', true],
    ['nobody says anything', false],
  ])('is said not to be named, and due for the agency with the child, while %s', async (_, isSaid) => {
    const { ask, as, child, traveller, adult, enter, setClock } = await doubting();
    if (isSaid) expect((await enter('child-companion', { who: 'not-known' })).ok).toBe(true);
    await ask('case.select', { id: child, note: null });
    const told = async () => (await ask('clocks.list', {})).filter(({ of }) => of === 'companion-unnamed');
    const said = async () => [
      (await ask('protection.read', { id: child })).isCompanionUnnamed,
      (await ask('inspections.board', {})).find(({ id }) => id === child)?.isCompanionUnnamed,
      (await ask('queue.page', QUEUE)).rows.find((each) => each.traveller === traveller)?.isCompanionUnnamed,
    ];
    expect((await ask('protection.read', { id: child })).next).toContain('child-companion');
    expect(await said()).toEqual([true, true, true]);
    expect(await told()).toMatchObject([{ id: child, standing: 'warned', params: { case: child } }]);
    setClock(AT('14:10'));
    expect(await told()).toMatchObject([{ standing: 'overdue' }]);
    await as('customs');
    expect(await told()).toEqual([]);
    await as('police');
    expect((await enter('child-companion', { who: adult })).ok).toBe(true);
    expect((await ask('protection.read', { id: child })).next).not.toContain('child-companion');
    expect(await said()).toEqual([false, false, false]);
    expect(await told()).toEqual([]);
  });
});

test('the steps about a child by the record are those of protection, with and without a case, and those about a grown person are not', async () => {
  const { ask, traveller, adult, young } = await doubting();
  const isMetAsChild = async (of: string) =>
    (await ask('traveller.get', { flight: FLIGHT, traveller: of })).isMetAsChild;
  expect([await isMetAsChild(traveller), await isMetAsChild(young), await isMetAsChild(adult)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a companion whom a case names, and who is on no flight here, is due and waits for whoever looks for them until somebody met them', async () => {
  const { ask, as, enter, setClock } = await doubting();
  const on = {
    thing: { kind: 'other', what: 'the man with the child' },
    flight: null,
    origin: 'choice',
    note: 'the child points at him',
  } as const;
  const { id } = await ask('case.open-on', on);
  const told = async () => (await ask('clocks.list', {})).filter(({ of }) => of === 'companion-elsewhere');
  const waits = async () => (await ask('cases.list', {})).find((each) => each.id === id)?.waits;
  expect(await told()).toEqual([]);
  expect((await enter('child-companion', { who: 'by-case', case: id })).ok).toBe(true);
  expect(await told()).toMatchObject([{ id, standing: 'warned', params: { case: id } }]);
  setClock(AT('14:10'));
  expect(await told()).toMatchObject([{ standing: 'overdue' }]);
  await ask('case.release', { id, note: null });
  expect(await waits()).toBe('companion');
  await as('customs');
  expect([await told(), await waits()]).toEqual([[], null]);
  await as('police');
  await ask('case.meet', { id: (await ask('case.select', { id, note: 'seen at the belt' })).id, note: null });
  expect([await told(), await waits()]).toEqual([[], 'secondary']);
});

test('a companion whom a case names, and who is on a flight here, stands on the queue and is due to nobody for that', async () => {
  const { ask, adult, enter } = await doubting();
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: adult });
  await enter('child-companion', { who: 'by-case', case: id });
  expect((await ask('clocks.list', {})).filter(({ of }) => of === 'companion-elsewhere')).toEqual([]);
  expect((await ask('queue.page', QUEUE)).rows.find((each) => each.traveller === adult)).toMatchObject({
    doubted: ['police'],
  });
});
