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

/** Settings of every page. Electron's defaults are stated too, so that a test can check them. */
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

/**
 * Makes the window, empty and hidden. Other programs cannot capture it until the unit's settings allow it, because codes and passphrases are shown
 * before the settings are read.
 */
export function makeWindow(Window: typeof BrowserWindow, settings: WindowSettings): BrowserWindow {
  const window = new Window(windowOptions(settings));
  window.setContentProtection(true);
  return window;
}

/** Loads the first page. The window is shown once it is painted, to avoid a white flash. */
export async function showFirstPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_ADDRESS);
}
