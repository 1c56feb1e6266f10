/** `rules shipped`: prints the page about every shipped rule, for `docs/rules.md`. */
import { rulePage } from '../../pack/rule-page.ts';
import { shippedRules } from '../../pack/shipped-rules.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const rulesShippedCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS['rules shipped'].options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    if (read.value.operands.length > 0) return refuse(machine, 'unwanted-operand', { option: 'rules shipped' });
    await machine.print(rulePage(shippedRules()));
    return 0;
  },
};
