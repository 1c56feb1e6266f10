/** Is this start of the program a window, or a command? The words of the call decide. */

/** Switches in front of a command belong to Chromium; these two ask for help. */
const HELP = ['--help', '-h'];

/**
 * The words of a command in the arguments of the process, or null for the window. The first argument is the program, and when it is not
 * packaged the second is the folder it is in.
 */
export function commandWords(argv: readonly string[], packaged: boolean): readonly string[] | null {
  const given = argv.slice(packaged ? 1 : 2);
  const first = given.findIndex((word) => !word.startsWith('-') || HELP.includes(word));
  return first === -1 ? null : given.slice(first);
}
