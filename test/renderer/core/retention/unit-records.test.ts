/** How the unit's own records end, and which screens are told. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { TableName } from '../../../../renderer/core/store/tables.ts';
import type { QuietOrder } from '../../../../shared/casework/quiet-order.ts';
import { emptyStores } from '../open-core.ts';
import { beginRetention, confirmTime, NOW, run, setClock, unit } from './retention-desk.ts';

beforeEach(beginRetention);
afterEach(emptyStores);

const BY = { officer: 'PRACTICE-customs', agency: 'customs', at: NOW } as const;

async function ranAt(time: string): Promise<void> {
  setClock(time);
  await confirmTime();
  unit.changes.length = 0;
  await run();
}

test('a petition that nobody answers ends from its last day, and the screen of petitions is told', async () => {
  setClock(NOW);
  await unit.ask('petition.enter', {
    kind: 'access',
    person: { name: 'Mensah Kofi', dateOfBirth: '1988-04-03', document: 'TG4817305' },
    text: 'What do you hold about me?',
    received: '2026-11-20',
    due: '2026-12-20',
  });
  const listed = async () => (await unit.ask('petition.list', {})).map(({ person, text }) => [person.name, text]);
  await ranAt('2027-06-19T08:00:00.000Z');
  expect(await listed()).toEqual([['Mensah Kofi', 'What do you hold about me?']]);
  expect(unit.changes).not.toContain('petitions');
  await ranAt('2027-06-22T08:00:00.000Z');
  expect(await listed()).toEqual([['', '']]);
  expect(unit.changes).toContain('petitions');
  await ranAt('2031-12-22T08:00:00.000Z');
  expect(await listed()).toEqual([]);
});

test('the contact of an airline is removed a week after its day, and the roster of the day stays', async () => {
  const contact = {
    carrier: 'ET',
    day: '2026-11-24',
    name: 'A. Bekele',
    telephone: '+228 90 00 00 00',
    ...BY,
  } as const;
  const roster = { from: '2026-11-24T06:00', to: '2026-11-24T14:00', agency: 'customs', steps: [] } as const;
  await commit(
    unit.store,
    [
      { table: 'airlineContacts', id: '2026-11-24 ET', rev: 0, value: contact },
      { table: 'rosters', id: '2026-11-24T06:00 customs', rev: 0, value: roster },
    ],
    [],
  );
  const kept = async () => [
    await unit.store.table('airlineContacts').count(),
    await unit.store.table('rosters').count(),
  ];
  await ranAt('2026-11-30T08:00:00.000Z');
  expect(await kept()).toEqual([1, 1]);
  await ranAt('2026-12-01T08:00:00.000Z');
  expect(await kept()).toEqual([0, 1]);
  expect(unit.changes).toContain('roster');
});

/** Quiet work that was called off. */
const ORDER: QuietOrder = {
  ...{ id: 'q', flight: 'f', traveller: 't', office: 'court', reference: '12', from: NOW, due: NOW },
  ...{ officers: [], trailFrom: 1, read: {} },
  kind: 'let-run',
  agencies: ['customs', 'police'],
  timeline: [
    { kind: 'started', officer: 'a', second: 'b', at: NOW },
    { kind: 'called-off', officer: 'a', second: 'b', at: NOW },
  ],
};

async function damage(table: TableName): Promise<void> {
  await unit.store
    .table(table)
    .toCollection()
    .modify((record: { body: Uint8Array }) => {
      const body = record.body.slice();
      body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
      record.body = body;
    });
}

test.each<[TableName, string]>([
  ['quietOrders', 'done'],
  ['proposals', 'failed'],
])('a damaged record of %s keeps no other from ending, and the run is %s', async (table, state) => {
  const shift = { ...BY, from: '2026-11-24T00:00', to: '2026-11-24T08:00', language: 'en' } as const;
  const tables = [{ name: 'cases', header: ['name'], rows: [['MENSAH']] }] as never;
  const proposal = {
    id: 'p',
    kind: 'method',
    text: 'x',
    case: 'c',
    agency: 'customs',
    made: BY,
    decided: null,
  } as const;
  await commit(
    unit.store,
    [
      { table: 'shiftReports', id: 's', rev: 0, value: { id: 's', ...shift, tables } },
      { table: 'proposals', id: 'p', rev: 0, value: proposal },
      { table: 'quietOrders', id: 'q', rev: 0, value: ORDER },
    ],
    [],
  );
  await damage(table);
  setClock('2027-06-22T08:00:00.000Z');
  await confirmTime();
  unit.changes.length = 0;
  const done = await unit.core.call('retention.run', {});
  expect(done.ok ? done.value.state : done.failure).toEqual(
    state === 'done' ? 'done' : expect.objectContaining({ code: 'tampered', table, id: 'p' }),
  );
  const ended = { shiftReports: 'reports', proposals: 'proposals', quietOrders: 'quiet' } as const;
  for (const [each, topic] of Object.entries(ended))
    if (each === table) expect(unit.changes).not.toContain(topic);
    else expect(unit.changes).toContain(topic);
});

test('screens of signed reports, of proposals and of quiet work are told that theirs are masked', async () => {
  const shift = { ...BY, from: '2026-11-24T00:00', to: '2026-11-24T08:00', language: 'en' } as const;
  await commit(
    unit.store,
    [
      {
        table: 'shiftReports',
        id: 's',
        rev: 0,
        value: { id: 's', ...shift, tables: [{ name: 'cases', header: ['name'], rows: [['MENSAH']] }] as never },
      },
      {
        table: 'proposals',
        id: 'p',
        rev: 0,
        value: { id: 'p', kind: 'method', text: 'x', case: 'c', agency: 'customs', made: BY, decided: null },
      },
      { table: 'quietOrders', id: 'q', rev: 0, value: ORDER },
    ],
    [],
  );
  await ranAt('2027-06-22T08:00:00.000Z');
  expect(unit.changes).toEqual(expect.arrayContaining(['reports', 'proposals', 'quiet']));
});
