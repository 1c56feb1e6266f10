import { describe, expect, test, vi } from 'vitest';
import { openBackupFiles } from '../../electron/backup-files.ts';
import { hostHandlers, LARGEST_CHOICE, type MachinePort } from '../../electron/host-handlers.ts';
import { dispatch } from '../../electron/ipc.ts';
import { IPC_ARGUMENTS } from '../../shared/ipc-schemas.ts';

const key = new Uint8Array([0, 1, 254, 255]);
const noState = { get: async () => null, put: async () => undefined };
const unsupported = async () => ({ ok: false, code: 'unsupported', message: '' }) as const;

function machine(parts: Partial<MachinePort<string>> = {}): MachinePort<string> {
  return {
    chooseFiles: async () => null,
    chooseFolder: async () => null,
    chooseSavePlace: async () => null,
    fileSize: async () => 1,
    readFile: async (path) => new TextEncoder().encode(path),
    writeFile: async () => undefined,
    prepareFolder: async () => undefined,
    watchFolder: () => () => undefined,
    sendFile: () => true,
    sendTooLarge: () => undefined,
    sendReadable: () => undefined,
    printToPdf: async () => new Uint8Array([37]),
    chooseBackup: async () => null,
    freeSpace: async () => 1,
    setIdle: () => undefined,
    lockHeard: () => undefined,
    protect: () => undefined,
    wipe: () => undefined,
    keyWrap: { supported: false, wrap: unsupported, unwrap: unsupported, renew: unsupported },
    backups: openBackupFiles('/nowhere', noState),
    state: noState,
    ...parts,
  };
}

describe('the calls of the window', () => {
  test('the calls of the window give files as names and bytes, never as paths', async () => {
    const { handlers } = hostHandlers(machine({ chooseFiles: async () => ['/home/officer/a.edi'] }));
    const result = await handlers['manifests.open']('page');
    expect(result).toEqual({
      ok: true,
      value: [{ name: 'a.edi', bytes: new TextEncoder().encode('/home/officer/a.edi') }],
    });
  });

  test('the calls of the window refuse a choice that is too large before reading any file', async () => {
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

  test('the calls of the window give `cancelled` for a dialog closed without a choice', async () => {
    const { handlers } = hostHandlers(machine());
    const cancelled = { ok: false, code: 'cancelled', message: '' };
    expect([
      await handlers['manifests.open']('page'),
      await handlers['folder.watch']('page'),
      await handlers['export.save']('page', 'a.csv', key),
      await handlers['backup.choose-folder']('page'),
      await handlers['backup.open']('page'),
    ]).toEqual(Array(5).fill(cancelled));
  });

  test('the calls of the window save an export where the officer chose, and give the window only its name', async () => {
    const writeFile = vi.fn(async () => undefined);
    const port = machine({ chooseSavePlace: async (_page, name) => `/home/officer/${name}`, writeFile });
    const result = await hostHandlers(port).handlers['export.save']('page', 'flagged.csv', key);
    expect(result).toEqual({ ok: true, value: { savedAs: 'flagged.csv' } });
    expect(writeFile).toHaveBeenCalledWith('/home/officer/flagged.csv', key);
  });

  test.each([
    ['CON.csv', 'device'],
    ['flagged.csv.', 'edge'],
    ['flagged\u202evsc.exe', 'invisible'],
  ])(
    'the calls of the window do not save an export under the name %j that the officer typed: %s',
    async (name, fault) => {
      const writeFile = vi.fn(async () => undefined);
      const port = machine({ chooseSavePlace: async () => `/home/officer/${name}`, writeFile });
      const result = await hostHandlers(port).handlers['export.save']('page', 'flagged.csv', key);
      expect(result).toEqual({ ok: false, code: 'refused', message: `file-name.${fault}` });
      expect(writeFile).not.toHaveBeenCalled();
    },
  );
});

describe('the watch of a folder', () => {
  type TakeFile = Parameters<MachinePort<string>['watchFolder']>[1];

  /** A machine whose folder hands over a file when the test says so. */
  function watching(parts: Partial<MachinePort<string>> = {}) {
    const kept = new Map<string, string>();
    const sent: Parameters<MachinePort<string>['sendFile']>[1][] = [];
    const tooLarge: Parameters<MachinePort<string>['sendTooLarge']>[1][] = [];
    const watched: { folder: string; give: TakeFile; refuse: (name: string) => void; stopped: boolean }[] = [];
    const { handlers, stopAll } = hostHandlers(
      machine({
        chooseFolder: async () => '/home/officer/inbox',
        sendFile: (_page, event) => sent.push(event) > 0,
        sendTooLarge: (_page, event) => void tooLarge.push(event),
        watchFolder: (folder, give, refuse) => {
          const watch = { folder, give, refuse, stopped: false };
          watched.push(watch);
          return () => {
            watch.stopped = true;
          };
        },
        state: { get: async (name) => kept.get(name) ?? null, put: async (name, value) => void kept.set(name, value) },
        ...parts,
      }),
    );
    return { handlers, stopAll, sent, tooLarge, watched };
  }

  const file = { name: 'a.edi', bytes: key };

  test('the watch of a folder hands each file to the page and waits for its outcome', async () => {
    const { handlers, sent, tooLarge, watched } = watching();
    const started = await handlers['folder.watch']('page');
    if (!started.ok) throw new Error('not started');
    const { watch, name } = started.value;
    expect(name).toBe('inbox');
    const outcome = watched[0]?.give(file);
    expect(sent).toEqual([{ watch, number: 1, file }]);
    await handlers['folder.done']('page', 'another watch', 1, 'failed');
    await handlers['folder.done']('page', watch, 1, 'processed');
    expect(await outcome).toBe('processed');
    const stays = watched[0]?.give(file);
    await handlers['folder.done']('page', watch, 2, 'stays');
    await expect(stays).rejects.toThrow('not-taken');
    watched[0]?.refuse('huge.edi');
    expect(tooLarge).toEqual([{ watch, name: 'huge.edi' }]);
  });

  test('the watch of a folder still moves a file by its outcome when the watch ended during its import', async () => {
    const { handlers, watched } = watching();
    const started = await handlers['folder.watch']('page');
    if (!started.ok) throw new Error('not started');
    const outcome = watched[0]?.give(file);
    await handlers['folder.unwatch']('page', started.value.watch);
    await handlers['folder.done']('page', started.value.watch, 1, 'processed');
    expect(await outcome).toBe('processed');
  });

  test('the watch of a folder fails for a page that is gone, and leaves the file in its place', async () => {
    const { handlers, watched } = watching({ sendFile: () => false });
    await handlers['folder.watch']('page');
    await expect(watched[0]?.give(file)).rejects.toThrow('page-gone');
  });

  test('the watch of a folder resumes with the last chosen folder, and gives the page only its name', async () => {
    const { handlers, watched } = watching();
    expect(await handlers['folder.resume']('page')).toMatchObject({ ok: false, code: 'unsupported' });
    await handlers['folder.watch']('page');
    const resumed = await handlers['folder.resume']('page');
    expect(resumed).toMatchObject({ ok: true, value: { name: 'inbox' } });
    expect(watched.map(({ folder, stopped }) => [folder, stopped])).toEqual([
      ['/home/officer/inbox', true],
      ['/home/officer/inbox', false],
    ]);
    for (const name of ['_folder.watched', '_folder.in-hand']) {
      expect(await dispatch(IPC_ARGUMENTS, handlers, 'state.get', 'page', [name])).toMatchObject({ code: 'refused' });
    }
  });

  test('the watch of a folder is refused where files cannot be moved, and ends with its page', async () => {
    const refusing = watching({ prepareFolder: () => Promise.reject(new Error('EROFS')) });
    expect(await refusing.handlers['folder.watch']('page')).toEqual({
      ok: false,
      code: 'refused',
      message: 'not-writable',
    });
    expect(refusing.watched).toEqual([]);
    const { handlers, stopAll, watched } = watching();
    const started = await handlers['folder.watch']('page');
    await handlers['folder.unwatch']('page', started.ok ? started.value.watch : '');
    expect(watched[0]?.stopped).toBe(true);
    await handlers['folder.watch']('page');
    stopAll();
    expect(watched[1]?.stopped).toBe(true);
  });
});

test('the machine gets idle periods, confirmed locks, protection and wiping', async () => {
  const calls: unknown[] = [];
  const port = machine({
    setIdle: (periods) => void calls.push(periods),
    lockHeard: () => void calls.push('heard'),
    protect: (page, on) => void calls.push([page, on]),
    wipe: (page) => void calls.push(page),
    freeSpace: async () => 7,
  });
  const { handlers } = hostHandlers(port);
  const periods = { screenSeconds: 60, vaultSeconds: 600 };
  await handlers['lock.set-idle']('page', periods);
  await handlers['lock.heard']('page');
  await handlers['window.protect']('page', true);
  await handlers['memory.wipe']('page');
  expect(calls).toEqual([periods, 'heard', ['page', true], 'page']);
  expect(await handlers['space.free']('page')).toEqual({ ok: true, value: 7 });
});
