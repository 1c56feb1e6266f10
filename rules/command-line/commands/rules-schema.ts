/** `rules schema`: prints the form of rule files as a JSON Schema, for editors. */
import { ruleFileSchema } from '../../language/schema/rule-file-schema.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const rulesSchemaCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS['rules schema'].options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    if (read.value.operands.length > 0) return refuse(machine, 'unwanted-operand', { option: 'rules schema' });
    await machine.print(`${JSON.stringify(ruleFileSchema(), null, 2)}\n`);
    return 0;
  },
};
