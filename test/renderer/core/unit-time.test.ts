import { expect, test } from 'vitest';
import { instantOfUnit } from '../../../renderer/core/unit-time.ts';

const world = {
  reference: { airport: (code: string) => (code === 'ADD' ? { zone: 'Africa/Addis_Ababa' } : undefined) },
  zones: { toUtc: (_: string, minute: number) => minute - 180 },
} as never;
const of = (airport: string, local: string) =>
  instantOfUnit({ world, context: { unit: { airports: [airport] } as never } }, local);

test.each([
  ['goes by the zone of the unit', 'ADD', '2026-11-24T10:00', '2026-11-24T07:00:00.000Z'],
  ['is taken for UTC where the zone is not known', 'XXX', '2026-11-24T10:00', '2026-11-24T10:00:00.000Z'],
  ['is none where there is no such day', 'ADD', '2026-11-45T10:00', null],
])('a local time %s', (_, airport, local, expected) => {
  expect(of(airport, local)).toBe(expected);
});
