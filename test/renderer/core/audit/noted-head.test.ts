/** A supervisor notes the head of the trail elsewhere, and later finds out whether the trail goes on from it. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { AuditRow, TrailView } from '../../../../renderer/core/calls/audit-views.ts';
import type { HeadView } from '../../../../renderer/core/calls/noted-head.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { notedText } from '../../../../shared/audit/noted-head.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import type { Computer, UnitWindow } from '../backup/unit-window.ts';
import { CUSTOMS_ADMIN, freshUnit } from '../fresh-unit.ts';

let machine: Computer;
let window: UnitWindow;

// A computer that is switched off still has its databases open here.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

beforeEach(async () => {
  ({ machine, window } = await freshUnit());
});

const note = async (): Promise<string> => ((await window.ask('audit.head', {})) as HeadView).text;
const compare = (noted: string): Promise<unknown> => window.ask('audit.compare-head', { noted });
const alarm = async () => ((await window.ask('audit.state', {})) as TrailView).alarm?.code ?? null;
const act = () => window.ask('import.set', { warnMinutes: 60, quarantineDays: 9 });

/** Everything that lies on the computer: the databases, and the record outside them. */
async function copied(): Promise<() => Promise<void>> {
  await window.end();
  const db = await openDatabase(PRODUCT.databases.live);
  const tables = await Promise.all(
    db.tables.map(
      async (table) => [table.name, await table.toArray(), await table.toCollection().primaryKeys()] as const,
    ),
  );
  const state = new Map(machine.host.state);
  db.close();
  return async () => {
    await window.end();
    const back = await openDatabase(PRODUCT.databases.live);
    for (const [name, records] of tables) {
      await back.table(name).clear();
      await back.table(name).bulkPut([...records]);
    }
    back.close();
    machine.host.state.clear();
    for (const [key, value] of state) machine.host.state.set(key, value);
  };
}

async function reopened(): Promise<void> {
  window = machine.start();
  await window.open();
  await window.ask('vault.unlock', CUSTOMS_ADMIN);
}

test('a noted head lies on the trail that goes on from it', async () => {
  const noted = await note();
  await act();
  expect(await compare(noted)).toEqual({ result: 'on-chain', at: '2026-11-24T08:00:00.000Z', otherDate: null });
  expect(await alarm()).toBeNull();
});

test('a computer that was put back as a whole, with the record outside the store, is found by a noted head', async () => {
  const putBack = await copied();
  await reopened();
  await act();
  const noted = await note();
  await putBack();
  await reopened();
  await act();
  // Nothing on the computer itself tells.
  expect(await alarm()).toBeNull();
  expect(await compare(noted)).toEqual({ result: 'missing' });
  expect(await alarm()).toBe('audit-replaced');
  const rows = (await window.ask('audit.list', { before: null, count: 20 })) as readonly AuditRow[];
  expect(rows.find(({ kind }) => kind === 'audit.head-compared')).toMatchObject({ officer: 'LFW-01' });
  await reopened();
  expect(await alarm()).toBe('audit-replaced');
});

test('groups that lie on no chain raise no alarm by themselves, and the whole line does', async () => {
  const line = notedText({ unit: 'LFW', store: 'live', at: '2026-11-24T08:00:00.000Z' }, 'a'.repeat(64));
  expect(await compare(line.split(' ').at(-1) ?? '')).toEqual({ result: 'not-found' });
  expect(await alarm()).toBeNull();
  expect(await compare(line)).toEqual({ result: 'missing' });
  expect(await alarm()).toBe('audit-replaced');
});

test('a missing head whose alarm the machine does not keep is no success, and alarm and entry are there', async () => {
  const line = notedText({ unit: 'LFW', store: 'live', at: '2026-11-24T08:00:00.000Z' }, 'a'.repeat(64));
  machine.host.failing = { name: 'state.put', code: 'failed' };
  expect(await window.refused('audit.compare-head', { noted: line })).toEqual({
    code: 'store-failed',
    detail: 'trail-anchor',
  });
  machine.host.failing = null;
  expect(await alarm()).toBe('audit-replaced');
  const rows = (await window.ask('audit.list', { before: null, count: 20 })) as readonly AuditRow[];
  expect(rows.filter(({ kind }) => kind === 'audit.head-compared')).toHaveLength(1);
});

test.each([['2026-11-23T08:00Z'], ['2026-11-25T08:00Z'], ['2026-11-24T08:01Z']])(
  'a head with the date of another is on the trail, and its date is said to be another: %s',
  async (otherDate) => {
    const noted = await note();
    expect(await compare(noted.replace('2026-11-24T08:00Z', otherDate))).toEqual({
      result: 'on-chain',
      at: '2026-11-24T08:00:00.000Z',
      otherDate,
    });
    expect(await compare(noted.split(' ').at(-1) ?? '')).toMatchObject({ result: 'on-chain', otherDate: null });
  },
);

test('a head noted in another unit or store is not compared, and a slip of the pen is no alarm', async () => {
  const noted = await note();
  const other = notedText({ unit: 'NIM', store: 'live', at: '2026-11-24T08:00:00.000Z' }, 'a'.repeat(64));
  expect(await compare(other)).toEqual({ result: 'other' });
  expect(
    await window.refused('audit.compare-head', { noted: `${noted.slice(0, -1)}${noted.endsWith('0') ? '1' : '0'}` }),
  ).toEqual({
    code: 'refused',
    why: 'noted-mistyped',
  });
  expect(await window.refused('audit.compare-head', { noted: 'fourteen' })).toEqual({
    code: 'refused',
    why: 'noted-unreadable',
  });
  expect(await alarm()).toBeNull();
});
