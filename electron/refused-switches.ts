/** Switches that the packaged program refuses, because they would open it to other programs or to the data it reads. */
import type { CommandLine } from 'electron';

// #region Security: tested line by line; do not remove one without writing the reason next to it.

/** Switches of Chromium, each with its effect. */
const REFUSED_SWITCHES: Readonly<Record<string, string>> = {
  'no-sandbox': 'Bytes from outside would be read with the rights of the officer',
  'single-process': 'They would be read in the main process',
  'disable-web-security': 'Pages would reach what is not theirs',
  'remote-debugging-port': 'Another program would see and do what the officer does',
  'remote-debugging-pipe': 'The same',
  'load-extension': 'Code of others would run in our pages',
  'browser-subprocess-path': 'Another program would take the place of ours',
  'renderer-cmd-prefix': 'The same',
  'utility-cmd-prefix': 'The same',
  'gpu-launcher': 'The same',
  'enable-logging': 'What pages report would be written to a file, with what they were showing',
};

// #endregion

/** The first refused switch that the program was called with; null when there is none. */
export function refusedSwitch(commandLine: Pick<CommandLine, 'hasSwitch'>): string | null {
  return Object.keys(REFUSED_SWITCHES).find((name) => commandLine.hasSwitch(name)) ?? null;
}
