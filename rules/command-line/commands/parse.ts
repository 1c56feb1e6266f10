/** `parse FILE… [--pretty]`: prints the content of the files as one JSON document. */
import { type FileReading, parseDocument } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { isUsable, readInputs } from '../read-inputs.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const parseCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS.parse.options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands, has } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'parse' });
    const readings: FileReading[] = [];
    for await (const reading of readInputs(operands, machine, { reference: shippedReference() }))
      readings.push(reading);
    await machine.print(`${JSON.stringify(parseDocument(readings), null, has('--pretty') ? 2 : 0)}\n`);
    const unusable = readings.filter((reading) => !isUsable(reading, machine));
    return unusable.length === 0 ? 0 : 1;
  },
};
