import { expect, test } from 'vitest';
import { importsOf, MOST_FILES } from '../../../shared/intake/import-size.ts';

test.each([
  ['nothing', 0, []],
  ['what one import takes', MOST_FILES, [MOST_FILES]],
  ['one file more', MOST_FILES + 1, [MOST_FILES, 1]],
  ['ten thousand files', 10_000, [2000, 2000, 2000, 2000, 2000]],
])('an import of %s is complete and in order', (_, count, sizes) => {
  const files = Array.from({ length: count }, (__, at) => at);
  const imports = importsOf(files);
  expect(imports.map(({ length }) => length)).toEqual(sizes);
  expect(imports.flat()).toEqual(files);
});
