/**
 * Screens the travellers of one flight: which rules hit, scores, outcome, attendance, and what could not be judged. Pure: replaying it on
 * the stored fact block with the same rule set and time gives the same screening.
 */
import { FAMILIES, type Family, MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { UtcMinute } from '../../shared/manifest.ts';
import {
  counts,
  type Hit,
  type Outcome,
  type Scores,
  type Screening,
  type TravellerScreening,
} from '../../shared/screening/screening.ts';
import type { RuleSet } from '../language/rule-set.ts';
import { canHold } from './can-hold.ts';
import { type CompiledRule, type CompiledRules, isValidOn } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { withListsOn } from './lists-on.ts';
import { attendanceOf, handlingOf, moreSevere, outcomesOf, overallOutcome, SCORE_RANGE } from './outcome.ts';
import { canBeMuted, type MutedRules, NO_TERMS, type ScreeningTerms } from './screening-terms.ts';
import type { BlockEvaluation } from './truth-planes.ts';
import { eachVerdict } from './verdicts.ts';

/** What the fact block was made with, and the time that decides which rules and lists are valid. */
export interface ScreeningPins {
  /** Version of the reference data. */
  readonly reference: string;
  /** Version of the zone data. */
  readonly zone: string;
  /** UTC minute; its day decides which rules and which entries of named lists are valid. */
  readonly at: UtcMinute;
}

type Undecided = TravellerScreening['unknown'][number];

/** What the valid rules said about one traveller, before anything is added up. */
interface Findings {
  readonly hits: Hit[];
  readonly unknown: Undecided[];
}

/** Number of the rules that are asked, per family. */
type FamilySizes = ReadonlyMap<Family, number>;

/** Evaluates the rule set over a flight's fact block and adds up each traveller's hits that count by the terms. */
export function screenFlight(
  compiled: CompiledRules,
  block: FactBlock,
  pins: ScreeningPins,
  terms: ScreeningTerms = NO_TERMS,
): Screening {
  return screenEvaluated(evaluate(withListsOn(compiled, pins.at.slice(0, 10)), block), block, pins, terms);
}

/** As `screenFlight`, where the rules were evaluated over the block before, with the lists as they stood on the day of the pins. */
export function screenEvaluated(
  evaluation: BlockEvaluation,
  block: FactBlock,
  pins: ScreeningPins,
  terms: ScreeningTerms = NO_TERMS,
): Screening {
  const { compiled } = evaluation;
  const day = pins.at.slice(0, 10);
  const valid = compiled.rules.map(({ rule }) => isValidOn(rule, day) && canHold(rule.when, block));
  const sizes = new Map<Family, number>();
  compiled.rules.forEach(({ rule }, index) => {
    if (valid[index]) sizes.set(rule.family, (sizes.get(rule.family) ?? 0) + 1);
  });
  const { version, hash, thresholds } = compiled.ruleSet;
  const none = judge({ hits: [], unknown: [] }, compiled, thresholds, sizes);
  const findings = findingsOf(evaluation, valid, terms);
  let before: Findings = { hits: [], unknown: [] };
  let screened = none;
  const travellers: TravellerScreening[] = [];
  for (let traveller = 0; traveller < block.size; traveller++) {
    const found = findings[traveller];
    if (found === undefined) {
      travellers.push(none);
      continue;
    }
    // Neighbours often fare alike (nobody's booking was sent): they share one result.
    if (!alike(before, found)) {
      before = found;
      screened = judge(before, compiled, thresholds, sizes);
    }
    travellers.push(screened);
  }
  const held = terms.held.size === 0 ? {} : { held: [...terms.held].sort() };
  return { ruleSet: { version, hash }, catalogue: block.catalogue, ...pins, ...held, travellers };
}

/**
 * The hits and undecided rules of each traveller, in the order of the rule set; undefined where there are none. Travellers with the same truths share
 * one hit: on a flight without bookings every rule about them is undecided in the same way for all.
 */
function findingsOf(
  evaluation: BlockEvaluation,
  valid: readonly boolean[],
  terms: ScreeningTerms,
): readonly (Findings | undefined)[] {
  const { compiled, size } = evaluation;
  const findings = new Array<Findings | undefined>(size).fill(undefined);
  const of = (traveller: number): Findings => {
    const known = findings[traveller];
    if (known !== undefined) return known;
    const fresh: Findings = { hits: [], unknown: [] };
    findings[traveller] = fresh;
    return fresh;
  };
  eachVerdict(
    evaluation,
    compiled.rules.flatMap((_, index) => (valid[index] ? [index] : [])),
    (rule, certain, truths) => verdictOf(compiled.rules[rule] as CompiledRule, certain, truths, terms),
    (traveller, _, { hit, undecided }) => {
      if (hit !== null) of(traveller).hits.push(hit);
      if (undecided !== null) of(traveller).unknown.push(undecided);
    },
  );
  if (terms.muted !== null) mute(findings, terms.muted);
  return findings;
}

/** Marks the hits that are muted for their travellers. A hit is shared by travellers who fare alike, so the marked one is another. */
function mute(findings: readonly (Findings | undefined)[], muted: (row: number) => MutedRules): void {
  findings.forEach((found, row) => {
    if (found === undefined || found.hits.length === 0) return;
    const rules = muted(row);
    if (rules.size === 0) return;
    found.hits.forEach((hit, at) => {
      const by = canBeMuted(hit) ? rules.get(hit.rule) : undefined;
      if (by !== undefined) found.hits[at] = { ...hit, mute: by };
    });
  });
}

/** One of the two is null. */
interface Verdict {
  readonly hit: Hit | null;
  readonly undecided: Undecided | null;
}

function verdictOf(
  compiledRule: CompiledRule,
  certain: boolean,
  truths: Uint8Array,
  { held }: ScreeningTerms,
): Verdict {
  return certain
    ? { hit: hitOf(compiledRule, truths, held.has(compiledRule.rule.id)), undecided: null }
    : { hit: null, undecided: { rule: compiledRule.rule.id, truths } };
}

function alike(one: Findings, other: Findings): boolean {
  return sameEntries(one.hits, other.hits) && sameEntries(one.unknown, other.unknown);
}

function sameEntries<Entry>(one: readonly Entry[], other: readonly Entry[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function hitOf({ rule }: CompiledRule, truths: Uint8Array, held: boolean): Hit {
  return {
    rule: rule.id,
    kind: rule.kind,
    mandate: rule.mandate,
    family: rule.family,
    weight: rule.kind === 'exoneration' ? -rule.weight : rule.weight,
    handling: rule.handling,
    truths,
    ...(held ? { held } : {}),
  };
}

function judge(
  { hits, unknown }: Findings,
  compiled: CompiledRules,
  thresholds: RuleSet['thresholds'],
  sizes: FamilySizes,
): TravellerScreening {
  const counting = hits.every(counts) ? hits : hits.filter(counts);
  const { scores, outcomes, outcome } = levelsOf(counting, compiled, thresholds);
  const otherwise = counting === hits ? outcome : levelsOf(hits, compiled, thresholds).outcome;
  return {
    scores,
    outcomes,
    outcome,
    ...(otherwise === outcome ? {} : { otherwise }),
    attendance: attendanceOf(outcomes, scores),
    handling: handlingOf(counting.map((hit) => hit.handling)),
    hits,
    unknown,
    unjudged: unjudgedFamilies(unknown, compiled, sizes),
  };
}

function levelsOf(
  hits: readonly Hit[],
  compiled: CompiledRules,
  thresholds: RuleSet['thresholds'],
): Pick<TravellerScreening, 'scores' | 'outcomes' | 'outcome'> {
  const scores = scoresOf(hits);
  const outcomes = outcomesOf(scores, forcedBy(hits, compiled), thresholds);
  return { scores, outcomes, outcome: overallOutcome(outcomes) };
}

/** Sum of the weights of a mandate's hits, exonerations subtracted, held to 0…100; joint counts every rule once. */
export function scoresOf(hits: readonly Pick<Hit, 'mandate' | 'weight'>[]): Scores {
  const sum = (mandate: Mandate): number => {
    let total = 0;
    for (const hit of hits) if (mandate === 'joint' || hit.mandate === mandate) total += hit.weight;
    return Math.min(SCORE_RANGE.highest, Math.max(SCORE_RANGE.lowest, total));
  };
  return { customs: sum('customs'), police: sum('police'), immigration: sum('immigration'), joint: sum('joint') };
}

/** The least outcome that triggers force, for their own mandate and for the joint one. */
function forcedBy(hits: readonly Hit[], compiled: CompiledRules): Readonly<Record<Mandate, Outcome>> {
  const forced: Record<Mandate, Outcome> = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' };
  for (const hit of hits) {
    if (hit.kind !== 'trigger') continue;
    const outcome = compiled.byId.get(hit.rule)?.outcome ?? 'inspect';
    for (const mandate of MANDATES) {
      if (mandate === hit.mandate || mandate === 'joint') forced[mandate] = moreSevere(forced[mandate], outcome);
    }
  }
  return forced;
}

/** Families that have valid rules, none of which could be decided. */
function unjudgedFamilies(
  unknown: readonly Undecided[],
  compiled: CompiledRules,
  sizes: FamilySizes,
): readonly Family[] {
  if (unknown.length === 0) return [];
  const counts = new Map<Family, number>();
  for (const { rule } of unknown) {
    const family = compiled.byId.get(rule)?.family;
    if (family !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return FAMILIES.filter((family) => counts.has(family) && counts.get(family) === sizes.get(family));
}
