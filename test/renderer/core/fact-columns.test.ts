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

describe('columns kept open', () => {
  test('are those that were asked for, and those asked for before with them', async () => {
    const columns = new FactColumns();
    expect(columns.known('a', LEAD)).toBeUndefined();
    const read = await columns.read(store, ['a', 'b', 'c'], LEAD);
    expect([...read.keys()]).toEqual(['a', 'b']);
    expect(leadOf(columns, 'a')).toBe(10);
    expect(columns.known('a', LEAD)?.columns).toHaveLength(1);
    expect(columns.known('a', BOTH)).toBeUndefined();
    await columns.read(store, ['a'], new Set(['flight.origin']));
    expect(columns.known('a', BOTH)?.columns.map(({ fact }) => fact)).toEqual(['booking.leadHours', 'flight.origin']);
  });

  test('are forgotten when their block is written', async () => {
    const { factColumns } = store;
    await factColumns.read(store, ['a'], LEAD);
    expect(leadOf(factColumns, 'a')).toBe(10);
    await put('a', 11);
    expect(leadOf(factColumns, 'a')).toBeUndefined();
    await factColumns.read(store, ['a'], LEAD);
    expect(leadOf(factColumns, 'a')).toBe(11);
  });

  test('are not kept when something was written while they were read', async () => {
    const columns = new FactColumns();
    const reading = columns.read(store, ['a'], LEAD);
    columns.changed(['b']);
    expect((await reading).get('a')?.size).toBe(1);
    expect(leadOf(columns, 'a')).toBeUndefined();
  });

  test('take no more than they may: what nobody asks for any more makes room, what is in use stays', async () => {
    const one = new FactColumns();
    await one.read(store, ['a'], LEAD);
    const columns = new FactColumns(one.bytes);
    await columns.read(store, ['a', 'b'], LEAD);
    expect([leadOf(columns, 'a'), leadOf(columns, 'b')]).toEqual([10, undefined]);
    columns.begin();
    await columns.read(store, ['b'], LEAD);
    expect([leadOf(columns, 'a'), leadOf(columns, 'b')]).toEqual([undefined, 20]);
    expect(columns.bytes).toBeLessThanOrEqual(one.bytes);
  });
});
