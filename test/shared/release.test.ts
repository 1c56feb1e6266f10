import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RELEASE } from '../../shared/release.ts';

test('the release has the number of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(RELEASE).toBe(version);
});
