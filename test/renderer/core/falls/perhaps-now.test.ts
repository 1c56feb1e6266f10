/** Targets to whom a later list gives another name and another passport at once, so that no key of the lists says who they are. */
import { afterEach, expect, test } from 'vitest';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, BOTH_EXCHANGED, corrected, EXCHANGED, HIDDEN_TARGETS, laterList, TARGETS } from './falling.ts';

afterEach(emptyStores);

const SIGNS = ['birth', 'sex', 'nationality', 'place'];
const BOTH_SAW = 'the desk compared both faces';

/** The unit after the list, with the fall and the two who are perhaps one. */
async function exchanged(rules = TARGETS, frame: Parameters<typeof desk>[1] = null) {
  const unit = await desk(rules, frame);
  unit.setClock('2026-11-24T08:10:00.000Z');
  await corrected(unit, BOTH_EXCHANGED);
  return unit;
}

async function pair(unit: Desk): Promise<{ readonly gone: string; readonly come: string }> {
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  return { gone: unit.people[0] ?? '', come: travellers.find(({ name }) => name === 'KOUDJO, EDEM')?.id ?? '' };
}

async function falls(unit: Desk) {
  return (await unit.ask('falls.list', ALL)).rows;
}

test('a target who is gone, while the same list has somebody new of the same birth, sex and nationality, is perhaps that person, and nobody is merged', async () => {
  const unit = await exchanged();
  const { come } = await pair(unit);
  const perhaps = { traveller: come, name: 'KOUDJO, EDEM', seat: null, signs: SIGNS };
  expect(await falls(unit)).toMatchObject([{ name: 'HIT, AMA', from: 'inspect', to: 'gone', perhaps }]);
  expect((await falls(unit))[0]?.joined).toBeUndefined();
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  expect(travellers.map(({ name }) => name).sort()).toEqual(['KOUDJO, EDEM', 'OTHER, KOSSI']);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts.find(({ act }) => act === 'fell')?.reason).toContain('HIT, AMA → KOUDJO, EDEM?');
});

test('an officer who says that they are one person keeps their case, with another officer, and the next list changes nothing of it', async () => {
  const unit = await desk(TARGETS, null);
  const { id: caseId } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await corrected(unit, BOTH_EXCHANGED);
  const { gone, come } = await pair(unit);
  const input = { flight: FLIGHT, travellers: [come, gone], reason: BOTH_SAW };
  expect(await unit.core.call('traveller.join', input)).toMatchObject({ ok: false });
  expect(await unit.core.call('traveller.join', input, by('police'))).toMatchObject({ ok: true });
  const ofFlight = (await unit.ask('falls.list', { flight: FLIGHT, traveller: null })).rows;
  expect(ofFlight).toMatchObject([{ joined: 'stands', caseId, name: 'KOUDJO, EDEM', from: 'inspect', to: 'inspect' }]);
  const row = async () => (await unit.ask('queue.page', QUEUE)).rows.find((each) => each.caseId === caseId);
  expect(await row()).toMatchObject({ name: 'KOUDJO, EDEM' });
  const bytes = laterList(BOTH_EXCHANGED, '1300', 3);
  await unit.ask('import.start', { way: 'files', files: [{ name: 'third.edi', bytes }] });
  expect(await row()).toMatchObject({ name: 'KOUDJO, EDEM' });
});

test('once two officers said that they are one person, every list says the present name, the case both, and nobody is asked why the fall stands', async () => {
  const unit = await desk(TARGETS, null);
  const traveller = unit.people[0] ?? '';
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  await unit.ask('case.select', { id, note: null });
  await corrected(unit, BOTH_EXCHANGED);
  const named = async () => {
    const [listed] = (await unit.ask('cases.list', {})).filter((each) => each.id === id);
    const [card] = await unit.ask('inspections.board', {});
    return { listed, card };
  };
  const before = await named();
  expect(before.listed).toMatchObject({ travellerName: 'HIT, AMA', outcomeAtOpening: 'inspect' });
  const left = { from: 'inspect', perhaps: { name: 'KOUDJO, EDEM' } };
  expect(before.listed?.leftFlight).toMatchObject(left);
  expect(before.card).toMatchObject({ name: 'HIT, AMA', left });
  const { come } = await pair(unit);
  const joining = { flight: FLIGHT, travellers: [come, traveller], reason: BOTH_SAW };
  expect(await unit.core.call('traveller.join', joining, by('police'))).toMatchObject({ ok: true });
  const after = await named();
  expect(after.listed).toMatchObject({ travellerName: 'KOUDJO, EDEM', openedAs: 'HIT, AMA' });
  expect(after.listed?.leftFlight).toBeUndefined();
  expect(after.card).toMatchObject({ name: 'KOUDJO, EDEM', left: null });
  expect(after.card?.former).toEqual([{ name: 'HIT, AMA', document: 'TG4817305' }]);
  const paper = { language: 'en', place: 'gate', purpose: 'for the officer at the gate' } as const;
  const { papers } = await unit.ask('papers.print', { ...paper, travellers: [{ flight: FLIGHT, traveller: come }] });
  const expired = { documents: [{ number: 'TG9900117', expiry: '2025-01-31' }], day: '2026-11-24' };
  expect(papers).toMatchObject([{ surname: 'KOUDJO', former: ['HIT, AMA · TG4817305'], ...expired }]);
  expect(await falls(unit)).toEqual([]);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  const fell = acts.find(({ act }) => act === 'fell');
  expect(fell?.reason).toContain('HIT, AMA → KOUDJO, EDEM');
  expect(fell?.reason).not.toContain('?');
  expect(fell?.subjects).toMatchObject([{ traveller: come, name: 'KOUDJO, EDEM' }]);
  const [decision] = (await unit.ask('flights.get', { id: FLIGHT })).decisions;
  const withdrawing = { id: decision?.id ?? '', reason: 'the photographs differ' };
  expect(await unit.core.call('decision.withdraw', withdrawing, by('police'))).toMatchObject({ ok: true });
  expect((await named()).listed).toMatchObject({ travellerName: 'HIT, AMA', leftFlight: left });
});

/** An open case on a target who is exchanged for somebody else by the second list, and back on the third. */
async function backAgain(third = PEOPLE) {
  const unit = await desk(TARGETS, null);
  const traveller = unit.people[0] ?? '';
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  await corrected(unit, BOTH_EXCHANGED);
  const bytes = laterList(third, '1300', 3);
  await unit.ask('import.start', { way: 'files', files: [{ name: 'third.edi', bytes }] });
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  const again = travellers.find(({ name }) => name === 'HIT, AMA')?.id ?? '';
  const left = async () => (await unit.ask('cases.list', {})).find((each) => each.id === id)?.leftFlight;
  return { unit, traveller, again, left };
}

test.each([
  ['name and passport', PEOPLE, ['document', 'name']],
  ['name', EXCHANGED, ['name']],
] as const)(
  'whom a later list has again by %s is offered as perhaps the same, until two officers say so',
  async (_, third, signs) => {
    const { unit, traveller, again, left } = await backAgain(third);
    const perhaps = { traveller: again, name: 'HIT, AMA', signs };
    expect(await left()).toMatchObject({ perhaps });
    const ofOld = async () =>
      (await falls(unit)).filter((each) => [each.traveller, ...each.aliases].includes(traveller));
    expect(await ofOld()).toMatchObject([{ perhaps }]);
    const joining = { flight: FLIGHT, travellers: [again, traveller], reason: BOTH_SAW };
    expect(await unit.core.call('traveller.join', joining, by('police'))).toMatchObject({ ok: true });
    expect(await left()).toBeUndefined();
    expect(await ofOld()).toEqual([]);
  },
);

test('whom a later list has again by name and passport is offered no more once officers said that they are two', async () => {
  const { unit, traveller, again, left } = await backAgain();
  const part = { flight: FLIGHT, traveller: again, record: traveller, reason: BOTH_SAW };
  expect(await unit.core.call('traveller.part', part, by('police'))).toMatchObject({ ok: true });
  expect(await left()).toMatchObject({ perhaps: null });
});

test('an officer from whom hits are hidden reads the present name of a joined traveller, and nothing of a fall', async () => {
  const unit = await desk(HIDDEN_TARGETS, POLICE_ONLY_FRAME);
  const traveller = unit.people[0] ?? '';
  await unit.as('customs');
  const { id } = await unit.ask('case.open', {
    flight: FLIGHT,
    traveller,
    origin: 'choice',
    note: 'chosen at the belt',
  });
  await corrected(unit, BOTH_EXCHANGED);
  const listed = async () => (await unit.ask('cases.list', {})).find((each) => each.id === id);
  expect((await listed())?.leftFlight).toBeUndefined();
  const { come } = await pair(unit);
  const joining = { flight: FLIGHT, travellers: [come, traveller], reason: BOTH_SAW };
  expect(await unit.core.call('traveller.join', joining, by('police'))).toMatchObject({ ok: true });
  expect(await listed()).toMatchObject({ travellerName: 'KOUDJO, EDEM', openedAs: 'HIT, AMA' });
});

test('an id of whoever fell that no message of the flight has any more does not keep two officers from joining them', async () => {
  const unit = await exchanged();
  const { gone, come } = await pair(unit);
  const travellers = [come, gone, `${'f'.repeat(32)}:0`];
  const joining = { flight: FLIGHT, travellers, reason: BOTH_SAW };
  expect(await unit.core.call('traveller.join', joining, by('police'))).toMatchObject({ ok: true });
  const [decision] = (await unit.ask('flights.get', { id: FLIGHT })).decisions;
  expect(decision).toMatchObject({ kind: 'join', travellers: [come, gone] });
});

test('once an officer says that they are two people, nobody is offered any more, and they never become one', async () => {
  const unit = await exchanged();
  const { gone, come } = await pair(unit);
  const part = { flight: FLIGHT, traveller: come, record: gone, reason: BOTH_SAW };
  expect(await unit.core.call('traveller.part', part, by('police'))).toMatchObject({ ok: true });
  expect((await falls(unit))[0]?.perhaps).toBeUndefined();
});

test('an entry of no message of the flight is joined with nobody', async () => {
  const unit = await exchanged();
  const { gone, come } = await pair(unit);
  for (const other of [`${gone.split(':')[0]}:99`, 'f'.repeat(32), `${'f'.repeat(32)}:0`])
    expect(
      await unit.core.call(
        'traveller.join',
        { flight: FLIGHT, travellers: [come, other], reason: BOTH_SAW },
        by('police'),
      ),
    ).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('an agency from which the hits are hidden is offered nobody for a target', async () => {
  const unit = await exchanged(HIDDEN_TARGETS, POLICE_ONLY_FRAME);
  await unit.as('customs');
  expect(await falls(unit)).toEqual([]);
  await unit.as('police');
  expect(await falls(unit)).toMatchObject([{ perhaps: { name: 'KOUDJO, EDEM' } }]);
});
