/** The threat model names a test for each promise, and what it names exists. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = readFileSync(`${root}docs/threat-model.md`, 'utf8');

/** The rows under `| what holds | how | test |`, each as its three cells. */
const PROMISES: readonly (readonly [what: string, how: string, test: string])[] = text
  .split(/^\| what holds \| how \| test \|\n\|---\|---\|---\|\n/m)
  .slice(1)
  .flatMap((table) => {
    const [rows = ''] = table.split('\n\n');
    return rows.split('\n').filter((row) => row.startsWith('|'));
  })
  .map((row) => {
    const [what = '', how = '', named = '', ...more] = row.slice(1, -1).split(' | ');
    if (more.length > 0) throw new Error(`more than three cells: ${row}`);
    return [what.trim(), how.trim(), named.trim()];
  });

/** Paths that a cell names under `test/`. One that is not there stands in the folder of one before it. */
function pathsIn(cell: string): readonly string[] {
  const paths: string[] = [];
  for (const [, name = ''] of cell.matchAll(/`([^` ]+(?:\.ts|\/))`/g)) {
    const beside = paths.map((path) => posix.join(posix.dirname(path), name)).reverse();
    paths.push(existsSync(`${root}test/${name}`) ? name : (beside.find(isThere) ?? name));
  }
  return paths;
}

/** Is there a test of that name, or a folder of tests? */
function isThere(path: string): boolean {
  const whole = `${root}test/${path}`;
  if (!existsSync(whole)) return false;
  return statSync(whole).isDirectory() ? path.endsWith('/') : /\.(?:test|spec)\.ts$/.test(path);
}

test('the threat model has a table of promises per attacker', () => {
  expect(PROMISES.length).toBeGreaterThan(60);
});

describe('each promise of the threat model names a test that exists', () => {
  test.each(PROMISES)('%s', (_, __, named) => {
    if (named === 'the same') return;
    const paths = pathsIn(named.replace(/^the same; /, ''));
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

test('no promise of the threat model stands there twice, and no exception to one', () => {
  const said = [
    ...PROMISES.map(([what]) => what),
    ...(text.split('## What does not hold\n')[1] ?? '')
      .split('\n- ')
      .map((line) => line.split(/[.:]/)[0]?.trim() ?? ''),
  ];
  expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
});
