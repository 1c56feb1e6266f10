/** A second officer answers for what they confirm, and their dialog covers the form of the first: a call that may ask for one is given words for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CALLS } from '../../../renderer/core/calls/all-calls.ts';

const SOURCES = fileURLToPath(new URL('../../../renderer/app/', import.meta.url));

/** Calls that ask nobody where they are made so. */
const ASK_NOBODY = [
  // An officer answers what was entered in their own name, or at once takes back what they entered.
  'cases/inspection/case-inspection.tsx encounter.add',
  'exhibits/exhibit-detail.tsx exhibit.add',
  // A child was looked at.
  'inspections/use-moves.tsx protection.enter',
  // Its title says everything.
  'administration/renew-recovery-dialog.tsx account.renew-recovery',
];

const ASKING = new Set(
  Object.entries(CALLS).flatMap(([name, row]) => {
    const { asks, second } = row as { readonly asks?: unknown; readonly second?: unknown };
    return (asks ?? second ?? null) === null ? [] : [name];
  }),
);

/** The number of arguments of a call, from behind its opening bracket on. */
function countArguments(source: string): number {
  let [depth, count, isEmpty] = [0, 0, true];
  for (const sign of source.replaceAll(/'[^'\n]*'|`[^`]*`/g, "''")) {
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign) && depth-- === 0) return count + Number(!isEmpty);
    if (sign === ',' && depth === 0) {
      count++;
      isEmpty = true;
    } else if (sign.trim() !== '') isEmpty = false;
  }
  return count;
}

test('every call that may ask for a second officer is given the words which that officer reads', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const silent = files.flatMap((file) => {
    const source = readFileSync(`${SOURCES}${file}`, 'utf8');
    return [...source.matchAll(/\b(act|call|twoPersons\.call)\((?=\s*'([\w-]+\.[\w-]+)')/g)].flatMap((match) => {
      const [found, by, name = ''] = match;
      if (!ASKING.has(name) || source.slice(0, match.index).endsWith('core.')) return [];
      // `act` is also told what to say once it is done.
      const words = by === 'act' ? 4 : 3;
      return countArguments(source.slice(match.index + found.length)) < words
        ? [`${file.replaceAll('\\', '/')} ${name}`]
        : [];
    });
  });
  expect(ASKING.size).toBeGreaterThan(30);
  expect([...new Set(silent)].sort()).toEqual([...ASK_NOBODY].sort());
});
