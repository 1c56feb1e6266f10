import { expect, test } from 'vitest';
import { TABLE_PLANS } from '../../../../renderer/core/retention/table-plan.ts';
import { sealingOf } from '../../../../renderer/core/store/data-class.ts';
import { TABLE_NAMES } from '../../../../renderer/core/store/tables.ts';

const INDEX = {
  flights: ['ET-508-ADD-2026-11-24'],
  flight: 'ET-508-ADD-2026-11-24',
  received: '2026-11-24',
  started: '2026-11-24',
};

test.each(TABLE_NAMES)('retention knows what becomes of %s, and it fits the key under which it lies', (table) => {
  expect(Object.hasOwn(TABLE_PLANS, table)).toBe(true);
  const { masking, ending } = TABLE_PLANS[table];
  const { dataClass } = sealingOf(table, 'x', INDEX, '2026-11-24T08:00:00.000Z');
  expect(masking !== null).toBe(dataClass === 'passenger');
  expect(ending === 'month').toBe(dataClass === 'passenger');
  expect(ending === 'case').toBe(dataClass === 'case');
  expect(ending === 'audit').toBe(dataClass === 'audit');
});
