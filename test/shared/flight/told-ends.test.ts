/** The ends of a flight that messages told. */
import { expect, test } from 'vitest';
import { type ToldEnds, toldEnds } from '../../../shared/flight/told-ends.ts';

/** The falls of a flight that messages end at these minutes, one after the other. */
function fallsOf(...told: readonly number[]) {
  let ends: ToldEnds | undefined;
  return told.flatMap((is, at) => {
    const step = toldEnds(ends, told[at - 1] ?? null, is, true);
    ends = step.ends;
    return step.due ?? [];
  });
}

test.each<[string, readonly number[], readonly object[]]>([
  ['a small step', [1000, 881], []],
  ['a large step', [1000, 880], [{ before: 1000, after: 880 }]],
  [
    'small steps that come to a large one, twice',
    [1000, 881, 762, 643, 524],
    [
      { before: 1000, after: 762 },
      { before: 762, after: 524 },
    ],
  ],
  ['a small step after a large one', [1000, 800, 795], [{ before: 1000, after: 800 }]],
  ['a delay that is taken back', [1000, 1200, 1000], [{ before: 1200, after: 1000 }]],
  ['a later end', [1000, 1200], []],
])('of %s the falls are those by two hours and more since the last', (_, told, falls) => {
  expect(fallsOf(...told)).toEqual(falls);
});

test('what an act of officers moves is not laid to the next message', () => {
  const first = toldEnds(undefined, 1000, 700, false);
  expect(first).toEqual({ ends: { latest: 700, since: 700 }, due: null });
  expect(toldEnds(first.ends, 700, 690, true).due).toBeNull();
});
