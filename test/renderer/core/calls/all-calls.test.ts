import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { PERMISSIONS } from '../../../../renderer/core/permissions.ts';

/** Calls that only read; every other one must leave an audit entry. */
const READS = [
  'session.get',
  'reference.airports',
  'import.list',
  'import.follow',
  'import.get',
  'mapping.origin',
  'flights.list',
  'search.ready',
  'rules.get',
  // Its entry is written when it ends.
  'back-test.run',
  'backup.list',
  'selection.pool',
  'gates.list',
  'holds.list',
  'statistics.rules',
  'statistics.overlaps',
  'drafts.list',
  'drafts.open',
  'versions.list',
  'versions.open',
  'versions.compare',
  'frame.get',
  'capacity.get',
  'permissions.list',
  'session.seconds',
  'accounts.list',
  'audit.state',
  // Its entry is written when it ends.
  'audit.verify',
  'import.settings',
  'quarantine.list',
  'mapping.profiles',
  'quality.messages',
  'quality.carriers',
  'entry.read-mrz',
  'entry.read-screen',
  'schedule.list',
  'schedule.read',
  'reference.search',
  'reference.names',
  // Nothing is decided by typing.
  'form.keep',
  'form.kept',
  'form.list',
  'form.drop',
  'airline.flight',
  'airline.flights',
  'question.list',
  'locking.get',
  'retention.get',
  'unmaskings.list',
];

test('every call that writes, exports or shows evidence has an audit kind', () => {
  const silent = Object.entries(CALLS)
    .filter(([, row]) => row.audit === null)
    .map(([name]) => name);
  expect(silent.sort()).toEqual([...READS].sort());
});

test('every call asks for a permission that exists', () => {
  for (const row of Object.values(CALLS)) expect(PERMISSIONS).toContain(row.permission);
});
