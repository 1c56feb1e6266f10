import { describe, expect, test } from 'vitest';
import { textHash } from '../../../shared/audit/chain.ts';
import { markOf, type NotedHead } from '../../../shared/audit/noted-head.ts';
import { NotedSearch } from '../../../shared/audit/noted-in-proof.ts';
import type { ProofReport } from '../../../shared/audit/proof.ts';

const HASHES = ['first', 'second', 'third'].map(textHash);
const OF = { unit: 'LFW', store: 'live', at: '2026-11-24T08:00Z' };
/** One entry before the noted minute, one in it, one after it. */
const TIMES = ['2026-11-24T07:59:59.000Z', '2026-11-24T08:00:30.000Z', '2026-11-24T08:01:00.000Z'];

function reportOf(more: Partial<ProofReport> = {}, heading: object = {}): ProofReport {
  const head = { seq: 3, hash: HASHES[2] ?? '' };
  const after = { seq: 0, hash: '0'.repeat(64) };
  const stated = { store: 'live', unit: 'LFW', exportedAt: '', exportedBy: '', after, anchor: null, ...heading };
  return { heading: stated, entries: 3, head, breaks: [], faults: [], ...more };
}

function compared(noted: NotedHead, report: ProofReport, times: readonly (string | null)[] = TIMES) {
  const search = new NotedSearch(noted);
  for (const [index, at] of times.entries()) search.take({ hash: HASHES[index] ?? '', at });
  return search.end(report);
}

const GONE = { of: OF, mark: markOf(textHash('gone')) };
const LATER = { after: { seq: 7, hash: textHash('before') } };

describe('a noted head and an exported stretch', () => {
  test.each(HASHES)('agree where the stretch has the noted entry', (hash) => {
    expect(compared({ of: OF, mark: markOf(hash) }, reportOf())).toBe('agrees');
    expect(compared({ of: null, mark: markOf(hash) }, reportOf({}, LATER))).toBe('agrees');
  });

  test('are not compared where the stretch is not whole, since a hash may stand beside any entry', () => {
    const noted = { of: OF, mark: markOf(HASHES[0] ?? '') };
    expect(compared(noted, reportOf({ breaks: [{ code: 'changed', seq: 1, last: 1 }] }))).toBe('unknown');
    expect(compared(noted, reportOf({ faults: [{ code: 'no-end', line: 4 }] }))).toBe('unknown');
    expect(compared(noted, reportOf({ heading: null }))).toBe('unknown');
  });

  test('do not agree by the hash before the first entry, which the file only states', () => {
    expect(compared({ of: null, mark: markOf(LATER.after.hash) }, reportOf({}, LATER))).toBe('unknown');
  });

  test.each([
    ['reaches from the first entry of the trail', {}, TIMES],
    ['reaches from an earlier entry', LATER, TIMES],
    ['has withheld entries between', LATER, [TIMES[0] ?? '', null, TIMES[2] ?? '']],
  ])('differ where the stretch is of the noted unit and store, lacks the entry and %s', (_, heading, times) => {
    expect(compared(GONE, reportOf({}, heading), times)).toBe('differs');
  });

  test.each([
    ['the note has the groups only', { ...GONE, of: null }, {}, TIMES],
    ['the note is of another unit', { ...GONE, of: { ...OF, unit: 'COO' } }, {}, TIMES],
    ['the note is of another store', { ...GONE, of: { ...OF, store: 'practice' } }, {}, TIMES],
    ['the stretch begins in the noted minute', GONE, LATER, TIMES.slice(1)],
    ['the stretch begins at no known time', GONE, LATER, [null, null, null]],
    ['the stretch ends in the noted minute', GONE, {}, TIMES.slice(0, 2)],
    ['the stretch ends at no known time', GONE, {}, [null, null, null]],
  ])('are not known to agree or differ where %s', (_, noted, heading, times) => {
    expect(compared(noted, reportOf({}, heading), times)).toBe('unknown');
  });
});
