import { expect, test } from 'vitest';
import { auditEntry, systemEntry } from '../../../../renderer/core/audit/entries.ts';

const AT = '2026-11-24T08:00:00.000Z';
const actor = { now: AT, officer: { id: 'LFW-01' }, agency: 'customs' } as const;

test('an entry names the acting officer, and the second one only where one confirmed', () => {
  const plain = {
    at: AT,
    officer: 'LFW-01',
    agency: 'customs',
    kind: 'case.released',
    subject: 'C-1',
    details: {},
  };
  expect(auditEntry(actor, 'case.released', 'C-1')).toStrictEqual(plain);
  expect(auditEntry({ ...actor, second: null }, 'case.released', 'C-1')).toStrictEqual(plain);
  const confirmed = auditEntry({ ...actor, second: { id: 'LFW-02' } }, 'case.released', 'C-1');
  expect(confirmed).toStrictEqual({ ...plain, second: 'LFW-02' });
});

test('an entry keeps its details, what changed and the reason', () => {
  const more = { before: { state: 'open' }, after: { state: 'closed' }, reason: 'done' };
  expect(auditEntry(actor, 'case.claimed', 'C-1', { flight: 'F-1' }, more)).toMatchObject({
    details: { flight: 'F-1' },
    ...more,
  });
});

test('an entry by the system names no agency', () => {
  expect(systemEntry(AT, 'rule.held', 'R-1', { day: '2026-11-24' })).toStrictEqual({
    at: AT,
    officer: 'SYSTEM',
    agency: null,
    kind: 'rule.held',
    subject: 'R-1',
    details: { day: '2026-11-24' },
  });
});
