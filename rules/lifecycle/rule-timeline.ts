/**
 * Which rule set is in force when, by what supervisors did and the time. Nothing is kept of it: the same acts give the same answer wherever and
 * whenever they are looked at, so that a scheduled version comes into force without anybody doing anything.
 */
import type { ActBy, Activated, RolledBack, RuleAct, SwitchedOff, VersionName } from './rule-act.ts';

export type Activation = Activated & ActBy & { readonly id: string };
export type RollBack = RolledBack & ActBy & { readonly id: string };
export type SwitchOff = SwitchedOff & ActBy & { readonly id: string };

/** A stretch of time in which one rule set was in force. */
export interface Reign {
  readonly set: VersionName;
  /** Null: since the beginning. */
  readonly since: string | null;
  /** Null: it still is. */
  readonly until: string | null;
  /** What put it into force; null: it shipped. */
  readonly act: Activation | RollBack | null;
}

export interface RuleTimeline {
  readonly inForce: Reign;
  /** Every stretch, the first one first; the last one is in force. */
  readonly reigns: readonly Reign[];
  /** What a roll-back would put into force; null where nothing was before. */
  readonly previous: VersionName | null;
  /** Activations that are still to come, soonest first. */
  readonly scheduled: readonly Activation[];
  /** Activations that did not take effect: another set was in force by then than the one they were signed against. */
  readonly lapsed: readonly Activation[];
  /** Rules whose hits move nothing, switched off since the last activation. */
  readonly switchedOff: readonly SwitchOff[];
}

interface Effect {
  readonly at: string;
  readonly order: number;
  readonly act: Activation | RollBack | SwitchOff;
}

/** `acts` in the order in which they were done; `shipped` is in force before any of them; `now` in ISO 8601 UTC. */
export function ruleTimeline(acts: readonly RuleAct[], shipped: VersionName, now: string): RuleTimeline {
  const withdrawn = new Set(acts.flatMap((act) => (act.kind === 'activation-withdrawn' ? [act.activation] : [])));
  const effects = effectsOf(acts).filter(({ act }) => !withdrawn.has(act.id));
  const due = effects.filter(({ at }) => at <= now);
  const reigns: Reign[] = [{ set: shipped, since: null, until: null, act: null }];
  // What a roll-back goes back to: an activation adds, a roll-back takes away.
  let stack: readonly VersionName[] = [shipped];
  let lapsed: readonly Activation[] = [];
  let switchedOff: readonly SwitchOff[] = [];
  for (const { at, act } of due) {
    const current = stack.at(-1) ?? shipped;
    if (act.kind === 'switched-off') {
      if (!switchedOff.some(({ rule }) => rule === act.rule)) switchedOff = [...switchedOff, act];
      continue;
    }
    if (!stands(current, act.over, reigns.length === 1)) {
      if (act.kind === 'activated') lapsed = [...lapsed, act];
      continue;
    }
    const set = { version: act.version, hash: act.hash };
    // Where a release shipped other rules meanwhile, what was in force first is what the act names.
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
      switchedOff = [];
    } else stack = stack.slice(0, -1);
  }
  return {
    inForce: reigns[reigns.length - 1] as Reign,
    reigns,
    previous: stack.at(-2) ?? null,
    scheduled: effects.flatMap(({ at, act }) => (at > now && act.kind === 'activated' ? [act] : [])),
    lapsed,
    switchedOff,
  };
}

/** When another rule set is due; null when nothing is scheduled. */
export function nextDue({ scheduled }: RuleTimeline): string | null {
  return scheduled[0]?.from ?? null;
}

/** In the order in which they take effect. */
function effectsOf(acts: readonly RuleAct[]): readonly Effect[] {
  return acts
    .flatMap((act, order): readonly Effect[] => {
      if (act.kind === 'activated') return [{ at: act.from, order, act }];
      return act.kind === 'rolled-back' || act.kind === 'switched-off' ? [{ at: act.at, order, act }] : [];
    })
    .sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}

/** Is what an act was signed against in force? What ships may change with a release before anything is activated: any of it counts. */
function stands(current: VersionName, over: VersionName, untouched: boolean): boolean {
  return current.hash === over.hash || (untouched && current.version === over.version);
}
