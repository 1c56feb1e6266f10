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
import { askedRules } from './asked-rules.ts';
import { type CompiledRule, type CompiledRules, isValidOn } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { hitSight } from './hidden-rules.ts';
import { type Findings, type Judging, judge, type Undecided } from './judge.ts';
import { type ListUses, listUses, usableHits } from './list-uses.ts';
import { withListsOn } from './lists-on.ts';
import { ruleUses } from './rule-uses.ts';
import {
  canBeMuted,
  type MutedRules,
  NO_TERMS,
  NOTHING_MUTED,
  type ScreeningTerms,
  uncoveredList,
} from './screening-terms.ts';
import type { BlockEvaluation } from './truth-planes.ts';
import { VerdictPath } from './verdict-path.ts';
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
  const { rules, sizes } = askedRules(compiled, block, day, uses);
  const powers = legal === null ? null : powersOn(legal, day);
  const sight = hitSight(compiled, terms.lists?.pins ?? [], legal, day);
  const judging: Judging = { compiled, sizes, powers, agencies: agenciesOf(legal), sight };
  const none = judge({ hits: [], unknown: [] }, judging);
  const ofLists = listUses(terms.lists?.pins ?? [], legal, day);
  const listedOn = usableHits(terms.lists, ofLists);
  const screened = new Map<VerdictPath<Verdict>, TravellerScreening>();
  const travellers = pathsOf(evaluation, rules, terms).map((path, traveller): TravellerScreening => {
    const listed = listedOn(traveller);
    if (path === undefined) return listed.length === 0 ? none : judge({ hits: listed, unknown: [] }, judging);
    const muted = terms.muted?.(traveller) ?? NOTHING_MUTED;
    if (muted.size > 0 || listed.length > 0) {
      const { hits, unknown } = mute(findingsOf(path), muted);
      return judge({ hits: [...hits, ...listed], unknown }, judging);
    }
    let own = screened.get(path);
    if (own === undefined) {
      own = judge(findingsOf(path), judging);
      screened.set(path, own);
    }
    return own;
  });
  const { version, hash } = compiled.ruleSet;
  return {
    ruleSet: { version, hash },
    catalogue: block.catalogue,
    ...pins,
    ...(terms.held.size === 0 ? {} : { held: [...terms.held].sort() }),
    ...(terms.uncovered.size === 0 ? {} : { uncovered: uncoveredList(terms.uncovered) }),
    ...(terms.frame === null ? {} : { frame: terms.frame.hash }),
    ...refused(compiled, uses, ofLists, day),
    ...(terms.lists === null ? {} : { lists: terms.lists.pins }),
    travellers,
  };
}

/** The rules that are valid on the day and the lists, as far as the legal frame refuses them; absent when there are none. */
function refused(
  { rules }: CompiledRules,
  uses: readonly FrameUse[] | null,
  ofLists: ListUses,
  day: IsoDate,
): Pick<Screening, 'inactive'> {
  const refusedRules = (uses ?? []).flatMap(({ refusal }, index) => {
    const { rule } = rules[index] as CompiledRule;
    return refusal === null || !isValidOn(rule, day) ? [] : [{ rule: rule.id, refusal }];
  });
  const refusedLists = [...ofLists].flatMap(([rule, { refusal }]) => (refusal === null ? [] : [{ rule, refusal }]));
  const inactive = [...refusedRules, ...refusedLists];
  return inactive.length === 0 ? {} : { inactive };
}

/**
 * The verdicts on each traveller, in the order of the rule set; undefined when there are none. Travellers with the same truths share one verdict: on a flight
 * without bookings, every rule about them is undecided in the same way for all.
 */
function pathsOf(
  evaluation: BlockEvaluation,
  rules: readonly number[],
  terms: ScreeningTerms,
): readonly (VerdictPath<Verdict> | undefined)[] {
  const { compiled, size } = evaluation;
  const paths = new Array<VerdictPath<Verdict> | undefined>(size).fill(undefined);
  const first = new VerdictPath<Verdict>(null, null);
  eachVerdict(
    evaluation,
    rules,
    (rule, certain, truths) => verdictOf(compiled.rules[rule] as CompiledRule, certain, truths, terms),
    (traveller, _, verdict) => {
      paths[traveller] = (paths[traveller] ?? first).with(verdict);
    },
  );
  return paths;
}

function findingsOf(path: VerdictPath<Verdict>): Findings {
  const hits: Hit[] = [];
  const unknown: Undecided[] = [];
  for (const { hit, undecided } of path.verdicts()) {
    if (hit !== null) hits.push(hit);
    if (undecided !== null) unknown.push(undecided);
  }
  return { hits, unknown };
}

/** Marks the hits that are muted for a traveller. Hit objects are shared, so a marked hit is a copy. */
function mute({ hits, unknown }: Findings, rules: MutedRules): Findings {
  const marked = hits.map((hit) => {
    const by = canBeMuted(hit) ? rules.get(hit.rule) : undefined;
    return by === undefined ? hit : { ...hit, mute: by };
  });
  return { hits: marked, unknown };
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

/** The hit of a rule; `held`: it does not count, or depends on a field that the carrier does not send. */
export function hitOf(
  { rule, contains }: CompiledRule,
  truths: Uint8Array,
  held: NonNullable<Hit['held']> | false,
): Hit {
  return {
    rule: rule.id,
    kind: rule.kind,
    mandate: rule.mandate,
    family: rule.family,
    weight: rule.kind === 'exoneration' ? -rule.weight : rule.weight,
    handling: rule.handling,
    ...(rule.sign === null ? {} : { sign: rule.sign }),
    ...(contains === undefined ? {} : { contains }),
    truths,
    ...(held === false ? {} : { held }),
  };
}
