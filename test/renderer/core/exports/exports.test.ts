/** Exports of tables: purpose, number, slip, hash, and who gets names. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CALLS, type Input } from '../../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../../renderer/core/calls/call.ts';
import { CASE_COLUMNS, type CaseRow } from '../../../../shared/export/cases-table.ts';
import { EXPORT_FORMS } from '../../../../shared/export/export-asked.ts';
import { exportTable } from '../../../../shared/export/export-table.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { confirmedBy } from '../chosen-second.ts';
import { desk, on } from '../hidden-hits.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { exportedText, NAMED, PLAIN } from './asked.ts';

beforeEach(emptyStores);

/** Each export, where a case is open. */
const EXPORTS = {
  'export.flagged': { travellers: null },
  'export.cases': { list: 'open' },
  'statistics.export': { from: '2026-11-20', to: '2026-11-26' },
  'queue.week-export': { day: '2026-11-24' },
} as const;
const NAMES = Object.keys(EXPORTS) as readonly (keyof typeof EXPORTS)[];

/** A supervisor of police, who sees the hit, with an open case on it. */
async function worked() {
  const unit = await desk();
  await unit.ask('case.claim', on(unit.hit));
  return unit;
}

const inputOf = (name: keyof typeof EXPORTS, asked: typeof PLAIN | typeof NAMED) =>
  ({ ...EXPORTS[name], ...asked }) as Input<keyof typeof EXPORTS> as never;

test('every call that exports tables is tried here, but that of a back-test, which needs one', () => {
  const rows: readonly (readonly [string, AnyCall])[] = Object.entries(CALLS);
  const exporting = rows.filter(([, { bothMay }]) => bothMay === 'export.names').map(([name]) => name);
  expect(exporting.sort()).toEqual([...NAMES, 'back-test.export'].sort());
});

describe.each(NAMES)('the export %s', (name) => {
  test('asks for a purpose, and names only what two supervisors agreed to', async () => {
    const unit = await worked();
    expect(await unit.refused(name, inputOf(name, { ...PLAIN, purpose: ' ' } as never))).toEqual({
      code: 'reason-required',
    });
    expect(await unit.refused(name, inputOf(name, NAMED))).toMatchObject({
      code: 'second-needed',
      permission: 'export.names',
    });
    await unit.ask('session.act-as', { name: 'Ama', agency: 'police', role: 'analyst' });
    expect(await unit.refused(name, inputOf(name, NAMED))).toEqual({
      code: 'not-permitted',
      permission: 'export.names',
    });
  });

  test.each(EXPORT_FORMS)(
    'has a number, says who made it and what for, and leaves its hash in the trail: as %s',
    async (form) => {
      const unit = await worked();
      const made = await unit.ask(name, inputOf(name, { ...PLAIN, form } as never));
      expect(made.number).toMatch(/^\w{3}-2026-E\d{8}$/);
      const [entry] = await unit.ask('audit.list', { before: null, count: 1 });
      expect(entry).toMatchObject({ subject: made.number, reason: PLAIN.purpose, details: { form, names: false } });
      if (form === 'print') {
        expect(made.file).toBeNull();
        expect(made.print?.slip).toContainEqual(['SHA-256', entry?.details?.sha256]);
        expect(made.print?.slip).toContainEqual(['Number', made.number]);
        return;
      }
      const bytes = made.file?.bytes ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry?.details?.sha256);
      expect(made.file?.fileName).toContain(made.number);
      if (form === 'csv') expect(exportedText(made)).toContain(`\r\n\r\nNumber,${made.number}\r\n`);
      if (form === 'csv') expect(exportedText(made)).toContain('Purpose,for the morning meeting\r\nNames,left out\r\n');
    },
  );
});

test('without names an export has no column that names a traveller, and reasons are titles of rules', async () => {
  const unit = await worked();
  const plain = exportedText(await unit.ask('export.flagged', { ...PLAIN, travellers: null }));
  const named = exportedText(await unit.ask('export.flagged', { ...NAMED, travellers: null }, confirmedBy('police')));
  expect(named).toContain('included; PRACTICE-police');
  const [headings = '', row = ''] = named.split('\r\n');
  const surname = row.split(',')[headings.split(',').indexOf('Surname')] ?? '';
  expect(surname).not.toBe('');
  expect(plain).not.toContain(surname);
});

test('the list of cases tells of one that was let run only that it is in secondary', () => {
  const opened: CaseRow = {
    ...{ id: 'LFW-2026-000001', flight: FLIGHT, traveller: 'a', travellerName: 'HIT, AMA', assigned: 'LFW-01' },
    ...{ openedAt: '2026-11-24T08:00:00.000Z', outcomeAtOpening: 'inspect', origin: 'hit', decisions: [] },
    ...{ state: 'closed', result: 'let-run', found: [], credited: null, closedBy: [], handling: null },
    timeline: [{ kind: 'closed', officer: 'LFW-01', at: '2026-11-24T12:00:00.000Z', note: null }],
  };
  const said = { word: (key: string) => key, named: (id: string) => id };
  const cells = (row: CaseRow) => exportTable('', CASE_COLUMNS, [row], said, false).rows[0]?.slice(4);
  expect(cells(opened)).toEqual(['case-state.secondary', null, 'LFW-01', '2026-11-24T08:00:00.000Z', null]);
  expect(cells({ ...opened, ...SEIZURE })).toEqual([
    ...['case-state.closed', 'found.kind.drugs', 'LFW-01', '2026-11-24T08:00:00.000Z', '2026-11-24T12:00:00.000Z'],
  ]);
});
