/** `rules check PATH…`: prints what is wrong with rule files, one error a line. */
import { checkRules } from '../../engine/check-rules.ts';
import { formatRuleError } from '../../language/rule-error.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { readRuleFiles } from '../read-rule-files.ts';
import { refuse, say } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const rulesCheckCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS['rules check'].options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'rules check' });
    const sources = await readRuleFiles(operands, machine);
    if (sources === null) return 1;
    const errors = checkRules(sources);
    for (const error of errors) await machine.print(`${formatRuleError(error)}\n`);
    if (errors.length > 0) return 1;
    say(machine, 'rules-fine', { count: sources.length });
    return 0;
  },
};
