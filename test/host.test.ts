import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBrowserHost } from '../renderer/host/browser-host.ts';
import { type Host, type HostCapabilities, PRODUCT } from '../shared/host.ts';

/** Everything here names where officers' data lives; a change would look to them like the loss of it all. */
test('the names, origin, port and databases of the product never change', () => {
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

test('the packages carry the names of the product', () => {
  const config = readFileSync(new URL('../electron-builder.yml', import.meta.url), 'utf8');
  expect(config).toContain(`\nappId: ${PRODUCT.appId}\n`);
  expect(config).toContain(`\nproductName: ${PRODUCT.name}\n`);
});

/** What others rely on. More may be added here; nothing is renamed or left out. */
const MEMBERS = {
  kind: true,
  can: true,
  openManifests: true,
  watchFolder: true,
  resumeFolder: true,
  saveExport: true,
  printToPdf: true,
  wrapKey: true,
  unwrapKey: true,
  renewWrappedKey: true,
  writeBackup: true,
  listBackups: true,
  beginBackup: true,
  appendBackup: true,
  finishBackup: true,
  abortBackup: true,
  readBackup: true,
  removeBackup: true,
  chooseBackupFolder: true,
  backupFolder: true,
  openBackup: true,
  readOpenedBackup: true,
  freeSpace: true,
  onLock: true,
  onLockSignal: true,
  setIdle: true,
  setContentProtection: true,
  wipeMemory: true,
  state: true,
} satisfies Record<keyof Host, true>;

const CAPABILITIES = {
  openManifests: true,
  watchFolder: true,
  saveExport: true,
  printToPdf: true,
  wrapKey: true,
  backups: true,
  lockSignals: true,
  contentProtection: true,
} satisfies Record<keyof HostCapabilities, true>;

test('the host interface keeps every member and capability it ever had', () => {
  const host = createBrowserHost({} as Window);
  expect(Object.keys(host).sort()).toEqual(Object.keys(MEMBERS).sort());
  expect(Object.keys(host.can).sort()).toEqual(Object.keys(CAPABILITIES).sort());
  expect(Object.keys(host.state)).toEqual(['get', 'put']);
});
