/**
 * The circuit breaker: a rule that hits far more of a day's travellers than it should is held for review on the flights of that day. Its hits are kept and
 * shown, and move nothing until a supervisor releases the rule, or somebody changes it: then it is another rule, which two agencies have signed.
 *
 * What is measured is what is stored of the flights that depart on a day, and not what came in during some hours: the same messages give the same
 * holds in whatever order they came, and a hold that only part of a day's messages asked for ends with the rest. A hold is a record with the time it began
 * and the rules that were in force, and every screening names the rules that were held, so that it replays.
 */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { leavesOf } from '../engine/compile.ts';
import { hashRule } from '../language/hash-rules.ts';
import type { Rule, RuleSet } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';

/** From when on a rule is held. */
export interface BreakerLimit {
  /** Share of whom it could decide on, per mille. */
  readonly perMille: number;
  /** Fewer hits never hold a rule: a small flight may be full of them. */
  readonly least: number;
}

export const USUAL_LIMIT: BreakerLimit = { perMille: 300, least: 20 };

/** What a rule did on the flights of a day. */
export interface Measured {
  readonly hits: number;
  /** Travellers on whom it could decide. */
  readonly evaluated: number;
}

export interface RuleHold {
  /** `holdId`. */
  readonly id: string;
  readonly rule: string;
  /** Local day of departure of the flights on which it is held. */
  readonly day: IsoDate;
  /** Hash of the rule itself; the hold ends when the rule becomes another one. */
  readonly text: string;
  /** The rule set that was in force. */
  readonly ruleSet: { readonly version: number; readonly hash: string };
  /** ISO 8601 UTC. */
  readonly began: string;
  readonly measured: Measured;
  readonly limit: BreakerLimit;
  readonly released: { readonly officer: string; readonly at: string; readonly reason: string } | null;
}

/** One for a rule and a day. */
export function holdId(day: IsoDate, rule: string): string {
  return `${day}:${rule}`;
}

/** Is a rule over its limit? */
export function isOver({ hits, evaluated }: Measured, { perMille, least }: BreakerLimit): boolean {
  return hits >= least && hits * 1000 > perMille * evaluated;
}

/**
 * May a rule be held? Only indicators: a trigger or a hit on a list must never be lost in a crowd, to hold an exoneration would flag
 * those it speaks for, and a rule about the flight alone hits everybody on board by its nature.
 */
export function canBeHeld({ kind, family, when }: Pick<Rule, 'kind' | 'family' | 'when'>): boolean {
  if (kind !== 'indicator' || family === 'list') return false;
  return leavesOf(when).some((leaf) => factsOf(leaf).some((fact) => factById(fact)?.scope !== 'flight'));
}

/** Holds that are in force for a rule set: not released, and of a rule that still reads as it did. */
export function holdsInForce(holds: readonly RuleHold[], { rules }: Pick<RuleSet, 'rules'>): readonly RuleHold[] {
  const open = holds.filter(({ released }) => released === null);
  if (open.length === 0) return [];
  const texts = new Map(
    rules.filter(({ id }) => open.some(({ rule }) => rule === id)).map((rule) => [rule.id, hashRule(rule)]),
  );
  return open.filter(({ rule, text }) => texts.get(rule) === text);
}

/** A rule that is to be held, as it reads, and why. */
export interface HeldRule {
  readonly rule: string;
  readonly text: string;
  readonly measured: Measured;
}

/**
 * Rules over their limit on a day, in their order. One that was released, on whatever day, is not held as it reads: somebody looked at it.
 */
export function rulesToHold(
  rules: readonly Rule[],
  measured: (rule: string) => Measured,
  limit: BreakerLimit,
  holds: readonly RuleHold[],
): readonly HeldRule[] {
  return rules.flatMap((rule) => {
    const found = measured(rule.id);
    if (!isOver(found, limit) || !canBeHeld(rule)) return [];
    const text = hashRule(rule);
    if (holds.some((hold) => hold.released !== null && hold.rule === rule.id && hold.text === text)) return [];
    return [{ rule: rule.id, text, measured: found }];
  });
}
