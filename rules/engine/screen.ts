/**
 * Screens the travellers of one flight: which rules hit, scores, outcome, attendance, and what could not be judged. Pure: replaying it on
 * the stored fact block with the same rule set and time gives the same screening.
 */
import { FAMILIES, type Family, MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { UtcMinute } from '../../shared/manifest.ts';
import {
  type Hit,
  type Outcome,
  type Scores,
  type Screening,
  TRUTH,
  type TravellerScreening,
} from '../../shared/screening/screening.ts';
import type { RuleSet } from '../language/rule-set.ts';
import { type CompiledRule, type CompiledRules, isValidOn } from './compile.ts';
import { type BlockEvaluation, evaluate, hasLeafTruths, leafTruths, ruleTruth } from './evaluate.ts';
import { attendanceOf, handlingOf, moreSevere, outcomesOf, overallOutcome, SCORE_RANGE } from './outcome.ts';

/** What the fact block was made with, and the time that decides which rules are valid. */
export interface ScreeningPins {
  /** Version of the reference data. */
  readonly reference: string;
  /** Version of the zone data. */
  readonly zone: string;
  /** UTC minute; its day decides which rules are valid. */
  readonly at: UtcMinute;
}

type Undecided = TravellerScreening['unknown'][number];

/** What the valid rules said about one traveller, before anything is added up. */
interface Findings {
  readonly hits: Hit[];
  readonly unknown: Undecided[];
}

/** Number of valid rules per family. */
type FamilySizes = ReadonlyMap<Family, number>;

/** Evaluates the rule set over a flight's fact block and adds up each traveller's hits. */
export function screenFlight(compiled: CompiledRules, block: FactBlock, pins: ScreeningPins): Screening {
  const evaluation = evaluate(compiled, block);
  const day = pins.at.slice(0, 10);
  const valid = compiled.rules.map((rule) => isValidOn(rule.rule, day));
  const sizes = new Map<Family, number>();
  compiled.rules.forEach(({ rule }, index) => {
    if (valid[index]) sizes.set(rule.family, (sizes.get(rule.family) ?? 0) + 1);
  });
  const findings = collect(evaluation, valid);
  const { version, hash, thresholds } = compiled.ruleSet;
  const none = judge({ hits: [], unknown: [] }, compiled, thresholds, sizes);
  let before: Findings | null = null;
  let screened = none;
  const travellers: TravellerScreening[] = [];
  for (let traveller = 0; traveller < block.size; traveller++) {
    const found = findings[traveller] ?? null;
    if (found === null) {
      travellers.push(none);
      continue;
    }
    // Neighbours often fare alike (nobody's booking was sent): they share one result.
    if (before === null || !alike(before, found)) screened = judge(found, compiled, thresholds, sizes);
    before = found;
    travellers.push(screened);
  }
  return { ruleSet: { version, hash }, catalogue: block.catalogue, ...pins, travellers };
}

/**
 * Hits and undecided rules per traveller, in the order of the rule set; a traveller without any has no entry. Travellers with the same truths share one hit: on a
 * flight without bookings every rule about them is undecided in the same way for all.
 */
function collect(evaluation: BlockEvaluation, valid: readonly boolean[]): readonly (Findings | undefined)[] {
  const findings: (Findings | undefined)[] = new Array(evaluation.size).fill(undefined);
  evaluation.compiled.rules.forEach((compiledRule, index) => {
    if (!valid[index]) return;
    const start = compiledRule.slot * evaluation.stride;
    let hit: Hit | null = null;
    let undecided: Undecided | null = null;
    for (let traveller = 0; traveller < evaluation.size; traveller++) {
      if (evaluation.bits[start + traveller] === 0) continue;
      let found = findings[traveller];
      if (found === undefined) {
        found = { hits: [], unknown: [] };
        findings[traveller] = found;
      }
      if (ruleTruth(evaluation, index, traveller) === TRUTH.true) {
        if (hit === null || !hasLeafTruths(evaluation, index, traveller, hit.truths)) {
          hit = hitOf(compiledRule, leafTruths(evaluation, index, traveller));
        }
        found.hits.push(hit);
      } else {
        if (undecided === null || !hasLeafTruths(evaluation, index, traveller, undecided.truths)) {
          undecided = { rule: compiledRule.rule.id, truths: leafTruths(evaluation, index, traveller) };
        }
        found.unknown.push(undecided);
      }
    }
  });
  return findings;
}

function alike(one: Findings, other: Findings): boolean {
  return (
    one.hits.length === other.hits.length &&
    one.unknown.length === other.unknown.length &&
    one.hits.every((hit, index) => hit === other.hits[index]) &&
    one.unknown.every((undecided, index) => undecided === other.unknown[index])
  );
}

function hitOf({ rule }: CompiledRule, truths: Uint8Array): Hit {
  return {
    rule: rule.id,
    kind: rule.kind,
    mandate: rule.mandate,
    family: rule.family,
    weight: rule.kind === 'exoneration' ? -rule.weight : rule.weight,
    handling: rule.handling,
    truths,
  };
}

function judge(
  { hits, unknown }: Findings,
  compiled: CompiledRules,
  thresholds: RuleSet['thresholds'],
  sizes: FamilySizes,
): TravellerScreening {
  const scores = scoresOf(hits);
  const outcomes = outcomesOf(scores, forcedBy(hits, compiled), thresholds);
  return {
    scores,
    outcomes,
    outcome: overallOutcome(outcomes),
    attendance: attendanceOf(outcomes, scores),
    handling: handlingOf(hits.map((hit) => hit.handling)),
    hits,
    unknown,
    unjudged: unjudgedFamilies(unknown, compiled, sizes),
  };
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
