/** All commands, and how the words of a call find theirs. */
import { parseCommand } from './commands/parse.ts';
import { rulesCheckCommand } from './commands/rules-check.ts';
import { samplesCommand } from './commands/samples.ts';
import { screenCommand } from './commands/screen.ts';
import type { Command, Machine, Status } from './machine.ts';
import { refuse, say } from './say.ts';

const COMMANDS: readonly Command[] = [parseCommand, screenCommand, rulesCheckCommand, samplesCommand];

const HELP = ['--help', '-h', 'help'];

/** Runs the command that the words call; anything else gets the usage and status 2. */
export async function runCommand(words: readonly string[], machine: Machine): Promise<Status> {
  const asked = words.findIndex((word) => HELP.includes(word));
  const end = words.indexOf('--');
  if (asked === 0 || (asked > 0 && words[asked] !== 'help' && (end === -1 || asked < end))) {
    return refuse(machine, 'usage');
  }
  for (const command of COMMANDS) {
    const name = command.name.split(' ');
    if (name.every((word, index) => word === words[index])) return command.run(words.slice(name.length), machine);
  }
  if (words[0] === undefined) say(machine, 'no-command');
  else say(machine, 'unknown-command', { option: words[0] });
  return refuse(machine, 'usage');
}
