import { describe, expect, test } from 'vitest';
import { CHAIN_START, type ChainHead, canonicalText, chainHash, commitmentOf } from '../../../shared/audit/chain.ts';
import { localTimeAt } from '../../../shared/audit/local-time.ts';
import {
  checkProof,
  endLine,
  entryLine,
  headingLine,
  type ProofEntry,
  type ProofHeading,
} from '../../../shared/audit/proof.ts';
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

/** The lines with another end. */
function ended(head: ChainHead, count = 5): string[] {
  return [...lines().slice(0, -1), endLine(head, count)];
}

describe('an exported part of the trail', () => {
  test('an exported part of the trail verifies with values, without them, and with withheld entries', () => {
    const whole = { entries: 5, head: { seq: 8, hash: last.hash }, breaks: [], faults: [] };
    expect(checkProof(lines())).toMatchObject(whole);
    expect(checkProof(lines(entries.map((entry) => ({ ...entry, values: null }))))).toMatchObject(whole);
    expect(checkProof(lines(entries.map((entry) => ({ ...entry, core: null, values: null }))))).toMatchObject(whole);
  });

  test('an exported part of the trail has the texts exactly as hashed', () => {
    const { core, values, seq, hash, commitment } = last;
    if (core === null || values === null) throw new Error('the entry has both parts');
    const told = { seq, hash, commitment };
    const entry = canonicalText(core);
    expect(JSON.parse(entryLine(last))).toEqual({ ...told, entry, values: canonicalText(values) });
    expect(JSON.parse(entryLine({ ...last, values: null }))).toEqual({ ...told, entry });
    expect(JSON.parse(entryLine({ ...last, core: null, values: null }))).toEqual({ ...told, withheld: true });
  });

  test('an exported part of the trail may have empty lines', () => {
    const [first = '', ...rest] = lines();
    expect(checkProof([first, '\n', '', ' \t\n', ...rest])).toMatchObject({ entries: 5, breaks: [], faults: [] });
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
    ['the number of another entry at its end', ended({ ...last, seq: 7 }), { faults: [{ code: 'bad-end', line: 7 }] }],
    [
      'the hash of another entry at its end',
      ended({ ...last, hash: 'f'.repeat(64) }),
      { faults: [{ code: 'bad-end', line: 7 }] },
    ],
    ['more entries told at its end', ended(last, 6), { faults: [{ code: 'bad-end', line: 7 }] }],
    [
      'nothing told at its end',
      [...lines().slice(0, -1), '{"end":null}\n'],
      { faults: [{ code: 'bad-line' }, { code: 'no-end' }] },
    ],
    [
      'values beside a withheld entry',
      edited(2, (line) => line.replace('"entry":', '"withheld":true,"was":')),
      { breaks: [{ code: 'values-changed', seq: 5 }] },
    ],
  ])('an exported part of the trail with %s is reported as broken', (_, given, expected) => {
    expect(checkProof(given)).toMatchObject(expected);
  });

  test.each<[string, object]>([
    ['a number that is a text', { seq: '5' }],
    ['no hash', { hash: undefined }],
    ['a hash that is too short', { hash: 'e'.repeat(63) }],
    ['a hash with something before it', { hash: `0${'e'.repeat(64)}` }],
    ['a hash with something after it', { hash: `${'e'.repeat(64)}0` }],
    ['a hash in a list', { hash: ['e'.repeat(64)] }],
    ['a commitment that is no hash', { commitment: 'x' }],
    ['neither an entry nor a word that it is withheld', { entry: undefined }],
    ['an entry that is no text', { entry: {}, withheld: false }],
    ['values that are no text', { values: {} }],
  ])('an exported part of the trail is reported as broken at a line with %s', (_, wrong) => {
    const given = edited(2, (line) => JSON.stringify({ ...JSON.parse(line), ...wrong }));
    expect(checkProof(given).faults[0]).toEqual({ code: 'bad-line', line: 3 });
  });

  test('an exported part of the trail with many wrong lines names a limited number of them', () => {
    const { faults } = checkProof([headingLine(heading), ...Array.from({ length: 1_000 }, () => 'x\n')]);
    expect(faults).toHaveLength(MOST_BREAKS);
  });

  test.each<[string, object]>([
    ['of another format', { format: 'other' }],
    ['of another version', { version: 2 }],
    ['without the name of its store', { store: undefined }],
    ['without a time', { exportedAt: 1 }],
    ['without an officer', { exportedBy: null }],
    ['that follows nothing', { after: null }],
    ['that follows an entry without a hash', { after: { seq: 3, hash: '' } }],
    ['without a word on the anchor', { anchor: undefined }],
    ['with an anchor that has no hash', { anchor: { ...heading.anchor, hash: '' } }],
    ['with an anchor that has no time', { anchor: { seq: 8, hash: last.hash } }],
  ])('an exported part of the trail is invalid with a heading %s', (_, wrong) => {
    const [first = '', ...rest] = lines();
    const given = [JSON.stringify({ ...JSON.parse(first), ...wrong }), ...rest];
    expect(checkProof(given)).toMatchObject({ heading: null, faults: [{ code: 'no-heading', line: 1 }] });
  });

  test.each<[string, Partial<ProofHeading>]>([
    ['is as it was written', {}],
    ['may name no unit', { unit: null }],
    ['may have no anchor', { anchor: null }],
    ['may have an anchor from before its first entry', { anchor: { seq: 2, hash: 'a'.repeat(64), at: AT } }],
  ])('the heading of an exported part of the trail %s', (_, given) => {
    const [, ...rest] = lines();
    const read = checkProof([headingLine({ ...heading, ...given }), ...rest]);
    expect(read).toMatchObject({ heading: { ...heading, ...given }, breaks: [], faults: [] });
  });

  test('an exported part of the trail may begin with the first entry of all', () => {
    const read = checkProof([headingLine({ ...heading, after: CHAIN_START, anchor: null }), endLine(CHAIN_START, 0)]);
    expect(read).toMatchObject({ entries: 0, head: CHAIN_START, faults: [] });
  });

  test('a unit that is no text is read as none', () => {
    const { unit: _, ...rest } = JSON.parse(headingLine(heading));
    expect(checkProof([JSON.stringify({ ...rest, unit: 7 })]).heading?.unit).toBeNull();
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

  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['\nb', ['', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
  ])('the text %j is read as the lines %j', (text, expected) => {
    expect([...eachLine(new TextEncoder().encode(text))]).toEqual(expected);
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
