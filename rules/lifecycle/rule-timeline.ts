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
  /** Rules whose hits move nothing, switched off since the activation that took effect last was decided on. */
  readonly switchedOff: readonly SwitchOff[];
}

interface Effect {
  readonly at: string;
  readonly order: number;
  readonly isDue: boolean;
  readonly act: Activation | RollBack | SwitchOff;
}

/**
 * `acts` in the order in which they were done; `shipped` is in force before any of them; `now` in ISO 8601 UTC. Clocks are set back: what was done stays
 * done, whatever the time is now.
 */
export function ruleTimeline(acts: readonly RuleAct[], shipped: VersionName, now: string): RuleTimeline {
  const withdrawn = new Set(acts.flatMap((act) => (act.kind === 'activation-withdrawn' ? [act.activation] : [])));
  const effects = effectsOf(acts, now).filter(({ act }) => !withdrawn.has(act.id));
  const due = effects.filter(({ isDue }) => isDue);
  const reigns: Reign[] = [{ set: shipped, since: null, until: null, act: null }];
  // What a roll-back goes back to: an activation adds, a roll-back takes away.
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
      // Whoever scheduled it did not know of what was switched off afterwards.
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

/** When another rule set is due; null when nothing is scheduled. */
export function nextDue({ scheduled }: RuleTimeline): string | null {
  return scheduled[0]?.from ?? null;
}

/**
 * In the order in which they take effect: what is done at once after whatever was done before, what is scheduled at its time. That is due by the clock, or
 * because something was done when it had come.
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

/** Is what an act was signed against in force? What ships may change with a release before anything is activated: any of it counts. */
function stands(current: VersionName, over: VersionName, untouched: boolean): boolean {
  return current.hash === over.hash || (untouched && current.version === over.version);
}
