/**
 * Commands of the packaged program: the real main and preload bundles and the real page give the same output as a checkout, byte by byte. Only the
 * `stand-in` project runs this file.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type { CommandBridge } from '../../shared/command-bridge.ts';
import { connectPage } from '../shim/connect-page.ts';
import { type StandIn, startStandIn } from '../shim/stand-in.ts';

declare global {
  interface Window {
    airsideCommand: CommandBridge;
  }
}

const LAUNCHER = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url));

/** A list in parts with crew and bookings, a table, the answers. */
const KINDS = /^(AF860|2J518|answer)/;

/** A folder with samples, an empty file, rules with an error, and a message with texts that are not ASCII. */
let folder = '';

interface Outcome {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airside-words-'));
  expect((await inCheckout(['samples', 'in', '--date', '2026-11-25'])).status).toBe(0);
  // Each kind of file once. Reading a whole day in both programs for every command would test nothing more.
  for (const name of readdirSync(join(folder, 'in')))
    if (!KINDS.test(name)) rmSync(join(folder, 'in', name), { recursive: true });
  writeFileSync(join(folder, 'empty.edi'), '');
  mkdirSync(join(folder, 'rules'));
  writeFileSync(join(folder, 'rules', 'bad.yaml'), 'format: 1\nrules:\n  - id: police.été\n');
  writeFileSync(
    join(folder, 'rules.yaml'),
    'format: 1\nrules:\n' +
      '  - id: police.test\n    kind: indicator\n    mandate: police\n    family: identity\n    weight: 70\n' +
      '    title: { en: Test }\n    rationale: Test\n    source: Test\n    owner: Test\n' +
      '    when: { fact: document.expired, is: true }\n' +
      '    examples:\n      hit: [{ document.expired: true }]\n      miss: [{ document.expired: false }]\n      unknown: [{}]\n',
  );
  writeFileSync(
    join(folder, 'ended.yaml'),
    'format: 1\nlists:\n  hubs: { owner: Test, reason: Test, validTo: 2026-11-24, entries: [ADD] }\n',
  );
  writeFileSync(join(folder, 'names.csv'), 'flight,surname,given_names\nKP43,AGBÉNYÉGA,Akouvi 😀\n');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CALLS: readonly (readonly [status: number, words: readonly string[]])[] = [
  [0, ['parse', 'in']],
  [0, ['parse', './in', '--pretty']],
  [1, ['parse', 'empty.edi', 'missing.edi', 'in', 'names.csv']],
  [2, ['parse']],
  [2, ['parse', 'in', '--wrong']],
  [0, ['screen', 'in', '--at', '2026-11-25']],
  [0, ['screen', 'in', '--format=csv']],
  [0, ['screen', 'in', '--rules', 'rules.yaml']],
  [1, ['screen', 'in', '--rules=rules']],
  [1, ['screen', 'in', 'empty.edi']],
  [1, ['screen', 'in', '--lists', 'missing.csv']],
  [0, ['rules', 'check', 'rules.yaml']],
  [0, ['rules', 'check', 'ended.yaml', '--at', '2026-11-25']],
  [1, ['rules', 'check', 'rules', 'rules.yaml']],
  [1, ['rules', 'check', 'nowhere']],
  [2, ['rules']],
  [2, ['samples']],
  [2, ['fly', 'in']],
  [2, ['--help']],
  [2, ['parse', '-h']],
];

for (const [status, words] of CALLS) {
  test(`airside ${words.join(' ')}: the same as in a checkout, status ${status}`, async ({ page }) => {
    const [own, expected] = await Promise.all([inProgram(page, words), inCheckout(words)]);
    expect({ status: own.status, stderr: own.stderr }).toEqual({ status, stderr: expected.stderr });
    expect(expected.status).toBe(status);
    expect(own.stdout.equals(expected.stdout)).toBe(true);
  });
}

/** Paths of the files in a folder and in the folders in it. */
function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(path, join(each.parentPath, each.name)))
    .sort();
}

test('the packaged program writes the same samples as a checkout, byte by byte', async ({ page }) => {
  const words = (into: string): string[] => ['samples', into, '--date', '2026-11-25', '--seed', '7'];
  const [own, expected] = await Promise.all([inProgram(page, words('deep/a')), inCheckout(words('deep/b'))]);
  expect([own.status, own.stdout.length]).toEqual([expected.status, 0]);
  const names = filesIn(join(folder, 'deep/b'));
  expect(filesIn(join(folder, 'deep/a'))).toEqual(names);
  for (const name of names) {
    expect(readFileSync(join(folder, 'deep/a', name)).equals(readFileSync(join(folder, 'deep/b', name)))).toBe(true);
  }
});

test('a packaged program runs a command while the workstation runs, without its window or store', async ({ page }) => {
  const data = join(folder, 'data');
  const standIn = startStandIn(
    data,
    { AIRSIDE_STAND_IN_PACKAGED: '1', AIRSIDE_STAND_IN_LOCK: 'taken' },
    { words: ['parse', 'empty.edi'], folder },
  );
  await standIn.loaded;
  const report = await standIn.report();
  expect(report).toMatchObject({
    sandboxed: true,
    shown: false,
    accelerated: false,
    menu: 'none',
    windowOptions: {
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        devTools: false,
      },
    },
  });
  const profile = report.paths.userData ?? '';
  expect(existsSync(profile)).toBe(true);
  const { status } = await finish(page, standIn);
  expect(status).toBe(1);
  expect(existsSync(profile)).toBe(false);
  expect(existsSync(data)).toBe(false);
});

for (const [status, words] of [
  [2, ['parse', 'in', '--wrong']],
  [1, ['screen', 'in', '--lists', 'missing.csv']],
  [0, ['screen', 'in', '--rules', 'rules.yaml', '--at=2026-11-25', '--format', 'csv']],
  [2, ['samples', '--help']],
] as const) {
  test(`the packaged program takes airside ${words.join(' ')} as a checkout does`, async ({ page }) => {
    const standIn = startStandIn(join(folder, 'data'), { AIRSIDE_STAND_IN_PACKAGED: '1' }, { words, folder });
    const [own, expected] = await Promise.all([finish(page, standIn), inCheckout(words)]);
    expect(own).toEqual(expected);
    expect(own.status).toBe(status);
  });
}

test('a command of the packaged program does not start with a switch of the engine', async () => {
  const words = ['parse', 'in', '--remote-debugging-port=9222'];
  const standIn = startStandIn(join(folder, 'data'), { AIRSIDE_STAND_IN_PACKAGED: '1' }, { words, folder });
  expect(await standIn.ended).toBe(2);
  expect(Buffer.concat(standIn.output.stderr).toString()).toBe('There is no option --remote-debugging-port here.\n');
});

test('the page reaches only paths that the command names, and none of the window’s calls', async () => {
  const standIn = startStandIn(join(folder, 'data'), {}, { words: ['parse', 'in', 'empty.edi'], folder });
  await standIn.loaded;
  const frame = { url: 'app://airside/command.html', parent: null };
  const ask = async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const answer = await standIn.ask({ type: 'invoke', channel, args, frame }, 'result');
    return answer.error === undefined ? answer.value : 'no such call';
  };
  const refused = { ok: false, code: 'refused', message: 'path' };
  const [listed] = readdirSync(join(folder, 'in'));
  for (const path of ['/etc/passwd', 'rules.yaml', 'in/../rules.yaml', './empty.edi', `in/${listed}`, '']) {
    expect([path, await ask('command.read', path)]).toEqual([path, refused]);
    expect([path, await ask('command.files-of', path)]).toEqual([path, refused]);
  }
  expect(await ask('command.files-of', 'in')).toMatchObject({ ok: true });
  expect(await ask('command.read', `in/${listed}`)).toMatchObject({ ok: true });
  expect(await ask('command.write', 'in', 'x.edi', new Uint8Array(1))).toEqual(refused);
  expect(await ask('command.end', 3)).toEqual({ ok: false, code: 'refused', message: 'arguments' });
  for (const channel of ['manifests.open', 'state.get', 'export.save']) expect(await ask(channel)).toBe('no such call');
  // Ended as a page would end it, so that the profile is removed. The process ends before it can answer.
  void ask('command.end', 0);
  expect(await standIn.ended).toBe(0);
});

test('a command that is broken off ends with status 1 and states so', async () => {
  const standIn = startStandIn(join(folder, 'data'), {}, { words: ['parse', 'in'], folder });
  await standIn.loaded;
  standIn.tell({ type: 'gone', reason: 'crashed' });
  expect(await standIn.ended).toBe(1);
  expect(Buffer.concat(standIn.output.stderr).toString()).toMatch(/crashed/);
  expect(standIn.output.stdout).toEqual([]);
});

/** Runs the command in the program, with `page` as its hidden window. */
function inProgram(page: Page, words: readonly string[]): Promise<Outcome> {
  return finish(page, startStandIn(join(folder, 'data'), {}, { words, folder }));
}

async function finish(page: Page, standIn: StandIn): Promise<Outcome> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  // A refused option ends the program before it opens a page.
  const opened = await Promise.race([standIn.loaded.then(() => true), standIn.ended.then(() => false)]);
  if (opened) {
    const { address } = await connectPage(page, standIn);
    // The program may end before the page has finished loading.
    await Promise.race([page.goto(address).catch(() => null), standIn.ended]);
  }
  const status = await standIn.ended;
  expect(faults).toEqual([]);
  return {
    status,
    stdout: Buffer.concat(standIn.output.stdout),
    stderr: Buffer.concat(standIn.output.stderr).toString(),
  };
}

/** Runs the command in Node as a plain program, not as an npm script, although npm may run these tests. */
function inCheckout(words: readonly string[]): Promise<Outcome> {
  const { npm_lifecycle_event: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [LAUNCHER, ...words],
      { cwd: folder, env, maxBuffer: 1 << 28, encoding: 'buffer' },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
        resolve({ status, stdout, stderr: stderr.toString() });
      },
    );
  });
}
