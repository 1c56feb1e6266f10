/** Tells an officer why the program does not start, and the way on. */
import type { App, Dialog } from 'electron';
import { startTexts as english } from '../shared/catalogue/en/start.ts';
import { formatText } from '../shared/catalogue/format-text.ts';
import { startTexts as french } from '../shared/catalogue/fr/start.ts';
import { frenchSpaces } from '../shared/catalogue/french-spaces.ts';
import { PRODUCT } from '../shared/host.ts';
import type { RefusedStart } from './allowed-start.ts';

/** Longest part of a name that is shown. */
const LONGEST = 60;
/** Milliseconds to wait for Electron, as where there is no screen. */
const LONGEST_WAIT = 10_000;

export interface RefusedPorts {
  readonly app: Pick<App, 'whenReady'> & { readonly commandLine: Pick<App['commandLine'], 'removeSwitch'> };
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly platform: NodeJS.Platform;
  /** The environment of the process: refused variables are removed. */
  readonly environment: Record<string, string | undefined>;
  /** Locks the process, before Electron is ready. */
  prepare(): void;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Shows what the start is refused for first, in English and French: before Electron is ready the language of the system is not known. Nothing else is opened; the
 * caller ends the program afterwards. On Linux Electron shows windows only once it is ready, and writes to standard error before. So there all that is refused is
 * taken off the process at once, and takes no effect while the window is waited for.
 */
export async function tellRefusedStart(
  { app, dialog, platform, environment, prepare, wait }: RefusedPorts,
  refused: readonly [RefusedStart, ...RefusedStart[]],
): Promise<void> {
  if (platform === 'linux') {
    for (const { kind, name } of refused) {
      if (kind === 'variable') delete environment[name];
      else app.commandLine.removeSwitch(name.replace(/^--?/, ''));
    }
    prepare();
    await Promise.race([app.whenReady(), wait(LONGEST_WAIT)]);
  }
  const [{ kind, name }] = refused;
  const texts = [english, frenchSpaces(french)];
  const shown = name.slice(0, LONGEST);
  dialog.showErrorBox(
    PRODUCT.name,
    texts.map((each) => formatText(each, `start.refused.${kind}`, { name: shown })).join('\n\n'),
  );
}
