import { describe, expect, test } from 'vitest';
import { createBrowserHost } from '../../../renderer/host/browser-host.ts';

/** A window of which only what a test gives exists. */
function fakeWindow(parts: object): Window {
  return { indexedDB, setTimeout: () => 0, print: () => undefined, ...parts } as unknown as Window;
}

const file = (name: string, text: string) => ({
  name,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

function thrown(name: string): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(name), { name });
  };
}

describe('the browser as a host', () => {
  test('the browser host offers nothing that a browser cannot do', async () => {
    const host = createBrowserHost(fakeWindow({}));
    expect(host.kind).toBe('browser');
    expect(host.can).toEqual({
      openManifests: true,
      watchFolder: false,
      saveExport: true,
      printToPdf: false,
      wrapKey: false,
      backups: false,
      lockSignals: true,
      contentProtection: false,
    });
    for (const answer of [
      await host.watchFolder(async () => 'processed'),
      await host.resumeFolder(async () => 'processed'),
      await host.wrapKey(new Uint8Array(1)),
      await host.unwrapKey(new Uint8Array(1)),
      await host.writeBackup('b', new Uint8Array(1)),
      await host.listBackups(),
      await host.renewWrappedKey(new Uint8Array(1)),
      await host.beginBackup('a.airside-backup'),
      await host.chooseBackupFolder(),
      await host.backupFolder(),
      await host.openBackup(),
      await host.setContentProtection(true),
      await host.wipeMemory(),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'unsupported' });
    }
  });

  test('the browser host opens manifests with the picker where there is one', async () => {
    const handles = [{ getFile: async () => file('a.edi', 'UNA') }];
    const host = createBrowserHost(fakeWindow({ showOpenFilePicker: async () => handles }));
    const opened = await host.openManifests();
    expect(opened).toEqual({ ok: true, value: [{ name: 'a.edi', bytes: new TextEncoder().encode('UNA') }] });
  });

  test('the browser host opens manifests with a file input where there is no picker', async () => {
    const listeners = new Map<string, () => void>();
    const input = {
      files: [file('b.edi', 'UNB')],
      addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
      click: () => listeners.get('change')?.(),
    };
    const host = createBrowserHost(fakeWindow({ document: { createElement: () => input } }));
    expect(await host.openManifests()).toMatchObject({ ok: true, value: [{ name: 'b.edi' }] });
    input.click = () => listeners.get('cancel')?.();
    expect(await host.openManifests()).toMatchObject({ ok: false, code: 'cancelled' });
  });

  test.each([
    ['AbortError', 'cancelled'],
    ['NotAllowedError', 'refused'],
    ['NotReadableError', 'failed'],
  ])('the browser host reports the failure %s as %s', async (name, code) => {
    const host = createBrowserHost(fakeWindow({ showOpenFilePicker: thrown(name), showSaveFilePicker: thrown(name) }));
    expect(await host.openManifests()).toMatchObject({ ok: false, code });
    expect(await host.saveExport('x.csv', new Uint8Array(1))).toMatchObject({ ok: false, code });
  });

  test('the browser host saves an export with the picker, whole, under the name chosen', async () => {
    const written: unknown[] = [];
    const handle = {
      name: 'mine.csv',
      createWritable: async () => ({
        write: async (data: unknown) => void written.push(data),
        close: async () => void written.push('closed'),
      }),
    };
    const host = createBrowserHost(fakeWindow({ showSaveFilePicker: async () => handle }));
    const bytes = new TextEncoder().encode('a,b');
    expect(await host.saveExport('x.csv', bytes)).toEqual({ ok: true, value: { savedAs: 'mine.csv' } });
    expect(written).toEqual([bytes, 'closed']);
  });

  test('the browser host downloads an export where there is no picker', async () => {
    const clicked: string[] = [];
    const link = { href: '', download: '', click: () => clicked.push(link.download) };
    const host = createBrowserHost(fakeWindow({ document: { createElement: () => link } }));
    expect(await host.saveExport('x.csv', new Uint8Array(1))).toEqual({ ok: true, value: { savedAs: 'x.csv' } });
    expect(clicked).toEqual(['x.csv']);
    expect(link.href).toMatch(/^blob:/);
  });

  test('the browser host saves no export under a name that not every system takes', async () => {
    const written: unknown[] = [];
    const picked = (name: string) =>
      createBrowserHost(
        fakeWindow({
          showSaveFilePicker: async () => ({ name, createWritable: async () => written.push('opened') }),
        }),
      );
    const refused = { ok: false, code: 'refused', message: 'file-name.device' };
    expect(await picked('mine.csv').saveExport('NUL', new Uint8Array(1))).toEqual(refused);
    expect(await picked('CON.csv').saveExport('x.csv', new Uint8Array(1))).toEqual(refused);
    const link = { href: '', download: '', click: () => written.push('clicked') };
    const host = createBrowserHost(fakeWindow({ document: { createElement: () => link } }));
    expect(await host.saveExport('COM1.csv', new Uint8Array(1))).toEqual(refused);
    expect(written).toEqual([]);
  });

  test('the browser host keeps its small record in a database of its own', async () => {
    const host = createBrowserHost(fakeWindow({}));
    expect(await host.state.get('canary')).toEqual({ ok: true, value: null });
    expect(await host.state.put('canary', '1')).toMatchObject({ ok: true });
    expect(await host.state.get('canary')).toEqual({ ok: true, value: '1' });
  });

  test('the browser host reports how much of the space that the browser allows is left', async () => {
    const storage = { estimate: async () => ({ quota: 1000, usage: 400 }) };
    expect(await createBrowserHost(fakeWindow({ navigator: { storage } })).freeSpace()).toEqual({
      ok: true,
      value: 600,
    });
  });
});
