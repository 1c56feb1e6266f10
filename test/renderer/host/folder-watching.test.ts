import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FolderHandle, type FolderPickers, folderWatching } from '../../../renderer/host/folder-watching.ts';
import { type HandleStore, handleStore } from '../../../renderer/host/handle-store.ts';
import type { TakeFile } from '../../../shared/host.ts';

type Permission = 'granted' | 'denied' | 'prompt';

/** A folder in memory. */
class FakeFolder implements FolderHandle {
  readonly kind = 'directory';
  readonly name: string;
  readonly files = new Map<string, { bytes: Uint8Array; lastModified: number }>();
  readonly folders = new Map<string, FakeFolder>();
  permission: Permission = 'granted';
  isRemoved = false;
  writable = true;
  /** What happens while a file is written here. */
  onWrite: () => void = () => undefined;

  constructor(name: string) {
    this.name = name;
  }

  put(name: string, text: string): void {
    this.files.set(name, { bytes: new TextEncoder().encode(text), lastModified: Date.now() });
  }

  text(name: string): string {
    return new TextDecoder().decode(this.files.get(name)?.bytes);
  }

  async *values() {
    if (this.isRemoved) throw new DOMException('not there', 'NotFoundError');
    for (const name of this.files.keys()) yield { kind: 'file' as const, name };
    for (const folder of this.folders.values()) yield folder;
  }

  async getFileHandle(name: string, options?: { create: boolean }) {
    if (!this.files.has(name)) {
      if (options?.create !== true) throw new DOMException('not there', 'NotFoundError');
      this.files.set(name, { bytes: new Uint8Array(0), lastModified: Date.now() });
    }
    return {
      getFile: async () => {
        const { bytes, lastModified } = this.files.get(name) as {
          bytes: Uint8Array<ArrayBuffer>;
          lastModified: number;
        };
        return new File([bytes], name, { lastModified });
      },
      createWritable: async () => ({
        write: async (bytes: BufferSource) => {
          this.files.set(name, { bytes: (bytes as Uint8Array).slice(), lastModified: Date.now() });
          this.onWrite();
        },
        close: async () => undefined,
      }),
    };
  }

  async getDirectoryHandle(name: string) {
    if (!this.writable) throw new DOMException('read only', 'NoModificationAllowedError');
    const folder = this.folders.get(name) ?? new FakeFolder(name);
    this.folders.set(name, folder);
    return folder;
  }

  async removeEntry(name: string) {
    this.files.delete(name);
  }

  async queryPermission() {
    return this.permission;
  }
}

/** Handles cannot be put into the database of the tests, which copies what it is given. */
function memoryStore(): HandleStore {
  const kept = new Map<string, unknown>();
  return { get: async (key) => kept.get(key) ?? null, put: async (key, value) => void kept.set(key, value) };
}

function windowWith(parts: FolderPickers): Window & FolderPickers {
  return { indexedDB, setTimeout, clearTimeout, ...parts } as unknown as Window & FolderPickers;
}

let folder: FakeFolder;
let store: HandleStore;
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-24T12:00Z') });
  folder = new FakeFolder('inbox');
  store = memoryStore();
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

function watching() {
  const found = folderWatching(windowWith({ showDirectoryPicker: async () => folder }), () => store);
  if (found === null) throw new Error('cannot watch');
  return found;
}

async function choose(take: TakeFile) {
  const watched = await watching().choose(take);
  stops.push(watched.stop);
  return watched;
}

describe('a watched folder in a browser', () => {
  test('a watched folder in a browser needs a folder picker and a database', () => {
    expect(folderWatching(windowWith({}))).toBeNull();
    expect(
      folderWatching({ ...windowWith({ showDirectoryPicker: async () => folder }), indexedDB: undefined } as never),
    ).toBeNull();
  });

  test('a watched folder in a browser moves each file by its outcome, and never over another file', async () => {
    const processed = await folder.getDirectoryHandle('processed');
    processed.put('a.edi', 'first');
    folder.put('a.edi', 'second');
    folder.put('b.edi.part', 'half');
    const taken: string[] = [];
    const watched = await choose(async ({ name }) => {
      taken.push(name);
      return 'processed';
    });
    expect(watched.name).toBe('inbox');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(taken).toEqual(['a.edi']);
    expect([...folder.files.keys()]).toEqual(['b.edi.part']);
    expect([processed.text('a.edi'), processed.text('a (2).edi')]).toEqual(['first', 'second']);
  });

  test('a watched folder in a browser is said to be away within seconds, and to be back', async () => {
    const told: boolean[] = [];
    const watched = await watching().choose(
      async () => 'processed',
      () => undefined,
      (isReadable) => told.push(isReadable),
    );
    stops.push(watched.stop);
    await vi.advanceTimersByTimeAsync(5000);
    folder.isRemoved = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toEqual([false]);
    folder.isRemoved = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toEqual([false, true]);
  });

  test('a watched folder in a browser goes on with the folder chosen last while the permission to use it lasts', async () => {
    expect(await watching().resume(async () => 'processed')).toBeNull();
    (await choose(async () => 'processed')).stop();
    folder.put('a.edi', 'UNA');
    const resumed = await watching().resume(async () => 'failed');
    stops.push(resumed?.stop ?? (() => undefined));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(folder.folders.get('failed')?.text('a.edi')).toBe('UNA');
    folder.permission = 'prompt';
    expect(await watching().resume(async () => 'processed')).toBeNull();
  });

  test('a watched folder in a browser never removes what was written to a file while it was copied', async () => {
    folder.put('a.edi', 'first');
    const processed = await folder.getDirectoryHandle('processed');
    processed.onWrite = () => folder.put('a.edi', 'first and second');
    const taken: string[] = [];
    await choose(async ({ bytes }) => {
      taken.push(new TextDecoder().decode(bytes));
      return 'processed';
    });
    await vi.advanceTimersByTimeAsync(5000);
    expect([taken, [...processed.files.keys()], folder.text('a.edi')]).toEqual([['first'], [], 'first and second']);
    processed.onWrite = () => undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([taken, processed.text('a.edi')]).toEqual([['first', 'first and second'], 'first and second']);
  });

  test('a watched folder in a browser counts a file as processed if the page was closed during its move', async () => {
    folder.put('a.edi', 'UNA');
    let handed = 0;
    const watched = await choose(() => {
      handed++;
      return new Promise(() => undefined);
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(handed).toBe(1);
    watched.stop();
    const resumed = await watching().resume(async () => 'duplicate');
    stops.push(resumed?.stop ?? (() => undefined));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(folder.folders.get('processed')?.text('a.edi')).toBe('UNA');
    expect(folder.folders.get('duplicate')?.files.size).toBe(0);
  });

  test('a watched folder in a browser is refused where nothing may be written', async () => {
    folder.writable = false;
    await expect(watching().choose(async () => 'processed')).rejects.toThrow('read only');
  });
});

test('a value that is put into the small database is there afterwards', async () => {
  vi.useRealTimers();
  const kept = handleStore(indexedDB);
  expect(await kept.get('folder')).toBeNull();
  await kept.put('folder', { name: 'inbox' });
  expect(await handleStore(indexedDB).get('folder')).toEqual({ name: 'inbox' });
  await kept.put('folder', null);
  expect(await kept.get('folder')).toBeNull();
});
