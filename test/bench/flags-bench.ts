/**
 * `flags`: planted travellers found and others flagged by the shipped rules, on samples as at real airports. Figures go to the document; each planted
 * traveller who is missed and each other who is flagged is named to people, so that somebody can look at it. `AIRSIDE_SEEDS` (`1-20` or `3,7`),
 * `AIRSIDE_AIRPORTS` (`LFW,DXB`) and `AIRSIDE_DAYS` ask for other samples.
 */
import { SAMPLE_AIRPORTS } from '../../shared/training/airports.ts';
import { PLANTED_KINDS, type PlantedKind } from '../../shared/training/model.ts';
import { REAL_NOISE } from '../../shared/training/rates.ts';
import { WATCH_KINDS } from '../rules/planted-kinds.ts';
import { type Figure, rounded } from './measure.ts';
import { byRule, type Judged, judgeSample, othersOf, reaches, readSample, shippedCompiled } from './measure-flags.ts';

const NOW = '2026-11-24T12:00Z';
const RULES_SHOWN = 12;

export function flagsBench(): readonly Figure[] {
  const compiled = shippedCompiled();
  const days = Number(process.env.AIRSIDE_DAYS ?? '1');
  const seeds = seedsOf(process.env.AIRSIDE_SEEDS ?? '901-903');
  const airports = process.env.AIRSIDE_AIRPORTS?.split(',') ?? SAMPLE_AIRPORTS;
  const judged = airports.map((airport) => ({
    airport,
    people: seeds.flatMap((seed) => {
      const sample = readSample({ seed, now: NOW, airport, noise: REAL_NOISE, days });
      const people = judgeSample(sample, compiled);
      for (const person of people.filter(isOfInterest)) say(airport, seed, person);
      return people;
    }),
  }));
  const all = judged.flatMap(({ people }) => people);
  return [
    ...judged.flatMap(({ airport, people }) => figuresOf(airport, people)),
    ...figuresOf('all airports', all),
    ...PLANTED_KINDS.flatMap((kind) => kindFigures(kind, all)),
    ...ruleFigures('watch', othersOf(all).flagged, othersOf(all).others),
    ...ruleFigures('inspect', othersOf(all).atInspect, othersOf(all).others),
  ];
}

/** `1-20` or `3,7,12`. */
function seedsOf(text: string): readonly number[] {
  const range = /^(\d+)-(\d+)$/.exec(text);
  if (range === null) return text.split(',').map(Number);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: to - from + 1 }, (_none, at) => from + at);
}

function figuresOf(place: string, people: readonly Judged[]): readonly Figure[] {
  const { others, flagged, atInspect } = othersOf(people);
  const planted = people.filter((person) => person.planted !== null);
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'flags',
    figure: `${place}: ${name}`,
    value: rounded(value),
    unit,
  });
  return [
    figure('others flagged', (1000 * flagged.length) / others, 'per 1,000'),
    figure('others at inspect', (1000 * atInspect.length) / others, 'per 1,000'),
    figure('planted travellers', planted.length, 'persons'),
    figure('planted below their level', planted.filter(isMissed).length, 'persons'),
    figure('planted below watch', planted.filter(({ outcome }) => outcome === 'clear').length, 'persons'),
  ];
}

function kindFigures(kind: PlantedKind, people: readonly Judged[]): readonly Figure[] {
  const ofKind = people.filter(({ planted }) => planted === kind);
  const share = (is: (person: Judged) => boolean): number => rounded((100 * ofKind.filter(is).length) / ofKind.length);
  const figure = (name: string, value: number): Figure => ({
    bench: 'flags',
    figure: `planted ${kind} ${name}`,
    value,
    unit: '%',
  });
  return [
    figure(
      'flagged',
      share(({ outcome }) => reaches(outcome, 'watch')),
    ),
    figure(
      'at inspect',
      share(({ outcome }) => reaches(outcome, 'inspect')),
    ),
  ];
}

function ruleFigures(level: string, flagged: readonly Judged[], others: number): readonly Figure[] {
  return byRule(flagged)
    .slice(0, RULES_SHOWN)
    .map(([rule, count]) => ({
      bench: 'flags',
      figure: `others at ${level} hit by ${rule}`,
      value: rounded((1000 * count) / others),
      unit: 'per 1,000',
    }));
}

function isMissed({ planted, outcome }: Judged): boolean {
  return planted !== null && !reaches(outcome, WATCH_KINDS.includes(planted) ? 'watch' : 'inspect');
}

function isOfInterest(person: Judged): boolean {
  return person.planted === null ? person.outcome !== 'clear' : isMissed(person);
}

function say(airport: string, seed: number, { flight, surname, givenNames, outcome, scores, rules, planted }: Judged) {
  const who = `${airport} ${seed} ${flight} ${surname}/${givenNames}`;
  process.stderr.write(`${planted ?? 'other'} ${outcome} ${scores} ${who}: ${rules.join(' ')}\n`);
}
