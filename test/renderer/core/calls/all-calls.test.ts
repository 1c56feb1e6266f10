import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { PERMISSIONS, permissionRow } from '../../../../renderer/core/permissions.ts';

/** Calls of officers who see travellers that are not recorded, since their answer names no traveller. */
const UNRECORDED = [
  // Its entry is written before the alarm goes.
  'alerts.find',
  'alerts.of-rules',
  'audit.acknowledge',
  // Its entry is written when it ends.
  'back-test.run',
  'capacity.get',
  // Its answer is empty.
  'case.news-seen',
  // Counts alone.
  'case.parts',
  // The words of officers about places, never about a traveller.
  'cases.concealments',
  // Nothing: it waits.
  'check.ready',
  // Counts, and times that pass.
  'dashboard.view',
  'draft-templates.list',
  'drafts.list',
  'drafts.open',
  'entry.read-mrz',
  'entry.read-screen',
  // Officers of the unit.
  'exhibit.receivers',
  // Counts, and who prepares.
  'flight.board',
  'flights.list',
  'frame.get',
  'gates.list',
  'holds.list',
  'import.changes',
  'import.follow',
  'import.get',
  'import.list',
  'lists.list',
  'lists.missing',
  'lists.one',
  'lists.take-over-view',
  'mapping.origin',
  'mapping.profiles',
  'quality.carriers',
  'quality.messages',
  'quarantine.list',
  // Whose lists they are, and counts.
  'query-list.list',
  'query-list.standing',
  'queue.set-view',
  'queue.views',
  'queue.week-unread',
  'quiet.call-off',
  'quiet.list',
  'quiet.move',
  'quiet.name',
  'quiet.read',
  'quiet.start',
  'quiet.unname',
  'rules.get',
  'schedule.list',
  'search.ready',
  'selection.pool',
  'statistics.overlaps',
  'statistics.rules',
  // Numbers of lists and copies.
  'target-list.list',
  'unmaskings.list',
  'versions.compare',
  'versions.list',
  'versions.open',
  'waiting.count',
  // Counts, and flights.
  'wall.view',
];

test('every call whose permission reaches travellers is recorded, but for those whose answer names none, and for quiet work, which a trail would tell of', () => {
  const silent = Object.entries(CALLS)
    .filter(([, { audit, permission }]) => audit === null && permissionRow(permission).reach === 'traveller')
    .map(([name]) => name);
  expect(silent.sort()).toEqual(UNRECORDED);
});

test('every call asks for a permission that exists', () => {
  for (const row of Object.values(CALLS)) expect(PERMISSIONS).toContain(row.permission);
});
