import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { CHAIN_START, chainHash, commitmentOf } from '../../../shared/audit/chain.ts';
import { notedText } from '../../../shared/audit/noted-head.ts';
import { endLine, entryLine, headingLine } from '../../../shared/audit/proof.ts';
import { splitEntry } from '../../../shared/audit/split-entry.ts';
import { memoryMachine } from './memory-machine.ts';

const AT = '2026-11-24T08:00:00.000Z';
const KINDS = ['case.claimed', 'case.closed', 'import.started'];
const PROOF = proof(KINDS);
/** Where and when the heads are noted: when the third entry was the newest. */
const OF = { unit: 'LFW', store: 'live', at: '2026-11-24T08:02:10.000Z' };

describe('the command audit verify', () => {
  test('audit verify confirms an unchanged trail and prints its hash', async () => {
    const machine = memoryMachine({ 'trail.jsonl': PROOF.text });
    expect(await runCommand(['audit', 'verify', 'trail.jsonl'], machine)).toBe(0);
    expect(machine.printed()).toBe('');
    expect(machine.said()).toEqual([
      `trail.jsonl: 3 entries, 1 to 3, are as they were written. The last hash is ${PROOF.hash}.`,
      'trail.jsonl: the export does not hold the state of the trail that was kept outside the store. Compare the last hash with one that the unit gave you.',
    ]);
  });

  test('audit verify prints the first broken entry, and continues with the next file', async () => {
    const edited = PROOF.text.replace('case.closed', 'case.opened');
    const machine = memoryMachine({ 'a.jsonl': edited, 'b.jsonl': PROOF.text });
    expect(await runCommand(['audit', 'verify', 'a.jsonl', 'b.jsonl'], machine)).toBe(1);
    expect(machine.printed()).toBe('a.jsonl: 2: changed\n');
    expect(machine.said()[0]).toBe('a.jsonl: broken. The first entry that is not as it was written: 2.');
    expect(machine.said()[1]).toContain('b.jsonl: 3 entries');
  });

  test('audit verify prints a run of missing entries, and faults of the file itself', async () => {
    const lines = PROOF.text.split('\n');
    const machine = memoryMachine({ 'a.jsonl': [lines[0], lines[3], ''].join('\n') });
    expect(await runCommand(['audit', 'verify', 'a.jsonl'], machine)).toBe(1);
    expect(machine.printed()).toBe('a.jsonl: 1-2: missing\na.jsonl: line 2: no-end\n');
  });

  test('audit verify names the line at which a file stops being an export', async () => {
    const machine = memoryMachine({ 'a.jsonl': PROOF.text.slice(0, -5) });
    expect(await runCommand(['audit', 'verify', 'a.jsonl'], machine)).toBe(1);
    expect(machine.printed()).toBe('a.jsonl: line 5: bad-line\na.jsonl: line 5: no-end\n');
    expect(machine.said()).toEqual(['a.jsonl: not the whole export. The first line that is wrong: 5.']);
  });

  test('audit verify refuses a file that is no export, and names a missing file', async () => {
    const machine = memoryMachine({ 'a.jsonl': '{}\n' });
    expect(await runCommand(['audit', 'verify', 'a.jsonl', 'b.jsonl'], machine)).toBe(1);
    expect(machine.printed()).toBe('a.jsonl: line 1: no-heading\n');
    expect(machine.said()).toEqual([
      'a.jsonl: no export of an audit trail.',
      'b.jsonl: does not exist or cannot be read.',
    ]);
  });

  test.each([
    ['the newest entry', 'case.claimed case.closed import.started', 0, 'agrees'],
    ['an entry that is not in the trail', 'case.claimed case.closed import.ended', 1, 'differs'],
  ])('audit verify compares with a head noted at %s', async (_, kinds, status, result) => {
    const machine = memoryMachine({ 'trail.jsonl': proof([...KINDS, 'case.reopened']).text });
    const noted = notedText(OF, proof(kinds.split(' ')).hash);
    expect(await runCommand(['audit', 'verify', 'trail.jsonl', '--head', noted], machine)).toBe(status);
    expect(machine.printed()).toBe(`head: ${result}\n`);
    expect(machine.said().at(-1)).toContain(`trail.jsonl: ${result === 'agrees' ? 'agrees with' : 'differs from'}`);
  });

  test('audit verify finds a noted head in one of several files, and says where', async () => {
    const machine = memoryMachine({ 'a.jsonl': proof(['case.claimed']).text, 'b.jsonl': PROOF.text });
    const words = ['audit', 'verify', 'a.jsonl', 'b.jsonl', `--head=${notedText(OF, PROOF.hash)}`];
    expect(await runCommand(words, machine)).toBe(0);
    expect(machine.said().at(-1)).toContain('b.jsonl: agrees with');
  });

  test('audit verify does not know a head noted in another unit, and never agrees with a broken file', async () => {
    const edited = PROOF.text.replace('case.closed', 'case.opened');
    const machine = memoryMachine({ 'a.jsonl': PROOF.text, 'b.jsonl': edited });
    const other = notedText({ ...OF, unit: 'COO' }, proof(['case.closed']).hash);
    expect(await runCommand(['audit', 'verify', 'a.jsonl', '--head', other], machine)).toBe(1);
    const own = notedText(OF, PROOF.hash);
    expect(await runCommand(['audit', 'verify', 'b.jsonl', '--head', own], machine)).toBe(1);
    expect(await runCommand(['audit', 'verify', 'c.jsonl', '--head', own], machine)).toBe(1);
    expect(machine.printed()).toBe('head: unknown\nb.jsonl: 2: changed\nhead: unknown\nhead: unknown\n');
    // A broken file beside a whole one that agrees stays broken.
    expect(await runCommand(['audit', 'verify', 'a.jsonl', 'b.jsonl', '--head', own], machine)).toBe(1);
  });

  test.each([
    ['7f3a', 'needs the noted line, or its nine groups of four'],
    [notedText(OF, PROOF.hash).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')), 'a character is wrong'],
  ])('audit verify refuses %s as a noted head', async (noted, said) => {
    const machine = memoryMachine({ 'a.jsonl': PROOF.text });
    expect(await runCommand(['audit', 'verify', 'a.jsonl', '--head', noted], machine)).toBe(2);
    expect(machine.said().join()).toContain(said);
  });

  test('audit verify needs a path', async () => {
    expect(await runCommand(['audit', 'verify'], memoryMachine())).toBe(2);
    expect(await runCommand(['audit', 'verify', '--all', 'x'], memoryMachine())).toBe(2);
  });
});

function proof(kinds: readonly string[]): { readonly text: string; readonly hash: string } {
  let head = CHAIN_START;
  const lines = kinds.map((kind, at) => {
    const entry = {
      at: new Date(Date.parse(AT) + at * 60_000).toISOString(),
      officer: 'LFW-01',
      agency: 'customs',
      kind,
      subject: null,
      details: { at },
    } as const;
    const parts = splitEntry(entry, null, { core: `c${at}`, values: `v${at}` });
    const commitment = commitmentOf(parts.core);
    head = { seq: at + 1, hash: chainHash(head.hash, at + 1, commitment) };
    return entryLine({ ...head, commitment, ...parts });
  });
  const heading = {
    store: 'live',
    unit: 'LFW',
    exportedAt: AT,
    exportedBy: 'LFW-02',
    after: CHAIN_START,
    anchor: null,
  };
  return { text: [headingLine(heading), ...lines, endLine(head, lines.length)].join(''), hash: head.hash };
}
