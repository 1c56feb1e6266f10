import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { PERMISSIONS } from '../../../../renderer/core/permissions.ts';
import { auditKinds } from '../../../../shared/audit/audit-kinds.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { NOTHING_ENDED } from '../../../../shared/retention/retention-run.ts';

const CORE = fileURLToPath(new URL('../../../../renderer/core', import.meta.url));
/** The kind that an entry is made with outside the table of calls. */
const ENTRY = /(?:auditEntry|systemEntry|entryOf)\((?:[^'()]|\([^()]*\))*'([a-z-]+\.[a-z.-]+)'/g;

/** Fields of entries as they are written down in the sources, and the name of one. */
const DETAILS = /details(?:: | = )\{([^{}]*)\}/g;
const FIELD = /^\s*([a-zA-Z]+)\s*(?::|$)/;

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

test('what an entry of each kind tells has words', () => {
  const sources = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const named = sources.flatMap((name) =>
    [...readFileSync(join(CORE, name), 'utf8').matchAll(ENTRY)].map(([, kind = '']) => kind),
  );
  const kinds = [...named, ...Object.values(CALLS).flatMap(({ audit }) => audit ?? [])];
  expect(named.length).toBeGreaterThan(10);
  const known = new Set(auditKinds(CATALOGUES.en));
  expect([...new Set(kinds)].filter((kind) => !known.has(kind))).toEqual([]);
});

test('so has what entries say of themselves', () => {
  const sources = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const named = sources.flatMap((name) =>
    [...readFileSync(join(CORE, name), 'utf8').matchAll(DETAILS)].flatMap(([, fields = '']) =>
      fields.split(',').flatMap((field) => FIELD.exec(field)?.[1] ?? []),
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  const fields = new Set([...named, ...Object.keys(NOTHING_ENDED), ...Object.keys(DEFAULT_PERIODS)]);
  expect([...fields].filter((name) => !(`audit.field.${name}` in CATALOGUES.en))).toEqual([]);
});

test('every call asks for a permission there is', () => {
  for (const row of Object.values(CALLS)) expect(PERMISSIONS).toContain(row.permission);
});
