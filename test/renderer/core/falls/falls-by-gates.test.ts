/** Whom the coverage of a carrier's data takes off the queue: a made-up table can bring a carrier to count as not sending a field. */
import { afterEach, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd } from '../messages.ts';
import { emptyStores, openUnit, worldWithRules } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL } from './falling.ts';

afterEach(emptyStores);

const RULE = 'customs.missing';
const WORLD = worldWithRules(
  ruleText('{ all: [{ fact: bags.count, empty: true }, { fact: traveller.nationality, in: [GHA] }] }', {
    ...{ id: RULE, family: 'bags', kind: 'trigger', weight: '', outcome: 'inspect' },
  }),
);
const HEADINGS = 'Flight;Date;From;To;Surname;Given names;Passport;Nationality;Bags';

/** Rows of a flight of the carrier; the first `withBags` people have a bag, and the two after them are of the nationality that the rule asks for. */
function rows(number: number, day: string, count: number, withBags: number, nationality = 'TGO'): readonly string[] {
  return crowd(count).map(({ surname, given, document }, at) => {
    const own = at >= withBags && at < withBags + 2 ? nationality : 'TGO';
    const cells = [`AF${number}`, day, 'ADD', 'LFW', surname, given, `${number}${document}`, own];
    return [...cells, at < withBags ? '1' : ''].join(';');
  });
}

interface TableUnit {
  readonly unit: Awaited<ReturnType<typeof openUnit>>;
  as(agency: LawAgency, role: 'analyst' | 'supervisor'): Promise<unknown>;
  bring(name: string, some: readonly string[]): Promise<unknown>;
  /** Brings a flight with two targets tonight, of a carrier that sends the field. */
  expectTargets(): Promise<void>;
  queued(): Promise<readonly string[]>;
  /** What the weekly list says of gates that began. */
  begun(): Promise<readonly (string | undefined)[]>;
}

async function openTables(): Promise<TableUnit> {
  const unit = await openUnit('practice', undefined, { world: WORLD });
  const bring = async (name: string, some: readonly string[]) => {
    const bytes = new TextEncoder().encode(`${[HEADINGS, ...some].join('\r\n')}\r\n`);
    await unit.ask('import.start', { way: 'files', files: [{ name, bytes }] });
    await unit.core.resume();
  };
  const queued = async () => (await unit.ask('queue.page', QUEUE)).rows.map(({ name }) => name);
  return {
    ...{ unit, bring, queued },
    as: (agency, role) => unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` }),
    async expectTargets() {
      for (const day of ['03', '10', '17']) await bring(`${day}.csv`, rows(508, `2026-11-${day}`, 150, 135));
      await bring('tonight.csv', rows(508, '2026-11-24', 150, 135, 'GHA'));
      expect(await queued()).toHaveLength(2);
    },
    async begun() {
      const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
      return acts.flatMap(({ what, reason }) => (what === 'gate.begun' ? [reason] : [])).sort();
    },
  };
}

/** A made-up table of several days, none of whose travellers has a bag. */
const madeUp = (flight: number) => ['05', '07', '12', '14'].flatMap((day) => rows(flight, `2026-11-${day}`, 110, 0));

/** Officers of two agencies bring made-up tables: one alone holds no rule, by however many days. */
async function bringMadeUp({ as, bring, queued }: TableUnit): Promise<void> {
  await as('customs', 'analyst');
  await bring('made-up.csv', madeUp(990));
  expect(await queued()).toHaveLength(2);
  await as('gendarmerie', 'analyst');
  await bring('more.csv', madeUp(991));
  await as('customs', 'supervisor');
  expect(await queued()).toEqual([]);
}

test('targets of a stored flight fall where a made-up table of several days holds a rule, with its file and who imported it; those of later flights do not', async () => {
  const tables = await openTables();
  const { unit, as, bring, expectTargets, begun } = tables;
  await as('police', 'analyst');
  await expectTargets();
  await bringMadeUp(tables);
  // The third who acts in the unit is the analyst of customs.
  const cause = { rule: RULE, reason: 'made-up.csv', officer: 'LFW-03', byHand: true };
  const fallen = { from: 'inspect', to: 'clear', causes: expect.arrayContaining([expect.objectContaining(cause)]) };
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([fallen, fallen]);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts.filter(({ act }) => act === 'fell')).toHaveLength(2);
  expect(await begun()).toEqual(['AF: made-up.csv, more.csv']);
  await bring('tomorrow.csv', rows(508, '2026-11-25', 150, 135, 'GHA'));
  expect((await unit.ask('falls.list', ALL)).rows).toHaveLength(2);
});

test('targets fall by a made-up table also where the carrier did not send the field for some days a month before', async () => {
  const tables = await openTables();
  const { unit, as, bring, expectTargets, begun } = tables;
  await as('police', 'analyst');
  await bring('october.csv', [...rows(508, '2026-10-02', 120, 0), ...rows(508, '2026-10-05', 10, 9)]);
  await expectTargets();
  await bringMadeUp(tables);
  expect((await unit.ask('falls.list', ALL)).rows).toHaveLength(2);
  expect(await begun()).toEqual(['AF: made-up.csv, more.csv', 'AF: october.csv']);
});

test('an officer alone holds no rule by bringing a row of each flight of the carrier as well', async () => {
  const { as, bring, expectTargets, queued, begun } = await openTables();
  await as('police', 'analyst');
  await expectTargets();
  await as('customs', 'analyst');
  await bring(
    'touched.csv',
    ['03', '10', '17'].flatMap((day) => rows(508, `2026-11-${day}`, 1, 1)),
  );
  await bring('made-up.csv', madeUp(990));
  await as('customs', 'supervisor');
  expect(await queued()).toHaveLength(2);
  expect(await begun()).toEqual([]);
});
