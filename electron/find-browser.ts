/**
 * Finds a Chromium on this machine and opens the workstation in a window of its own with its own profile folder. The officer's other browsing and
 * its extensions cannot reach the store.
 */
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ENGINE_MEMORY } from './engine-memory.ts';

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Path of a Chromium-based browser, or null. `AIRSIDE_BROWSER` overrides the search. */
export function findBrowser(
  platform: NodeJS.Platform,
  environment: Environment,
  exists: (path: string) => boolean = isExecutable,
): string | null {
  const named = environment.AIRSIDE_BROWSER;
  if (named !== undefined && named !== '') return exists(named) ? named : null;
  return candidates(platform, environment).find(exists) ?? null;
}

function candidates(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'darwin') return MAC_PLACES;
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS_PLACES.map((place) => `${root}\\${place}`)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether this session can show a window. */
export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

/** Folder of the browser's own profile: among the user's program data, never in the checkout. */
export function profileFolder(platform: NodeJS.Platform, environment: Environment): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Airside-browser');
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Airside-browser');
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'airside-browser');
}

/** Arguments that open `address` as an app window without any of the browser's own traffic. */
export function appModeArguments(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--js-flags=${ENGINE_MEMORY.join(' ')}`,
    // No host name and no address except our own resolves.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
