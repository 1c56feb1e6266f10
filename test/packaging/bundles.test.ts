/** The built files name no outside address, except for those below, which are never requested. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Starts of addresses that may appear as text, each with its reason. */
const TEXTS_ONLY: Readonly<Record<string, string>> = {
  'http://www.w3.org/': 'names of XML namespaces (SVG)',
  'http://schemas.openxmlformats.org/': 'names of XML namespaces in exported workbooks (ECMA-376)',
  'http://json-schema.org/': 'names of schema dialects in zod',
  'https://json-schema.org/': 'names of schema dialects in zod',
  'http://127.0.0.1:9': 'the dead proxy of the session lock',
  'https://react.dev/': 'in error messages of React',
  'https://mantine.dev/': 'in error messages of the controls',
  'https://www.ag-grid.com': 'in error messages of the grid',
  'https://www.npmjs.com/package/hash-wasm': 'in the head comment of hash-wasm',
  'http://bit.ly/': 'in an error message of Dexie',
  'https://bit.ly/': 'in an error message of Dexie',
  'https://tinyurl.com/': 'in an error message of Dexie',
  'http://www.xfa.org/schema/': 'names of XML namespaces in forms of PDFs',
  'http://ns.adobe.com/': 'names of XML namespaces in forms of PDFs',
  'http://$\u007be}': 'the PDF library makes an address of a link that begins with www; no link of a PDF is shown',
  'http://example.com': 'the PDF library tries whether addresses can be parsed',
  'https://foo.bar': 'the PDF library tries whether addresses can be parsed',
  'http://[': 'zod tries whether an address with these brackets parses as IPv6',
  'https://$': 'the grid can fetch a face from Google; no theme here names one, and the policy forbids it',
};

const files = [
  'main.js',
  'preload.cjs',
  'command-preload.cjs',
  ...readdirSync(join(dist, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css|html|svg|json)$/.test(name))
    .map((name) => join('renderer', name)),
];

test.each(files)('the built file %s names no outside address', (file) => {
  const addresses = readFileSync(join(dist, file), 'utf8').match(/\b(?:https?|wss?):\/\/[^\s"'`)<>\\]+/g) ?? [];
  const unknown = addresses.filter((address) => !Object.keys(TEXTS_ONLY).some((start) => address.startsWith(start)));
  expect([...new Set(unknown)]).toEqual([]);
});

test('the page loads only its own files, by relative address, and contains no inline script', () => {
  const page = readFileSync(join(dist, 'renderer/index.html'), 'utf8');
  const loaded = [...page.matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]*)"/g)].map(
    ([, address]) => address,
  );
  expect(loaded.length).toBeGreaterThanOrEqual(2);
  expect(loaded.filter((address) => address !== 'data:,' && !address?.startsWith('./assets/'))).toEqual([]);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

test('no built file makes code from strings', () => {
  const makers = files.filter((file) => /\bnew Function\(|[^.\w]eval\(/.test(readFileSync(join(dist, file), 'utf8')));
  // zod checks once whether it may use it, and works without it when not. The policy forbids it.
  const allowed = makers.filter((file) => !/^(?:main\.js|renderer\/assets\/worker-)/.test(file));
  expect(allowed).toEqual([]);
});

test('only the worker that derives keys compiles WebAssembly', () => {
  const compilers = files.filter((file) => /\bWebAssembly\b/.test(readFileSync(join(dist, file), 'utf8')));
  expect(compilers.filter((file) => !/^renderer\/assets\/kdf-worker-[\w-]+\.js$/.test(file))).toEqual([]);
  expect(compilers).toHaveLength(1);
});
