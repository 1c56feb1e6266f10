/** Decides by the words of the call whether the program opens a window or runs a command. */
import { HELP_OPTIONS } from '../rules/command-line/words.ts';

/**
 * The words of a command in the arguments of the process; null for the window. The first argument is the program; when it is not packaged, the
 * second is its folder. Switches before a command belong to Chromium, except those that ask for help.
 */
export function commandWords(argv: readonly string[], packaged: boolean): readonly string[] | null {
  const given = argv.slice(packaged ? 1 : 2);
  const first = given.findIndex((word) => !word.startsWith('-') || HELP_OPTIONS.includes(word));
  return first === -1 ? null : given.slice(first);
}
