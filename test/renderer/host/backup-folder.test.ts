import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BrowserBackups, browserBackups } from '../../../renderer/host/backup-folder.ts';
import { createBrowserHost } from '../../../renderer/host/browser-host.ts';

/** A folder as Chromium gives it: a file made for writing stands there empty until it is closed. */
class FakeFolder {
  readonly kind = 'directory';
  readonly name = 'stick';
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  permission: 'granted' | 'prompt' = 'granted';
  isFull = false;

  async *values() {
    for (const name of this.files.keys()) yield { kind: 'file' as const, name };
  }

  async getFileHandle(name: string, options?: { create: boolean }) {
    if (!this.files.has(name)) {
      if (options?.create !== true) throw new DOMException('not there', 'NotFoundError');
      this.files.set(name, new Uint8Array(0));
    }
    return {
      getFile: async () => new File([this.files.get(name) ?? new Uint8Array(0)], name),
      createWritable: async () => {
        const written: number[] = [];
        return {
          write: async (bytes: BufferSource) => {
            if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
            written.push(...(bytes as Uint8Array));
          },
          close: async () => void this.files.set(name, new Uint8Array(written)),
          abort: async () => undefined,
        };
      },
    };
  }

  async removeEntry(name: string) {
    if (!this.files.delete(name)) throw new DOMException('not there', 'NotFoundError');
  }

  async queryPermission() {
    return this.permission;
  }
}

const A = 'a.airside-backup';
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

let folder: FakeFolder;
let kept: Map<string, unknown>;

beforeEach(() => {
  folder = new FakeFolder();
  kept = new Map();
});

/** As after a reload of the page. */
function start(): BrowserBackups {
  const store = {
    get: async (key: string) => kept.get(key) ?? null,
    put: async (k: string, v: unknown) => void kept.set(k, v),
  };
  const window = { indexedDB, showDirectoryPicker: async () => folder };
  const backups = browserBackups(window as never, () => store);
  if (backups === null) throw new Error('no folders');
  return backups;
}

async function chosen(): Promise<BrowserBackups> {
  const backups = start();
  await backups.choose();
  return backups;
}

describe('backups in a browser', () => {
  test('backups in a browser need a folder picker and a database, and then a folder', async () => {
    expect(browserBackups({ indexedDB } as never)).toBeNull();
    expect(createBrowserHost({ indexedDB } as never).can.backups).toBe(false);
    expect(createBrowserHost({ indexedDB, showDirectoryPicker: async () => folder } as never).can.backups).toBe(true);
    const backups = start();
    expect(await backups.folder()).toBeNull();
    await expect(backups.list()).rejects.toMatchObject({ code: 'unsupported', message: 'no-folder' });
    expect(await backups.choose()).toEqual({ name: 'stick', chosen: true });
    expect(await start().folder()).toEqual({ name: 'stick', chosen: true });
  });

  test('backups in a browser grow slice by slice and are read in slices', async () => {
    const backups = await chosen();
    const { id } = await backups.begin(A);
    await backups.append(id, bytes(1, 2));
    await backups.append(id, bytes(3));
    expect(await backups.list()).toEqual([]);
    await backups.finish(id);
    expect(await backups.list()).toEqual([{ name: A, size: 3 }]);
    expect([await backups.read(A, 1, 9), await backups.read(A, 3, 1)]).toEqual([bytes(2, 3), bytes()]);
    await expect(backups.append(id, bytes(4))).rejects.toMatchObject({ message: 'not-open' });
    await backups.remove(A);
    await backups.remove(A);
    expect(await backups.list()).toEqual([]);
  });

  test('backups in a browser leave an older one of the same name alone when they are aborted or the disk is full', async () => {
    const backups = await chosen();
    await backups.write(A, bytes(9));
    const { id } = await backups.begin(A);
    await backups.append(id, bytes(1));
    await backups.abort(id);
    folder.isFull = true;
    for (const name of [A, 'b.airside-backup']) {
      const begun = await backups.begin(name);
      await expect(backups.append(begun.id, bytes(1))).rejects.toThrow('full');
      await expect(backups.finish(begun.id)).rejects.toMatchObject({ message: 'not-open' });
    }
    expect([...folder.files]).toEqual([[A, bytes(9)]]);
  });

  test('empty backups that a closed page left in a browser are removed with the next backup', async () => {
    await (await chosen()).begin(A);
    expect(folder.files.has(A)).toBe(true);
    await start().write('b.airside-backup', bytes(1));
    expect([...folder.files.keys()]).toEqual(['b.airside-backup']);
  });

  test('backups in a browser are refused when the permission to use the folder has ended, and for names that are no plain names', async () => {
    const backups = await chosen();
    for (const name of ['../a.airside-backup', 'a.exe', '.airside-backup']) {
      await expect(backups.begin(name)).rejects.toMatchObject({ code: 'refused' });
      await expect(backups.read(name, 0, 1)).rejects.toMatchObject({ code: 'refused' });
      await expect(backups.remove(name)).rejects.toMatchObject({ code: 'refused' });
    }
    folder.permission = 'prompt';
    for (const call of [() => backups.begin(A), () => backups.list(), () => backups.folder()]) {
      await expect(call()).rejects.toMatchObject({ code: 'refused', message: 'permission' });
    }
  });

  test('backups in a browser are opened from anywhere and read in slices', async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'old.airside-backup');
    const host = createBrowserHost({
      indexedDB,
      showDirectoryPicker: async () => folder,
      showOpenFilePicker: async () => [{ getFile: async () => file }],
    } as never);
    const opened = await host.openBackup();
    expect(opened).toMatchObject({ ok: true, value: { name: 'old.airside-backup', size: 3 } });
    const id = opened.ok ? opened.value.id : '';
    expect(await host.readOpenedBackup(id, 1, 9)).toEqual({ ok: true, value: bytes(2, 3) });
    expect(await host.readOpenedBackup('another', 0, 1)).toMatchObject({ ok: false, code: 'failed' });
  });
});
