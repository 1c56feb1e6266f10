/** Exports of tables: purpose, number, slip, hash, and who gets names. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { CALLS, type Input } from '../../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../../renderer/core/calls/call.ts';
import { CASE_COLUMNS, type CaseRow } from '../../../../shared/export/cases-table.ts';
import { EXPORT_FORMS } from '../../../../shared/export/export-asked.ts';
import { exportTable } from '../../../../shared/export/export-table.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { confirmedBy } from '../chosen-second.ts';
import { type Desk, desk, on } from '../hidden-hits.ts';
import { FLIGHT, FLIGHT_NAME, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { exportedText, NAMED, NAMELESS, PLAIN } from './asked.ts';

beforeEach(emptyStores);

/** Each export, where a case is open. */
const EXPORTS = {
  'export.flagged': { travellers: null },
  'export.cases': { list: 'open' },
  'exhibits.export': { list: 'all' },
  'statistics.export': { from: '2026-11-20', to: '2026-11-26' },
  'queue.week-export': { day: '2026-11-24' },
  'query-list.export': { scope: { kind: 'flight', flight: FLIGHT } },
  'quality.export': { what: 'diagnostics' },
  'audit.export-table': { from: null, until: null },
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

/** Those that never name anybody, each after what has to be done before. */
const NAMELESS_EXPORTS = {
  'dashboard.export': async () => ({ days: 30 as const, ...NAMELESS }),
  'month.export': async () => ({ from: '2026-11-01', to: '2026-11-30', ...NAMELESS }),
  'shift.export': async ({ ask }: Desk) => {
    const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
    const { number } = await ask('shift.sign', { language: 'en', ...shift, notes: '=1+1' });
    return { id: number, ...NAMELESS };
  },
} as const;
const NAMELESS_NAMES = Object.keys(NAMELESS_EXPORTS) as readonly (keyof typeof NAMELESS_EXPORTS)[];

test('every call that exports tables is tried here, but that of a back-test, which needs one', () => {
  const rows: readonly (readonly [string, AnyCall])[] = Object.entries(CALLS);
  const exporting = rows.filter(([, { bothMay }]) => bothMay === 'export.names').map(([name]) => name);
  expect(exporting.sort()).toEqual([...NAMES, 'back-test.export'].sort());
});

test.each([
  ['export.flagged', {}],
  ['export.cases', {}],
  ['quality.export', { what: 'messages' }],
] as const)('the export %s names flights by number, route and day, and by no id of the store', async (name, more) => {
  const unit = await worked();
  const text = exportedText((await unit.ask(name, inputOf(name, { ...PLAIN, ...more }))) as never);
  expect(text).toContain(FLIGHT_NAME);
  expect(text).not.toContain(FLIGHT);
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

describe.each(NAMELESS_NAMES)('the export %s', (name) => {
  test('asks for a purpose, has a number, and leaves its hash in the trail', async () => {
    const unit = await worked();
    const input = (await NAMELESS_EXPORTS[name](unit)) as Input<typeof name> as never;
    expect(await unit.refused(name, { ...(input as object), purpose: '' } as never)).toEqual({
      code: 'reason-required',
    });
    const made = await unit.ask(name, input);
    const [entry] = await unit.ask('audit.list', { before: null, count: 1 });
    expect(entry).toMatchObject({ subject: made.number, reason: PLAIN.purpose, details: { names: false } });
    expect(
      createHash('sha256')
        .update(made.file?.bytes ?? '')
        .digest('hex'),
    ).toBe(entry?.details?.sha256);
  });

  test('can be cancelled, and leaves no entry then', async () => {
    const unit = await worked();
    const input = await NAMELESS_EXPORTS[name](unit);
    const entries = async () =>
      (await unit.ask('audit.list', { before: null, count: 500 })).filter(({ kind }) => kind !== 'audit.viewed');
    const before = await entries();
    const given = await unit.core.call(name, input, { signal: AbortSignal.abort() });
    expect(given).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(await entries()).toEqual(before);
  });
});

test('no cell of any export begins a formula, whatever travellers, files, officers and purposes are called', async () => {
  const people = [
    { surname: '=HYPERLINK', given: '@SUM', document: '=1', expiry: '250131' },
    { surname: '@NOW', given: '-2', document: '=2' },
  ];
  const unit = await desk(POLICE_ONLY_FRAME, people);
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  for (const { id } of travellers) await unit.ask('case.claim', on(id));
  await unit.ask('import.start', { files: [{ name: '=odd.edi', bytes: paxlst(people) }], way: 'files' });
  const asked = { ...NAMED, purpose: '=cmd|calc' };
  for (const form of ['csv', 'xlsx'] as const) {
    const made = [
      ...(await Promise.all(
        NAMES.map((name) => unit.ask(name, inputOf(name, { ...asked, form } as never), confirmedBy('customs'))),
      )),
    ];
    for (const name of NAMELESS_NAMES)
      made.push(await unit.ask(name, { ...(await NAMELESS_EXPORTS[name](unit)), form } as never));
    for (const each of made) {
      const begins = form === 'csv' ? formulasInText(exportedText(each)) : formulasInBook(each.file?.bytes);
      expect(begins, each.file?.fileName ?? '').toEqual([]);
    }
  }
});

/** Cells of a CSV text that a spreadsheet would calculate. */
function formulasInText(text: string): readonly string[] {
  const cells = [...text.slice(1).matchAll(/(?:^|[,\n])(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  // A number may be below zero.
  return cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell));
}

/** The same of a workbook. */
function formulasInBook(bytes: Uint8Array | undefined): readonly string[] {
  return Object.entries(unzipSync(bytes ?? new Uint8Array()))
    .filter(([path]) => path.startsWith('xl/worksheets/'))
    .flatMap(([, part]) => strFromU8(part).match(/<f[ >]|<t[^>]*>\s*(?:[=+\-@]|&quot;)/g) ?? []);
}

test('without names an export has no column that names a traveller, and reasons are titles of rules', async () => {
  const unit = await worked();
  const plain = exportedText(await unit.ask('export.flagged', { ...PLAIN, travellers: null }));
  const named = exportedText(await unit.ask('export.flagged', { ...NAMED, travellers: null }, confirmedBy('police')));
  expect(named).toContain('included; PRACTICE-police');
  const lines = named.split('\r\n');
  const at = lines.findIndex((line) => line.includes('Surname'));
  const [headings = '', row = ''] = lines.slice(at);
  // The flight has a comma of its own.
  const surname = row.replaceAll(/"[^"]*"/g, '').split(',')[headings.split(',').indexOf('Surname')] ?? '';
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
  const said = { word: (key: string) => key, named: (id: string) => id, flight: (id: string) => id };
  const cells = (row: CaseRow) => exportTable('', CASE_COLUMNS, [row], said, false).rows[0]?.slice(4);
  expect(cells(opened)).toEqual(['case-state.secondary', null, 'LFW-01', '2026-11-24T08:00:00.000Z', null]);
  expect(cells({ ...opened, ...SEIZURE })).toEqual([
    ...['case-state.closed', 'found.kind.drugs', 'LFW-01', '2026-11-24T08:00:00.000Z', '2026-11-24T12:00:00.000Z'],
  ]);
});
