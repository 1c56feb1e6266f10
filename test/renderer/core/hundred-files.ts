/**
 * A hundred files as a unit receives them: the samples, the samples of earlier days, and later versions, cancellations, reductions, closings and
 * repetitions made of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { generateSamples } from '../../../shared/training/generate-samples.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Public sample messages, which are not part of the project. */
const CORPUS = new URL('../../../../shared/corpus/gtas/', import.meta.url);
const COUNT = 100;
const SEED = 20261124;

/** The files; the same ones for the same `now` (`YYYY-MM-DDTHH:mmZ`), around which the latest flights lie. `others` come in the place of as many made ones. */
export function hundredFiles(now = '2026-11-24T08:00Z', others: readonly NamedBytes[] = []): readonly NamedBytes[] {
  const samples = generateSamples({ seed: SEED, now }).files;
  const files: NamedBytes[] = [...samples, ...earlierFiles(now), ...others];
  for (let at = 0; files.length < COUNT; at++) {
    const { name, bytes } = samples[at % samples.length] as NamedBytes;
    const kind = KINDS[at % KINDS.length] as Kind;
    const text = kind.change(new TextDecoder().decode(bytes), at);
    files.push({ name: `${kind.name} ${at} of ${name}`, bytes: new TextEncoder().encode(text) });
  }
  return files;
}

/** The same people on earlier days, a few files each, so that an effect of the order of days would show. */
function earlierFiles(now: string): readonly NamedBytes[] {
  return DAYS_BEFORE.map((days) => new Date(Date.parse(now) - days * 86_400_000).toISOString()).flatMap((earlier) =>
    generateSamples({ seed: SEED, now: `${earlier.slice(0, 16)}Z` })
      .files.slice(0, EARLIER)
      .map(({ name, bytes }) => ({ name: `${earlier.slice(0, 10)} ${name}`, bytes })),
  );
}

const DAYS_BEFORE = [1, 7, 49];
const EARLIER = 6;

/** The public sample messages, whose flights are years old, or null if the folder is missing. */
export function publicSamples(): readonly NamedBytes[] | null {
  if (!existsSync(CORPUS)) return null;
  const names = readdirSync(CORPUS).filter((name) => !name.startsWith('LICENSE'));
  return names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, CORPUS))) }));
}

interface Kind {
  readonly name: string;
  change(text: string, at: number): string;
}

const KINDS: readonly Kind[] = [
  {
    name: 'later version',
    // Another traveller in the first seat, and a later time of preparation than all others.
    change: (text, at) =>
      later(text, at)
        .replace(/(NAD\+FL\+\+\+)[A-Z]+/, '$1LATECOMER')
        .replace('MSG+:22', 'MSG+:141'),
  },
  { name: 'repetition', change: (text) => `${text}\n` },
  { name: 'cancellation', change: (text, at) => later(text, at).replace("BGM+745'", "BGM+266+XF'") },
  { name: 'withdrawal', change: (text, at) => later(text, at).replace("BGM+745'", "BGM+745+XR'") },
  { name: 'reduction', change: (text, at) => later(text, at).replace("BGM+745'", "BGM+745+RP'") },
  { name: 'closing', change: (text, at) => later(text, at).replace("BGM+745'", "BGM+266+CLOB'") },
  // The message is cut in the middle.
  { name: 'half', change: (text, at) => later(text, at).slice(0, Math.floor(text.length / 2)) },
];

/** The same message with another time of preparation, which some of them share. */
function later(text: string, at: number): string {
  return text.replace(/(UNB\+[^']*?)\+(\d{6}):(\d{4})\+/, (_, begin: string, day: string) => {
    return `${begin}+${day}:23${String(10 + (at % 7)).padStart(2, '0')}+`;
  });
}
