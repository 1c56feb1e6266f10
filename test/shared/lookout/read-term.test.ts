import { expect, test } from 'vitest';
import { shippedPlaces } from '../../../shared/lookout/call/call-places.ts';
import { readTerm, type TypedField } from '../../../shared/lookout/read-term.ts';

const CONTEXT = { today: '2026-11-29', places: shippedPlaces() };

test.each<[TypedField, string, unknown]>([
  ['flight', 'et509', { carrier: 'ET', number: 509, suffix: null }],
  ['days', '1 dec', { from: '2026-12-01', to: '2026-12-01' }],
  ['days', '2026-12-11', { from: '2026-12-11', to: '2026-12-11' }],
  ['days', 'demain', { from: '2026-11-30', to: '2026-11-30' }],
  ['from', 'cdg', 'CDG'],
  ['to', 'Lomé', 'LFW'],
  ['name', 'koffi mensah', 'koffi mensah'],
  ['document', 'ends 4422', { signs: '4422', part: 'end' }],
  ['document', '12AB34567', { signs: '12AB34567', part: 'whole' }],
  ['phone', '90123456', { signs: '90123456', part: 'whole' }],
  ['locator', 'abc123', 'ABC123'],
  ['seat', '12c', '12C'],
  ['bagTag', '3321', { signs: '3321', part: 'end' }],
  ['bags', '3', 3],
  ['sex', 'woman', 'F'],
  ['age', '30-35', { from: 30, to: 35 }],
  ['age', 'about 40', { from: 35, to: 45 }],
  ['nationality', 'Togo', 'TGO'],
  ['company', 'alone', { others: 0, sex: null, child: false, name: null }],
  ['company', 'two men', { others: 2, sex: 'M', child: false, name: null }],
  ['flight', 'nothing', null],
  ['age', 'tall', null],
])('the term %s typed as %s is read', (field, text, value) => {
  expect(readTerm(field, text, CONTEXT)).toEqual(value);
});
