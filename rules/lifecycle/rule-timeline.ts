/**
 * Computes which rule set is in force when, from the acts of supervisors and the time. The result is not stored: the same acts always give the
 * same answer, so that a scheduled version comes into force by itself.
 */
import type { ActBy, Activated, RolledBack, RuleAct, SwitchedOff, VersionName } from './rule-act.ts';

export type Activation = Activated & ActBy & { readonly id: string };
export type RollBack = RolledBack & ActBy & { readonly id: string };
export type SwitchOff = SwitchedOff & ActBy & { readonly id: string };

/** A period in which one rule set was in force. */
export interface Reign {
  readonly set: VersionName;
  /** Null: from the beginning. */
  readonly since: string | null;
  /** Null: still in force. */
  readonly until: string | null;
  /** The act that put it into force; null for the shipped set. */
  readonly act: Activation | RollBack | null;
}

export interface RuleTimeline {
  readonly inForce: Reign;
  /** Every period, oldest first; the last one is in force. */
  readonly reigns: readonly Reign[];
  /** The set that a roll-back would put into force; null when there is none. */
  readonly previous: VersionName | null;
  /** Future activations, soonest first. */
  readonly scheduled: readonly Activation[];
  /** Activations without effect: another set was in force than the one they were signed against. */
  readonly lapsed: readonly Activation[];
  /** Rules switched off since the latest effective activation was decided; their hits do not count. */
  readonly switchedOff: readonly SwitchOff[];
}

interface Effect {
  readonly at: string;
  readonly order: number;
  readonly isDue: boolean;
  readonly act: Activation | RollBack | SwitchOff;
}

/** `acts` in the order they were done; `shipped` is in force before all of them; `now` in ISO 8601 UTC. A clock set back does not undo an act. */
export function ruleTimeline(acts: readonly RuleAct[], shipped: VersionName, now: string): RuleTimeline {
  const withdrawn = new Set(acts.flatMap((act) => (act.kind === 'activation-withdrawn' ? [act.activation] : [])));
  const effects = effectsOf(acts, now).filter(({ act }) => !withdrawn.has(act.id));
  const due = effects.filter(({ isDue }) => isDue);
  const reigns: Reign[] = [{ set: shipped, since: null, until: null, act: null }];
  // The target of a roll-back: an activation adds to the stack, a roll-back removes from it.
  let stack: readonly VersionName[] = [shipped];
  let lapsed: readonly Activation[] = [];
  let off: readonly { readonly order: number; readonly act: SwitchOff }[] = [];
  for (const { at, order, act } of due) {
    const current = stack.at(-1) ?? shipped;
    if (act.kind === 'switched-off') {
      if (!off.some((each) => each.act.rule === act.rule)) off = [...off, { order, act }];
      continue;
    }
    if (!stands(current, act.over, reigns.length === 1)) {
      if (act.kind === 'activated') lapsed = [...lapsed, act];
      continue;
    }
    const set = { version: act.version, hash: act.hash };
    // When a release has shipped other rules since, the act names the set that was in force first.
    const [first, ...later] = reigns;
    if (first !== undefined && later.length === 0) {
      reigns[0] = { ...first, set: act.over };
      stack = [act.over];
    }
    const last = reigns[reigns.length - 1] as Reign;
    reigns[reigns.length - 1] = { ...last, until: at };
    reigns.push({ set, since: at, until: null, act });
    if (act.kind === 'activated') {
      stack = [...stack, set];
      // The officer who scheduled it did not know of rules switched off afterwards.
      off = off.filter((each) => each.order > order);
    } else stack = stack.slice(0, -1);
  }
  return {
    inForce: reigns[reigns.length - 1] as Reign,
    reigns,
    previous: stack.at(-2) ?? null,
    scheduled: effects.flatMap(({ isDue, act }) => (!isDue && act.kind === 'activated' ? [act] : [])),
    lapsed,
    switchedOff: off.map(({ act }) => act),
  };
}

/** When the next rule set comes into force; null when none is scheduled. */
export function nextDue({ scheduled }: RuleTimeline): string | null {
  return scheduled[0]?.from ?? null;
}

/** When the rule that an act switched off counted again: when a version came into force that was activated after the act. Null: not yet. */
export function countsAgainAt(
  { id }: Pick<SwitchOff, 'id'>,
  acts: readonly RuleAct[],
  { reigns }: Pick<RuleTimeline, 'reigns'>,
): string | null {
  const since = new Set(acts.slice(acts.findIndex((act) => act.id === id) + 1).map((act) => act.id));
  return reigns.find(({ act }) => act?.kind === 'activated' && since.has(act.id))?.since ?? null;
}

/**
 * In the order of taking effect: immediate acts after everything done before, scheduled ones at their time. A scheduled act is due by the clock,
 * or because a later act was done after its time.
 */
function effectsOf(acts: readonly RuleAct[], now: string): readonly Effect[] {
  const effects: Effect[] = [];
  let latest = '';
  acts.forEach((act, order) => {
    if (act.kind === 'activated' && act.from > act.at) {
      const isDue = act.from <= now || acts.slice(order + 1).some(({ at }) => at >= act.from);
      effects.push({ at: later(act.from, latest), order, isDue, act });
    } else if (act.kind === 'activated' || act.kind === 'rolled-back' || act.kind === 'switched-off') {
      latest = later(act.at, latest);
      effects.push({ at: latest, order, isDue: true, act });
    }
  });
  return effects.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Is the set that an act was signed against in force? A release may change the shipped set before any activation, so any shipped set counts. */
function stands(current: VersionName, over: VersionName, untouched: boolean): boolean {
  return current.hash === over.hash || (untouched && current.version === over.version);
}
