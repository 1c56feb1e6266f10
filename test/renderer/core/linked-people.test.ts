/** Reasons that point at other people say at whom: name, birth, flight and day. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { desk, on } from './hidden-hits.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

const SHARED = ruleText('{ fact: identity.documentSharedOnFlight, is: true }', {
  id: 'police.shared',
  mandate: 'police',
});
const ANOTHER = ruleText('{ fact: history.documentOtherPerson, is: true }', {
  id: 'police.another',
  mandate: 'police',
});
const NOBODY = ruleText('{ fact: traveller.type, equals: passenger }', { id: 'police.anybody', mandate: 'police' });

const MENSAH: Person = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305' };
const OKAFOR: Person = { surname: 'OKAFOR', given: 'CHIDI', document: 'TG4817305' };
const DIALLO: Person = { surname: 'DIALLO', given: 'AWA', document: 'TG2950417' };

/** The same list some days earlier. */
function daysBefore(days: number, list: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(list).replaceAll('261124', `2611${24 - days}`));
}

async function opened(files: readonly Uint8Array[]) {
  const unit = await openUnit('practice', undefined, { world: worldWithRules(SHARED, ANOTHER, NOBODY) });
  for (const [at, bytes] of files.entries())
    await unit.ask('import.start', { way: 'files', files: [{ name: `${at}.edi`, bytes }] });
  const linked = async (name: string) => {
    const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
    const traveller = travellers.find((each) => each.name === name)?.id ?? '';
    return unit.ask('traveller.linked', { flight: FLIGHT, traveller });
  };
  return { ...unit, linked };
}

describe('the people at whom a reason points', () => {
  test('whoever uses the same document on the flight is named on both sides, and a reason about oneself names nobody', async () => {
    const { linked } = await opened([paxlst([MENSAH, OKAFOR, DIALLO])]);
    expect(await linked('MENSAH, KOFI')).toMatchObject({
      more: 0,
      people: [
        {
          name: 'OKAFOR, CHIDI',
          dateOfBirth: '1980-06-15',
          flight: FLIGHT,
          leg: { origin: 'ADD' },
          links: [{ by: 'document', value: 'TG4817305' }],
          rules: ['police.shared'],
        },
      ],
    });
    expect(await linked('OKAFOR, CHIDI')).toMatchObject({ people: [{ name: 'MENSAH, KOFI' }] });
    expect(await linked('DIALLO, AWA')).toMatchObject({ people: [], more: 0, split: [], trips: [] });
  });

  test.each([
    ['to come before it landed', '2026-11-24T12:00', 'coming'],
    ['here once it landed', '2026-11-24T13:30', 'here'],
    ['gone once its window is over', '2026-11-24T20:00', 'gone'],
  ] as const)('whoever is on the flight is %s', async (_, now, presence) => {
    let clock = '2026-11-24T08:00:00.000Z';
    const unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(SHARED) });
    await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst([MENSAH, OKAFOR]) }] });
    clock = `${now}:00.000Z`;
    const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
    const linked = await unit.ask('traveller.linked', { flight: FLIGHT, traveller: travellers[0]?.id ?? '' });
    expect(linked).toMatchObject({ presence, people: [{ presence }] });
  });

  test('whoever used the document before is named with the flight and its day, and the traveller’s own earlier flights are not', async () => {
    const { linked } = await opened([
      daysBefore(4, paxlst([OKAFOR, { ...DIALLO, document: 'TG4817312' }], { flight: 'ET510', control: 'E1' })),
      daysBefore(2, paxlst([MENSAH], { flight: 'ET512', control: 'E2' })),
      paxlst([MENSAH, DIALLO]),
    ]);
    const found = await linked('MENSAH, KOFI');
    expect(found).toMatchObject({
      people: [
        {
          name: 'OKAFOR, CHIDI',
          flight: 'ET-510-ADD-2026-11-20',
          leg: { departure: '2026-11-20T09:00' },
          rules: ['police.another'],
        },
      ],
    });
    expect(found.people).toHaveLength(1);
  });

  test('the same person on other flights is named with the outcome and the cases there', async () => {
    const { linked, ask } = await opened([
      daysBefore(2, paxlst([MENSAH, OKAFOR], { flight: 'ET512', control: 'E2' })),
      paxlst([MENSAH, DIALLO]),
    ]);
    const earlier = 'ET-512-ADD-2026-11-22';
    const { travellers } = await ask('flights.get', { id: earlier });
    const traveller = travellers.find(({ name }) => name === 'MENSAH, KOFI')?.id ?? '';
    const { id } = await ask('case.claim', { flight: earlier, traveller });
    const { trips } = await linked('MENSAH, KOFI');
    expect(trips).toMatchObject([
      { name: 'MENSAH, KOFI', flight: earlier, traveller, cases: [{ id, state: 'triage', result: null }] },
    ]);
    expect(trips[0]?.outcome).not.toBeNull();
    expect((await linked('DIALLO, AWA')).trips).toEqual([]);
  });

  test('of many only the first are named, and the others are counted', async () => {
    const many = [...'ABCDEFGHIJKLMN'].map((surname) => ({
      ...MENSAH,
      surname: surname.repeat(3),
      given: 'X',
    }));
    const { linked } = await opened([paxlst([MENSAH, ...many])]);
    const { people, more } = await linked('MENSAH, KOFI');
    expect([people.length, more]).toEqual([12, 2]);
  });

  test('a reason that the officer may not see names nobody', async () => {
    const unit = await desk(
      POLICE_ONLY_FRAME,
      [
        { ...MENSAH, surname: 'HIT' },
        { ...OKAFOR, surname: 'NOHIT' },
      ],
      [SHARED],
    );
    await unit.as('police');
    expect((await unit.ask('traveller.linked', on(unit.hit))).people).toHaveLength(1);
    await unit.as('customs');
    expect((await unit.ask('traveller.linked', on(unit.hit))).people).toEqual([]);
  });
});
