/** Messages of the command line to people: in English, apart from the document. */
import { commandLineTexts } from '../../shared/catalogue/en/command-line.ts';
import { formatText, type TextParams } from '../../shared/catalogue/format-text.ts';
import type { Machine, Status } from './machine.ts';

/** Prints a text of the command-line catalogue (`key` without its first word). */
export function say(machine: Machine, key: string, params: TextParams = {}): void {
  machine.say(formatText(commandLineTexts, `command-line.${key}`, params));
}

/** Prints what is wrong with the arguments; returns the status for it. */
export function refuse(machine: Machine, key: string, params: TextParams = {}): Status {
  say(machine, key, params);
  return 2;
}
