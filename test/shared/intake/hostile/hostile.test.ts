/**
 * Hostile files within their bounds. `npm run soak` reads each through the command line in a process of its own, and 10,000 damaged ones here;
 * `npm test` reads a hundred and fifty small damaged ones.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { cpuNow } from '../../../cpu-clock.ts';
import { reportSoak } from '../../../soak-rows.ts';
import { damaged } from '../fuzz-damage.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

const SOAK = process.env.AIRSIDE_SOAK === '1';
const MOST_MS = 5000;
const MOST_MEGABYTES = 800;
/** Beyond this the process is ended: it hangs. */
const HANGS_MS = 120_000;
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

test('hostile files are at least eighty, and no name stands twice', () => {
  const names = HOSTILE_FILES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(80);
});

describe.skipIf(!SOAK)('on the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'airside-hostile-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(HOSTILE_FILES)('$name is read, or left, within 5 s and 800 MB', ({ make }) => {
    const file = join(folder, 'hostile.bin');
    const usage = join(folder, 'usage.json');
    writeFileSync(file, make(1));
    writeFileSync(usage, JSON.stringify({ ms: HANGS_MS, megabytes: 0 }));
    const before = fileURLToPath(new URL('report-usage.mjs', import.meta.url));
    const words = ['--import', before, join(ROOT, 'scripts/cli.mjs'), 'parse', file];
    const { status, stdout } = spawnSync(process.execPath, words, {
      cwd: ROOT,
      env: { ...process.env, AIRSIDE_USAGE: usage },
      timeout: HANGS_MS,
      maxBuffer: 1 << 30,
    });
    const { ms, megabytes } = JSON.parse(readFileSync(usage, 'utf8')) as { ms: number; megabytes: number };
    const fits = (status === 0 || status === 1) && ms <= MOST_MS && megabytes <= MOST_MEGABYTES;
    reportSoak('hostile-files', { tried: 1, met: null, lost: fits ? 0 : 1 });
    expect({
      status: status === null ? 'ended' : 'printed',
      ms: Math.min(ms, MOST_MS),
      megabytes: Math.min(megabytes, MOST_MEGABYTES),
    }).toEqual({
      status: 'printed',
      ms,
      megabytes,
    });
    expect(() => JSON.parse(stdout.toString())).not.toThrow();
  });
});

/** Small ones, so that many are tried: a thousandth of what is read on the command line. */
const SHARE = 0.001;
const FIRST_SEED = Number(process.env.AIRSIDE_SEED ?? 20_261_129);
/** A hundred and fifty, 10,000 under `npm run soak`. */
const MUTANTS = Math.max(150, Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 0));
/** A hundred and fifty take 4 s alone, and 10,000 take 250 s; a machine that does other work takes several times as long for some, and twice as long for many. */
const MOST_WAIT = SOAK ? 600_000 : 60_000;

test(
  `${MUTANTS} damaged hostile files from seed ${FIRST_SEED} on are read, or left, within their bounds, and never silently`,
  async () => {
    const originals = HOSTILE_FILES.map(({ name, make }) => ({ name, bytes: make(SHARE) })).filter(
      ({ bytes }) => bytes.length < 500_000,
    );
    const context = { reference: shippedReference() };
    const odd: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + MUTANTS && odd.length < 30; seed++) {
      const { name, bytes } = damaged(seed, originals);
      const before = cpuNow();
      const rss = process.memoryUsage.rss();
      const { messages, diagnostics } = await readWholeFile(name, bytes, context);
      const ms = cpuNow() - before;
      const megabytes = (process.memoryUsage.rss() - rss) / 1_048_576;
      if (messages.length === 0 && diagnostics.length === 0) odd.push(`seed ${seed} (${name}): nothing said`);
      if (ms > MOST_MS) odd.push(`seed ${seed} (${name}): took ${Math.round(ms)} ms`);
      if (megabytes > MOST_MEGABYTES) odd.push(`seed ${seed} (${name}): took ${Math.round(megabytes)} MB`);
    }
    reportSoak('hostile-mutants', { tried: MUTANTS, met: null, lost: odd.length });
    expect(odd).toEqual([]);
  },
  MOST_WAIT,
);
