import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { FactColumns } from '../../../renderer/core/store/fact-columns.ts';
import type { Store } from '../../../renderer/core/store/open-store.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { emptyStores, openCore } from './open-core.ts';

const LEAD = new Set(['booking.leadHours']);
const BOTH = new Set(['booking.leadHours', 'flight.origin']);

let store: Store;

beforeEach(async () => {
  await emptyStores();
  store = (await openCore()).store;
  await put('a', 10);
  await put('b', 20);
});

function put(id: string, hours: number): Promise<void> {
  const value = blockFromExamples([{ 'booking.leadHours': hours, 'flight.origin': 'LFW' }]);
  return commit(store, [{ table: 'factBlocks', id, rev: null, value }], []);
}

const leadOf = (columns: FactColumns, id: string) => columns.known(id, LEAD)?.columns[0]?.values[0];

describe('fact columns in memory', () => {
  test('the columns in memory are those read so far', async () => {
    const columns = new FactColumns(store);
    expect(columns.known('a', LEAD)).toBeUndefined();
    const read = await columns.read(['a', 'b', 'c'], LEAD);
    expect([...read.keys()]).toEqual(['a', 'b']);
    expect(leadOf(columns, 'a')).toBe(10);
    expect(columns.known('a', LEAD)?.columns).toHaveLength(1);
    expect(columns.known('a', BOTH)).toBeUndefined();
    await columns.read(['a'], new Set(['flight.origin']));
    expect(columns.known('a', BOTH)?.columns.map(({ fact }) => fact)).toEqual(['booking.leadHours', 'flight.origin']);
  });

  test('the columns of a block are dropped when the block is written', async () => {
    const factColumns = store.cache(FactColumns);
    await factColumns.read(['a'], LEAD);
    expect(leadOf(factColumns, 'a')).toBe(10);
    await put('a', 11);
    expect(leadOf(factColumns, 'a')).toBeUndefined();
    await factColumns.read(['a'], LEAD);
    expect(leadOf(factColumns, 'a')).toBe(11);
  });

  test('columns are not kept if a block was written while they were read', async () => {
    const columns = new FactColumns(store);
    const reading = columns.read(['a'], LEAD);
    store.committed([{ table: 'factBlocks', id: 'b', remove: true }]);
    expect((await reading).get('a')?.size).toBe(1);
    expect(leadOf(columns, 'a')).toBeUndefined();
  });

  test('columns stay within their limit: unused ones are dropped first, and those in use stay', async () => {
    const one = new FactColumns(store);
    await one.read(['a'], LEAD);
    const columns = new FactColumns(store, one.bytes);
    await columns.read(['a', 'b'], LEAD);
    expect([leadOf(columns, 'a'), leadOf(columns, 'b')]).toEqual([10, undefined]);
    columns.begin();
    await columns.read(['b'], LEAD);
    expect([leadOf(columns, 'a'), leadOf(columns, 'b')]).toEqual([undefined, 20]);
    expect(columns.bytes).toBeLessThanOrEqual(one.bytes);
  });
});
