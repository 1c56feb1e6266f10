import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passes, TrailColumns, type TrailFilter } from '../../../../renderer/core/audit/trail-columns.ts';
import type { AuditCore } from '../../../../shared/audit/audit-entry.ts';

const OFFICERS = ['LFW-01', 'LFW-02', 'SYSTEM'] as const;
const KINDS = ['case.claimed', 'case.closed', 'queue.viewed'] as const;
const TIMES = ['2026-11-23T23:00:00.000Z', '2026-11-24T08:00:00.000Z', '2026-11-25T00:00:00.000Z'] as const;

const core = fc.record<AuditCore>({
  form: fc.constant(1),
  salt: fc.constant('s'),
  at: fc.constantFrom(...TIMES),
  local: fc.constant(null),
  officer: fc.constantFrom(...OFFICERS),
  agency: fc.constant(null),
  second: fc.option(fc.constantFrom(...OFFICERS), { freq: 3 }),
  kind: fc.constantFrom(...KINDS),
  subject: fc.constant(null),
  values: fc.constant(null),
});
const CORE: AuditCore = {
  form: 1,
  salt: 's',
  at: TIMES[1],
  local: null,
  officer: 'LFW-01',
  agency: null,
  second: null,
  kind: 'case.claimed',
  subject: null,
  values: null,
};
const filter = fc.record<TrailFilter>({
  officer: fc.option(fc.constantFrom(...OFFICERS, 'LFW-77')),
  kinds: fc.subarray([...KINDS, 'never.seen']),
  from: fc.option(fc.constantFrom(...TIMES)),
  until: fc.option(fc.constantFrom(...TIMES)),
});

test('the search opens every entry that may match, and passes over the others unless a second officer confirmed them', () => {
  fc.assert(
    fc.property(fc.array(core, { maxLength: 20 }), filter, fc.nat({ max: 5000 }), (cores, wanted, start) => {
      const columns = new TrailColumns();
      cores.forEach((each, at) => {
        columns.learn(start + at, each);
      });
      cores.forEach((each, at) => {
        if (passes(each, wanted)) expect(columns.excludes(start + at, wanted)).toBe(false);
        // Acts confirmed by a second officer are opened each time, all others only when they match.
        else expect(columns.excludes(start + at, wanted)).toBe(each.second === null);
      });
    }),
  );
});

test('an entry that was never opened is not passed over', () => {
  const columns = new TrailColumns();
  expect(columns.excludes(7, { officer: 'LFW-01', kinds: ['x'], from: null, until: null })).toBe(false);
  expect(columns.excludes(1e12, { officer: 'LFW-01', kinds: ['x'], from: null, until: null })).toBe(false);
});

test('an entry of a number that no trail reaches takes no memory and is not passed over', () => {
  const columns = new TrailColumns();
  const forged = 10_000_001;
  columns.learn(forged, { ...CORE, kind: 'case.claimed' });
  expect(columns.excludes(forged, { officer: null, kinds: ['case.closed'], from: null, until: null })).toBe(false);
});

test('entries are known by their numbers, however far these are apart', () => {
  const columns = new TrailColumns();
  const numbers = [1, 1023, 1024, 2048, 5000];
  for (const [at, seq] of numbers.entries()) columns.learn(seq, { ...CORE, kind: `kind.${at}` });
  for (const [at, seq] of numbers.entries()) {
    const excluded = numbers.map((_, other) =>
      columns.excludes(seq, { officer: null, kinds: [`kind.${other}`], from: null, until: null }),
    );
    expect(excluded).toEqual(numbers.map((_, other) => other !== at));
  }
});

test.each<[string, Partial<TrailFilter>, readonly boolean[]]>([
  ['no condition passes over none', {}, [false, false, false]],
  ['the first moment counts', { from: TIMES[1] }, [true, false, false]],
  ['the last moment does not count', { until: TIMES[1] }, [false, true, true]],
  ['both ends count together', { from: TIMES[1], until: TIMES[2] }, [true, false, true]],
  ['any of several kinds counts', { kinds: ['never.seen', 'case.claimed'] }, [false, false, false]],
  ['none of the kinds', { kinds: ['never.seen', 'case.closed'] }, [true, true, true]],
  ['each entry of an officer', { officer: 'LFW-01' }, [false, false, false]],
  ['none of another officer', { officer: 'LFW-02' }, [true, true, true]],
])('a search passes over entries by time, kind and officer: %s', (_, more, expected) => {
  const columns = new TrailColumns();
  TIMES.forEach((at, seq) => {
    columns.learn(seq, { ...CORE, at });
  });
  const wanted: TrailFilter = { officer: null, kinds: [], from: null, until: null, ...more };
  expect(TIMES.map((__, seq) => columns.excludes(seq, wanted))).toEqual(expected);
});
