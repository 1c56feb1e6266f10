/** The packages that the bundlers used equal those that the notices and the bill of materials list as shipping. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPackages } from '../../scripts/inventory/packages.mjs';
import { bundledPackages } from '../../scripts/inventory/record-packages.mjs';

test('every package in a bundle is listed as shipping', () => {
  const listed = readPackages(fileURLToPath(new URL('../../', import.meta.url))).filter(({ ships }) => ships);
  const names = new Set(listed.map(({ name }) => name));
  const bundled = bundledPackages() ?? [];
  expect(bundled).toEqual(expect.arrayContaining(['react', 'dexie', 'zod', '@fontsource-variable/inter']));
  expect(bundled.filter((name) => !names.has(name))).toEqual([]);
});
