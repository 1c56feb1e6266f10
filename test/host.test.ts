import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRODUCT } from '../shared/host.ts';

/** Everything here names where officers' data lives; a change would look to them like the loss of it all. */
test('names, origin, port and databases never change', () => {
  expect(PRODUCT).toEqual({
    name: 'Airside',
    appId: 'org.jaitf.airside',
    scheme: 'app',
    host: 'airside',
    port: 47631,
    databases: { live: 'airside-live', practice: 'airside-practice' },
    folderDatabase: 'airside-folder',
  });
});

test('the packages carry the same names', () => {
  const config = readFileSync(new URL('../electron-builder.yml', import.meta.url), 'utf8');
  expect(config).toContain(`\nappId: ${PRODUCT.appId}\n`);
  expect(config).toContain(`\nproductName: ${PRODUCT.name}\n`);
});
