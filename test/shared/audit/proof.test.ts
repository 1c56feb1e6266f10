import { describe, expect, test } from 'vitest';
import { CHAIN_START, chainHash, commitmentOf } from '../../../shared/audit/chain.ts';
import { localTimeAt } from '../../../shared/audit/local-time.ts';
import { checkProof, endLine, entryLine, headingLine, type ProofEntry } from '../../../shared/audit/proof.ts';
import { eachLine, LONGEST } from '../../../shared/audit/proof-lines.ts';
import { splitEntry } from '../../../shared/audit/split-entry.ts';
import { MOST_BREAKS } from '../../../shared/audit/verify-chain.ts';

const AT = '2026-11-24T08:00:00.000Z';

/** Five entries, the first with number 4. */
const entries: readonly ProofEntry[] = (() => {
  let head = { seq: 3, hash: 'e'.repeat(64) };
  return Array.from({ length: 5 }, (_, at): ProofEntry => {
    const entry = {
      at: AT,
      officer: 'LFW-01',
      agency: 'customs',
      kind: `k${at}`,
      subject: null,
      details: { at },
    } as const;
    const parts = splitEntry(entry, null, { core: `c${at}`, values: `v${at}` });
    const commitment = commitmentOf(parts.core);
    const seq = head.seq + 1;
    head = { seq, hash: chainHash(head.hash, seq, commitment) };
    return { ...head, commitment, ...parts };
  });
})();
const last = entries.at(-1) as ProofEntry;
const heading = {
  store: 'live',
  unit: 'LFW',
  exportedAt: AT,
  exportedBy: 'LFW-02',
  after: { seq: 3, hash: 'e'.repeat(64) },
  anchor: { seq: 8, hash: last.hash, at: AT },
};

function lines(of: readonly ProofEntry[] = entries): string[] {
  return [headingLine(heading), ...of.map(entryLine), endLine(last, of.length)];
}

/** The lines with one of them changed. */
function edited(at: number, change: (line: string) => string): string[] {
  return lines().map((line, place) => (place === at ? change(line) : line));
}

describe('an exported part of the trail', () => {
  test('an exported part of the trail verifies with values, without them, and with withheld entries', () => {
    const whole = { entries: 5, head: { seq: 8, hash: last.hash }, breaks: [], faults: [] };
    expect(checkProof(lines())).toMatchObject(whole);
    expect(checkProof(lines(entries.map((entry) => ({ ...entry, values: null }))))).toMatchObject(whole);
    expect(checkProof(lines(entries.map((entry) => ({ ...entry, core: null, values: null }))))).toMatchObject(whole);
  });

  test.each<[string, string[], object]>([
    [
      'an edited entry',
      edited(2, (line) => line.replace('LFW-01', 'LFW-09')),
      { breaks: [{ code: 'changed', seq: 5 }] },
    ],
    [
      'an edited value',
      edited(3, (line) => line.replace('\\"at\\":2', '\\"at\\":7')),
      { breaks: [{ code: 'values-changed', seq: 6 }] },
    ],
    [
      'a line left out',
      lines().filter((_, at) => at !== 2),
      { breaks: [{ code: 'missing', seq: 5 }], faults: [{ code: 'bad-end' }] },
    ],
    [
      'two lines swapped',
      [0, 2, 1, 3, 4, 5, 6].map((at) => lines()[at] as string),
      {
        breaks: [
          { code: 'missing', seq: 4 },
          { code: 'out-of-order', seq: 4 },
        ],
      },
    ],
    ['no end', lines().slice(0, -1), { breaks: [], faults: [{ code: 'no-end' }] }],
    [
      'a rewritten end',
      [...lines().slice(0, 4), endLine(entries[2] as ProofEntry, 3)],
      { breaks: [{ code: 'cut', seq: 7, last: 8 }], faults: [] },
    ],
    ['an invalid line', edited(2, () => 'x\n'), { faults: [{ code: 'bad-line', line: 3 }, { code: 'bad-end' }] }],
    ['something after the end', [...lines(), entryLine(last)], { faults: [{ code: 'bad-line', line: 8 }] }],
  ])('an exported part of the trail with %s is reported as broken', (_, given, expected) => {
    expect(checkProof(given)).toMatchObject(expected);
  });

  test('an exported part of the trail with many wrong lines names a limited number of them', () => {
    const { faults } = checkProof([headingLine(heading), ...Array.from({ length: 1_000 }, () => 'x\n')]);
    expect(faults).toHaveLength(MOST_BREAKS);
  });

  test.each([-1, 0.5, 2 ** 53, Number.NaN])(
    'an exported part of the trail is invalid when it follows an entry of number %d',
    (seq) => {
      const { heading: read } = checkProof([
        headingLine({ ...heading, after: { ...heading.after, seq: 3 } }).replace('"seq":3', `"seq":${seq}`),
      ]);
      expect(read).toBeNull();
    },
  );

  test('an exported part of the trail with a line nested deeper than any entry is reported as broken', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`;
    expect(checkProof([headingLine(heading), deep]).faults[0]).toEqual({ code: 'bad-line', line: 2 });
  });

  test('an exported part of the trail is read line by line, and only the beginning of an overlong line is read', () => {
    const bytes = new Uint8Array(LONGEST + 20);
    bytes[LONGEST + 10] = 0x0a;
    expect([...eachLine(bytes)].map(({ length }) => length)).toEqual([LONGEST, 9]);
  });

  test.each([[[]], [['{}']], [['{"format":"airside-audit-proof","version":2}']], [['PK']]])(
    'an exported part of the trail is invalid without a heading: %j',
    (given) => {
      expect(checkProof(given)).toEqual({
        heading: null,
        entries: 0,
        head: CHAIN_START,
        breaks: [],
        faults: [{ code: 'no-heading', line: 1 }],
      });
    },
  );
});

test.each([
  ['2026-07-01T22:30:15.250Z', 120, '2026-07-02T00:30:15+02:00'],
  ['2026-01-01T00:10:00.000Z', -210, '2025-12-31T20:40:00-03:30'],
  ['2026-01-01T00:10:00.000Z', 0, '2026-01-01T00:10:00+00:00'],
])('the local time at %s, %i minutes from UTC, is %s', (at, offset, time) => {
  expect(localTimeAt(at, 'Some/Where', { toLocal: (_, utc) => utc + offset })).toEqual({ time, zone: 'Some/Where' });
});

test('an unknown zone has no local time', () => {
  expect(localTimeAt(AT, 'No/Where', { toLocal: () => null })).toBeNull();
});
