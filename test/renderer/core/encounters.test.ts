/** The inspection in the store: who was met, what was done, and what the law let. */
import { beforeEach, describe, expect, test } from 'vitest';
import { SHIPPED_INTRUSIVE } from '../../../shared/frame/intrusive-powers.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { SEIZURE } from '../../shared/casework/found-things.ts';
import { identified, LAWFUL, passportOf, READ } from './identified.ts';
import { FLIGHT, LANDED, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const [, CHIDI] = TWO_PEOPLE;
const OWN = passportOf({ surname: 'OKAFOR', given: 'CHIDI', document: 'TG2950417', expiry: '250131' });
const actAs = (test: TestCore, agency: 'customs' | 'police', name: string) =>
  test.ask('session.act-as', { agency, role: 'supervisor', name });
const HOSPITAL = { kind: 'intrusive', act: 'hospital', ...LAWFUL, guardian: null, note: null } as const;
const line = (act: 'swab' | 'questioned') =>
  ({ kind: 'act', act, result: 'nothing', guardian: null, note: null }) as const;

/** A traveller whom customs sent to secondary. */
async function sent(): Promise<TestCore & { readonly id: string; readonly traveller: string }> {
  const test = await openUnit('practice', LANDED);
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  const [row] = (await test.ask('queue.page', QUEUE)).rows;
  const traveller = row?.traveller ?? '';
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  await test.ask('case.select', { id, note: null });
  return { ...test, id, traveller };
}

describe('the identity', () => {
  test('the identity is confirmed by the document that was read, and only then something is found', async () => {
    const { ask, refused, id } = await sent();
    expect(CHIDI?.surname).toBe('OKAFOR');
    const found = { id, ...SEIZURE, note: '' };
    expect(await refused('case.record-result', found)).toEqual({ code: 'refused', why: 'case-identity' });
    await ask('encounter.add', { id, entry: { kind: 'identity-seen', note: null } });
    expect(await refused('case.record-result', found)).toEqual({ code: 'refused', why: 'case-identity' });
    const compared = await ask('encounter.compare', { id, mrz: OWN });
    expect(compared).toMatchObject({ unfit: null, needsReason: false });
    expect(compared.compared.map(({ same }) => same)).toEqual([true, true, true, true, true, true, true]);
    await ask('encounter.add', { id, entry: { kind: 'identity-read', mrz: OWN, reason: null } });
    expect((await ask('encounter.read', { id })).identity).toBe('confirmed');
    expect((await ask('case.record-result', found)).result).toBe('found');
    // What the find rests on stays.
    expect(await refused('encounter.add', { id, entry: { kind: 'correction', of: 2, why: 'a mistake' } })).toEqual({
      code: 'refused',
      why: 'encounter-identity-needed',
    });
  });

  test('a document of somebody else is shown line by line and needs a reason; one whose check digits are wrong is no document', async () => {
    const { ask, refused, id } = await sent();
    const { compared } = await ask('encounter.compare', { id, mrz: READ.mrz });
    expect(compared).toMatchObject([
      { field: 'name', read: 'LAWSON, AFI', recorded: 'OKAFOR, CHIDI', same: false },
      { field: 'birth', same: true },
      { field: 'sex', read: 'M' },
      { field: 'nationality', read: 'TGO' },
      { field: 'document', read: 'TG1234567', recorded: 'TG2950417', same: false },
      { field: 'state', read: 'TGO' },
      { field: 'expiry', read: '2030-12-31' },
    ]);
    expect(await refused('encounter.add', { id, entry: { ...READ, reason: null } })).toEqual({
      code: 'reason-required',
    });
    const wrong = OWN.replace('TG2950417', 'TG2950418');
    expect(await refused('encounter.add', { id, entry: { ...READ, mrz: wrong } })).toEqual({
      code: 'refused',
      why: 'encounter-check-digits',
    });
    await ask('encounter.add', { id, entry: READ });
    expect((await ask('encounter.read', { id })).entries).toMatchObject([{ reason: 'she married in May', compared }]);
  });

  test('whoever finds nothing says with one act that they saw the document', async () => {
    const { ask, id } = await sent();
    await ask('case.record-result', { id, result: 'nothing-found', note: '', seen: true });
    expect(await ask('encounter.read', { id })).toMatchObject({
      identity: 'seen',
      entries: [{ number: 1, kind: 'identity-seen' }],
    });
  });

  test('whoever types for a colleague that nothing was found says that the colleague saw the document', async () => {
    const test = await sent();
    const { ask, id } = test;
    const own = (await ask('session.get', {})).officer.id;
    await actAs(test, 'police', 'Afi');
    const deed = { happened: null, doer: own, present: [] };
    await ask('case.record-result', { id, result: 'nothing-found', note: '', seen: true, deed });
    expect((await ask('encounter.read', { id })).entries).toMatchObject([
      { kind: 'identity-seen', agency: 'police', doneBy: { officer: own, agency: 'customs' } },
    ]);
  });

  test('a document that cannot be read has a reason and a second officer of the unit, who confirms it', async () => {
    const { ask, refused, id, ...rest } = await sent();
    const without = (second: string) => ({
      id,
      entry: { kind: 'identity-unreadable', reason: 'washed', second } as const,
    });
    expect(await refused('encounter.add', without('nobody'))).toEqual({ code: 'refused', why: 'case-doer' });
    const own = (await ask('session.get', {})).officer.id;
    expect(await refused('encounter.add', without(own))).toMatchObject({ why: 'encounter-same-officer' });
    await actAs({ ask, refused, ...rest }, 'police', 'Afi');
    expect(await refused('encounter.add', without(own))).toMatchObject({ code: 'second-needed', need: 'sighted' });
    expect((await ask('encounter.read', { id })).identity).toBe('none');
    const confirmation = { officer: own, passphrase: '' };
    expect((await rest.core.call('encounter.add', without(own), { confirmation })).ok).toBe(true);
    expect((await ask('encounter.read', { id })).identity).toBe('confirmed');
  });
});

test('what is done to the traveller says that they were met; the swab of a bag does not', async () => {
  const { ask, id } = await sent();
  await ask('encounter.add', { id, entry: line('swab') });
  expect((await ask('encounter.read', { id })).case.state).toBe('sent');
  await ask('encounter.add', { id, entry: line('questioned') });
  const { case: after } = await ask('encounter.read', { id });
  expect(after).toMatchObject({
    state: 'secondary',
    timeline: expect.arrayContaining([expect.objectContaining({ kind: 'met' })]),
  });
});

describe('a line in the name of a colleague', () => {
  test('waits for that colleague, who disputes it for good; nobody else answers', async () => {
    const test = await sent();
    const { ask, refused, id } = test;
    const { id: own, name, role } = (await ask('session.get', {})).officer;
    await actAs(test, 'police', 'Afi');
    await ask('encounter.add', { id, entry: READ, deed: { happened: null, doer: own, present: [] } });
    const said = { kind: 'answered', of: 1, said: 'disputed', note: 'I was at gate 2' } as const;
    expect(await refused('encounter.add', { id, entry: said })).toEqual({ code: 'refused', why: 'case-no-answer' });
    const waits = async () => (await ask('cases.list', {})).find((each) => each.id === id)?.waits;
    expect(await waits()).not.toBe('entry');
    await ask('session.act-as', { agency: 'customs', role, name });
    // The case itself asks, since the officer met the traveller by it; one answer is for both.
    expect(await waits()).toBe('deed');
    await ask('encounter.add', { id, entry: said });
    expect(['deed', 'entry']).not.toContain(await waits());
    const { entries, identity, case: found } = await ask('encounter.read', { id });
    expect(identity).toBe('none');
    expect(entries.at(-1)).toMatchObject({ number: 2, ...said, officer: own, agency: 'customs' });
    expect(found.timeline.at(-1)).toMatchObject({ kind: 'deed-disputed', deed: 1, note: 'I was at gate 2' });
    // Whoever typed it reads it once, at the case.
    await actAs(test, 'police', 'Afi');
    expect(await waits()).toBe('disputed');
    await ask('case.acknowledge', { id, note: null });
    expect(await waits()).not.toBe('entry-disputed');
  });

  test('what is said of the meeting is said of the line that was typed with it', async () => {
    const test = await sent();
    const { ask, id } = test;
    const { id: own, name, role } = (await ask('session.get', {})).officer;
    await actAs(test, 'police', 'Afi');
    await ask('encounter.add', { id, entry: READ, deed: { happened: null, doer: own, present: [] } });
    await ask('session.act-as', { agency: 'customs', role, name });
    await ask('case.confirm-deed', { id, deed: 1, note: null });
    expect((await ask('encounter.read', { id })).entries.at(-1)).toMatchObject({
      ...{ kind: 'answered', of: 1, said: 'confirmed', withStep: true },
    });
    await ask('case.dispute-deed', { id, deed: 1, note: 'it was another day' });
    expect((await ask('encounter.read', { id })).identity).toBe('none');
  });

  test('a dispute is told to whoever typed it, until they read it', async () => {
    const test = await sent();
    const { ask, refused, id } = test;
    await ask('encounter.add', { id, entry: READ });
    const { id: own, name, role } = (await ask('session.get', {})).officer;
    await actAs(test, 'police', 'Afi');
    await ask('encounter.add', { id, entry: line('swab'), deed: { happened: null, doer: own, present: [] } });
    const waits = async () => (await ask('cases.list', {})).find((each) => each.id === id)?.waits;
    const before = await waits();
    await ask('session.act-as', { agency: 'customs', role, name });
    expect(await waits()).toBe('entry');
    await ask('encounter.add', { id, entry: { kind: 'answered', of: 2, said: 'disputed', note: 'not me' } });
    expect(await waits()).not.toBe('entry-disputed');
    await actAs(test, 'police', 'Afi');
    expect(await waits()).toBe('entry-disputed');
    const read = { kind: 'answered', of: 2, said: 'read', note: null } as const;
    await ask('encounter.add', { id, entry: read });
    expect(await waits()).toBe(before);
    expect(await refused('encounter.add', { id, entry: read })).toEqual({ code: 'refused', why: 'case-no-answer' });
  });
});

test('two officers who enter at once both find their entries, numbered one after the other', async () => {
  const { ask, id } = await sent();
  await Promise.all([
    ask('encounter.add', { id, entry: line('swab') }),
    ask('encounter.add', { id, entry: line('questioned') }),
  ]);
  expect((await ask('encounter.read', { id })).entries.map(({ number }) => number)).toEqual([1, 2]);
});

describe('an intrusive act', () => {
  test('a refusal of consent is kept with whom it goes to, and nothing begins', async () => {
    const { ask, refused, id } = await sent();
    const refusal = { ...HOSPITAL, consent: 'refused', refusalTo: null } as const;
    expect(await refused('encounter.add', { id, entry: refusal })).toMatchObject({ why: 'encounter-needs-refusal-to' });
    await ask('encounter.add', { id, entry: { ...refusal, refusalTo: 'the prosecutor, by telephone' } });
    expect(
      await refused('encounter.add', {
        id,
        entry: { kind: 'ended', of: 1, result: 'nothing', note: null, medical: null },
      }),
    ).toMatchObject({ code: 'not-found' });
  });

  test('medical findings are opened by officers of the case, and others see no sign of them', async () => {
    const test = await sent();
    const { ask, refused, id } = test;
    await ask('encounter.add', { id, entry: HOSPITAL });
    await ask('encounter.add', {
      id,
      entry: { kind: 'ended', of: 1, result: 'something', note: 'exit', medical: '12 capsules' },
    });
    expect(await ask('encounter.read', { id })).toMatchObject({ medical: [2], entries: [{}, { medical: null }] });
    expect(await ask('encounter.medical', { id, entry: 2 })).toEqual({ medical: '12 capsules' });
    await actAs(test, 'customs', 'Somebody else');
    const seen = await ask('encounter.read', { id });
    expect(seen).toMatchObject({ medical: [], entries: [{}, { medical: null }] });
    expect(JSON.stringify(seen)).not.toContain('capsules');
    expect(await refused('encounter.medical', { id, entry: 2 })).toEqual({ code: 'not-found', what: 'entry' });
    // One line of the record, or a note, makes nobody an officer of the case.
    await ask('encounter.add', { id, entry: line('swab') });
    await ask('encounter.move', { id, entry: { kind: 'moved', to: 'inspection', note: null } });
    await ask('case.note', { id, note: 'read it' });
    expect(await refused('encounter.medical', { id, entry: 2 })).toEqual({ code: 'not-found', what: 'entry' });
    await identified(ask, id);
    await ask('case.record-result', { id, result: 'nothing-found', note: 'the hospital found food' });
    expect(await ask('encounter.medical', { id, entry: 2 })).toEqual({ medical: '12 capsules' });
  });

  test('only what the frame allows the agency of whoever does it is offered and taken', async () => {
    const test = await openUnit('live', LANDED);
    const only = SHIPPED_INTRUSIVE.map((each) => ({ ...each, agency: 'police' as const, needs: [...each.needs] }));
    const frame = { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses], powers: [], intrusive: only } as never;
    await actAs(test, 'customs', 'Ama');
    const { proposal } = await test.ask('frame.propose', { frame, note: 'the law' });
    expect(proposal?.changes).toHaveLength(5);
    await actAs(test, 'police', 'Kofi');
    await test.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    const [row] = (await test.ask('queue.page', QUEUE)).rows;
    await actAs(test, 'customs', 'Ama');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    await test.ask('case.select', { id, note: null });
    const { powers } = await test.ask('encounter.read', { id });
    expect(powers.map(({ agency, lines }) => [agency, lines.length])).toEqual([
      ['police', 5],
      ['gendarmerie', 5],
    ]);
    expect(await test.refused('encounter.add', { id, entry: HOSPITAL })).toEqual({
      code: 'refused',
      why: 'encounter-no-power',
    });
    await actAs(test, 'police', 'Kofi');
    await test.ask('encounter.add', { id, entry: HOSPITAL });
  });
});

test('a bag has no identity, and what is found in it needs none', async () => {
  const { ask, refused } = await openUnit('practice', LANDED);
  const { id } = await ask('case.open-on', {
    thing: { kind: 'bag', tag: '0071234567' },
    flight: null,
    origin: 'dog',
    note: null,
  });
  await ask('case.select', { id, note: 'the dog sat down' });
  expect(await refused('encounter.add', { id, entry: READ })).toEqual({ code: 'refused', why: 'encounter-no-person' });
  await ask('encounter.add', { id, entry: line('swab') });
  expect((await ask('case.record-result', { id, ...SEIZURE, note: '' })).result).toBe('found');
});
