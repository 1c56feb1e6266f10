/** What is derived from the rows of the tables. The rows themselves are pinned in `persisted.test.ts`. */
import { expect, test } from 'vitest';
import {
  FLIGHT_TABLES,
  KEYED_TABLES,
  STORE_VERSION,
  storeSchema,
  TABLE_NAMES,
  TABLES,
} from '../../../../renderer/core/store/tables.ts';

test('the database of a version has the tables that were there then, with their keys and indexes', () => {
  const newest = Math.max(...TABLE_NAMES.map((name) => TABLES[name].since));
  expect(STORE_VERSION).toBe(newest);
  expect(storeSchema(3)).toEqual({});
  const schema = storeSchema(STORE_VERSION);
  expect(Object.keys(schema).sort()).toEqual([...TABLE_NAMES, 'ledger', 'vault', 'waiting'].sort());
  expect([schema.messages, schema.cases, schema.audit, schema.auditValues, schema.settings, schema.questions]).toEqual([
    'id,*flights,keyId',
    'id,traveller,state,keyId',
    '++seq',
    'id,keyId',
    'id',
    'id,keyId',
  ]);
  expect([schema.ledger, schema.vault, schema.waiting]).toEqual(['seq', 'id', 'id']);
});

test('retention finds records by their key in every table whose keys end, and flights have a table of each derived record', () => {
  const schema = storeSchema(STORE_VERSION);
  for (const name of TABLE_NAMES)
    expect(schema[name]?.split(',').includes('keyId'), name).toBe(TABLES[name].lifetime.dataClass !== 'unit');
  expect(KEYED_TABLES).toEqual(TABLE_NAMES.filter((name) => TABLES[name].lifetime.dataClass !== 'unit'));
  expect([...FLIGHT_TABLES].sort()).toEqual([
    'appearances',
    'factBlocks',
    'flightHeads',
    'flightManifests',
    'laterMatches',
    'links',
  ]);
});
