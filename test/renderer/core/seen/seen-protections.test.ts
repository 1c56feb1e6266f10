import { afterEach, expect, test } from 'vitest';
import { wayOutRefusedOn } from '../../../../renderer/core/protected.ts';
import { protectedWith, readProtections } from '../../../../renderer/core/seen/seen-protections.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { after } from '../../../shared/protection/entered.ts';
import { asking, caseOf, endStore, FLIGHT, joined, sectionOf, storeWith, TWIN } from './stored.ts';

afterEach(endStore);

/** Protection that was entered about the second before they were merged into the first. */
async function merged(flight: string, records: Parameters<typeof storeWith>[0] = {}) {
  const { entries } = after('asylum-told', 'immunity-claimed');
  const store = await storeWith({
    flightManifests: [sectionOf(FLIGHT, [{ id: 'now', aliases: ['before'] }, { id: 'other' }])],
    protections: [{ id: 'LFW-1', ...{ flight, traveller: 'before', entries } }],
    ...records,
  } as never);
  return asking(store, 'customs', null);
}

test.each([
  ['now', 1],
  ['before', 1],
  ['other', 0],
] as const)('what was entered about a traveller holds in another case on them as %s: %i', async (traveller, count) => {
  const request = await merged(FLIGHT);
  const onCase = caseOf('LFW-2', traveller, []);
  expect(await protectedWith(request, onCase)).toHaveLength(count);
  const refused = await wayOutRefusedOn(request, [{ flight: FLIGHT, traveller }], 'Embassy of Togo');
  expect(refused === null).toBe(count === 0);
});

test('it holds, too, where two flights were found to be one', async () => {
  const request = await merged(TWIN, { decisions: joined(false) });
  expect(await protectedWith(request, caseOf('LFW-2', 'now', []))).toHaveLength(1);
});

test('records are opened once, however many flights and lists ask for them, and again once they were written', async () => {
  const { entries } = after('child-noted');
  const record = { id: 'LFW-1', flight: FLIGHT, traveller: 't1', entries };
  const store = await storeWith({ protections: [record] } as never);
  const [first] = await readProtections(store);
  const [again] = await readProtections(store);
  expect(again).toBe(first);
  const value = { ...record, entries: [] };
  await commit(store, [{ table: 'protections', id: 'LFW-1', rev: 1, value, index: { case: 'LFW-1' } }] as never, []);
  expect((await readProtections(store))[0]?.entries).toEqual([]);
});
