/**
 * `npm start` once everything is built: runs Electron where its binary is on this machine, else the same build in a browser. It looks for the
 * binary by path, because `require('electron')` would download it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from '../shared/host.ts';
import { appModeArguments, findBrowser, hasDisplay, profileFolder } from './find-browser.ts';
import { PortTakenError, serveRenderer } from './serve.ts';

/** Path of the Electron binary below `root`, or null when it is not installed. */
export function findElectron(root: string, override: string | undefined): string | null {
  const module = join(root, 'node_modules', 'electron');
  const named = readOr(join(module, 'path.txt'), process.platform === 'win32' ? 'electron.exe' : 'electron');
  const binary = join(override ?? join(module, 'dist'), named);
  return existsSync(binary) ? binary : null;
}

/** Runs the workstation until it is closed and gives the exit status. */
export async function start(root: string, words: readonly string[]): Promise<number> {
  const electron = words.includes('--browser') ? null : findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH);
  if (electron !== null) return runElectron(electron, root);
  console.log(
    'Electron is not on this machine (npx install-electron fetches it); running the same build in a browser.',
  );
  const { platform, env } = process;
  const open = !words.includes('--no-open') && hasDisplay(platform, env);
  return runInBrowser(join(root, 'dist', 'renderer'), PRODUCT.port, open ? findBrowser(platform, env) : null);
}

function runElectron(binary: string, root: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(binary, [root], { stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(`Electron could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Serves the workstation and opens it in `browser` until the process is told to end; null opens no window. Where the port is taken it says so and
 * opens nothing: a program that takes the port could show a sign-in of its own and learn a passphrase. For the same reason the message has no
 * address that could be followed.
 */
export async function runInBrowser(folder: string, port: number, browser: string | null): Promise<number> {
  let served: Awaited<ReturnType<typeof serveRenderer>>;
  try {
    served = await serveRenderer(folder, port);
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error;
    console.error(
      `Another program holds port ${error.port} of this machine, so ${PRODUCT.name} was not started. ` +
        `If a window of ${PRODUCT.name} is open, work there. Otherwise do not sign in at this port: what answers there is not ${PRODUCT.name}. ` +
        'The stored data belongs to this port, so no other one is tried. Close the other program and start again.',
    );
    return 1;
  }
  console.log(`${PRODUCT.name} is at ${served.address} (Ctrl-C ends it)`);
  const child =
    browser === null
      ? null
      : spawn(browser, appModeArguments(served.address, profileFolder(process.platform, process.env)), {
          stdio: 'ignore',
        });
  const noWindow = (): void => console.error('No window could be opened; open the address in a browser.');
  child?.on('error', noWindow);
  child?.on('exit', (code) => {
    if (code !== 0 && code !== null) noWindow();
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  child?.kill();
  await served.close();
  return 0;
}

function readOr(path: string, fallback: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : fallback;
}
