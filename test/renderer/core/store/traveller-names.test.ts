import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { TravellerNames } from '../../../../renderer/core/store/traveller-names.ts';
import { plainStore, removeStores } from '../plain-store.ts';

let store: Store;
let names: TravellerNames;
let reads: string[];

afterEach(removeStores);
beforeEach(async () => {
  const plain = await plainStore();
  reads = [];
  // Counts the readings of manifests.
  store = {
    ...plain,
    table: (name) => {
      const table = plain.table(name);
      return Object.assign(Object.create(table), {
        get: (id: string) => {
          reads.push(id);
          return table.get(id);
        },
      });
    },
  };
  names = new TravellerNames(store);
});

const put = (id: string, ...surnames: readonly string[]) => {
  const travellers = surnames.map((surname, at) => ({
    id: `t${at}`,
    surname,
    givenNames: null,
    seat: null,
    documents: [],
  }));
  const screening = { travellers: [] };
  const value = { flight: { travellers, bookings: [] }, screening } as never;
  return commit(store, [{ table: 'flightManifests', id, rev: null, value }], []);
};

test('the travellers of a flight are named in its order, and read once until the flight is written', async () => {
  await put('F', 'MENSAH', 'DOE');
  const named = [
    { id: 't0', name: 'MENSAH', seat: null, numbers: [] },
    { id: 't1', name: 'DOE', seat: null, numbers: [] },
  ];
  expect([await names.of('F'), await names.of('F'), reads.splice(0)]).toEqual([named, named, ['F']]);
  await commit(store, [{ table: 'links', id: 'F', rev: null, value: new Uint8Array() }], []);
  await names.of('F');
  expect(reads).toEqual([]);
  await put('F', 'LAWSON');
  expect([await names.of('F'), reads]).toEqual([[{ id: 't0', name: 'LAWSON', seat: null, numbers: [] }], ['F']]);
});

test('a flight that is not there has nobody, until it comes', async () => {
  expect(await names.of('none')).toEqual([]);
  await put('none', 'DOE');
  expect(await names.of('none')).toHaveLength(1);
});

test('what was read while any flight was written is not kept', async () => {
  await put('F', 'MENSAH');
  const reading = names.of('F');
  store.committed([{ table: 'flightManifests', id: 'G', remove: true }]);
  await reading;
  reads.splice(0);
  await names.of('F');
  expect(reads).toEqual(['F']);
});

test('two hundred flights are kept, and the one that was read first makes room', async () => {
  for (let at = 0; at < 200; at++) await names.of(`n${at}`);
  reads.splice(0);
  await names.of('n0');
  await names.of('n199');
  expect(reads).toEqual([]);
  await names.of('n200');
  await names.of('n1');
  expect(reads.splice(0)).toEqual(['n200']);
  await names.of('n0');
  expect(reads).toEqual(['n0']);
});
