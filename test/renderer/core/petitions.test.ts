/** Complaints and requests for access: what is held about a person, as far as each agency may see it, and who signs the answer. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { takenBy } from './exhibit-inputs.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

const RULE = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const OTHER = { surname: 'OTHERONE', given: 'KOFI', document: 'TG2950417' };
const ASKED: Input<'petition.enter'> = {
  kind: 'access',
  person: { name: 'Soughtone Ama', dateOfBirth: null, document: 'TG4817305' },
  text: 'What do you hold about me?',
  received: '2026-11-20',
  due: '2026-12-20',
};

let unit: TestCore;
let clock: string;

beforeEach(async () => {
  await emptyStores();
  clock = '2026-11-24T08:00:00.000Z';
  unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(RULE) });
  await as('customs', 'supervisor');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('police', 'supervisor');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT, OTHER]) }], way: 'files' });
});

const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
  unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
const soughtId = async () =>
  (await unit.ask('flights.get', { id: FLIGHT })).travellers.find(({ name }) => name.startsWith('SOUGHTONE'))?.id ?? '';
const heldBy = async (id: string) =>
  (await unit.ask('petition.holdings', { id })).holdings.map(({ kind, what }) => `${kind} ${what}`);

describe('a request for access', () => {
  test('one step finds everything that the officer may see; a hit for police only is not told to customs', async () => {
    const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers.filter(({ name }) =>
      name.startsWith('SOUGHTONE'),
    );
    const { id: work } = await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' });
    await unit.ask('question.ask', {
      flight: FLIGHT,
      about: { kind: 'case', case: work },
      to: { kind: 'office', office: 'ncb' },
      text: 'Is she known?',
    });
    await unit.ask('proposal.make', { case: work, kind: 'method', text: 'two tickets' });
    await as('police');
    await as('police', 'supervisor');
    const [one, other] = (await unit.ask('exhibit.receivers', { case: work })).map((each) => each.id);
    await unit.ask('exhibit.open', { ...takenBy(one ?? '', other ?? ''), case: work });
    const { id } = await unit.ask('petition.enter', ASKED);
    expect(await heldBy(id)).toEqual([
      'traveller SOUGHTONE, AMA',
      'hit police.expired',
      expect.stringMatching(/^case SOUGHTONE/),
      expect.stringMatching(/^exhibit LFW-POLICE-\S+ · white powder$/),
      'request Is she known?',
      'proposal two tickets',
    ]);
    const { holdings } = await unit.ask('petition.holdings', { id });
    expect(holdings[0]?.channels).toEqual(['api']);
    expect(holdings[1]).toMatchObject({ title: { en: 'Test' } });
    await as('customs');
    expect(await heldBy(id)).toEqual([expect.stringMatching(/^traveller SOUGHTONE/)]);
  });

  test('every agency is asked, and says only that it looked; the answer is signed by another supervisor', async () => {
    await as('customs', 'supervisor');
    const entered = await unit.ask('petition.enter', ASKED);
    const { id } = entered;
    expect(entered).toMatchObject({ asked: expect.arrayContaining(['customs', 'police']), looked: [], mayLook: true });
    await unit.ask('petition.look', { id });
    expect(await unit.refused('petition.look', { id })).toEqual({ code: 'refused', why: 'petition-looked' });
    const signed = { id, answer: 'One flight.', reason: null };
    expect(await unit.refused('petition.close', signed)).toMatchObject({ why: 'petition-second' });
    const police = await as('police', 'supervisor');
    expect(await unit.ask('petition.list', {})).toMatchObject([{ mayLook: true, looked: [{ agency: 'customs' }] }]);
    expect(await unit.refused('petition.close', signed)).toMatchObject({ why: 'petition-unlooked' });
    await unit.ask('petition.look', { id });
    expect(await unit.refused('petition.close', signed)).toMatchObject({ why: 'petition-unlooked' });
    await unit.ask('petition.close', { ...signed, reason: 'They hold nothing here.' });
    expect(await unit.refused('petition.look', { id })).toMatchObject({ why: 'petition-closed' });
    await as('customs');
    expect(await unit.ask('petition.list', {})).toMatchObject([
      {
        closed: {
          ...{ officer: police.officer.id, answer: 'One flight.' },
          unlooked: { agencies: expect.not.arrayContaining(['customs', 'police']), reason: 'They hold nothing here.' },
        },
        mayLook: false,
      },
    ]);
  });

  test('it is due on its last day, with a warning a week before', async () => {
    await unit.ask('petition.enter', ASKED);
    const standing = async () =>
      (await unit.ask('clocks.list', {})).filter(({ of }) => of === 'petition').map((each) => each.standing);
    expect(await standing()).toEqual(['running']);
    clock = '2026-12-14T08:00:00.000Z';
    expect(await standing()).toEqual(['warned']);
    clock = '2026-12-21T08:00:00.000Z';
    expect(await standing()).toEqual(['escalated']);
  });

  test('it stays overdue when the clock is turned back', async () => {
    await unit.ask('petition.enter', ASKED);
    const isOverdue = async () => (await unit.ask('petition.list', {})).map(({ overdue }) => overdue);
    expect(await isOverdue()).toEqual([false]);
    clock = '2026-12-21T08:00:00.000Z';
    expect(await isOverdue()).toEqual([true]);
    clock = '2026-12-14T08:00:00.000Z';
    expect(await isOverdue()).toEqual([true]);
  });

  test('the days make sense', async () => {
    for (const days of [{ received: '2026-11-25' }, { due: '2026-11-19' }])
      expect(await unit.refused('petition.enter', { ...ASKED, ...days })).toMatchObject({ why: 'petition-days' });
  });
});

test('a complaint is for the agency that took it; another finds neither it nor an entry about it', async () => {
  await as('police');
  const { id } = await unit.ask('petition.enter', { ...ASKED, kind: 'complaint', text: 'Why was I stopped?' });
  await as('customs', 'supervisor');
  expect(await unit.ask('petition.list', {})).toEqual([]);
  expect(await unit.refused('petition.holdings', { id })).toMatchObject({ code: 'not-found' });
  const signed = { id, answer: 'No.', reason: null };
  expect(await unit.refused('petition.close', signed)).toMatchObject({ code: 'not-found' });
  const trail = await unit.ask('audit.list', { before: null, count: 500 });
  expect(trail.filter(({ kind }) => kind.startsWith('petition.'))).toEqual([]);
});

test('whoever enters a complaint does not sign its answer: another supervisor of the agency does', async () => {
  await as('police', 'supervisor');
  const { id } = await unit.ask('petition.enter', { ...ASKED, kind: 'complaint', text: 'Why was I stopped?' });
  const signed = { id, answer: 'A random check.', reason: null };
  expect(await unit.refused('petition.close', signed)).toMatchObject({ why: 'petition-second' });
  await unit.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'another one' });
  expect((await unit.ask('petition.close', signed)).closed).toMatchObject({ answer: 'A random check.' });
});

test('to whom the own agency passed data on, and who was parted, is held about the person', async () => {
  const on = { flight: FLIGHT, traveller: await soughtId() };
  const passed = { ...on, officer: 'x', at: clock };
  const put = (id: string, agency: 'customs' | 'police', to: string): Write => ({
    ...{ table: 'passedOn', id, rev: 0, index: { flight: FLIGHT } },
    value: { ...passed, agency, to },
  });
  const parted = { id: 'd', kind: 'part', at: clock, officer: 'x', flight: FLIGHT, reason: 'two passports' } as const;
  await commit(
    unit.store,
    [
      put('own', 'customs', 'Liaison'),
      put('other', 'police', 'Interpol'),
      {
        ...{ table: 'decisions', id: 'd', rev: 0, index: { flight: FLIGHT, kind: 'part' } },
        value: { ...parted, travellers: [on.traveller, 'other'] },
      },
    ],
    [],
  );
  await as('customs');
  const { id } = await unit.ask('petition.enter', ASKED);
  expect(await heldBy(id)).toEqual([
    expect.stringMatching(/^traveller/),
    'passed-on Liaison',
    'decision two passports',
  ]);
});

test('a name of one word is matched with the birth date; without one the answer says that nothing was searched', async () => {
  const person = { name: 'Soughtone', dateOfBirth: null, document: null };
  const { id } = await unit.ask('petition.enter', { ...ASKED, person });
  expect(await unit.ask('petition.holdings', { id })).toMatchObject({ holdings: [], isSearchable: false });
  const section = await unit.ask('flights.get', { id: FLIGHT });
  const born = section.travellers.find(({ name }) => name.startsWith('SOUGHTONE'))?.dateOfBirth ?? null;
  expect(born).not.toBeNull();
  const known = await unit.ask('petition.enter', { ...ASKED, person: { ...person, dateOfBirth: born } });
  const found = await unit.ask('petition.holdings', { id: known.id });
  expect(found).toMatchObject({ isSearchable: true, found: 1, compared: 1 });
  expect(found.holdings[0]).toMatchObject({ kind: 'traveller' });
});
