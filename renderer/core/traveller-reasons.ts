/** Why a traveller is stopped or not, as the officer reads it: hits with their values, what does not count, and what is undecided. */
import { type CompiledRules, leavesOf } from '../../rules/engine/compile.ts';
import { explain } from '../../rules/engine/explain.ts';
import type { NamedList, Rule } from '../../rules/language/rule-set.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { Listed } from '../../shared/screening/listed.ts';
import type { HitPart, ScoreAccount } from '../../shared/screening/score-account.ts';
import { counts, type Hit, type TravellerScreening } from '../../shared/screening/screening.ts';
import type { HitFalseMatch } from './calls/list-views.ts';
import type { ReasonMute } from './calls/mutes.ts';
import type { ReasonView } from './calls/reason-view.ts';

/** The mute of a hit, or whether it could be muted. */
type MuteOf = (rule: Rule, hit: Hit) => ReasonMute;
/** What is declared of a hit of a list. */
type FalseMatchOf = (hit: Hit) => HitFalseMatch | null;

const NO_PART = { countsIn: [], beside: null } as const;

/**
 * Hits that count: those of lists first, then the heaviest, those beside a stronger one of their sign after the others of their kind; then held and muted hits; then
 * undecided rules.
 */
export function reasonsOf(
  { hits, unknown }: TravellerScreening,
  block: FactBlock,
  at: number,
  compiled: CompiledRules | undefined,
  account: ScoreAccount | null,
  muteOf: MuteOf,
  falseMatchIn: FalseMatchOf,
): readonly ReasonView[] {
  const rules: ReadonlyMap<string, Rule> = compiled?.byId ?? new Map();
  const lists = compiled?.ruleSet.lists ?? [];
  const parts = new Map(hits.map((hit, at) => [hit.rule, account?.hits[at] ?? NO_PART]));
  const partOf = ({ rule }: Pick<Hit, 'rule'>) => parts.get(rule) ?? NO_PART;
  const isBeside = (hit: Hit) => Number(partOf(hit).countsIn.length === 0 && partOf(hit).beside !== null);
  const sorted = [...hits].sort(
    (a, b) =>
      Number(counts(b)) - Number(counts(a)) ||
      Number(b.listed !== undefined) - Number(a.listed !== undefined) ||
      order(a.kind) - order(b.kind) ||
      isBeside(a) - isBeside(b) ||
      b.weight - a.weight,
  );
  const ruleOf = ({ rule, truths }: Pick<Hit, 'rule' | 'truths'>) => ruleOfHit(compiled, rule, truths);
  return [
    ...sorted.flatMap((hit) => {
      if (hit.listed !== undefined) return [listedView(hit, hit.listed, falseMatchIn(hit))];
      const of = ruleOf(hit);
      if (of === undefined) return [];
      const shown = reasonView(of, hit.truths, block, at, lists);
      const part = shownPart(partOf(hit), rules);
      return [{ ...shown, state: 'hit' as const, mute: muteOf(of, hit), mark: markOf(hit), ...part }];
    }),
    ...unknown.flatMap((undecided) => {
      const of = ruleOf(undecided);
      if (of === undefined) return [];
      const shown = reasonView(of, undecided.truths, block, at, lists);
      return [{ ...shown, state: 'unknown' as const, mute: null, mark: null, ...NO_PART }];
    }),
  ];
}

/** The rule of a hit, by the rules that screened the flight, which may no longer be in force. Undefined where that rule set is not known here. */
export function ruleOfHit(compiled: CompiledRules | undefined, id: string, truths: Uint8Array): Rule | undefined {
  const rule = compiled?.byId.get(id);
  return rule === undefined || leavesOf(rule.when).length !== truths.length ? undefined : rule;
}

function shownPart(
  { countsIn, beside }: HitPart,
  rules: ReadonlyMap<string, Rule>,
): Pick<ReasonView, 'countsIn' | 'beside'> {
  return { countsIn, beside: beside === null ? null : { rule: beside, title: rules.get(beside)?.title ?? {} } };
}

function reasonView(
  rule: Rule,
  truths: Uint8Array,
  block: FactBlock,
  at: number,
  lists: readonly NamedList[],
): Omit<ReasonView, 'state' | 'mute' | 'mark' | 'countsIn' | 'beside'> {
  const { id, kind, mandate, family, handling, owner, title } = rule;
  const weight = kind === 'exoneration' ? -rule.weight : rule.weight;
  return {
    rule: id,
    kind,
    mandate,
    family,
    weight,
    handling,
    owner,
    title,
    leaves: explain(rule, truths, block, at, lists),
  };
}

/** A hit of a list. Nobody mutes it: it is declared another person, or withdrawn by its owner. */
function listedView(hit: Hit, listed: Listed, falseMatch: HitFalseMatch | null): ReasonView {
  const { rule, kind, mandate, family, weight, handling } = hit;
  const said = { rule, kind, mandate, family, weight, handling, owner: listed.owner, title: { en: listed.title } };
  const declared = falseMatch === null ? {} : { falseMatch };
  return { ...said, leaves: [], listed, ...declared, state: 'hit', mute: null, mark: markOf(hit), ...NO_PART };
}

function markOf({ held, mute }: Hit): ReasonView['mark'] {
  if (held !== undefined) return held === true ? 'held' : 'not-sent';
  return mute === undefined ? null : 'muted';
}

function order(kind: ReasonView['kind']): number {
  return ['trigger', 'indicator', 'exoneration'].indexOf(kind);
}
