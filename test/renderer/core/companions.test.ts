/** The company that the page of a traveller shows. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';

beforeEach(emptyStores);

const PEOPLE: readonly Person[] = [
  { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305', locator: 'AAA111' },
  { surname: 'MENSAH', given: 'ESI', document: 'TG4817312', locator: 'AAA111' },
  { surname: 'OKAFOR', given: 'CHIDI', document: 'TG2950417', locator: 'BBB222' },
];

test('who has the same record locator on a passenger list is shown as company, also without a booking', async () => {
  const { ask } = await openUnit();
  await ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(PEOPLE) }], way: 'files' });
  const { travellers } = await ask('flights.get', { id: FLIGHT });
  const companyOf = async (name: string) => {
    const traveller = travellers.find((each) => each.name === name)?.id ?? '';
    const { booking, companions } = await ask('traveller.get', { flight: FLIGHT, traveller });
    expect(booking).toBeNull();
    return companions.map((companion) => companion.name);
  };
  expect(await companyOf('MENSAH, ESI')).toEqual(['MENSAH, KOFI']);
  expect(await companyOf('OKAFOR, CHIDI')).toEqual([]);
});
