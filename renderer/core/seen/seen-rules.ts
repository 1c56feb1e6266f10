/** Which rules the legal frame hides from the officer at the desk. */
import { type HiddenRules, hiddenRules } from '../../../rules/engine/seen-by.ts';
import type { Desk } from '../context.ts';
import { hidesFrom } from './seen-heads.ts';

type Looking = Pick<Desk, 'world' | 'context'>;

const NOTHING: HiddenRules = new Map();

/** The rules in force that are hidden today; empty where nothing is. */
export function hiddenToday({ world, context }: Looking): HiddenRules {
  const frame = world.terms.frame?.frame ?? null;
  if (!hidesFrom(frame, context.agency)) return NOTHING;
  return hiddenRules(world.compiled, frame, context.now.slice(0, 10), context.agency);
}

/**
 * Tells of a rule, by its id, whether what was done about its hits is hidden; null where nothing is. A rule that is no longer in force is hidden
 * too: nobody can say any more what it was.
 */
export function hidesRule(desk: Looking): ((rule: string) => boolean) | null {
  const hidden = hiddenToday(desk);
  if (hidden.size === 0) return null;
  return (rule) => hidden.has(rule) || !desk.world.compiled.byId.has(rule);
}
