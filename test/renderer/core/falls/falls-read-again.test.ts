/** Whom a table that is read again, or a message about an earlier flight, takes off the queue. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { FLIGHT, type Person, paxlst } from '../messages.ts';
import { emptyStores, openCore, worldWithRules } from '../open-core.ts';
import { by, type Desk, desk } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, DOCUMENT, TARGETS, VALID } from './falling.ts';

afterEach(emptyStores);

/** A table of two targets that customs read by its layout, and the same layout without the column of the expiry. */
async function readTable(unit: Desk) {
  const leg = { carrier: 'KP', number: 21, suffix: null, origin: 'ACC', destination: 'LFW' };
  const flight = { ...leg, departure: '2026-11-24T11:00', arrival: '2026-11-24T12:00' };
  const headings = ['qq1', 'qq2', 'qq3', 'qq4'];
  const layout = { id: 'l', name: 'List', headings, dateOrder: null, flight };
  const columns = ['surname', 'givenNames', 'documentNumber', 'expiry'] as const;
  const text = `${headings.join(';')}\r\nHIT;AMA;TG4817305;2025-01-31\r\nOTHER;KOSSI;TG4817312;2025-01-31\r\n`;
  const files = [{ name: 'list.csv', bytes: new TextEncoder().encode(text) }];
  await unit.ask('import.start', { way: 'files', files });
  const quarantine = (await unit.ask('quarantine.list', {}))[0]?.id ?? '';
  const read = { profile: { ...layout, columns: [...columns] }, save: false };
  const report = await unit.ask('mapping.apply', { source: { quarantine }, ...read }, by('police'));
  const message = report.files[0]?.messages[0]?.id ?? '';
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
  const without = { ...layout, columns: [...columns.slice(0, 3), null] };
  return { without: { source: { message }, profile: without, save: false }, as: { source: { message }, ...read } };
}

test('a target who falls since a stored list is read by other columns is kept, with who reads it so', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const { without } = await readTable(unit);
  await unit.ask('mapping.apply', without);
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
    { to: 'clear', causes: [{ fileName: 'list.csv', officer: 'LFW-02', byHand: true }] },
    { to: 'clear', causes: [{ fileName: 'list.csv', officer: 'LFW-02', byHand: true }] },
  ]);
});

test('the same is kept where the program ended after the table was stored and before the flight was derived', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const { without } = await readTable(unit);
  let closed: Promise<void> | undefined;
  unit.store.onCommitted((writes) => {
    if (writes.some(({ table }) => table === 'messages')) closed = unit.core.close();
  });
  await unit.ask('mapping.apply', without);
  await closed;
  const now = Date.parse('2026-11-24T08:30:00Z');
  const again = await openCore('practice', now, { world: worldWithRules(...TARGETS) });
  await again.core.resume();
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  const cause = { fileName: 'list.csv', officer: 'LFW-02', byHand: true };
  expect((await again.ask('falls.list', ALL)).rows).toMatchObject([
    { to: 'clear', causes: [cause] },
    { to: 'clear', causes: [cause] },
  ]);
});

/** A target since the travels of the last days name another document of theirs. */
const SEVERAL = '{ fact: history.documentNumbers, atLeast: 2 }';

const TWO_DOCUMENTS = [
  ruleText(SEVERAL, { id: 'customs.documents', weight: '70' }),
  ruleText(SEVERAL, { id: 'customs.numbers', ...DOCUMENT }),
];

test('a target who falls by a message about an earlier flight is kept, with that flight, also after a restart', async () => {
  const unit = await desk(TWO_DOCUMENTS, null, VALID);
  await unit.as('customs', 'analyst');
  const earlier = (people: readonly Person[], version: number, day = '261120') =>
    new TextEncoder().encode(
      new TextDecoder()
        .decode(paxlst(people, { control: `D${version}`, version, prepared: `${day}:0${version}00` }))
        .replaceAll('261124', day),
    );
  const others = VALID.map((person) => ({ ...person, document: `TG99${person.document.slice(4)}` }));
  await unit.ask('import.start', { way: 'files', files: [{ name: '1.edi', bytes: earlier(others, 1) }] });
  expect((await unit.ask('queue.page', QUEUE)).rows).toMatchObject([{ outcome: 'inspect' }, { outcome: 'inspect' }]);
  let closed: Promise<void> | undefined;
  unit.store.onCommitted((writes) => {
    if (writes.some(({ table }) => table === 'messages')) closed ??= unit.core.close();
  });
  const files = [{ name: '2.edi', bytes: earlier([...VALID.slice(0, 1), ...others.slice(1)], 2) }];
  await unit.core.call('import.start', { way: 'files', files });
  expect(closed).toBeDefined();
  await closed;
  const again = await openCore('practice', Date.parse('2026-11-24T08:30:00Z'), {
    world: worldWithRules(...TWO_DOCUMENTS),
  });
  await again.core.resume();
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  expect((await again.ask('falls.list', ALL)).rows).toMatchObject([
    { flight: FLIGHT, name: 'HIT, AMA', to: 'clear', causes: [{ fileName: '2.edi', flight: 'ET-508-ADD-2026-11-20' }] },
  ]);
  expect((await again.ask('queue.page', QUEUE)).rows).toHaveLength(1);
});

test('a second fall by the same table keeps the first, with who looked at it', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const { as, without } = await readTable(unit);
  await unit.ask('mapping.apply', without);
  await unit.as('customs', 'analyst');
  for (const { id } of (await unit.ask('falls.list', ALL)).rows)
    await unit.ask('fall.look', { id, reason: 'the desk saw it' });
  await unit.ask('mapping.apply', as);
  await unit.as('police');
  await unit.ask('mapping.apply', without);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  await unit.as('customs');
  const falls = (await unit.ask('falls.list', { flight: 'KP-21-ACC-2026-11-24', traveller: null })).rows;
  expect(falls.map(({ look, causes }) => [look?.reason ?? null, causes.length])).toEqual(
    expect.arrayContaining([
      ['the desk saw it', 1],
      ['the desk saw it', 1],
      [null, 1],
      [null, 1],
    ]),
  );
  expect(acts.filter(({ act }) => act === 'fell')).toHaveLength(4);
});
