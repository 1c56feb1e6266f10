/** Travellers whom officers join and part, and the versions that messages made of them. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

const take = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

/** Joining, parting, cancelling and diverting are confirmed by a second officer. */
const BY_POLICE = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };

describe('travellers joined or parted by an officer', () => {
  const people = async (test: TestCore) => (await test.ask('flights.get', { id: FLIGHT })).travellers;

  test('joined travellers stay joined when later messages come, until the decision is withdrawn', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const [one, two] = await people(test);
    if (one === undefined || two === undefined) throw new Error('two travellers');
    const joined = await test.ask(
      'traveller.join',
      {
        flight: FLIGHT,
        travellers: [one.id, two.id],
        reason: 'same face',
      },
      BY_POLICE,
    );
    expect(await people(test)).toHaveLength(1);
    await take(test, 'b.edi', paxlst(TWO_PEOPLE, { prepared: '261124:0600', control: 'C0002' }));
    expect(await people(test)).toHaveLength(1);
    const view = await test.ask('traveller.get', { flight: FLIGHT, traveller: joined.traveller });
    expect(view.traveller.evidence).toContain('officer');
    const [decision] = (await test.ask('flights.get', { id: FLIGHT })).decisions;
    expect(decision).toMatchObject({ kind: 'join', reason: 'same face' });
    await test.ask('decision.withdraw', { id: decision?.id ?? '', reason: 'mistaken' }, BY_POLICE);
    expect(await people(test)).toHaveLength(2);
    const { decisions, takenBack } = await test.ask('flights.get', { id: FLIGHT });
    expect(decisions).toEqual([]);
    expect(takenBack).toMatchObject([{ decision, by: { kind: 'withdraw', reason: 'mistaken' }, message: null }]);
  });

  test('travellers with the same document and name can be parted', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst([{ surname: 'MENSAH', given: 'KOFI', document: 'TG4817305', locator: 'ABC123' }]));
    await take(test, 'b.edi', pnrgov('ABC123', '4111111111111111'));
    const before = await people(test);
    const merged = before.find(({ channels }) => channels.length === 2);
    if (merged === undefined) throw new Error(`nobody was merged: ${JSON.stringify(before)}`);
    const view = await test.ask('traveller.get', { flight: FLIGHT, traveller: merged.id });
    const source = view.traveller.sources.find(({ channel }) => channel === 'pnr');
    await test.ask(
      'traveller.part',
      {
        flight: FLIGHT,
        traveller: merged.id,
        record: `${source?.message}:${source?.index}`,
        reason: 'father and son',
      },
      BY_POLICE,
    );
    expect((await people(test)).map(({ channels }) => channels)).toEqual([['api'], ['pnr']]);
    await take(test, 'c.edi', pnrgov('ABC123', '4111111111111111', { prepared: '261124:0100', control: 'P2' }));
    expect((await people(test)).map(({ channels }) => channels)).toEqual([['api'], ['pnr']]);
  });

  test.each(['x', ' ab '])('no decision is taken for a reason as short as “%s”', async (reason) => {
    const test = await openUnit();
    const failure = { code: 'invalid-input', path: 'reason' };
    const about = { flight: FLIGHT, reason };
    expect(await test.refused('traveller.join', { ...about, travellers: ['a', 'b'] })).toEqual(failure);
    expect(await test.refused('traveller.part', { ...about, traveller: 'a', record: 'b' })).toEqual(failure);
    expect(await test.refused('flight.same', { ...about, other: 'ET-1-ADD-2026-11-24' })).toEqual(failure);
    expect(await test.refused('flight.cancel', { ...about, cause: 'weather' })).toEqual(failure);
    expect(await test.refused('decision.withdraw', { id: 'a', reason })).toEqual(failure);
  });

  test('joining travellers needs a reason and two persons', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const [one] = await people(test);
    const id = one?.id ?? '';
    expect(await test.refused('traveller.join', { flight: FLIGHT, travellers: [id, id], reason: 'same face' })).toEqual(
      {
        code: 'invalid-input',
        path: 'travellers',
      },
    );
    expect(
      await test.refused('traveller.join', { flight: FLIGHT, travellers: [id, 'no'], reason: 'same face' }),
    ).toEqual({
      code: 'not-found',
      what: 'traveller',
    });
    expect(await test.refused('traveller.join', { flight: FLIGHT, travellers: [id, id], reason: ' ' })).toEqual({
      code: 'invalid-input',
      path: 'reason',
    });
  });
});

describe('versions of a traveller', () => {
  test('versions of a traveller show what each message changed and when it was received', async () => {
    const test = await openUnit();
    const [first] = TWO_PEOPLE;
    if (first === undefined) throw new Error('a person');
    await take(test, 'a.edi', paxlst([first]));
    await take(test, 'b.edi', paxlst([{ ...first, expiry: '310101' }], { prepared: '261124:0600', control: 'C2' }));
    const [traveller] = (await test.ask('flights.get', { id: FLIGHT })).travellers;
    const versions = await test.ask('traveller.versions', { flight: FLIGHT, traveller: traveller?.id ?? '' });
    expect(versions.map(({ effect, fileName }) => [effect, fileName])).toEqual([
      ['listed', 'a.edi'],
      ['changed', 'b.edi'],
    ]);
    expect(versions[1]?.changes.map(({ field }) => field)).toEqual(['documents']);
  });
});
