import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOurs, respond, SCHEME, START_ADDRESS } from '../../electron/protocol.ts';
import { listRendererFiles } from '../../electron/renderer-files.ts';

const KDF_WORKERS = ['kdf-worker-D_1x-a2B.js'];
const OTHERS = [
  'worker-1.js',
  'kdf-worker.js',
  'a-kdf-worker-1.js',
  'kdf-worker-1.css',
  'kdf-worker-1.js.json',
  'helper-1.js',
];

function makeFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'airside-protocol-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.json'), '{}');
  writeFileSync(
    join(root, 'renderer', 'index.html'),
    '<script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>',
  );
  writeFileSync(join(root, 'renderer', 'assets', 'a-1.js'), 'export {}');
  writeFileSync(join(root, 'renderer', 'assets', 'a-1.js.map'), '{}');
  for (const name of [...KDF_WORKERS, ...OTHERS]) writeFileSync(join(root, 'renderer', 'assets', name), 'export {}');
  return join(root, 'renderer');
}

const files = await listRendererFiles(makeFolder());
const get = (url: string, method = 'GET') => respond(files, { url, method });

describe('app://airside', () => {
  test('app://airside is a standard, secure scheme without a right to bypass the policy', () => {
    expect(SCHEME).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
    expect(START_ADDRESS).toBe('app://airside/index.html');
  });

  test.each([
    ['app://airside/index.html', 200, 'text/html; charset=utf-8'],
    ['app://airside/', 200, 'text/html; charset=utf-8'],
    ['app://airside/index.html?query#part', 200, 'text/html; charset=utf-8'],
    ['app://airside/assets/a-1.js', 200, 'text/javascript; charset=utf-8'],
  ])('the handler of app://airside serves %s', async (url, status, type) => {
    const response = await get(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });

  test.each([
    ['app://airside/../secret.json', 404],
    ['app://airside/..%2fsecret.json', 404],
    ['app://airside/%2e%2e/secret.json', 404],
    ['app://airside/..%5csecret.json', 404],
    ['app://airside/assets/..%2f..%2fsecret.json', 404],
    ['app://airside//etc/passwd', 404],
    ['app://airside/%2fetc%2fpasswd', 404],
    ['app://airside/index.html%00.js', 404],
    ['app://airside/assets', 404],
    ['app://airside/assets/a-1.js.map', 404],
    ['app://airside/INDEX.HTML', 404],
    ['app://other/index.html', 403],
    ['app://airside.other/index.html', 403],
    ['app://airside:80/index.html', 403],
    ['app://user@airside/index.html', 403],
    ['http://airside/index.html', 403],
  ])('the handler of app://airside refuses %s', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
    'the handler of app://airside answers only reads, not %s',
    async (method) => {
      expect((await get('app://airside/index.html', method)).status).toBe(405);
    },
  );

  test('the handler of app://airside puts the same new nonce into the page and its policy', async () => {
    const [first, second] = await Promise.all([get('app://airside/'), get('app://airside/')]);
    const nonce = /'nonce-([\w-]+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1];
    expect(await first.text()).toBe(`<script nonce="${nonce}"></script><style nonce="${nonce}"></style>`);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  test('the handler of app://airside sends the whole policy and the other security headers with every answer', async () => {
    const { headers } = await get('app://airside/assets/a-1.js');
    expect(headers.get('content-security-policy')?.replace(/nonce-[\w-]+/, 'nonce-N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; font-src 'self' data:; " +
        "connect-src 'self'; worker-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; object-src 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  test.each([
    ...KDF_WORKERS.map((name) => [`/assets/${name}`, 200, "script-src 'self' 'wasm-unsafe-eval'"] as const),
    ...OTHERS.map((name) => [`/assets/${name}`, 200, "script-src 'self'"] as const),
    ['/index.html', 200, "script-src 'self'"],
    ['/', 200, "script-src 'self'"],
    ['/assets/kdf-worker-none.js', 404, "script-src 'self'"],
  ] as const)('the policy lets %s (%i) compile by %s', async (path, status, expected) => {
    const response = await get(`app://airside${path}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect([response.status, policy.split('; ')[1]]).toEqual([status, expected]);
  });
});

test.each([
  ['app://airside/index.html', true],
  ['app://airside', true],
  ['app://other/index.html', false],
  ['other://airside/index.html', false],
  ['file:///index.html', false],
  ['about:blank', false],
  ['', false],
  ['http://127.0.0.1/?next=app://airside/', false],
  ['app:airside', false],
  ['data:text/html,app://airside/', false],
])('the address check isOurs(%s) is %s', (address, expected) => {
  expect(isOurs(address)).toBe(expected);
});
