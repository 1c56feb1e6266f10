/** From written samples to flagged travellers: planted ones are found, and few others are. */
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import type { PlantedTraveller } from '../../../shared/training/generate-samples.ts';
import { API_VISIBLE_KINDS, WATCH_KINDS } from '../planted-kinds.ts';
import { type MemoryMachine, memoryMachine } from './memory-machine.ts';

interface Flagged {
  readonly flight: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly outcome: string;
}

const SEEDS = [1, 11, 202];

describe.each(SEEDS)('samples of seed %i', (seed) => {
  let machine: MemoryMachine;
  let answers: readonly PlantedTraveller[];
  let document: { readonly travellers: number; readonly flagged: readonly Flagged[] };

  beforeAll(async () => {
    machine = memoryMachine();
    expect(
      await runCommand(['samples', 'out', '--date', '2026-11-25', '--seed', String(seed), '--noise', '0'], machine),
    ).toBe(0);
    answers = JSON.parse(new TextDecoder().decode(machine.files.get('out/answer-key.json')));
    document = await screened(machine, ['out']);
  });

  test('screening the samples flags every planted traveller, and finds the strong kinds for inspection', () => {
    const outcomes = outcomesOf(document.flagged);
    for (const answer of answers) {
      const allowed = WATCH_KINDS.includes(answer.kind) ? ['watch', 'inspect', 'intercept'] : ['inspect', 'intercept'];
      expect(allowed, `${answer.kind} ${answer.surname}`).toContain(outcomes.get(keyOf(answer)));
    }
  });

  test('screening the samples flags few travellers who were not planted', () => {
    const planted = new Set(answers.map(keyOf));
    const others = document.flagged.filter((flagged) => !planted.has(keyOf(flagged)));
    const inspect = others.filter(({ outcome }) => outcome !== 'watch');
    expect(inspect.length / document.travellers).toBeLessThanOrEqual(0.01);
    expect(others.length / document.travellers).toBeLessThanOrEqual(0.03);
  });

  test('screening passenger lists alone flags the samples that need no booking', async () => {
    const lists = memoryMachine();
    for (const [path, bytes] of machine.files) if (!path.includes('PNRGOV')) lists.files.set(path, bytes);
    const outcomes = outcomesOf((await screened(lists, ['out'])).flagged);
    const visible = answers.filter(({ kind }) => API_VISIBLE_KINDS.includes(kind));
    expect(visible.length).toBeGreaterThanOrEqual(6);
    for (const answer of visible) {
      expect(['inspect', 'intercept'], `${answer.kind} ${answer.surname}`).toContain(outcomes.get(keyOf(answer)));
    }
  });
});

test('the order of input files does not affect a screening', async () => {
  const machine = memoryMachine();
  await runCommand(['samples', 'out', '--noise', '0'], machine);
  const files = [...machine.files.keys()].filter((path) => !path.endsWith('.json'));
  const forward = await screened(machine, files);
  expect(await screened(machine, files.toReversed())).toEqual(forward);
});

async function screened(machine: MemoryMachine, paths: readonly string[]) {
  const reader = memoryMachine();
  for (const [path, bytes] of machine.files) reader.files.set(path, bytes);
  expect(await runCommand(['screen', ...paths], reader)).toBe(0);
  return JSON.parse(reader.printed()) as { readonly travellers: number; readonly flagged: readonly Flagged[] };
}

function keyOf({ flight, surname, givenNames }: Pick<Flagged, 'flight' | 'surname' | 'givenNames'>): string {
  return `${flight}|${surname}|${givenNames}`;
}

function outcomesOf(flagged: readonly Flagged[]): ReadonlyMap<string, string> {
  return new Map(flagged.map((entry) => [keyOf(entry), entry.outcome]));
}
