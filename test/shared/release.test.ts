import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RELEASE } from '../../shared/release.ts';

test('the release says its number as the package does', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(RELEASE).toBe(version);
});
