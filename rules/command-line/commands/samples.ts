/** `samples DIR [--date DATE] [--seed N]`: writes sample manifests and the answer key. */
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { readTime } from '../read-time.ts';
import { refuse, say } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

const DEFAULT_SEED = '1';

export const samplesCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS.samples.options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands, value } = read.value;
    const [folder] = operands;
    if (folder === undefined) return refuse(machine, 'missing-operand', { option: 'samples' });
    if (operands.length > 1) return refuse(machine, 'too-many-operands', { option: 'samples' });
    const seed = value('--seed') ?? DEFAULT_SEED;
    if (!/^\d{1,15}$/.test(seed)) return refuse(machine, 'bad-value', { option: '--seed' });
    const now = readTime(value('--date') ?? machine.now());
    if (now === null) return refuse(machine, 'bad-value', { option: '--date' });

    const { files, answerKey } = generateSamples({ seed: Number(seed), now });
    const key = new TextEncoder().encode(`${JSON.stringify(answerKey, null, 2)}\n`);
    for (const { name, bytes } of [...files, { name: 'answer-key.json', bytes: key }]) {
      const path = `${folder}/${name}`;
      if ((await machine.write(path, bytes)).ok) continue;
      say(machine, 'not-written', { path });
      return 1;
    }
    say(machine, 'samples-written', { count: files.length, folder });
    return 0;
  },
};
