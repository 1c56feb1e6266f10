/** Tests the export of the audit trail with its proof. */
import { beforeEach, describe, expect, test } from 'vitest';
import { checkProof } from '../../../../shared/audit/proof.ts';
import { eachLine } from '../../../../shared/audit/proof-lines.ts';
import { exportedLines, PLAIN } from '../exports/asked.ts';
import { openUnit } from '../open-core.ts';
import { trailOf } from '../trail-of.ts';
import { memoryAnchor } from './memory-anchor.ts';
import { beginEmpty } from './trail-stores.ts';

beforeEach(beginEmpty);

describe('the trail as a file', () => {
  test('the trail as a file proves itself, leaves out what tells of persons, and needs two officers', async () => {
    const unit = await openUnit('live', undefined, memoryAnchor().open());
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Kofi Mensah' });
    await unit.ask('import.set', { warnMinutes: 60, quarantineDays: 3 });
    const input = { language: 'en', from: null, until: null, values: false } as const;
    const { fileName, bytes } = await unit.ask('audit.export', input);
    expect(fileName).toBe('audit-trail-20261124-0800.jsonl');
    expect(checkProof(eachLine(bytes))).toMatchObject({ entries: 3, breaks: [], faults: [], heading: { unit: 'LFW' } });
    expect(new TextDecoder().decode(bytes)).not.toContain('Mensah');
    expect(await unit.refused('audit.export', { ...input, values: true })).toMatchObject({ code: 'second-needed' });
    const csv = exportedLines(await unit.ask('audit.export-table', { ...PLAIN, from: null, until: null }));
    expect(csv).toHaveLength(5);
    expect(csv.join()).toContain('Changed the periods of imports');
    expect((await trailOf(unit)).at(-1)).toMatchObject({
      kind: 'audit.exported',
      reason: PLAIN.purpose,
      details: { form: 'csv', rows: 4 },
    });
  });

  test('the trail as a file holds a whole day, even if a clock was ahead in the middle of it', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const unit = await openUnit('live', () => now);
    const sign = (name: string) => unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name });
    for (const [time, name] of [
      ['2026-11-24T09:00:00Z', 'A'],
      ['2030-01-01T00:00:00Z', 'B'],
      ['2030-01-01T00:01:00Z', 'C'],
      ['2030-01-01T00:02:00Z', 'D'],
      ['2026-11-24T10:00:00Z', 'E'],
      ['2026-11-26T00:00:00Z', 'F'],
    ] as const) {
      now = Date.parse(time);
      await sign(name);
    }
    const day = { from: '2026-11-24T09:00:00Z', until: '2026-11-25T00:00:00Z' };
    const rows = exportedLines(await unit.ask('audit.export-table', { ...PLAIN, ...day })).slice(1);
    expect(rows.map((row) => row.split(',')[1])).toEqual([
      '2026-11-24T09:00:00.000Z',
      '2030-01-01T00:00:00.000Z',
      '2030-01-01T00:01:00.000Z',
      '2030-01-01T00:02:00.000Z',
      '2026-11-24T10:00:00.000Z',
    ]);
  });

  test('the trail as a file holds the entries between two instants', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const unit = await openUnit('live', () => now);
    for (let at = 0; at < 4; at++) {
      now += 3_600_000;
      await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: `S${at}` });
    }
    const input = {
      language: 'en',
      from: '2026-11-24T10:00:00Z',
      until: '2026-11-24T12:00:00Z',
      values: false,
    } as const;
    const report = checkProof(eachLine((await unit.ask('audit.export', input)).bytes));
    expect(report).toMatchObject({
      entries: 2,
      breaks: [],
      faults: [],
      heading: { after: { seq: 2 } },
      head: { seq: 4 },
    });
  });
});

test('an administrator sees entries without what may tell of a person', async () => {
  const unit = await openUnit('live');
  await unit.ask('session.act-as', { agency: 'customs', role: 'administrator', name: 'Kofi Mensah' });
  const query = { officer: null, kinds: [], text: '', about: [], from: null, until: null, before: null, count: 10 };
  const { rows } = await unit.ask('audit.search', query);
  expect(rows[0]).toMatchObject({ kind: 'session.acted-as', values: 'withheld', details: {}, reason: null });
  // The details of the entry have the name, too, and are withheld. What the officer did since is found by it.
  const named = (await unit.ask('audit.search', { ...query, text: 'mensah' })).rows;
  expect(named.map(({ kind, officer }) => [kind, officer])).toEqual([['audit.viewed', 'LFW-02']]);
  const input = { language: 'en', from: null, until: null, values: true } as const;
  expect(await unit.refused('audit.export', input)).toMatchObject({ code: 'second-needed' });
});
