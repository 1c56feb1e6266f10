import { describe, expect, test, vi } from 'vitest';
import { hostHandlers, LARGEST_CHOICE, type MachinePort } from '../../electron/host-handlers.ts';
import { openKeyWrap } from '../../electron/key-wrap.ts';
import { IDLE_SECONDS, watchLock } from '../../electron/lock-signals.ts';

const key = new Uint8Array([0, 1, 254, 255]);

function keyStore(backend: 'gnome_libsecret' | 'kwallet6' | 'basic_text' | 'unknown', available = true) {
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (text: string) => Buffer.from(`sealed:${text}`),
    decryptString: (sealed: Buffer) => {
      if (!sealed.toString().startsWith('sealed:')) throw new Error('Error while decrypting');
      return sealed.toString().slice('sealed:'.length);
    },
  };
}

function machine(parts: Partial<MachinePort<string>> = {}): MachinePort<string> {
  return {
    chooseFiles: async () => null,
    chooseFolder: async () => null,
    chooseSavePlace: async () => null,
    fileSize: async () => 1,
    readFile: async (path) => new TextEncoder().encode(path),
    writeFile: async () => undefined,
    watchFolder: () => () => undefined,
    sendFile: () => undefined,
    printToPdf: async () => new Uint8Array([37]),
    keyWrap: openKeyWrap(keyStore('gnome_libsecret'), 'linux'),
    backups: { write: async () => undefined, list: async () => [] },
    state: { get: async () => null, put: async () => undefined },
    ...parts,
  };
}

describe('what the window asks for', () => {
  test('files come as names and bytes, never as paths', async () => {
    const { handlers } = hostHandlers(machine({ chooseFiles: async () => ['/home/officer/a.edi'] }));
    const result = await handlers['manifests.open']('page');
    expect(result).toEqual({
      ok: true,
      value: [{ name: 'a.edi', bytes: new TextEncoder().encode('/home/officer/a.edi') }],
    });
  });

  test('a choice that is too large is refused before any of it is read', async () => {
    const readFile = vi.fn();
    const port = machine({
      chooseFiles: async () => ['/a', '/b'],
      fileSize: async () => LARGEST_CHOICE / 2 + 1,
      readFile,
    });
    expect(await hostHandlers(port).handlers['manifests.open']('page')).toEqual({
      ok: false,
      code: 'refused',
      message: 'too-large',
    });
    expect(readFile).not.toHaveBeenCalled();
  });

  test('a dialog closed without a choice is `cancelled`', async () => {
    const { handlers } = hostHandlers(machine());
    const cancelled = { ok: false, code: 'cancelled', message: '' };
    expect([
      await handlers['manifests.open']('page'),
      await handlers['folder.watch']('page'),
      await handlers['export.save']('page', 'a.csv', key),
    ]).toEqual([cancelled, cancelled, cancelled]);
  });

  test('an export goes where the officer said; the window learns the name only', async () => {
    const writeFile = vi.fn(async () => undefined);
    const port = machine({ chooseSavePlace: async (_page, name) => `/home/officer/${name}`, writeFile });
    const result = await hostHandlers(port).handlers['export.save']('page', 'flagged.csv', key);
    expect(result).toEqual({ ok: true, value: { savedAs: 'flagged.csv' } });
    expect(writeFile).toHaveBeenCalledWith('/home/officer/flagged.csv', key);
  });

  test('a watch sends its files under its own name until it is ended', async () => {
    const sendFile = vi.fn();
    const stop = vi.fn();
    let give: (file: { name: string; bytes: Uint8Array }) => void = () => undefined;
    const { handlers, stopAll } = hostHandlers(
      machine({
        chooseFolder: async () => '/inbox',
        sendFile,
        watchFolder: (_folder, onFile) => {
          give = onFile;
          return stop;
        },
      }),
    );
    const watch = await handlers['folder.watch']('page');
    const file = { name: 'a.edi', bytes: key };
    give(file);
    expect(watch.ok && sendFile.mock.calls).toEqual([['page', watch.ok && watch.value, file]]);
    await handlers['folder.unwatch']('page', watch.ok ? watch.value : '');
    stopAll();
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('wrapping a key', () => {
  test('opens what it wrapped', () => {
    const wrap = openKeyWrap(keyStore('gnome_libsecret'), 'linux');
    const wrapped = wrap.wrap(key);
    expect(wrapped.ok && wrap.unwrap(wrapped.value)).toEqual({ ok: true, value: key });
  });

  test.each([
    ['basic_text', 'linux', true, false],
    ['unknown', 'linux', true, false],
    ['kwallet6', 'linux', true, true],
    ['basic_text', 'win32', true, true],
    ['unknown', 'darwin', true, true],
    ['kwallet6', 'linux', false, false],
  ] as const)('with %s on %s (available: %s) is supported: %s', (backend, platform, available, supported) => {
    const wrap = openKeyWrap(keyStore(backend, available), platform);
    expect([wrap.supported, wrap.wrap(key).ok]).toEqual([supported, supported]);
  });

  test('refuses a key of another key store instead of losing it', () => {
    const wrapped = openKeyWrap(keyStore('gnome_libsecret'), 'linux').wrap(key);
    const other = openKeyWrap(keyStore('kwallet6'), 'linux');
    expect(wrapped.ok && other.unwrap(wrapped.value)).toEqual({
      ok: false,
      code: 'refused',
      message: 'key-store-changed',
    });
  });

  test.each(['', 'text', '{"v":2}', '{"v":1,"backend":"gnome_libsecret","sealed":"AAAA"}'])(
    'fails on %j',
    (content) => {
      const result = openKeyWrap(keyStore('gnome_libsecret'), 'linux').unwrap(new TextEncoder().encode(content));
      expect(result).toMatchObject({ ok: false, code: 'failed' });
    },
  );
});

test('idle is told once per absence', () => {
  vi.useFakeTimers();
  let idle = 0;
  const told: string[] = [];
  const stop = watchLock({ getSystemIdleTime: () => idle, on: () => undefined }, (reason) => told.push(reason), 1000);
  for (const next of [0, IDLE_SECONDS - 1, IDLE_SECONDS, IDLE_SECONDS + 1, 3, IDLE_SECONDS]) {
    idle = next;
    vi.advanceTimersByTime(1000);
  }
  stop();
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect(told).toEqual(['idle', 'idle']);
});
