/** Links of two steps: what people share on one flight and across flights, within bounds, and without a name for whoever is to be protected. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { FLIGHT, type Person, paxlst, pnrgov } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

const MENSAH: Person = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305' };
const OKAFOR: Person = { surname: 'OKAFOR', given: 'CHIDI', document: 'TG4817305' };
const DIALLO: Person = { surname: 'DIALLO', given: 'AWA', document: 'TG2950417' };
const PROTECTING = ruleText('{ fact: identity.documentSharedOnFlight, is: true }', {
  id: 'police.protected',
  kind: 'trigger',
  mandate: 'police',
  weight: '',
  outcome: 'inspect',
  handling: 'safeguard',
});

function daysBefore(days: number, list: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(list).replaceAll('261124', `2611${24 - days}`));
}

async function opened(files: readonly Uint8Array[], ...rules: readonly string[]) {
  const unit = await openUnit('practice', undefined, { world: worldWithRules(...rules) });
  for (const [at, bytes] of files.entries())
    await unit.ask('import.start', { way: 'files', files: [{ name: `${at}.edi`, bytes }] });
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  const links = (name: string) =>
    unit.ask('traveller.links', { flight: FLIGHT, traveller: travellers.find((one) => one.name === name)?.id ?? '' });
  return { ...unit, links };
}

const NOBODY = ruleText('{ fact: bags.none, is: true }', { id: 'police.nobody', mandate: 'police' });

describe('links of two steps', () => {
  test('links name whoever has the same document on the flight and on earlier ones, and the same person as such', async () => {
    const { links } = await opened(
      [paxlst([MENSAH, OKAFOR, DIALLO]), daysBefore(3, paxlst([MENSAH, DIALLO], { control: 'C0002' }))],
      NOBODY,
    );
    const { people, things, isCut } = await links('MENSAH, KOFI');
    expect(people.map(({ name, step, isSame, flight }) => [name, step, isSame, flight === FLIGHT])).toEqual([
      ['MENSAH, KOFI', 0, false, true],
      ['OKAFOR, CHIDI', 1, false, true],
      ['MENSAH, KOFI', 1, true, false],
    ]);
    expect(things).toContainEqual({ by: 'document', value: 'TG4817305', people: [0, 1, 2], more: 0 });
    expect(isCut).toBe(false);
  });

  test('links go on from whoever shares a card to whoever has a document of theirs', async () => {
    const card = '4111111111111111';
    const agbeko: Person = { surname: 'AGBEKO', given: 'AYELE', document: 'TG2950417', locator: 'BBBBB1' };
    const { links } = await opened(
      [
        pnrgov('AAAAA1', card, { name: 'MENSAH:A+KOFI MR:A' }),
        pnrgov('BBBBB1', card, { control: 'P0002' }),
        paxlst([{ ...MENSAH, locator: 'AAAAA1' }, agbeko, DIALLO]),
      ],
      NOBODY,
    );
    const { people, things } = await links('MENSAH, KOFI');
    expect(people.map(({ name, step }) => [name, step])).toEqual([
      ['MENSAH, KOFI', 0],
      ['AGBEKO, AYELE', 1],
      ['DIALLO, AWA', 2],
    ]);
    expect(things.map(({ by, value, people: who }) => [by, value, who])).toEqual(
      expect.arrayContaining([
        ['card', '···1111', [0, 1]],
        ['document', 'TG2950417', [1, 2]],
      ]),
    );
  });

  test('links show the digits of the card that is shared, also beside one of which too little was sent to compare it', async () => {
    const two = (bytes: Uint8Array) =>
      new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace('FOP+CC:', 'FOP+CC:3:10.00::XXXXXXXXXXXX9999:1228+CC:'),
      );
    const agbeko: Person = { surname: 'AGBEKO', given: 'AYELE', document: 'TG2950417', locator: 'BBBBB1' };
    const { links } = await opened(
      [
        two(pnrgov('AAAAA1', '4111111111111111', { name: 'MENSAH:A+KOFI MR:A' })),
        two(pnrgov('BBBBB1', '4111111111111111', { control: 'P0002' })),
        paxlst([{ ...MENSAH, locator: 'AAAAA1' }, agbeko]),
      ],
      NOBODY,
    );
    const { things } = await links('MENSAH, KOFI');
    expect(things.filter(({ by }) => by === 'card').map(({ value }) => value)).toEqual(['···1111']);
  });

  test('links of somebody who shares nothing are empty but for the traveller', async () => {
    const { links } = await opened([paxlst([MENSAH, DIALLO])], NOBODY);
    expect(await links('DIALLO, AWA')).toMatchObject({ people: [{ name: 'DIALLO, AWA', step: 0 }], things: [] });
  });

  test('links are bounded, and count whom they leave out', async () => {
    const crowd = Array.from(
      { length: 12 },
      (_, at): Person => ({
        ...{ surname: `CROWD${'ABCDEFGHIJKL'[at]}`, given: 'ONE', document: 'TG4817305' },
      }),
    );
    const { links } = await opened([paxlst([MENSAH, ...crowd])], NOBODY);
    const { people, things } = await links('MENSAH, KOFI');
    const [document] = things.filter(({ by }) => by === 'document');
    expect((document?.people.length ?? 0) + (document?.more ?? 0)).toBe(13);
    expect(document?.more).toBeGreaterThan(0);
    expect(people.length).toBeLessThanOrEqual(41);
  });

  test('links do not name others who are to be protected', async () => {
    const { links } = await opened([paxlst([MENSAH, OKAFOR])], PROTECTING);
    const { people } = await links('MENSAH, KOFI');
    expect(people.map(({ name, handling }) => [name, handling])).toEqual([
      ['MENSAH, KOFI', 'safeguard'],
      [null, 'safeguard'],
    ]);
  });

  test('links of a traveller who is not there are refused', async () => {
    const { refused } = await opened([paxlst([MENSAH])], NOBODY);
    expect(await refused('traveller.links', { flight: FLIGHT, traveller: 'nobody' })).toMatchObject({
      code: 'not-found',
      what: 'traveller',
    });
  });
});
