/** Screens write hours in the unit's time. One in UTC says so, or an officer at another offset acts hours too early or too late. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

const app = new URL('../../../renderer/app/', import.meta.url);
const IN_UTC = /format(?:Stamp|WholeStamp|Time)\(.*?, 'UTC'/;
/** Lines before it in which the text stands that takes the hour. */
const BEFORE = 4;

/** Does the text that takes the hour say in every language that it is UTC? */
function saysUtc(lines: readonly string[], at: number): boolean {
  if (lines[at]?.includes(' UTC')) return true;
  const around = lines.slice(Math.max(0, at - BEFORE), at + 1).join('\n');
  const key = [...around.matchAll(/t\('([\w.-]+)'/g)].at(-1)?.[1];
  return key !== undefined && Object.values(CATALOGUES).every((texts) => texts[key]?.includes('UTC'));
}

test('every hour that a screen writes in UTC is said to be UTC, in every language', () => {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const inUtc = files.flatMap((file) => {
    const lines = readFileSync(new URL(file, app), 'utf8').split('\n');
    return [...lines.keys()]
      .filter((at) => IN_UTC.test(lines[at] ?? ''))
      .map((at) => ({ where: `${file}: ${lines[at]?.trim()}`, isSaid: saysUtc(lines, at) }));
  });
  expect(inUtc.length).toBeGreaterThan(3);
  expect(inUtc.filter(({ isSaid }) => !isSaid).map(({ where }) => where)).toEqual([]);
});
