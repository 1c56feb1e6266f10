/** Combines the rules' verdicts on one traveller: scores, levels, attendance, handling, and what could not be judged. */
import type { Agencies } from '../../shared/agency/agencies.ts';
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { FAMILIES, type Family, MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { Powers } from '../../shared/frame/powers.ts';
import { type Outcome, THREATS, type Threat } from '../../shared/screening/outcome.ts';
import { counts, type Hit, QUIET_HANDLINGS, type TravellerScreening } from '../../shared/screening/screening.ts';
import { attendanceOf } from './attendance.ts';
import type { CompiledRules } from './compile.ts';
import type { HitSight } from './hidden-rules.ts';
import {
  atLeast,
  handlingOf,
  moreSevere,
  type Outcomes,
  outcomesOf,
  overallOutcome,
  restingOnOneFamily,
} from './outcome.ts';
import { type ScoreSums, scoresIn, sumsOf } from './score.ts';
import { withStatedSigns } from './stated-signs.ts';

export type Undecided = TravellerScreening['unknown'][number];

/** The verdicts of the evaluated rules on one traveller. */
export interface Findings {
  readonly hits: readonly Hit[];
  readonly unknown: readonly Undecided[];
}

/** The inputs that are the same for all travellers. */
export interface Judging {
  readonly compiled: CompiledRules;
  /** Number of evaluated rules per family. */
  readonly sizes: ReadonlyMap<Family, number>;
  /** By the legal frame; null when it names no powers. */
  readonly powers: Powers | null;
  readonly agencies: Agencies;
  /** Which agency sees which hits; null: each sees all. */
  readonly sight: HitSight | null;
}

/** One traveller's screening. Held or muted hits stay in it but change nothing. */
export function judge({ hits, unknown }: Findings, judging: Judging): TravellerScreening {
  const { compiled, powers, agencies } = judging;
  const counting = hits.every(counts) ? hits : hits.filter(counts);
  const { sums, outcomes } = levelsOf(counting, compiled);
  const scores = scoresIn(sums);
  const outcome = overallOutcome(outcomes);
  const otherwise = counting === hits ? outcome : overallOutcome(levelsOf(hits, compiled).outcomes);
  // How to act on a flag. A trigger always flags; where indicators do not, nobody is to be acted on.
  const handled = heeded(counting, compiled);
  const handling =
    outcome === 'clear'
      ? null
      : handlingOf(
          handled.map((hit) => hit.handling),
          compiled.ruleSet.format,
        );
  const { situation, attend, investigator } = attendanceOf({
    outcomes,
    scores,
    handling,
    isWatched: () => counting.some(({ handling: own }) => QUIET_HANDLINGS.includes(own)),
    isCareUnreviewed: handled !== counting && handling !== 'safeguard',
    asksForStop: () => asksForStop(counting, compiled),
    threatsOf: (mandate) => threatsOf(counting, mandate, compiled),
    powers,
    agencies,
  });
  const { told, untold } = toldAmong(attend, counting, judging);
  const oneFamily = restingOnOneFamily(sums, compiled.ruleSet.thresholds);
  return {
    scores,
    outcomes,
    outcome,
    ...(otherwise === outcome ? {} : { otherwise }),
    attendance: told,
    ...(untold.length === 0 ? {} : { untold }),
    handling,
    situation,
    ...(investigator === null ? {} : { investigator }),
    ...(oneFamily.length === 0 ? {} : { oneFamily }),
    hits,
    unknown,
    unjudged: unjudgedFamilies(unknown, judging),
  };
}

interface Levels {
  readonly sums: ScoreSums;
  readonly outcomes: Outcomes;
}

function levelsOf(hits: readonly Hit[], compiled: CompiledRules): Levels {
  const sums = sumsOf(hits, compiled.ruleSet.format);
  return { sums, outcomes: outcomesOf(sums, forcedBy(hits, compiled), compiled.ruleSet) };
}

/** The least outcome that triggers force, for their own mandate and for the joint one. */
function forcedBy(hits: readonly Hit[], compiled: CompiledRules): Outcomes {
  const forced: Record<Mandate, Outcome> = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' };
  for (const hit of hits) {
    if (hit.kind !== 'trigger') continue;
    const outcome = forcedOutcome(hit, compiled);
    for (const mandate of MANDATES) {
      if (mandate === hit.mandate || mandate === 'joint') forced[mandate] = moreSevere(forced[mandate], outcome);
    }
  }
  return forced;
}

/** The least outcome that a trigger or an entry of a list forces by itself. */
export function forcedOutcome(hit: Pick<Hit, 'rule' | 'listed'>, compiled: CompiledRules): Outcome {
  return hit.listed?.outcome ?? compiled.byId.get(hit.rule)?.outcome ?? 'inspect';
}

/**
 * The hits whose handling counts. A lookout that one officer wrote and nobody has reviewed asks to protect somebody at once, but takes nobody from an inspection that
 * other hits ask for. Where these ask to be quiet, there is none to take, and the possible victim is met.
 */
function heeded(hits: readonly Hit[], compiled: CompiledRules): readonly Hit[] {
  const others = hits.filter(
    ({ handling, listed }) => handling !== 'safeguard' || listed?.lookout?.isReviewed !== false,
  );
  if (others.length === hits.length || others.some(({ handling }) => QUIET_HANDLINGS.includes(handling))) return hits;
  return atLeast(overallOutcome(levelsOf(others, compiled).outcomes), 'inspect') ? others : hits;
}

/** Of the agencies that the matrix calls, those whom their own sight of the hits calls, and the others: nobody of them is told, so none of them leads. */
function toldAmong(
  called: readonly LawAgency[],
  hits: readonly Hit[],
  judging: Judging,
): { readonly told: readonly LawAgency[]; readonly untold: readonly LawAgency[] } {
  const { sight } = judging;
  if (sight === null) return { told: called, untold: [] };
  const isTold = (agency: LawAgency) => {
    const seen = hits.filter(({ rule }) => sight(agency, rule));
    if (seen.length === hits.length && hits.every(({ contains }) => contains === undefined)) return true;
    const rules = judging.compiled.ruleSet.rules.filter(({ id }) => sight(agency, id));
    const own = withStatedSigns(seen, rules);
    return judge({ hits: own, unknown: [] }, { ...judging, sight: null }).attendance.includes(agency);
  };
  return { told: called.filter(isTold), untold: called.filter((agency) => !isTold(agency)) };
}

/** Do the hits that may be disclosed ask for a stop by themselves? One with a handling does, however little it weighs. */
function asksForStop(hits: readonly Hit[], compiled: CompiledRules): boolean {
  const open = hits.filter(({ handling }) => !QUIET_HANDLINGS.includes(handling));
  if (open.some(({ handling }) => handling !== null)) return true;
  return atLeast(overallOutcome(levelsOf(open, compiled).outcomes), 'inspect');
}

/** The threats of the hits that count for a mandate, in the order of `THREATS`. */
function threatsOf(hits: readonly Hit[], mandate: Mandate, compiled: CompiledRules): readonly Threat[] {
  const threats = new Set<Threat>();
  for (const hit of hits) {
    if (hit.kind === 'exoneration' || (mandate !== 'joint' && hit.mandate !== mandate)) continue;
    for (const threat of compiled.byId.get(hit.rule)?.threat ?? []) threats.add(threat);
  }
  return THREATS.filter((threat) => threats.has(threat));
}

/** Families with evaluated rules, none of which could be decided. */
function unjudgedFamilies(unknown: readonly Undecided[], { compiled, sizes }: Judging): readonly Family[] {
  if (unknown.length === 0) return [];
  const undecided = new Map<Family, number>();
  for (const { rule } of unknown) {
    const family = compiled.byId.get(rule)?.family;
    if (family !== undefined) undecided.set(family, (undecided.get(family) ?? 0) + 1);
  }
  return FAMILIES.filter((family) => undecided.has(family) && undecided.get(family) === sizes.get(family));
}
