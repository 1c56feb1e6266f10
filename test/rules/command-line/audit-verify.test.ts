import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { CHAIN_START, chainHash, commitmentOf } from '../../../shared/audit/chain.ts';
import { endLine, entryLine, headingLine } from '../../../shared/audit/proof.ts';
import { splitEntry } from '../../../shared/audit/split-entry.ts';
import { memoryMachine } from './memory-machine.ts';

const AT = '2026-11-24T08:00:00.000Z';
const PROOF = proof(['case.claimed', 'case.closed', 'import.started']);

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

  test('audit verify needs a path', async () => {
    expect(await runCommand(['audit', 'verify'], memoryMachine())).toBe(2);
    expect(await runCommand(['audit', 'verify', '--all', 'x'], memoryMachine())).toBe(2);
  });
});

function proof(kinds: readonly string[]): { readonly text: string; readonly hash: string } {
  let head = CHAIN_START;
  const lines = kinds.map((kind, at) => {
    const entry = { at: AT, officer: 'LFW-01', agency: 'customs', kind, subject: null, details: { at } } as const;
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
