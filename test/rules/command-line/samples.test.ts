/** The words of the command `samples`: airport, days, noise and difficulty. */
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { generateSamples, type SampleOptions } from '../../../shared/training/generate-samples.ts';
import { QUIET_NOISE, USUAL_NOISE } from '../../../shared/training/rates.ts';
import { type MemoryMachine, memoryMachine } from './memory-machine.ts';

const NOW = '2026-11-25T12:00Z';
/** `sample-list.test.ts` says what is in them. */
const LIST_FILES = ['out/lists/sample-list.csv', 'out/list-key.json'];

async function written(words: readonly string[]): Promise<MemoryMachine> {
  const machine = memoryMachine();
  expect(await runCommand(['samples', 'out', '--date', '2026-11-25', ...words], machine)).toBe(0);
  return machine;
}

function filesOf(options: SampleOptions): ReadonlyMap<string, string> {
  const { files, answerKey } = generateSamples(options);
  const texts = files.map(({ name, bytes }) => [`out/${name}`, new TextDecoder().decode(bytes)] as const);
  return new Map([...texts, ['out/answer-key.json', `${JSON.stringify(answerKey, null, 2)}\n`]]);
}

describe('the command samples', () => {
  test.each<[string[], SampleOptions]>([
    [[], { seed: 1, now: NOW, noise: USUAL_NOISE }],
    [['--noise', '0'], { seed: 1, now: NOW, noise: QUIET_NOISE }],
    [['--airport', 'LFW'], { seed: 1, now: NOW, noise: 100 }],
    [['--airport', 'oxb', '--seed', '3'], { seed: 3, now: NOW, airport: 'OXB', noise: 100 }],
    [['--airport', 'OXB', '--days', '2'], { seed: 1, now: NOW, airport: 'OXB', days: 2, noise: 100 }],
    [['--airport', 'OXB', '--noise', '30'], { seed: 1, now: NOW, airport: 'OXB', noise: 30 }],
    [
      ['--airport', 'OXB', '--difficulty', 'hard'],
      { seed: 1, now: NOW, airport: 'OXB', noise: 100, difficulty: 'hard' },
    ],
  ])('writes for %j what the options say', async (words, options) => {
    const { files } = await written(words);
    const own = [...files].filter(([path]) => !LIST_FILES.includes(path));
    const texts = new Map(own.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    expect(texts).toEqual(filesOf(options));
  });

  test('says for which airports there are samples when there are none for the one asked', async () => {
    const machine = memoryMachine();
    expect(await runCommand(['samples', 'out', '--airport', 'CDG'], machine)).toBe(2);
    expect(machine.said().join('\n')).toMatch(/CDG.*LFW, DKR, OXB, PBM, DXB/);
    expect(machine.files.size).toBe(0);
  });
});
