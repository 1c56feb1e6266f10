/** The command line as users call it: through the launcher, from any folder, several at once. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../../scripts/cli.mjs', import.meta.url));

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'airside-cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the command line runs in parallel from the caller’s folder and prints whole documents', {
  timeout: 60_000,
}, async () => {
  const written = await call(['samples', 'out', '--date', '2026-11-25']);
  expect(written).toMatchObject({ status: 0, stdout: '' });
  expect(await readdir(join(folder, 'out'))).toContain('answer-key.json');
  const runs = await Promise.all([call(['parse', 'out']), call(['parse', 'out']), call(['screen', 'out'])]);
  for (const { status, stdout } of runs) {
    expect(status).toBe(0);
    expect(() => JSON.parse(stdout)).not.toThrow();
  }
  expect(runs[0]?.stdout).toBe(runs[1]?.stdout);
});

test('a command that ends with status 1 also prints its whole document', { timeout: 60_000 }, async () => {
  await writeFile(join(folder, 'empty.edi'), '');
  const { status, stdout } = await call(['parse', 'empty.edi', 'missing.edi']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout).files).toHaveLength(2);
});

test('an unknown command gives the usage and status 2', { timeout: 60_000 }, async () => {
  const { status, stdout, stderr } = await call(['fly']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Usage:');
});

/** Calls the launcher as a plain program, not as an npm script, although npm may run these tests. */
function call(words: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const { npm_lifecycle_event: _, ...env } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [LAUNCHER, ...words],
      { cwd: folder, env, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        done({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}
