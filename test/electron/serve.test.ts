import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { appModeArguments, findBrowser, hasDisplay } from '../../electron/find-browser.ts';
import { PortTakenError, serveRenderer } from '../../electron/serve.ts';
import { findElectron, runInBrowser } from '../../electron/start.ts';

const root = mkdtempSync(join(tmpdir(), 'airside-serve-'));
writeFileSync(join(root, 'index.html'), '<p>Airside</p>');
mkdirSync(join(root, 'assets'));
for (const name of ['worker-1.js', 'kdf-worker-1.js']) writeFileSync(join(root, 'assets', name), 'export {}');
const served = await serveRenderer(root, 0);
const port = Number(new URL(served.address).port);

afterAll(() => served.close());

function ask(path: string, host: string, method = 'GET'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the loopback server', () => {
  test.each([
    ['/', `127.0.0.1:${port}`, 'GET', 200],
    ['/?store=practice', `127.0.0.1:${port}`, 'GET', 200],
    ['/', `127.0.0.1:${port}`, 'HEAD', 200],
    ['/', `127.0.0.1:${port}`, 'POST', 405],
    ['/../index.html', `127.0.0.1:${port}`, 'GET', 404],
    ['/..%2findex.html', `127.0.0.1:${port}`, 'GET', 404],
    ['/', `localhost:${port}`, 'GET', 403],
    ['/', 'evil.example', 'GET', 403],
    ['/', '127.0.0.1', 'GET', 403],
  ])('the loopback server answers %s for host %s, %s: %s', async (path, host, method, status) => {
    const answer = await ask(path, host, method);
    expect([answer.status, answer.body !== '']).toEqual([status, status === 200 && method === 'GET']);
  });

  test.each([
    ['', "script-src 'self'"],
    ['assets/worker-1.js', "script-src 'self'"],
    ['assets/kdf-worker-1.js', "script-src 'self' 'wasm-unsafe-eval'"],
    ['assets/kdf-worker-1.js?worker', "script-src 'self' 'wasm-unsafe-eval'"],
  ])('the loopback server lets /%s compile by %s', async (path, expected) => {
    const { headers } = await fetch(served.address + path);
    expect(headers.get('content-security-policy')?.split('; ')[1]).toBe(expected);
  });

  test('the loopback server reports that the port is taken and tries no other', async () => {
    await expect(serveRenderer(root, port)).rejects.toThrow(PortTakenError);
  });

  test('a start at a taken port says so and ends; it asks the other program nothing and opens no window on it', async () => {
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('<p>Sign in</p>');
    });
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port: taken } = other.address() as AddressInfo;
    const opened = join(root, 'opened');
    const browser = join(root, 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\necho "$@" > ${opened}\n`, { mode: 0o755 });
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const status = await runInBrowser(root, taken, browser);
    const text = said.mock.calls.flat().join(' ');
    said.mockRestore();
    await new Promise((closed) => other.close(closed));
    expect(status).toBe(1);
    expect(text).toContain(`port ${taken}`);
    expect(text).not.toMatch(/https?:|127\.0\.0\.1|localhost/);
    expect([asked, existsSync(opened)]).toEqual([[], false]);
  });
});

describe('the browser for the loopback server', () => {
  test.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, [], null],
    ['linux', { PATH: '/usr/bin', AIRSIDE_BROWSER: '/opt/c' }, ['/opt/c', '/usr/bin/chromium'], '/opt/c'],
    ['linux', { PATH: '/usr/bin', AIRSIDE_BROWSER: '/opt/c' }, ['/usr/bin/chromium'], null],
    [
      'win32',
      { PROGRAMFILES: 'C:\\P' },
      ['C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'],
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('the launcher finds a browser, or none: %s %j', (platform, environment, there, expected) => {
    expect(findBrowser(platform, environment, (path) => there.some((one) => one === path))).toBe(expected);
  });

  test('the launcher opens the browser with its own profile and without background traffic', () => {
    expect(appModeArguments('http://127.0.0.1:1/', '/profile')).toEqual(
      expect.arrayContaining([
        '--app=http://127.0.0.1:1/',
        '--user-data-dir=/profile',
        '--disable-background-networking',
      ]),
    );
  });

  test('the launcher needs a display on Linux to open a browser', () => {
    expect([hasDisplay('linux', {}), hasDisplay('linux', { DISPLAY: ':0' }), hasDisplay('win32', {})]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('the launcher finds Electron by its files, never by loading its package', () => {
  const place = mkdtempSync(join(tmpdir(), 'airside-electron-'));
  expect(findElectron(place, undefined)).toBeNull();
  const module = join(place, 'node_modules', 'electron');
  mkdirSync(join(module, 'dist'), { recursive: true });
  writeFileSync(join(module, 'path.txt'), 'electron\n');
  expect(findElectron(place, undefined)).toBeNull();
  writeFileSync(join(module, 'dist', 'electron'), '');
  expect(findElectron(place, undefined)).toBe(join(module, 'dist', 'electron'));
  expect(findElectron(place, '/nowhere')).toBeNull();
});
