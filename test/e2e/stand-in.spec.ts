/** The real main and preload bundles, driven on the stand-in for Electron. Only the `stand-in` project runs this file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, PickedFile } from '../../shared/host.ts';
import { startStandIn } from '../shim/stand-in.ts';
import { expect, test } from './fixture.ts';

declare global {
  interface Window {
    airsideHost: Host;
    seen: PickedFile[];
    reasons: string[];
    stopWatching: () => void;
  }
}

test.describe('the main process on the stand-in', () => {
  test('opens one sandboxed, isolated window without Node and without a menu', async ({ host }) => {
    const report = await host.standIn?.report();
    expect(report).toMatchObject({
      sandboxed: true,
      menu: 'none',
      schemes: [{ scheme: 'app', privileges: { standard: true, secure: true } }],
      windowOptions: {
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          webviewTag: false,
          navigateOnDragDrop: false,
          spellcheck: false,
        },
      },
    });
    expect(report?.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });

  test('serves nothing outside the screens', async ({ host }) => {
    for (const url of [
      'app://airside/..%2fmain.js',
      'app://airside/..%2f..%2fpackage.json',
      'app://airside/%2fetc%2fpasswd',
    ]) {
      const answer = await host.standIn?.ask({ type: 'request', url, method: 'GET' }, 'response');
      expect([url, answer?.status]).toEqual([url, 404]);
    }
  });

  test('cancels requests for anything but the screens', async ({ host }) => {
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'http://127.0.0.1:47631/',
      'app://other/index.html',
    ]) {
      const answer = await host.standIn?.ask({ type: 'request', url, method: 'GET' }, 'response');
      expect([url, answer?.status]).toEqual([url, 0]);
    }
  });

  test('refuses permissions on request and on check', async ({ host }) => {
    for (const permission of ['media', 'geolocation', 'notifications', 'usb']) {
      const answer = await host.standIn?.ask(
        { type: 'permission', permission, address: 'app://airside/' },
        'permission',
      );
      expect([permission, answer?.checked, answer?.requested]).toEqual([permission, false, false]);
    }
  });

  test('refuses calls from an untrusted sender', async ({ host }) => {
    for (const frame of [
      null,
      { url: 'https://example.org/', parent: null },
      { url: 'app://airside/index.html', parent: {} },
    ]) {
      const answer = await host.standIn?.ask(
        { type: 'invoke', channel: 'state.get', args: ['canary'], frame },
        'result',
      );
      expect(answer?.value).toEqual({ ok: false, code: 'refused', message: 'sender' });
    }
  });

  test('shows the page one frozen object and nothing of Electron', async ({ page }) => {
    const seen = await page.evaluate(() => ({
      frozen: Object.isFrozen(window.airsideHost) && Object.isFrozen(window.airsideHost.can),
      kind: window.airsideHost.kind,
      keys: Object.keys(window.airsideHost).sort(),
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({
      frozen: true,
      kind: 'electron',
      keys: [
        'abortBackup',
        'appendBackup',
        'backupFolder',
        'beginBackup',
        'can',
        'chooseBackupFolder',
        'finishBackup',
        'freeSpace',
        'kind',
        'listBackups',
        'onLock',
        'onLockSignal',
        'openBackup',
        'openManifests',
        'printToPdf',
        'readBackup',
        'readOpenedBackup',
        'removeBackup',
        'renewWrappedKey',
        'resumeFolder',
        'saveExport',
        'setContentProtection',
        'setIdle',
        'state',
        'unwrapKey',
        'watchFolder',
        'wipeMemory',
        'wrapKey',
        'writeBackup',
      ],
      globals: [],
    });
  });

  test('gives chosen files as names and bytes, and states when none was chosen', async ({ page, host, dataFolder }) => {
    const path = join(dataFolder, 'flight.edi');
    writeFileSync(path, "UNA:+.? 'UNB+UNOA:4+A+B'");
    host.standIn?.tell({ type: 'dialog', open: [path], save: null });
    const chosen = await page.evaluate(async () => {
      const result = await window.airsideHost.openManifests();
      return result.ok ? result.value.map((file) => [file.name, new TextDecoder().decode(file.bytes)]) : result.code;
    });
    expect(chosen).toEqual([['flight.edi', "UNA:+.? 'UNB+UNOA:4+A+B'"]]);
    host.standIn?.tell({ type: 'dialog', open: null, save: null });
    expect(await page.evaluate(() => window.airsideHost.openManifests())).toEqual({
      ok: false,
      code: 'cancelled',
      message: '',
    });
  });

  test('saves an export whole where the officer chose, and refuses a name that is a path', async ({
    page,
    host,
    dataFolder,
  }) => {
    const path = join(dataFolder, 'out.csv');
    host.standIn?.tell({ type: 'dialog', open: null, save: path });
    const save = (name: string) =>
      page.evaluate((given) => window.airsideHost.saveExport(given, new Uint8Array([0xef, 0xbb, 0xbf, 65])), name);
    expect(await save('flagged.csv')).toEqual({ ok: true, value: { savedAs: 'out.csv' } });
    expect([...readFileSync(path)]).toEqual([0xef, 0xbb, 0xbf, 65]);
    expect(await save('../flagged.csv')).toEqual({ ok: false, code: 'refused', message: 'arguments' });
    expect(readdirSync(dataFolder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('keeps the small record and backups over a restart of the page', async ({ page, host }) => {
    await page.evaluate(async () => {
      await window.airsideHost.state.put('canary', 'alive');
      await window.airsideHost.writeBackup('2026-11-24.airside-backup', new Uint8Array(3));
    });
    await host.open();
    expect(await page.evaluate(() => window.airsideHost.state.get('canary'))).toEqual({ ok: true, value: 'alive' });
    expect(await page.evaluate(() => window.airsideHost.listBackups())).toEqual({
      ok: true,
      value: [{ name: '2026-11-24.airside-backup', size: 3 }],
    });
  });

  test('wraps a key so that it opens again, and prints', async ({ page }) => {
    const back = await page.evaluate(async () => {
      const wrapped = await window.airsideHost.wrapKey(new Uint8Array([1, 2, 3]));
      if (!wrapped.ok) return wrapped.code;
      const key = await window.airsideHost.unwrapKey(wrapped.value);
      return key.ok ? [...key.value] : key.code;
    });
    expect(back).toEqual([1, 2, 3]);
    const pdf = await page.evaluate(async () => {
      const printed = await window.airsideHost.printToPdf();
      return printed.ok ? new TextDecoder().decode(printed.value).slice(0, 4) : printed.code;
    });
    expect(pdf).toBe('%PDF');
  });

  test('hands over a file of a watched folder once it is complete, and moves it by its outcome', async ({
    page,
    host,
    dataFolder,
  }) => {
    const folder = join(dataFolder, 'inbox');
    mkdirSync(folder);
    writeFileSync(join(folder, 'half.edi.part'), 'UNB');
    writeFileSync(join(folder, 'whole.edi'), 'UNB+UNZ');
    utimesSync(join(folder, 'whole.edi'), 1_700_000_000, 1_700_000_000);
    host.standIn?.tell({ type: 'dialog', open: [folder], save: null });
    await page.evaluate(async () => {
      window.seen = [];
      const watch = await window.airsideHost.watchFolder(async (file) => {
        window.seen.push(file);
        return 'processed';
      });
      if (watch.ok) window.stopWatching = () => watch.value.stop();
    });
    await expect.poll(() => page.evaluate(() => window.seen.map((file) => file.name))).toEqual(['whole.edi']);
    await expect.poll(() => existsSync(join(folder, 'processed', 'whole.edi'))).toBe(true);
    // The folders for outcomes are made when watching starts, so that an officer sees at once where files go.
    expect(readdirSync(folder).sort()).toEqual(['duplicate', 'failed', 'half.edi.part', 'processed']);
    await page.evaluate(() => window.stopWatching());
  });

  test('streams a backup into the folder that an officer chose, and gives the page only its name', async ({
    page,
    host,
    dataFolder,
  }) => {
    const folder = join(dataFolder, 'stick');
    mkdirSync(folder);
    host.standIn?.tell({ type: 'dialog', open: [folder], save: null });
    const name = '2026-11-25.airside-backup';
    const seen = await page.evaluate(async (backup) => {
      const machine = window.airsideHost;
      const before = await machine.backupFolder();
      const chosen = await machine.chooseBackupFolder();
      const begun = await machine.beginBackup(backup);
      const id = begun.ok ? begun.value.id : '';
      await machine.appendBackup(id, new Uint8Array([1, 2]));
      await machine.appendBackup(id, new Uint8Array([3]));
      const half = await machine.listBackups();
      const finished = await machine.finishBackup(id);
      const read = await machine.readBackup(backup, 1, 10);
      const free = await machine.freeSpace();
      return { before, chosen, half, finished: finished.ok, read, isFree: free.ok && free.value > 0 };
    }, name);
    expect(seen).toMatchObject({
      before: { ok: true, value: { chosen: false } },
      chosen: { ok: true, value: { name: 'stick', chosen: true } },
      half: { ok: true, value: [] },
      finished: true,
      isFree: true,
    });
    expect([...readFileSync(join(folder, name))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual([name]);
    host.standIn?.tell({ type: 'dialog', open: [join(folder, name)], save: null });
    const opened = await page.evaluate(async () => {
      const file = await window.airsideHost.openBackup();
      if (!file.ok) return file.code;
      const read = await window.airsideHost.readOpenedBackup(file.value.id, 0, 2);
      return [file.value.name, file.value.size, read.ok ? [...read.value] : read.code];
    });
    expect(opened).toEqual([name, 3, [1, 2]]);
  });

  test('tells the page when to lock, and how', async ({ page, host }) => {
    await page.evaluate(() => {
      window.reasons = [];
      window.airsideHost.onLock((reason) => window.reasons.push(reason));
      window.airsideHost.onLockSignal(({ level, reason }) => window.reasons.push(`${level} ${reason}`));
    });
    const told = expect.poll(() => page.evaluate(() => window.reasons.splice(0)));
    host.standIn?.tell({ type: 'power', event: 'suspend', idle: 0 });
    await told.toEqual(['suspend', 'vault suspend']);
    host.standIn?.tell({ type: 'power', event: 'lock-screen', idle: 3600 });
    await expect
      .poll(() => page.evaluate(() => window.reasons))
      .toEqual(['lock-screen', 'screen lock-screen', 'screen idle', 'idle', 'vault idle']);
    host.standIn?.tell({ type: 'close' });
    await expect.poll(() => page.evaluate(() => window.reasons.at(-1))).toBe('vault shutdown');
    expect(await host.standIn?.ended).toBe(0);
  });

  test('stops other programs from capturing the window, and wipes the memory of the page', async ({ page, host }) => {
    await page.evaluate(() => window.airsideHost.setContentProtection(true));
    expect((await host.standIn?.report())?.protected).toBe(true);
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => {
      window.reasons = ['before'];
      void window.airsideHost.wipeMemory();
    });
    await reloaded;
    expect(await page.evaluate(() => window.reasons)).toBeUndefined();
  });

  test('offers no key wrapping where the key store protects no secret', async ({ dataFolder }) => {
    const standIn = startStandIn(join(dataFolder, 'other'), { AIRSIDE_STAND_IN_KEY_STORE: 'basic_text' });
    await standIn.loaded;
    const { windowOptions } = await standIn.report();
    expect(JSON.stringify(windowOptions)).toContain(
      process.platform === 'linux' ? '\\"wrapKey\\":false' : '\\"wrapKey\\":true',
    );
    await standIn.stop();
  });

  for (const [words, variables, line, removed] of [
    [['--no-sandbox'], {}, 'airside switch-refused cause=no-sandbox', 'no-sandbox'],
    [
      ['--lang=fr', '-password-store=basic', '--remote-debugging-port=1'],
      {},
      'airside switch-refused cause=password-store',
      'password-store remote-debugging-port',
    ],
    [[], { ELECTRON_DISABLE_SANDBOX: '1' }, 'airside variable-refused cause=ELECTRON_DISABLE_SANDBOX', 'nothing'],
  ] as const) {
    test(`does not start as a packaged program, and says so in a window, by ${[...words, ...Object.keys(variables)].join(' ')}`, async ({
      dataFolder,
    }) => {
      const folder = join(dataFolder, 'other');
      const started = { AIRSIDE_STAND_IN_PACKAGED: '1', ...variables };
      const standIn = startStandIn(folder, started, { words, folder: dataFolder });
      expect(await standIn.ended).toBe(1);
      const without = process.platform === 'linux' ? removed : 'nothing';
      expect(Buffer.concat(standIn.output.stderr).toString()).toBe(`${line}\nwindow: Airside, without ${without}\n`);
      expect(existsSync(folder)).toBe(false);
    });
  }

  test('starts as a packaged program by switches that are allowed', async ({ dataFolder }) => {
    const started = { AIRSIDE_STAND_IN_PACKAGED: '1', CHROME_DESKTOP: 'code.desktop' };
    const words = ['--lang=fr', '--force-device-scale-factor=1.5', '--disable-gpu'];
    const standIn = startStandIn(join(dataFolder, 'other'), started, { words, folder: dataFolder });
    await standIn.loaded;
    await standIn.stop();
  });
});
