import { everyRow } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { confirmedBy } from './chosen-second.ts';
import { crowd } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore, worldWithRules } from './open-core.ts';
import { storeContents } from './store-contents.ts';

beforeEach(emptyStores);

const MISSING = 'customs.missing';
const HEAVY = 'customs.heavy';
const WORLD = worldWithRules(
  ruleText('{ fact: bags.count, empty: true }', {
    id: MISSING,
    family: 'bags',
    kind: 'trigger',
    weight: '',
    outcome: 'inspect',
  }),
  ruleText('{ fact: bags.count, atLeast: 1 }', { id: HEAVY, family: 'bags', weight: '10' }),
);

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A list of one flight to Lomé in the form of a small carrier. `withBags` of the people have a bag count. */
function list(carrier: string, day: string, count: number, withBags: number): NamedBytes {
  const rows = crowd(count).map(({ surname, given, document }, at) =>
    [`${carrier}508`, day, 'ADD', 'LFW', surname, given, `${carrier}${document}`, at < withBags ? '1' : ''].join(';'),
  );
  const text = ['Flight;Date;From;To;Surname;Given names;Passport;Bags', ...rows].join('\r\n');
  return { name: `${carrier}-${day}.csv`, bytes: new TextEncoder().encode(`${text}\r\n`) };
}

const FILES = [
  list('ET', '2026-11-20', 120, 49),
  list('AF', '2026-11-20', 120, 80),
  list('ET', '2026-11-24', 20, 5),
  list('AF', '2026-11-24', 20, 5),
];
const ID = { ET: 'ET-508-ADD-2026-11-24', AF: 'AF-508-ADD-2026-11-24' };

async function importEach({ ask }: TestCore, files: readonly NamedBytes[]): Promise<void> {
  for (const { name, bytes } of files)
    await ask('import.start', { way: 'files', files: [{ name, bytes: bytes.slice() }] });
}

async function flaggedOn({ ask }: TestCore, id: string): Promise<number> {
  const { travellers } = await ask('flights.get', { id });
  return travellers.filter(({ outcome }) => outcome !== 'clear').length;
}

describe('the field-coverage gate', () => {
  test('the field-coverage gate stops a rule about an absent field for the carrier that seldom sends it, and for no other', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    await unit.ask('breaker.set', { perMille: 1000, least: 1000 }, confirmedBy('police'));
    await importEach(unit, FILES);
    expect(await flaggedOn(unit, ID.ET), 'the hits are kept and move nothing').toBe(0);
    expect(await flaggedOn(unit, ID.AF)).toBe(15);
    const counts = (await unit.ask('rules.get', {})).rules.map(({ id, hits, held }) => ({ id, hits, held }));
    expect(counts).toContainEqual({ id: MISSING, hits: 71 + 40 + 15 + 15, held: 15 });
    expect(counts, 'what was sent is a sign').toContainEqual({ id: HEAVY, hits: 49 + 80 + 5 + 5, held: 0 });
    const gates = await unit.ask('gates.list', {});
    expect(gates).toEqual([
      {
        carrier: 'ET',
        field: 'bags',
        day: '2026-11-24',
        sent: 49,
        of: 120,
        rules: [{ rule: MISSING, title: { en: 'Test' } }],
      },
    ]);
    const { travellers } = await unit.ask('flights.get', { id: ID.ET });
    const views = await Promise.all(
      travellers.map(({ id }) => unit.ask('traveller.get', { flight: ID.ET, traveller: id })),
    );
    const marks = views.flatMap(({ reasons }) =>
      reasons.filter(({ rule }) => rule === MISSING).map(({ mark }) => mark),
    );
    expect(marks).toEqual(Array.from({ length: 15 }, () => 'not-sent'));
  });

  test('an import counts as flagged whom the queue then lists as flagged, without those whose hits do not count', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    await unit.ask('breaker.set', { perMille: 1000, least: 1000 }, confirmedBy('police'));
    const [before, after] = [FILES.slice(0, 2), FILES.slice(2)];
    await importEach(unit, before);
    const report = await unit.ask('import.start', { way: 'files', files: after });
    const rows = (await everyRow(unit.ask)).filter(({ flight }) => flight === ID.ET || flight === ID.AF);
    const flagged = rows.filter(({ outcome }) => outcome !== 'clear').length;
    expect([rows.length, flagged]).toEqual([30, 15]);
    expect(report.totals.flagged).toBe(flagged);
  });

  test('the field-coverage gate opens when the rest of the messages comes, and works the same after a restart', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    await importEach(unit, FILES);
    await unit.core.close();
    const again = await openCore('practice', undefined, { world: WORLD });
    await again.core.resume();
    expect(await flaggedOn(again, ID.ET)).toBe(0);
    await importEach(again, [list('ET', '2026-11-21', 120, 120)]);
    expect(await flaggedOn(again, ID.ET)).toBe(15);
    expect(await again.ask('gates.list', {})).toMatchObject([{ carrier: 'ET', day: '2026-11-21' }]);
  });

  test('the field-coverage gate is the same in whatever order the messages come', async () => {
    const contents: unknown[] = [];
    for (const files of [FILES, [...FILES].reverse()]) {
      await emptyStores();
      const unit = await openUnit('practice', undefined, { world: WORLD });
      await importEach(unit, files);
      contents.push([...(await storeContents(unit.store))].sort());
      await unit.core.close();
    }
    expect(contents[1]).toEqual(contents[0]);
    expect(JSON.stringify(contents[0])).toContain('uncovered');
  });
});
