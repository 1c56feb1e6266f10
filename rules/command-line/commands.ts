/** All commands, and the lookup of a command by the words of a call. */
import { auditVerifyCommand } from './commands/audit-verify.ts';
import { fingerprintReadCommand } from './commands/fingerprint-read.ts';
import { listsReadCommand } from './commands/lists-read.ts';
import { matchCommand } from './commands/match.ts';
import { parseCommand } from './commands/parse.ts';
import { rulesCheckCommand } from './commands/rules-check.ts';
import { rulesFactsCommand } from './commands/rules-facts.ts';
import { rulesSchemaCommand } from './commands/rules-schema.ts';
import { rulesShippedCommand } from './commands/rules-shipped.ts';
import { samplesCommand } from './commands/samples.ts';
import { screenCommand } from './commands/screen.ts';
import type { Command, Machine, Status } from './machine.ts';
import { refuse, say } from './say.ts';
import { type CommandName, callOf, HELP_OPTIONS } from './words.ts';

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  parse: parseCommand,
  screen: screenCommand,
  'lists read': listsReadCommand,
  match: matchCommand,
  'fingerprint read': fingerprintReadCommand,
  'rules check': rulesCheckCommand,
  'rules schema': rulesSchemaCommand,
  'rules facts': rulesFactsCommand,
  'rules shipped': rulesShippedCommand,
  'audit verify': auditVerifyCommand,
  samples: samplesCommand,
};

const HELP = [...HELP_OPTIONS, 'help'];

/** Runs the command that the words name; otherwise prints the usage with status 2. */
export async function runCommand(words: readonly string[], machine: Machine): Promise<Status> {
  const asked = words.findIndex((word) => HELP.includes(word));
  const end = words.indexOf('--');
  if (asked === 0 || (asked > 0 && words[asked] !== 'help' && (end === -1 || asked < end))) {
    return refuse(machine, 'usage');
  }
  const call = callOf(words);
  if (call !== null) return COMMANDS[call.name].run(call.rest, machine);
  if (words[0] === undefined) say(machine, 'no-command');
  else say(machine, 'unknown-command', { option: words[0] });
  return refuse(machine, 'usage');
}
