/**
 * What the shipped rules make of samples: planted travellers by kind, and the others whom they flag, by rule. The raw material for work on the rules,
 * and the measure by which they are accepted.
 */
import { type CompiledRules, compileRules } from '../../rules/engine/compile.ts';
import { screeningTime, screenWithPast } from '../../rules/engine/screen-messages.ts';
import { shippedRules } from '../../rules/pack/shipped-rules.ts';
import type { FoldMessage, Traveller } from '../../shared/flight/flight.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../shared/time/zone-offsets.ts';
import {
  type PlantedTraveller,
  type SampleFile,
  type SampleOptions,
  sampleDays,
} from '../../shared/training/generate-samples.ts';
import type { PlantedKind } from '../../shared/training/model.ts';

const reference = shippedReference();
const zones = zoneClock('bench', zoneOffsets(Intl.DateTimeFormat));

/** A traveller of the last day of the sample, as the rules judge. */
export interface Judged {
  readonly flight: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly outcome: Outcome;
  /** customs/police/immigration/joint */
  readonly scores: string;
  readonly rules: readonly string[];
  /** Null when the traveller is none of the planted ones. */
  readonly planted: PlantedKind | null;
}

/** A sample as read: its messages, those of the last day apart, and the answer key. */
export interface ReadSample {
  readonly messages: readonly FoldMessage[];
  readonly lastDay: ReadonlySet<string>;
  readonly answerKey: readonly PlantedTraveller[];
}

export function shippedCompiled(): CompiledRules {
  return compileRules(shippedRules());
}

/** Makes and reads a sample. */
export function readSample(options: SampleOptions): ReadSample {
  const days = [...sampleDays(options)];
  const last = messagesOf(days.at(-1)?.files ?? []);
  const earlier = days.slice(0, -1).flatMap(({ files }) => messagesOf(files));
  return {
    messages: [...earlier, ...last],
    lastDay: new Set(last.map(({ id }) => id)),
    answerKey: days.flatMap(({ answerKey }) => answerKey),
  };
}

function messagesOf(files: readonly SampleFile[]): readonly FoldMessage[] {
  return files
    .flatMap(({ bytes }) => [...readFile(bytes, { reference })])
    .map(({ id, manifest }) => ({ id, manifest }));
}

const keyOf = (one: { readonly flight: string; readonly surname: string | null; readonly givenNames: string | null }) =>
  `${one.flight}|${one.surname}|${one.givenNames}`;

/** Screens a sample with its own past. Gives the travellers of the last day; `answered` holds the answer key by flight and name. */
export function judgeSample(sample: ReadSample, compiled: CompiledRules): readonly Judged[] {
  const { messages, lastDay, answerKey } = sample;
  const answers = new Map(answerKey.map((planted) => [keyOf(planted), planted.kind]));
  const context = { reference, zones, at: screeningTime(messages) };
  const judged: Judged[] = [];
  for (const { flight, screening } of screenWithPast(messages, compiled, context)) {
    if (!flight.messages.some(({ id }) => lastDay.has(id))) continue;
    flight.travellers.forEach((traveller, index) => {
      const screened = screening.travellers[index];
      if (screened === undefined) return;
      const { customs, police, immigration, joint } = screened.scores;
      const { surname, givenNames } = traveller;
      judged.push({
        flight: flight.id,
        surname: surname ?? '',
        givenNames: givenNames ?? '',
        outcome: screened.outcome,
        scores: `${customs}/${police}/${immigration}/${joint}`,
        rules: screened.hits.map(({ rule }) => rule),
        // The answer key names passengers only, and a crew member may bear the same name.
        planted: isCrew(traveller) ? null : (answers.get(keyOf({ flight: flight.id, surname, givenNames })) ?? null),
      });
    });
  }
  return judged;
}

function isCrew({ type }: Traveller): boolean {
  return type === 'crew' || type === 'transit-crew';
}

export function reaches(outcome: Outcome, level: Outcome): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf(level);
}

export interface Counts {
  readonly others: number;
  readonly flagged: readonly Judged[];
  readonly atInspect: readonly Judged[];
}

/** The travellers who were not planted and reach a watch, and those of them who reach an inspection. */
export function othersOf(judged: readonly Judged[]): Counts {
  const others = judged.filter(({ planted }) => planted === null);
  const flagged = others.filter(({ outcome }) => reaches(outcome, 'watch'));
  return { others: others.length, flagged, atInspect: flagged.filter(({ outcome }) => reaches(outcome, 'inspect')) };
}

/** How many of the flagged travellers each rule hit, most first. */
export function byRule(flagged: readonly Judged[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { rules } of flagged) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
