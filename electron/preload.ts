/** The machine as the page sees it: `airsideHost`, an object of named functions. The page never gets an object or event of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import type {
  Host,
  HostCapabilities,
  HostResult,
  LockSignal,
  TakeFile,
  TellName,
  TellReadable,
} from '../shared/host.ts';
import {
  CAPABILITIES_ARGUMENT,
  type IpcArgs,
  type IpcChannel,
  type IpcEvent,
  type IpcEvents,
  type IpcResult,
} from '../shared/ipc.ts';

function call<Channel extends IpcChannel>(channel: Channel, ...args: IpcArgs<Channel>): Promise<IpcResult<Channel>> {
  return ipcRenderer.invoke(channel, ...args);
}

function listen<Event extends IpcEvent>(event: Event, listener: (value: IpcEvents[Event]) => void): () => void {
  const wrapped = (_event: unknown, value: IpcEvents[Event]): void => listener(value);
  ipcRenderer.on(event, wrapped);
  return () => {
    ipcRenderer.off(event, wrapped);
  };
}

function capabilities(): HostCapabilities {
  const argument = process.argv.find((word) => word.startsWith(CAPABILITIES_ARGUMENT)) ?? '';
  return JSON.parse(argument.slice(CAPABILITIES_ARGUMENT.length));
}

/** Starts a watch over `channel` and takes its files until the watch is stopped. */
async function takeFiles(
  channel: 'folder.watch' | 'folder.resume',
  onFile: TakeFile,
  onTooLarge: TellName = () => undefined,
  onReadable: TellReadable = () => undefined,
): ReturnType<Host['watchFolder']> {
  // Files may arrive before the answer that names the watch.
  const early: IpcEvents['folder.file'][] = [];
  const earlyReadable: IpcEvents['folder.readable'][] = [];
  let watch: string | null = null;
  const take = async ({ watch: id, number, file }: IpcEvents['folder.file']): Promise<void> => {
    const outcome = await onFile(file).catch(() => 'stays' as const);
    await call('folder.done', id, number, outcome);
  };
  const stops = [
    listen('folder.file', (event) => {
      if (watch === null) early.push(event);
      else if (event.watch === watch) void take(event);
    }),
    // A file rests for seconds before it is refused, so this event always comes after that answer.
    listen('folder.too-large', (event) => {
      if (event.watch === watch) onTooLarge(event.name);
    }),
    listen('folder.readable', (event) => {
      if (watch === null) earlyReadable.push(event);
      else if (event.watch === watch) onReadable(event.readable);
    }),
  ];
  const stopListening = (): void => {
    for (const stop of stops) stop();
  };
  const started = await call(channel);
  if (!started.ok) {
    stopListening();
    return started;
  }
  const id = started.value.watch;
  watch = id;
  for (const event of early) if (event.watch === id) void take(event);
  for (const event of earlyReadable) if (event.watch === id) onReadable(event.readable);
  return {
    ok: true,
    value: {
      name: started.value.name,
      stop() {
        stopListening();
        void call('folder.unwatch', id);
      },
    },
  };
}

/** Replaces the `null` by which IPC says "nothing to return" with undefined. */
async function done(result: Promise<HostResult<null>>): ReturnType<Host['writeBackup']> {
  const given = await result;
  return given.ok ? { ok: true, value: undefined } : given;
}

/** The signals that `onLock` passes on. It knows only one level. */
function lockReason({ level, reason }: LockSignal): Parameters<Parameters<Host['onLock']>[0]>[0] | null {
  if (reason === 'shutdown' || (reason === 'idle' && level === 'screen')) return null;
  return reason;
}

/** Receives the signals to lock, and confirms each. */
function listenToLock(listener: (signal: LockSignal) => void): () => void {
  return listen('lock', (signal) => {
    void call('lock.heard');
    listener(signal);
  });
}

const host: Host = {
  kind: 'electron',
  can: capabilities(),
  openManifests: () => call('manifests.open'),
  watchFolder: (...tell) => takeFiles('folder.watch', ...tell),
  resumeFolder: (...tell) => takeFiles('folder.resume', ...tell),
  saveExport: (name, bytes) => call('export.save', name, bytes),
  printToPdf: () => call('print.pdf'),
  wrapKey: (key) => call('key.wrap', key),
  unwrapKey: (wrapped) => call('key.unwrap', wrapped),
  renewWrappedKey: (wrapped) => call('key.renew', wrapped),
  writeBackup: (name, bytes) => done(call('backup.write', name, bytes)),
  listBackups: () => call('backup.list'),
  beginBackup: (name) => call('backup.begin', name),
  appendBackup: (id, bytes) => done(call('backup.append', id, bytes)),
  finishBackup: (id) => done(call('backup.finish', id)),
  abortBackup: (id) => done(call('backup.abort', id)),
  readBackup: (name, offset, length) => call('backup.read', name, offset, length),
  removeBackup: (name) => done(call('backup.remove', name)),
  chooseBackupFolder: () => call('backup.choose-folder'),
  backupFolder: () => call('backup.folder'),
  openBackup: () => call('backup.open'),
  readOpenedBackup: (id, offset, length) => call('backup.read-opened', id, offset, length),
  freeSpace: () => call('space.free'),
  onLock: (listener) =>
    listenToLock((signal) => {
      const reason = lockReason(signal);
      if (reason !== null) listener(reason);
    }),
  onLockSignal: listenToLock,
  setIdle: (periods) => done(call('lock.set-idle', periods)),
  setContentProtection: (on) => done(call('window.protect', on)),
  wipeMemory: () => done(call('memory.wipe')),
  state: {
    get: (key) => call('state.get', key),
    put: (key, value) => done(call('state.put', key, value)),
  },
};

contextBridge.exposeInMainWorld('airsideHost', host);
