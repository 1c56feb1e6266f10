/**
 * Runs a command of the packaged program in a hidden page. The page has the same restrictions as the window's, because its input comes from
 * outside. It opens no store, so it may run at the same time as the workstation.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, BrowserWindow, IpcMain } from 'electron';
import type { Status } from '../rules/command-line/machine.ts';
import { refuse, say } from '../rules/command-line/say.ts';
import { COMMAND_ARGUMENTS } from '../shared/ipc-schemas.ts';
import { nodeMachine } from './cli/node-machine.ts';
import { commandHandlers } from './command-handlers.ts';
import { errorCode, registerIpc } from './ipc.ts';
import { COMMAND_ADDRESS } from './protocol.ts';
import { pagePreferences } from './window.ts';

/** Settings needed before Electron is ready: no drawing, and a temporary profile that is removed at the end. */
export function prepareCommand(app: App): void {
  app.disableHardwareAcceleration();
  app.dock?.hide();
  const profile = mkdtempSync(join(tmpdir(), 'airside-command-'));
  app.setPath('userData', profile);
  app.once('quit', () => {
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      // Windows may hold a file a moment longer. The profile contains no data of the command.
    }
  });
}

/** Says that the program takes no such option, as the command itself would. Returns the status. */
export function refuseOption(option: string): Status {
  return refuse(nodeMachine(process.cwd()), 'unknown-option', { option });
}

export interface CommandParts {
  readonly app: App;
  readonly ipcMain: IpcMain;
  readonly Window: typeof BrowserWindow;
  readonly preload: string;
}

/**
 * Opens the page that runs the words, and ends the program with their status once all output is written. A page that crashes ends the program with
 * status 1, so that a cut document does not look whole.
 */
export async function runWords(words: readonly string[], parts: CommandParts): Promise<void> {
  const { app, ipcMain, Window, preload } = parts;
  const machine = nodeMachine(process.cwd());
  let ended = false;
  const end = async (status: 0 | 1 | 2): Promise<void> => {
    if (ended) return;
    ended = true;
    await Promise.all([written(process.stdout), written(process.stderr)]);
    app.exit(status);
  };
  const breakOff = (reason: string): void => {
    if (!ended) say(machine, 'broken-off', { reason });
    void end(1);
  };
  // Otherwise Electron would show a dialog and wait.
  process.on('uncaughtException', (error) => breakOff(errorCode(error)));
  app.on('will-quit', (event) => {
    event.preventDefault();
    breakOff('quit');
  });
  registerIpc(ipcMain, COMMAND_ARGUMENTS, commandHandlers(words, machine, end), () => null);
  const window = new Window({
    show: false,
    webPreferences: { ...pagePreferences(preload, app.isPackaged), backgroundThrottling: false },
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => breakOff(reason));
  window.webContents.on('preload-error', () => breakOff('preload'));
  try {
    await window.loadURL(COMMAND_ADDRESS);
  } catch (error) {
    // The command may finish while its page still loads. It has then ended the program already.
    breakOff(errorCode(error));
  }
}

/** Resolves when everything written to the stream is handed over, or never can be. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
