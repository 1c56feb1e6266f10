import { describe, expect, test } from 'vitest';
import { ViewLog } from '../../../../renderer/core/audit/view-log.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';

function look(minute: number, more: Partial<AuditEntry> = {}): AuditEntry {
  const at = new Date(Date.parse('2026-11-24T08:00:00Z') + minute * 60_000).toISOString();
  return {
    at,
    officer: 'LFW-01',
    agency: 'customs',
    kind: 'traveller.viewed',
    subject: 't1',
    details: { flight: 'f1' },
    ...more,
  };
}

describe('repeated looks at the same thing', () => {
  test('a look is written at once, then counted for ten minutes, and the count is written when they are over', () => {
    const log = new ViewLog();
    expect(log.look(look(0), 'ten-minutes')).toEqual(look(0));
    expect(log.look(look(3), 'ten-minutes')).toBeNull();
    expect(log.look(look(9), 'ten-minutes')).toBeNull();
    expect(log.ended(look(9).at)).toEqual([]);
    expect(log.ended(look(10).at)).toEqual([look(9, { details: { flight: 'f1', again: 2, since: look(0).at } })]);
    expect(log.ended(look(11).at)).toEqual([]);
    expect(log.look(look(12), 'ten-minutes')).toEqual(look(12));
  });

  test('pages that are read one after the other are counted with their rows', () => {
    const log = new ViewLog();
    const page = (minute: number, rows: number) =>
      look(minute, { kind: 'list.viewed', subject: 'l1', details: { rows } });
    expect(log.look(page(0, 100), 'ten-minutes')).toEqual(page(0, 100));
    log.look(page(1, 100), 'ten-minutes');
    log.look(page(2, 87), 'ten-minutes');
    expect(log.ended(look(10).at)).toMatchObject([{ details: { rows: 287, again: 2 } }]);
  });

  test('a single look leaves no count', () => {
    const log = new ViewLog();
    log.look(look(0), 'ten-minutes');
    expect(log.ended(look(60).at)).toEqual([]);
  });

  test('a look is written again after the view period, whether or not its count was asked for', () => {
    const log = new ViewLog();
    log.look(look(0), 'ten-minutes');
    expect(log.look(look(10), 'ten-minutes')).toEqual(look(10));
  });

  test('each count is written when its own period is over', () => {
    const log = new ViewLog();
    const other = { subject: 't2' };
    log.look(look(0), 'hour');
    log.look(look(1), 'hour');
    log.look(look(2, other), 'ten-minutes');
    log.look(look(3, other), 'ten-minutes');
    expect(log.ended(look(12).at).map(({ subject }) => subject)).toEqual(['t2']);
    expect(log.ended(look(59).at)).toEqual([]);
    expect(log.ended(look(60).at).map(({ subject }) => subject)).toEqual(['t1']);
  });

  test('looks are counted until the store closes and takes the counts that are left', () => {
    const log = new ViewLog();
    log.look(look(0), 'hour');
    log.look(look(59), 'hour');
    expect(log.ended(null)).toHaveLength(1);
    expect(log.ended(null)).toEqual([]);
  });
});

test.each<[string, Partial<AuditEntry>, boolean]>([
  ['by another officer', { officer: 'LFW-02' }, true],
  ['of another traveller', { subject: 't2' }, true],
  ['on another flight', { details: { flight: 'f2' } }, true],
  ['of another kind', { kind: 'evidence.viewed' }, true],
  ['of other facts of the same', { details: { flight: 'f1', facts: 'x' } }, false],
])('a look %s is a separate look: %s', (_, more, own) => {
  const log = new ViewLog();
  log.look(look(0), 'ten-minutes');
  expect(log.look(look(1, more), 'ten-minutes') !== null).toBe(own);
});
