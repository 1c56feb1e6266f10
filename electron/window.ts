/** The one window: sandboxed, isolated, without Node, and without developer tools in the packaged program. */
import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { HostCapabilities } from '../shared/host.ts';
import { PRODUCT } from '../shared/host.ts';
import { CAPABILITIES_ARGUMENT } from '../shared/ipc.ts';
import { START_ADDRESS } from './protocol.ts';

export interface WindowSettings {
  readonly preload: string;
  readonly packaged: boolean;
  readonly can: HostCapabilities;
  readonly icon: string | null;
}

/** What every page of ours is held to. What is Electron's default already is stated all the same: a test reads it here. */
export function pagePreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !packaged,
  };
}

/** Options of the window. */
export function windowOptions(settings: WindowSettings): BrowserWindowConstructorOptions {
  return {
    title: PRODUCT.name,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    ...(settings.icon === null ? {} : { icon: settings.icon }),
    webPreferences: {
      ...pagePreferences(settings.preload, settings.packaged),
      additionalArguments: [CAPABILITIES_ARGUMENT + JSON.stringify(settings.can)],
    },
  };
}

/** Makes the window, empty and hidden. Other programs take no picture of it until the unit says otherwise: codes and passphrases are shown before it can. */
export function makeWindow(Window: typeof BrowserWindow, settings: WindowSettings): BrowserWindow {
  const window = new Window(windowOptions(settings));
  window.setContentProtection(true);
  return window;
}

/** Loads the first page; the window is shown when it is painted, so that it never flashes white. */
export async function showFirstPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_ADDRESS);
}
