/**
 * Screens the travellers of one flight: hits, scores, outcome, attendance, and what could not be judged. Pure: replaying it on the stored fact
 * block with the same rule set and time gives the same screening.
 */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FrameUse } from '../../shared/frame/frame-use.ts';
import { agenciesOf } from '../../shared/frame/legal-frame.ts';
import { powersOn } from '../../shared/frame/powers.ts';
import type { IsoDate, UtcMinute } from '../../shared/manifest.ts';
import type { Hit, Screening, TravellerScreening } from '../../shared/screening/screening.ts';
import { askedRules, familySizes } from './asked-rules.ts';
import { type CompiledRule, type CompiledRules, isValidOn } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { type Judging, judge, type Undecided } from './judge.ts';
import { withListsOn } from './lists-on.ts';
import { ruleUses } from './rule-uses.ts';
import { canBeMuted, type MutedRules, NO_TERMS, type ScreeningTerms, uncoveredList } from './screening-terms.ts';
import type { BlockEvaluation } from './truth-planes.ts';
import { eachVerdict } from './verdicts.ts';

/** The inputs of the fact block, and the time at which rules and lists must be valid. */
export interface ScreeningPins {
  /** Version of the reference data. */
  readonly reference: string;
  /** Version of the zone data. */
  readonly zone: string;
  /** UTC minute; rules, list entries and lines of the legal frame must be valid on its day. */
  readonly at: UtcMinute;
}

/** The verdicts of the evaluated rules on one traveller, before scores are computed. */
interface Findings {
  readonly hits: Hit[];
  readonly unknown: Undecided[];
}

/** Evaluates the rule set on a flight's fact block and computes each traveller's screening under the terms. */
export function screenFlight(
  compiled: CompiledRules,
  block: FactBlock,
  pins: ScreeningPins,
  terms: ScreeningTerms = NO_TERMS,
): Screening {
  return screenEvaluated(evaluate(withListsOn(compiled, pins.at.slice(0, 10)), block), block, pins, terms);
}

/** Like `screenFlight`, with rules already evaluated on the block, with the lists as on the day of the pins. */
export function screenEvaluated(
  evaluation: BlockEvaluation,
  block: FactBlock,
  pins: ScreeningPins,
  terms: ScreeningTerms = NO_TERMS,
): Screening {
  const { compiled } = evaluation;
  const day = pins.at.slice(0, 10);
  const legal = terms.frame?.frame ?? null;
  const uses = ruleUses(compiled, legal, day);
  const asked = askedRules(compiled, block, day, uses);
  const powers = legal === null ? null : powersOn(legal, day);
  const judging: Judging = { compiled, sizes: familySizes(compiled, asked), powers, agencies: agenciesOf(legal) };
  const none = judge({ hits: [], unknown: [] }, judging);
  const findings = findingsOf(evaluation, asked, terms);
  let before: Findings = { hits: [], unknown: [] };
  let screened = none;
  const travellers: TravellerScreening[] = [];
  for (let traveller = 0; traveller < block.size; traveller++) {
    const found = findings[traveller];
    if (found === undefined) {
      travellers.push(none);
      continue;
    }
    // Neighbours often have equal findings (such as without bookings) and share one result.
    if (!alike(before, found)) {
      before = found;
      screened = judge(before, judging);
    }
    travellers.push(screened);
  }
  const { version, hash } = compiled.ruleSet;
  return {
    ruleSet: { version, hash },
    catalogue: block.catalogue,
    ...pins,
    ...(terms.held.size === 0 ? {} : { held: [...terms.held].sort() }),
    ...(terms.uncovered.size === 0 ? {} : { uncovered: uncoveredList(terms.uncovered) }),
    ...(terms.frame === null ? {} : { frame: terms.frame.hash }),
    ...(uses === null ? {} : refusedRules(compiled, uses, day)),
    travellers,
  };
}

/** The rules that are valid on the day but refused by the legal frame; absent when there are none. */
function refusedRules({ rules }: CompiledRules, uses: readonly FrameUse[], day: IsoDate): Pick<Screening, 'inactive'> {
  const inactive = rules.flatMap(({ rule }, index) => {
    const refusal = uses[index]?.refusal ?? null;
    return refusal === null || !isValidOn(rule, day) ? [] : [{ rule: rule.id, refusal }];
  });
  return inactive.length === 0 ? {} : { inactive };
}

/**
 * The hits and undecided rules of each traveller, in the order of the rule set; undefined when there are none. Travellers with the same truths
 * share one hit object: on a flight without bookings, every rule about them is undecided in the same way for all.
 */
function findingsOf(
  evaluation: BlockEvaluation,
  asked: readonly boolean[],
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
    compiled.rules.flatMap((_, index) => (asked[index] ? [index] : [])),
    (rule, certain, truths) => verdictOf(compiled.rules[rule] as CompiledRule, certain, truths, terms),
    (traveller, _, { hit, undecided }) => {
      if (hit !== null) of(traveller).hits.push(hit);
      if (undecided !== null) of(traveller).unknown.push(undecided);
    },
  );
  if (terms.muted !== null) mute(findings, terms.muted);
  return findings;
}

/** Marks the hits that are muted for their travellers. Hit objects are shared, so a marked hit is a copy. */
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

/** Exactly one of the two is null. */
interface Verdict {
  readonly hit: Hit | null;
  readonly undecided: Undecided | null;
}

function verdictOf(
  compiledRule: CompiledRule,
  certain: boolean,
  truths: Uint8Array,
  { held, uncovered }: ScreeningTerms,
): Verdict {
  const { id } = compiledRule.rule;
  return certain
    ? { hit: hitOf(compiledRule, truths, held.has(id) || (uncovered.get(id) ?? false)), undecided: null }
    : { hit: null, undecided: { rule: id, truths } };
}

function alike(one: Findings, other: Findings): boolean {
  return sameEntries(one.hits, other.hits) && sameEntries(one.unknown, other.unknown);
}

function sameEntries<Entry>(one: readonly Entry[], other: readonly Entry[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function hitOf({ rule }: CompiledRule, truths: Uint8Array, held: NonNullable<Hit['held']> | false): Hit {
  return {
    rule: rule.id,
    kind: rule.kind,
    mandate: rule.mandate,
    family: rule.family,
    weight: rule.kind === 'exoneration' ? -rule.weight : rule.weight,
    handling: rule.handling,
    ...(rule.sign === null ? {} : { sign: rule.sign }),
    truths,
    ...(held === false ? {} : { held }),
  };
}
