/** `rules facts`: prints the page that documents every fact, for `docs/facts.md`. */
import { factPage } from '../../../shared/fact/fact-page.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const rulesFactsCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS['rules facts'].options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    if (read.value.operands.length > 0) return refuse(machine, 'unwanted-operand', { option: 'rules facts' });
    await machine.print(factPage());
    return 0;
  },
};
