/** Makes sure that there is a browser for the end-to-end tests. Says so before it installs one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const playwright = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));

/** Gives null when a browser is available, else a sentence that says why none is. */
export async function ensureBrowser() {
  if (hasBrowser()) return null;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isOnPath('apt-get')) {
    console.log('No Chromium found; installing it: apt-get update && apt-get install -y chromium');
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    if (hasBrowser()) return null;
  }
  console.log('No Chromium found; installing it: npx playwright install chromium');
  run(process.execPath, [playwright, 'install', 'chromium']);
  if (hasBrowser()) return null;
  return 'no Chromium on this machine, and none could be installed. Install Chromium, or name one in AIRSIDE_BROWSER.';
}

function hasBrowser() {
  const named = process.env.AIRSIDE_BROWSER;
  if (named) return existsSync(named);
  return NAMES.some(isOnPath) || existsSync(chromium.executablePath());
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

function run(command, args) {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
