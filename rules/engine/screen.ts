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
import { withListsOn } from './lists-on.ts';
import { attendanceOf, handlingOf, moreSevere, outcomesOf, overallOutcome, SCORE_RANGE } from './outcome.ts';

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

/** Number of valid rules per family. */
type FamilySizes = ReadonlyMap<Family, number>;

/** Evaluates the rule set over a flight's fact block and adds up each traveller's hits. */
export function screenFlight(compiled: CompiledRules, block: FactBlock, pins: ScreeningPins): Screening {
  const day = pins.at.slice(0, 10);
  const evaluation = evaluate(withListsOn(compiled, day), block);
  const valid = compiled.rules.map((rule) => isValidOn(rule.rule, day));
  const sizes = new Map<Family, number>();
  compiled.rules.forEach(({ rule }, index) => {
    if (valid[index]) sizes.set(rule.family, (sizes.get(rule.family) ?? 0) + 1);
  });
  const { version, hash, thresholds } = compiled.ruleSet;
  const none = judge({ hits: [], unknown: [] }, compiled, thresholds, sizes);
  const collect = collector(evaluation, valid);
  let before: Findings = { hits: [], unknown: [] };
  let screened = none;
  const travellers: TravellerScreening[] = [];
  for (let traveller = 0; traveller < block.size; traveller++) {
    const found = collect(traveller);
    if (found.hits.length + found.unknown.length === 0) {
      travellers.push(none);
      continue;
    }
    // Neighbours often fare alike (nobody's booking was sent): they share one result.
    if (!alike(before, found)) {
      before = { hits: found.hits.slice(), unknown: found.unknown.slice() };
      screened = judge(before, compiled, thresholds, sizes);
    }
    travellers.push(screened);
  }
  return { ruleSet: { version, hash }, catalogue: block.catalogue, ...pins, travellers };
}

/**
 * Finds the hits and undecided rules of one traveller after the other, in the order of the rule set, in lists that the next call fills anew.
 * Travellers with the same truths share one hit: on a flight without bookings every rule about them is undecided in the same way for all.
 */
function collector(evaluation: BlockEvaluation, valid: readonly boolean[]): (traveller: number) => Findings {
  const { bits, stride, compiled } = evaluation;
  const rules = compiled.rules.flatMap((compiledRule, index) => {
    if (!valid[index]) return [];
    const last: { hit: Hit | null; undecided: Undecided | null } = { hit: null, undecided: null };
    return [{ compiledRule, index, start: compiledRule.slot * stride, last }];
  });
  const found: Findings = { hits: [], unknown: [] };
  return (traveller) => {
    found.hits.length = 0;
    found.unknown.length = 0;
    for (const { compiledRule, index, start, last } of rules) {
      if (bits[start + traveller] === 0) continue;
      if (ruleTruth(evaluation, index, traveller) === TRUTH.true) {
        if (last.hit === null || !hasLeafTruths(evaluation, index, traveller, last.hit.truths)) {
          last.hit = hitOf(compiledRule, leafTruths(evaluation, index, traveller));
        }
        found.hits.push(last.hit);
      } else {
        if (last.undecided === null || !hasLeafTruths(evaluation, index, traveller, last.undecided.truths)) {
          last.undecided = { rule: compiledRule.rule.id, truths: leafTruths(evaluation, index, traveller) };
        }
        found.unknown.push(last.undecided);
      }
    }
    return found;
  };
}

function alike(one: Findings, other: Findings): boolean {
  return sameEntries(one.hits, other.hits) && sameEntries(one.unknown, other.unknown);
}

function sameEntries<Entry>(one: readonly Entry[], other: readonly Entry[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
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
