/** Which rules the legal frame hides from the officer. */

import { type HiddenRules, hiddenRules } from '../../../rules/engine/hidden-rules.ts';
import { ruleNeeds, ruleUses } from '../../../rules/engine/rule-uses.ts';
import type { Rule } from '../../../rules/language/rule-set.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FrameRefusal } from '../../../shared/frame/frame-refusal.ts';
import { frameUses, isHiddenFrom } from '../../../shared/frame/frame-use.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import { listRule, sourceOf } from '../../../shared/screening/listed.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import type { Request } from '../request.ts';
import { hidesFrom } from './seen-heads.ts';

type Looking = Pick<Request, 'world' | 'context'>;

const NOTHING: HiddenRules = new Map();

/** The rules in force that are hidden today; empty where none is. */
export function hiddenToday({ world, context }: Looking): HiddenRules {
  const frame = world.terms.frame?.frame ?? null;
  if (!hidesFrom(frame, context.agency)) return NOTHING;
  return hiddenRules(world.compiled, world.terms.lists.pins, frame, context.now.slice(0, 10), context.agency);
}

/**
 * Tells by the id of a rule, a list or a hit whether acts about its hits are hidden; null where the frame hides nothing from the officer. What is no longer
 * in force is hidden too, since its mandate is no longer known.
 */
export function hidesRule(request: Looking): ((rule: string) => boolean) | null {
  if (!hidesFrom(request.world.terms.frame?.frame ?? null, request.context.agency)) return null;
  const hidden = hiddenToday(request);
  const { compiled, terms } = request.world;
  const lists = new Set(terms.lists.pins.map(({ list }) => listRule(list)));
  return (rule) => {
    const source = sourceOf(rule);
    return hidden.has(source) || !(compiled.byId.has(source) || lists.has(source));
  };
}

/** Agencies from which every one of these rules is hidden today. */
export function hiddenFrom({ world, context }: Looking, rules: readonly string[]): readonly LawAgency[] {
  const frame = world.terms.frame?.frame ?? null;
  if (frame === null || rules.length === 0) return [];
  return agenciesOf(frame).law.filter((agency) => {
    const hidden = hiddenRules(world.compiled, world.terms.lists.pins, frame, context.now.slice(0, 10), agency);
    return rules.every((rule) => hidden.has(sourceOf(rule)));
  });
}

/** Agencies from which one of these rules and lists is hidden today. */
export function notSeeingRules({ world, context }: Looking, rules: readonly string[]): readonly LawAgency[] {
  const frame = world.terms.frame?.frame ?? null;
  const sources = new Set(rules.map(sourceOf));
  return agenciesOf(frame).law.filter((agency) => {
    const hidden = hiddenRules(world.compiled, world.terms.lists.pins, frame, context.now.slice(0, 10), agency);
    return [...sources].some((source) => hidden.has(source));
  });
}

/** The agencies that may see a hit of the rule in a stored screening, and the rule today. */
export function agenciesThatSee(
  { world, context }: Looking,
  rule: string,
  { at, ruleSet, lists = [] }: Pick<Screening, 'at' | 'ruleSet' | 'lists'>,
): ReadonlySet<LawAgency> {
  const frame = world.terms.frame?.frame ?? null;
  const then = world.rules.archive.compiled(ruleSet.hash) ?? world.compiled;
  const hides = (agency: LawAgency) =>
    hiddenRules(then, lists, frame, at.slice(0, 10), agency).has(sourceOf(rule)) ||
    hiddenRules(world.compiled, world.terms.lists.pins, frame, context.now.slice(0, 10), agency).has(sourceOf(rule));
  return new Set(agenciesOf(frame).law.filter((agency) => !hides(agency)));
}

/** As `hidesRule`, for a named list: a list that only hidden rules use would reveal what they look for. */
export function hidesList(request: Looking): ((list: string) => boolean) | null {
  if (!hidesFrom(request.world.terms.frame?.frame ?? null, request.context.agency)) return null;
  const hidden = hiddenToday(request);
  const { rules, lists } = request.world.ruleSet;
  const askedBy = (isHidden: boolean) =>
    new Set(rules.filter(({ id }) => hidden.has(id) === isHidden).flatMap((rule) => ruleNeeds(rule).lists));
  const [open, closed] = [askedBy(false), askedBy(true)];
  const seen = new Set(lists.map(({ id }) => id).filter((id) => open.has(id) || !closed.has(id)));
  return (list) => !seen.has(list);
}

/** Why the legal frame forbids the use of rules in force today, by their ids. */
export function refusalsToday({ world, context }: Looking): ReadonlyMap<string, FrameRefusal> {
  const uses = ruleUses(world.compiled, world.terms.frame?.frame ?? null, context.now.slice(0, 10));
  const refused = new Map<string, FrameRefusal>();
  world.compiled.rules.forEach(({ rule }, index) => {
    const refusal = uses?.[index]?.refusal ?? null;
    if (refusal !== null) refused.set(rule.id, refusal);
  });
  return refused;
}

/** Whether the officer may see a rule's figures: the frame must not hide its hits from the officer's agency. */
export function visibleTo({ world, context }: Looking): (rule: Rule) => boolean {
  const { frame } = world.terms;
  if (frame === null) return () => true;
  const useOf = frameUses(frame.frame, context.now.slice(0, 10));
  return (rule) => !isHiddenFrom(useOf(ruleNeeds(rule)), context.agency);
}
