/** Which rules are in force in a store at a time, and which of them are switched off. */
import type { CompiledRules } from '../../../rules/engine/compile.ts';
import type { RuleAct } from '../../../rules/lifecycle/rule-act.ts';
import { nextDue, type RuleTimeline, ruleTimeline } from '../../../rules/lifecycle/rule-timeline.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import type { RuleArchive } from './rule-archive.ts';

export interface RulesInForce {
  readonly archive: RuleArchive;
  /** Oldest first. */
  readonly acts: readonly RuleAct[];
  readonly timeline: RuleTimeline;
  readonly compiled: CompiledRules;
  /** This release cannot read the rules that should be in force; the shipped rules are used instead. */
  readonly unreadable: boolean;
  /** When other rules come into force, ISO 8601 UTC; null when none are scheduled. */
  readonly due: string | null;
}

/** Reads the acts from the store; `archive` is the last one known, `now` is ISO 8601 UTC. */
export async function readRulesInForce(store: SeenStore, archive: RuleArchive, now: string): Promise<RulesInForce> {
  const [acts, renewed] = await Promise.all([readAll(store, 'ruleActs'), archive.readAgain(store)]);
  // Records come in the order of their ids, which count up.
  const done = acts.map(({ value }) => value);
  const { version, hash } = renewed.shipped;
  await renewed.prepare(ruleTimeline(done, { version, hash }, now).inForce.set.hash);
  return rulesInForce(renewed, done, now);
}

/** The rules in force by these acts at a time. */
export function rulesInForce(archive: RuleArchive, acts: readonly RuleAct[], now: string): RulesInForce {
  const { version, hash } = archive.shipped;
  const timeline = ruleTimeline(acts, { version, hash }, now);
  const compiled = archive.compiled(timeline.inForce.set.hash);
  return {
    archive,
    acts,
    timeline,
    compiled: compiled ?? archive.shippedRules,
    unreadable: compiled === undefined,
    due: nextDue(timeline),
  };
}

/**
 * The id of the record of an act, after that many acts. Record ids count up, so their order is that of the acts. No officer is told of them: a gap would tell of an act
 * on a hidden rule. The act itself has an id drawn at random; acts of earlier programs have that of their record.
 */
export function actRecordId(before: number): string {
  return String(before + 1).padStart(8, '0');
}
