import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../../renderer/core/permissions.ts';
import { USE_CASES } from '../../../renderer/core/use-cases/use-case-table.ts';

/** Calls that only read; every other one must leave an audit entry. */
const READS = [
  'session.get',
  'session.seconds',
  'permissions.list',
  'reference.airports',
  'import.list',
  'import.follow',
  'import.get',
  'mapping.origin',
  'flights.list',
  'flights.get',
  'queue.list',
  'search.ready',
  'traveller.get',
  'rules.get',
  // Its entry is written when it ends.
  'back-test.run',
  'screening.replay',
  'back-test.travellers',
  'backup.list',
  'mutes.list',
  'selection.pool',
  'gates.list',
  'holds.list',
  'statistics.rules',
  'statistics.overlaps',
  'rules.preview',
  'rules.try',
  'drafts.list',
  'drafts.open',
  'versions.list',
  'versions.open',
  'versions.compare',
  'frame.get',
  'capacity.get',
  'cases.list',
  'audit.list',
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
];

test('every use case that writes, exports or shows evidence has an audit kind', () => {
  const silent = Object.entries(USE_CASES)
    .filter(([, row]) => row.audit === null)
    .map(([name]) => name);
  expect(silent.sort()).toEqual([...READS].sort());
});

test('every use case asks for a permission there is', () => {
  for (const row of Object.values(USE_CASES)) expect(PERMISSIONS).toContain(row.permission);
});
