/**
 * `name-quality`: precision, recall and F1 of the matcher of names by kind of writing, set and culture; false matches by sort of near miss; and what a
 * list of persons costs in false alerts. `docs/name-quality.md` says how the names are made.
 */
import { CULTURES } from '../shared/name/quality/all-cultures.ts';
import { KINDS } from '../shared/name/quality/kinds.ts';
import { answer, falsePercent, type Quality, quality, qualityBy } from '../shared/name/quality/measure-pairs.ts';
import { makePairs } from '../shared/name/quality/pairs.ts';
import { isSameName } from '../shared/name/quality/same-name.ts';
import { type Figure, rounded } from './measure.ts';
import { BIRTH_KNOWN, measureAlerts } from './name-alerts.ts';

const SEED = 21;
const PAIRS_EACH = 12;
const PLANTED = 2_000;
const LISTS = [
  { size: 13_000, travellers: 20_000 },
  { size: 250_000, travellers: 20_000 },
];

export function nameQualityBench(): readonly Figure[] {
  const answers = answer(makePairs(SEED, CULTURES, PAIRS_EACH), isSameName);
  return [
    ...figuresOf('all pairs', quality(answers)),
    ...groupFigures(qualityBy(answers, ({ kind }) => `${KINDS[kind].set} pairs`)),
    ...groupFigures(qualityBy(answers, ({ kind }) => kind)),
    ...groupFigures(qualityBy(answers, ({ culture }) => culture)),
    ...[...falsePercent(answers)].map(([sort, percent]) => figure(`near miss called the same: ${sort}`, percent, '%')),
    ...LISTS.flatMap(alertFigures),
  ];
}

function groupFigures(groups: ReadonlyMap<string, Quality>): readonly Figure[] {
  return [...groups].flatMap(([group, of]) => figuresOf(group, of));
}

function figuresOf(group: string, { precision, recall, f1, matches }: Quality): readonly Figure[] {
  return [
    figure(`${group}: matches`, matches, 'pairs'),
    figure(`${group}: precision`, precision, 'of 1'),
    figure(`${group}: recall`, recall, 'of 1'),
    figure(`${group}: F1`, f1, 'of 1'),
  ];
}

function alertFigures({ size, travellers }: (typeof LISTS)[number]): readonly Figure[] {
  const { falseAlerts, found, recall } = measureAlerts(size, travellers, PLANTED);
  return [
    ...BIRTH_KNOWN.flatMap((known) =>
      [...falseAlerts[known]].map(([of, count]) =>
        figure(`${size} persons, ${known}: false alerts of class ${of}`, count, 'per 1,000 travellers'),
      ),
    ),
    figure(`${size} persons: listed travellers found by name`, found, 'of 1'),
    figure(`${size} persons, full dates: listed travellers with an alert`, recall, 'of 1'),
  ];
}

function figure(name: string, value: number, unit: string): Figure {
  return { bench: 'name-quality', figure: name, value: rounded(value), unit };
}
