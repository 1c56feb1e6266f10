/** `samples DIR [--date DATE] [--seed N] [--airport IATA] [--days N] …`: writes sample manifests, a sample list, and the keys of both. */
import { Aboard } from '../../../shared/training/aboard.ts';
import { SAMPLE_AIRPORTS } from '../../../shared/training/airports.ts';
import {
  MAX_DAYS,
  type PlantedTraveller,
  type SampleDay,
  type SampleOptions,
  sampleDays,
} from '../../../shared/training/generate-samples.ts';
import { DIFFICULTIES } from '../../../shared/training/planted.ts';
import { MAX_NOISE, REAL_NOISE, USUAL_NOISE } from '../../../shared/training/rates.ts';
import { SAMPLE_AIRPORT } from '../../../shared/training/sample-airport.ts';
import { sampleList } from '../../../shared/training/sample-list.ts';
import type { Command, Machine, Status } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { readTime } from '../read-time.ts';
import { refuse, say } from '../say.ts';
import { COMMAND_WORDS, LISTS_FOLDER } from '../words.ts';

const DEFAULT_SEED = '1';
const LIST_FILE = `${LISTS_FOLDER}/sample-list.csv`;

export const samplesCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS.samples.options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands, value } = read.value;
    const [folder] = operands;
    if (folder === undefined) return refuse(machine, 'missing-operand', { option: 'samples' });
    if (operands.length > 1) return refuse(machine, 'too-many-operands', { option: 'samples' });
    const options = optionsOf(machine, value);
    return typeof options === 'number' ? options : writeSamples(machine, folder, options);
  },
};

type Value = (option: '--date' | '--seed' | '--airport' | '--days' | '--noise' | '--difficulty') => string | undefined;

/** The options of the samples, or the status with which they are refused. */
function optionsOf(machine: Machine, value: Value): SampleOptions | Status {
  const seed = wholeNumber(value('--seed') ?? DEFAULT_SEED, 0, 999_999_999_999_999);
  if (seed === null) return refuse(machine, 'bad-value', { option: '--seed' });
  const now = readTime(value('--date') ?? machine.now());
  if (now === null) return refuse(machine, 'bad-value', { option: '--date' });
  const airport = (value('--airport') ?? SAMPLE_AIRPORT).toUpperCase();
  if (!SAMPLE_AIRPORTS.includes(airport)) {
    return refuse(machine, 'no-samples', { airport, names: SAMPLE_AIRPORTS.join(', ') });
  }
  const days = wholeNumber(value('--days') ?? '1', 1, MAX_DAYS);
  if (days === null) return refuse(machine, 'bad-value', { option: '--days' });
  // Asked for an airport or several days, the samples are as at a real airport.
  const isReal = value('--airport') !== undefined || value('--days') !== undefined;
  const noise = wholeNumber(value('--noise') ?? String(isReal ? REAL_NOISE : USUAL_NOISE), 0, MAX_NOISE);
  if (noise === null) return refuse(machine, 'bad-value', { option: '--noise' });
  const wished = value('--difficulty') ?? 'usual';
  const difficulty = DIFFICULTIES.find((each) => each === wished);
  if (difficulty === undefined) return refuse(machine, 'bad-value', { option: '--difficulty' });
  return { seed, now, airport, days, noise, difficulty };
}

function wholeNumber(text: string, from: number, to: number): number | null {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  return number >= from && number <= to ? number : null;
}

/**
 * Writes one day after the other, so that many days need no more memory than one, but for names, documents and contacts. The list has a folder of its
 * own: the manifests of the folder are read without it.
 */
async function writeSamples(machine: Machine, folder: string, options: SampleOptions): Promise<Status> {
  const answers: PlantedTraveller[] = [];
  const aboard = new Aboard();
  let last: SampleDay | null = null;
  let count = 0;
  const write = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    const path = `${folder}/${name}`;
    const { ok } = await machine.write(path, bytes);
    if (!ok) say(machine, 'not-written', { path });
    return ok;
  };
  for (const day of sampleDays(options)) {
    for (const { name, bytes } of day.files) if (!(await write(name, bytes))) return 1;
    for (const flight of day.flights) aboard.add(flight);
    answers.push(...day.answerKey);
    count += day.files.length;
    last = day;
  }
  const list = last === null ? { text: '', key: [] } : sampleList(options.seed, last, aboard);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const keyBytes = (key: readonly object[]): Uint8Array => bytes(`${JSON.stringify(key, null, 2)}\n`);
  if (!(await write('answer-key.json', keyBytes(answers)))) return 1;
  if (!(await write(LIST_FILE, bytes(list.text)))) return 1;
  if (!(await write('list-key.json', keyBytes(list.key)))) return 1;
  say(machine, 'samples-written', { count, folder, list: `${folder}/${LIST_FILE}` });
  return 0;
}
