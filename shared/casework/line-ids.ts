/**
 * Ids of the lines of a result that survive corrections: the number of the result in which a line came up first, and its place in it. They follow from the timeline, so nothing is
 * stored of them. A corrected line is the one before it of which most stayed the same.
 */
import type { Case } from './case.ts';
import type { Found } from './finding.ts';
import { isSameThing } from './same-line.ts';

/** How two lines can be the same, the surest first. */
const SAME: readonly ((a: Found, b: Found) => boolean)[] = [
  (a, b) => a.agency === b.agency && isSameThing(a, b),
  isSameThing,
  (a, b) => a.kind === b.kind && a.what === b.what,
  (a, b) => a.kind === b.kind,
];

/** The id of each line of the present result, by its place. */
export function lineIds({ timeline, found }: Pick<Case, 'timeline' | 'found'>): readonly string[] {
  let before: readonly Found[] = [];
  let ids: readonly string[] = [];
  let result = 0;
  for (const event of timeline) {
    if (event.kind !== 'result-recorded') continue;
    result += 1;
    // What was found and then not is found again, where a further correction says so.
    if (event.found.length === 0) continue;
    ids = continued(before, ids, event.found, result);
    before = event.found;
  }
  // The result of an earlier release may stand in no step.
  return found.map((_, at) => ids[at] ?? `0.${at}`);
}

function continued(
  before: readonly Found[],
  ids: readonly string[],
  found: readonly Found[],
  result: number,
): readonly string[] {
  const left = new Map(before.map((line, at) => [ids[at] ?? '', line]));
  const given = new Map<number, string>();
  for (const isSame of SAME)
    for (const [at, line] of found.entries()) {
      if (given.has(at)) continue;
      const id = [...left].find(([, other]) => isSame(line, other))?.[0];
      if (id === undefined) continue;
      left.delete(id);
      given.set(at, id);
    }
  return found.map((_, at) => given.get(at) ?? `${result}.${at}`);
}
