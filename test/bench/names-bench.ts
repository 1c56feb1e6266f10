/** Benchmark `names`: travellers looked up in lists of invented persons, the memory of the index, and whether it loses what the comparison takes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compareNameWords } from '../../shared/name/compare-name-words.ts';
import { NameIndex } from '../../shared/name/name-index.ts';
import { type NameSource, type NameWords, nameWords } from '../../shared/name/name-words.ts';
import { seededRandom } from '../../shared/training/random.ts';
import { crowd } from '../shared/name/quality/crowd.ts';
import { spell, write } from '../shared/name/quality/spelt.ts';
import { type Figure, median, rounded } from './measure.ts';

const PASSES = 5;
const TRAVELLERS = 500;
const SIZES = [100_000, 250_000] as const;
/** Every traveller is compared with every name of this list. */
const SMALL = 3_000;
const SMALL_TRAVELLERS = 300;
const LIST_SEED = 1;
const TRAVELLER_SEED = 2;
const MEGABYTE = 1_000_000;

export function namesBench(): readonly Figure[] {
  const travellers = names(TRAVELLER_SEED, TRAVELLERS).map(nameWords);
  // The engine compiles the search before anything is measured.
  passOf(NameIndex.build(names(LIST_SEED, SMALL).map(nameWords)), travellers);
  return [...SIZES.flatMap((size) => lookUps(size, travellers)), recall()];
}

/** Each pass has a new index, which remembers no word yet; then the same travellers come again. */
function lookUps(size: number, travellers: readonly NameWords[]): Figure[] {
  const list = names(LIST_SEED, size);
  const passes = Array.from({ length: size === SIZES[0] ? PASSES : 1 }, () => {
    const before = memory();
    const start = cpuMilliseconds();
    const index = NameIndex.build(wordsOf(list));
    index.find(nameWords({ whole: 'NOBODY' }));
    const built = cpuMilliseconds() - start;
    const bytes = memory() - before;
    return { built, bytes, cold: passOf(index, travellers), warm: passOf(index, travellers) };
  });
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'names',
    figure: name,
    value: rounded(value),
    unit,
  });
  const per = `per traveller, ${size} persons`;
  return [
    figure(per, median(passes.map(({ cold }) => mean(cold))), 'ms'),
    figure(`${per}, 95 of 100`, median(passes.map(({ cold }) => ofHundred(cold, 95))), 'ms'),
    figure(`${per}, again`, median(passes.map(({ warm }) => mean(warm))), 'ms'),
    figure(`index memory, ${size} persons`, median(passes.map(({ bytes }) => bytes)) / MEGABYTE, 'MB'),
    figure(`built, ${size} persons`, median(passes.map(({ built }) => built)) / 1000, 's'),
  ];
}

/** Share of the names that the comparison takes which the index finds, over all pairs. */
function recall(): Figure {
  const list = names(LIST_SEED, SMALL).map(nameWords);
  const index = NameIndex.build(list);
  let taken = 0;
  let found = 0;
  for (const traveller of names(TRAVELLER_SEED, SMALL_TRAVELLERS).map(nameWords)) {
    const candidates = new Set(index.find(traveller).map(({ name }) => name));
    list.forEach((words, name) => {
      if (compareNameWords(traveller, words).strength === 'none') return;
      taken += 1;
      if (candidates.has(name)) found += 1;
    });
  }
  return { bench: 'names', figure: 'recall of candidates', value: rounded(found / taken), unit: 'share' };
}

function names(seed: number, count: number): NameSource[] {
  // Travellers of the crowd of lists have more names in common with the list, and take longer.
  const draw = crowd(seed, 'listed');
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => write(random, spell(random, draw().person)));
}

function* wordsOf(list: readonly NameSource[]): Generator<NameWords> {
  for (const name of list) yield nameWords(name);
}

/** CPU time of each search, in milliseconds. */
function passOf(index: NameIndex, travellers: readonly NameWords[]): number[] {
  return travellers.map((traveller) => {
    const start = cpuMilliseconds();
    index.find(traveller);
    return cpuMilliseconds() - start;
  });
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes in use, after everything is let go that can be. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ofHundred(values: readonly number[], place: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length * place) / 100)] as number;
}
