import { expect, test } from 'vitest';
import { maskedShift, type SignedShift } from '../../../shared/report/signed-shift.ts';

const SIGNED: SignedShift = {
  ...{ id: 'LFW-2026-E00000001', from: '2026-11-24T06:00', to: '2026-11-24T14:00', language: 'en' },
  ...{ officer: 'LFW-01', agency: 'customs', at: '2026-11-24T14:02:00.000Z' },
  tables: [{ title: 'Notes', headings: [{ text: 'Notes', type: 'text' }], rows: [['Belt 2 stood still.']] }],
};

test('a masked report says that it was signed, by whom and when, and nothing of what stood in it', () => {
  const masked = maskedShift(SIGNED);
  expect(masked).toEqual({ ...SIGNED, tables: [] });
  expect(masked === null ? undefined : maskedShift(masked)).toBeNull();
});
