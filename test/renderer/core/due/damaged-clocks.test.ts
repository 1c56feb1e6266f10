/** A damaged record takes no clock but its own from anybody, and tells nobody that it is there. */
import { afterEach, expect, test } from 'vitest';
import type { TableName } from '../../../../renderer/core/store/tables.ts';
import { WATCHED } from '../../../shared/custody/watched.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores, openCore, worldWithRules } from '../open-core.ts';
import { by, type Desk, desk, SEEN } from '../queue-acts/desk.ts';

afterEach(emptyStores);

const DUE = '2026-11-24T20:00:00.000Z';

/** A desk of customs with a clock of each kind of record that damage may reach. */
async function deskWithClocks(): Promise<Desk> {
  const test = await desk([SEEN], null);
  const [traveller = ''] = test.people;
  await test.as('police');
  await test.as('customs');
  const times = { from: '2026-11-24T08:00:00.000Z', due: DUE, officers: [] };
  const authority = { kind: 'let-run' as const, office: 'Prosecutor', reference: '12/2026' };
  await test.ask('quiet.start', { flight: FLIGHT, traveller, ...authority, ...times }, by('police'));
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  await test.ask('case.remind', { id, at: '2026-11-24T18:00', note: 'call' });
  await test.ask('question.ask', {
    ...{ flight: FLIGHT, about: { kind: 'flight' }, to: { kind: 'office', office: 'embassy' } },
    ...{ text: 'who meets it?', law: '', due: '2026-11-24T19:00' },
  });
  await test.ask('petition.enter', {
    ...{ kind: 'access', person: { name: 'Ama Other', dateOfBirth: null, document: null } },
    ...{ text: 'what is held about me?', received: '2026-11-23', due: '2026-12-23' },
  });
  return test;
}

const kindsOf = async ({ ask }: Pick<Desk, 'ask'>) => (await ask('clocks.list', {})).map(({ of }) => of).sort();

async function damage({ store }: Desk, table: TableName): Promise<void> {
  await store
    .table(table)
    .toCollection()
    .modify((record: { body: Uint8Array }) => {
      const body = record.body.slice();
      body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
      record.body = body;
    });
}

test.each<[TableName, string]>([
  ['quietOrders', 'quiet'],
  ['petitions', 'petition'],
  ['questions', 'request'],
  ['cases', 'reminder'],
])('a damaged record of %s takes only its own clock away', async (table, of) => {
  const test = await deskWithClocks();
  expect(await kindsOf(test)).toEqual(['petition', 'quiet', 'reminder', 'request']);
  await damage(test, table);
  expect(await kindsOf(test)).toEqual(['petition', 'quiet', 'reminder', 'request'].filter((each) => each !== of));
});

test('whom nobody met is due though the head of the flight is damaged, until the window of the flight is over', async () => {
  const test = await desk([SEEN], null);
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  await damage(test, 'flightHeads');
  // A head that was read is not read again.
  test.store.close();
  let now = '2026-11-24T13:11:00.000Z';
  const again = await openCore('practice', () => Date.parse(now), { world: worldWithRules(SEEN) });
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  expect(await kindsOf(again)).toEqual(['not-met']);
  expect(again.store.damage.ids('flightHeads')).toEqual([FLIGHT]);
  now = '2026-11-24T16:01:00.000Z';
  expect(await kindsOf(again)).toEqual([]);
});

test('whoever is held in a damaged case is not forgotten: the agency that holds is told, and no other', async () => {
  const test = await desk([SEEN], null);
  const [traveller = ''] = test.people;
  await test.as('customs');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  test.setClock('2026-11-24T13:20:00.000Z');
  await test.ask('custody.enter', { id, act: WATCHED, happened: null });
  const told = await kindsOf(test);
  expect(told).toContain('custody-end');
  await damage(test, 'cases');
  // Nobody can tell any more that it is a national of this state: a consulate is owed, too.
  expect(await kindsOf(test)).toEqual([...told, 'custody-owed']);
  await test.as('police');
  expect(await kindsOf(test)).toEqual([]);
});

test('damaged quiet work is named to nobody: in no list, no failure, no check of the store, and not in the trail', async () => {
  const test = await deskWithClocks();
  const [{ id } = { id: '' }] = await test.ask('quiet.list', {});
  await damage(test, 'quietOrders');
  for (const agency of ['customs', 'immigration'] as const) {
    await test.as(agency);
    expect(await test.ask('quiet.list', {})).toEqual([]);
    expect(await test.core.call('quiet.call-off', { id }, by('police'))).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await test.ask('store.verify', {})).toMatchObject({ found: 0, withheld: 1, findings: [] });
    const trail = JSON.stringify(await test.ask('audit.list', { before: null, count: 100 }));
    expect(trail).toContain('vault.verified');
    expect(trail).not.toContain('quietOrders');
    expect(trail).not.toContain(id);
  }
});
