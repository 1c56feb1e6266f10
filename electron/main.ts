/**
 * The main process: wiring only. Each part takes the Electron objects it needs as parameters. Only this file and the two preload scripts import a
 * value from `electron`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage } from 'electron';
import type { HostCapabilities, LockSignal } from '../shared/host.ts';
import { PRODUCT } from '../shared/host.ts';
import { IPC_ARGUMENTS } from '../shared/ipc-schemas.ts';
import { refusedStarts } from './allowed-start.ts';
import { prepareCommand, refuseOption, runWords } from './command-run.ts';
import { commandWords } from './command-words.ts';
import { watchEnding } from './ending.ts';
import { ENGINE_MEMORY } from './engine-memory.ts';
import { hostHandlers } from './host-handlers.ts';
import { registerIpc } from './ipc.ts';
import { openKeyWrap } from './key-wrap.ts';
import { watchHearing } from './lock-heard.ts';
import { watchLock } from './lock-signals.ts';
import { log } from './log.ts';
import { openMachine } from './machine.ts';
import { setNetworkTripwire } from './network-tripwire.ts';
import { keepPage } from './page-process.ts';
import { respond, SCHEME } from './protocol.ts';
import { tellRefusedStart } from './refused-dialog.ts';
import { listRendererFiles } from './renderer-files.ts';
import { lockContents, lockProcess, lockSession } from './session-lock.ts';
import { letWallOpen } from './wall-window.ts';
import { makeWindow, showFirstPage } from './window.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

const words = commandWords(process.argv, app.isPackaged);

const [refused, ...others] = app.isPackaged
  ? refusedStarts(process.argv.slice(1), words, process.env, process.platform)
  : [];

if (refused?.kind === 'switch' && words !== null) {
  app.exit(refuseOption(refused.name));
} else if (refused !== undefined) {
  log(`${refused.kind}-refused`, { cause: { code: refused.name.replace(/^\W+/, '') } });
  // A command has no window, and its caller waits for the status.
  if (words !== null) app.exit(1);
  else {
    const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
    const ports = { app, dialog, platform: process.platform, environment: process.env, prepare, wait };
    void tellRefusedStart(ports, [refused, ...others]).finally(() => app.exit(1));
  }
} else if (words !== null) {
  prepare();
  prepareCommand(app);
  app
    .whenReady()
    .then(() => runHidden(words))
    .catch(giveUp);
} else if (!app.requestSingleInstanceLock()) {
  // Two programs on one store would damage it. The first program comes to the front instead.
  app.quit();
} else {
  prepare();
  // Electron would show the message and its paths in a dialog. The store is in the page, which continues.
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (cause: unknown) => log('main-failed', { cause }));
  }
  app.whenReady().then(run).catch(giveUp);
}

/** Logs why the program cannot start and ends it, so that it does not stay without a window. */
function giveUp(cause: unknown): void {
  log('start-failed', { cause });
  app.exit(1);
}

/** Settings needed before Electron is ready. */
function prepare(): void {
  setNetworkTripwire();
  lockProcess(app);
  app.commandLine.appendSwitch('js-flags', ENGINE_MEMORY.join(' '));
  app.setName(PRODUCT.name);
  const portable = process.env.PORTABLE_EXECUTABLE_DIR;
  if (portable !== undefined) app.setPath('userData', join(portable, 'data'));
  protocol.registerSchemesAsPrivileged([SCHEME]);
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
}

/** Serves our own files to pages, and no others. */
async function serveScreens(): Promise<void> {
  Menu.setApplicationMenu(null);
  const files = await listRendererFiles(join(here, 'renderer'));
  protocol.handle(PRODUCT.scheme, (request) => respond(files, request));
  protocol.handle('file', () => new Response(null, { status: 403 }));
}

async function runHidden(words: readonly string[]): Promise<void> {
  await serveScreens();
  await runWords(words, { app, ipcMain, Window: BrowserWindow, preload: join(here, 'command-preload.cjs') });
}

async function run(): Promise<void> {
  await serveScreens();
  const keyWrap = await openKeyWrap(safeStorage, process.platform);
  const can: HostCapabilities = {
    openManifests: true,
    watchFolder: true,
    saveExport: true,
    printToPdf: true,
    wrapKey: keyWrap.supported,
    backups: true,
    lockSignals: true,
    // Electron supports it on these two.
    contentProtection: process.platform === 'win32' || process.platform === 'darwin',
  };
  const window = makeWindow(BrowserWindow, {
    preload: join(here, 'preload.cjs'),
    packaged: app.isPackaged,
    can,
    icon: null,
  });
  letWallOpen(BrowserWindow, window, app.isPackaged);
  const hearing = watchHearing(() => {
    log('page-deaf');
    page.wipe();
  });
  const tellLock = (signal: LockSignal): void => {
    if (window.isDestroyed()) return;
    window.webContents.send('lock', signal);
    hearing.told();
  };
  const lock = watchLock(powerMonitor, tellLock);
  const page = keepPage(window.webContents, {
    onEnd: (isWanted, exitCode) => {
      hearing.heard();
      stopAll();
      if (!isWanted) log('page-ended', { numbers: { exitCode } });
    },
    giveUp: (exitCode) => {
      log('page-given-up', { numbers: { exitCode } });
      app.exit(1);
    },
  });
  const machine = openMachine({
    dialog,
    keyWrap,
    userData: app.getPath('userData'),
    documents: app.getPath('documents'),
    setIdle: lock.setIdle,
    lockHeard: hearing.heard,
    wipe: page.wipe,
  });
  const { handlers, stopAll } = hostHandlers(machine);
  registerIpc(ipcMain, IPC_ARGUMENTS, handlers, windowOf);
  watchEnding(window, powerMonitor, () => tellLock({ level: 'vault', reason: 'shutdown' }));
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.on('closed', () => {
    hearing.heard();
    stopAll();
    lock.stop();
  });
  await showFirstPage(window);
}

function windowOf(contents: Electron.WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) throw new Error('a call without a window');
  return window;
}
