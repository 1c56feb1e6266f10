import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { FactColumns } from '../../../../renderer/core/store/fact-columns.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { blockFromExamples } from '../../../../shared/fact/example-block.ts';
import { plainStore, removeStores } from '../plain-store.ts';

const LEAD = new Set(['booking.leadHours']);
const BOTH = new Set(['booking.leadHours', 'flight.origin']);

let store: Store;

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
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

  test('columns are opened again with the facts that were asked for before, and a fact without a column counts as known', async () => {
    const columns = new FactColumns(store);
    const none = new Set(['no.such.fact']);
    await columns.read(['a'], none);
    expect([columns.known('a', none)?.columns.length, columns.known('a', LEAD)]).toEqual([0, undefined]);
    await columns.read(['a'], LEAD);
    expect(columns.known('a', new Set([...none, ...LEAD]))?.columns).toHaveLength(1);
    expect(columns.known('a', new Set())?.size).toBe(1);
  });

  test('what is kept is counted by its texts, sets and columns, and not twice when a block is read again', async () => {
    const columns = new FactColumns(store);
    expect(columns.bytes).toBe(0);
    await columns.read(['a'], LEAD);
    const { columns: found = [], texts = [], sets = [], size = 0 } = columns.known('a', LEAD) ?? {};
    const lengths = [...texts].reduce((sum, text) => sum + 24 + text.length, 0);
    const one = 400 + 5 * size * found.length + 40 * sets.length + lengths;
    expect([size, found.length, columns.bytes]).toEqual([1, 1, one]);
    await columns.read(['a'], LEAD);
    expect(columns.bytes).toBe(one);
    await columns.read(['b'], LEAD);
    expect(columns.bytes).toBe(2 * one);
    store.committed([{ table: 'factBlocks', id: 'a', remove: true }]);
    store.committed([{ table: 'links', id: 'b', remove: true }]);
    store.committed([{ table: 'factBlocks', id: 'none', remove: true }]);
    expect([columns.bytes, leadOf(columns, 'b')]).toEqual([one, 20]);
  });

  test('a block that was asked for in this round stays when room is made, and one of an earlier round goes', async () => {
    const one = new FactColumns(store);
    await one.read(['a'], LEAD);
    const columns = new FactColumns(store, 2 * one.bytes);
    await put('c', 30);
    await columns.read(['a', 'b'], LEAD);
    columns.begin();
    expect(leadOf(columns, 'a')).toBe(10);
    await columns.read(['c'], LEAD);
    expect(['a', 'b', 'c'].map((id) => leadOf(columns, id))).toEqual([10, undefined, 30]);
    // Everything is in use now: another block is opened, and not kept.
    expect((await columns.read(['b'], LEAD)).get('b')?.size).toBe(1);
    expect(['a', 'b', 'c'].map((id) => leadOf(columns, id))).toEqual([10, undefined, 30]);
  });

  test('a block of an earlier round stays as long as there is room, to the last byte', async () => {
    const one = new FactColumns(store);
    await one.read(['a'], LEAD);
    const columns = new FactColumns(store, 2 * one.bytes);
    await columns.read(['a'], LEAD);
    columns.begin();
    await columns.read(['b'], LEAD);
    expect([leadOf(columns, 'a'), leadOf(columns, 'b'), columns.bytes]).toEqual([10, 20, 2 * one.bytes]);
  });

  test('what is kept of many travellers is counted by travellers, columns, texts and sets', async () => {
    const value = blockFromExamples(
      [['AB', 'CDE'], ['AB']].map((texts, at) => ({ 'booking.contactKeys': texts, 'booking.leadHours': at })),
    );
    await commit(store, [{ table: 'factBlocks', id: 'c', rev: null, value }], []);
    const columns = new FactColumns(store);
    const block = (await columns.read(['c'], new Set(['booking.contactKeys', 'booking.leadHours']))).get('c');
    expect([block?.size, block?.columns.length, block?.texts, block?.sets.length]).toEqual([2, 2, ['AB', 'CDE'], 2]);
    expect(columns.bytes).toBe(400 + 5 * 2 * 2 + 40 * 2 + 24 + 2 + 24 + 3);
  });
});
