/**
 * Packages dist/ twice with a stub of Electron and checks the result: fuses, files, entry point, and that both builds are equal byte by byte. It
 * finds a missing file, a wrong entry, a mistyped fuse, a time stamp in a bundle.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStubElectron, readFuses } from './stub-electron.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'airside-packaging-'));
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));

async function pack(name: string): Promise<string> {
  const output = join(work, name);
  await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      '--x64',
      `--config.electronDist=${join(work, 'electron')}`,
      `--config.directories.output=${output}`,
    ],
    { cwd: root },
  );
  return join(output, 'linux-unpacked');
}

let folder = '';
let again = '';

beforeAll(async () => {
  makeStubElectron(join(work, 'electron'), version);
  [folder, again] = await Promise.all([pack('first'), pack('second')]);
}, 180_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the packaged program', () => {
  test('the packaged program has every fuse set as required', () => {
    expect(readFuses(readFileSync(join(folder, 'airside')))).toBe('010011001');
  });

  test('the packaged program contains only the bundles and the screens', () => {
    const files = listPackage(join(folder, 'resources/app.asar'), { isPack: false }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const unhashed = files.map((path) => path.replace(/-[\w-]{8}(?=\.\w+$)/, '-HASH'));
    const screens = (path: string): boolean =>
      /^\/dist\/renderer\/assets\/[\w.-]+-HASH\.(?:js|css|woff2?|png|svg)$/.test(path);
    expect(unhashed.filter((path) => !screens(path)).sort()).toEqual([
      '/dist',
      '/dist/command-preload.cjs',
      '/dist/main.js',
      '/dist/preload.cjs',
      '/dist/renderer',
      '/dist/renderer/assets',
      '/dist/renderer/command.html',
      '/dist/renderer/index.html',
      '/package.json',
    ]);
    expect(unhashed.some((path) => path.endsWith('.js') && screens(path))).toBe(true);
  });

  test('the packaged program starts with the main bundle, which it contains', () => {
    const asar = join(folder, 'resources/app.asar');
    const { main, name, type } = JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
    expect({ main, name, type }).toEqual({ main: 'dist/main.js', name: 'airside', type: 'module' });
    expect(extractFile(asar, main).length).toBeGreaterThan(1000);
  });

  test('the packaged program contains the licences of third parties', () => {
    expect(readFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), 'utf8')).toContain('Permission is hereby granted');
    expect(readdirSync(folder)).toContain('LICENSES.chromium.html');
  });

  test('the packaged program contains only the locales of its languages', () => {
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak']);
  });

  test('the packaged program is identical byte by byte when built again', () => {
    const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    for (const file of ['airside', 'resources/app.asar']) {
      expect([file, digest(join(again, file))]).toEqual([file, digest(join(folder, file))]);
    }
  });
});
