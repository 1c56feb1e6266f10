/** Mutes as screens show them, and what an officer may do with them. */
import { canBeMuted } from '../../rules/engine/screening-terms.ts';
import type { Rule } from '../../rules/language/rule-set.ts';
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import type { Case } from '../../shared/casework/case.ts';
import { type ConfirmedRule, isOwnRule } from '../../shared/casework/confirming-agencies.ts';
import { type FlightTimes, isFlightOver, type Mute, muteState, muteTime } from '../../shared/mute/mute.ts';
import { forbidsMute } from '../../shared/mute/mute-bar.ts';
import { muteKeyOf, type Person, shownKey } from '../../shared/mute/mute-key.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { MuteView, ReasonMute } from './calls/mutes.ts';
import { isPermitted } from './permissions.ts';
import type { Request } from './request.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { unitAgencies } from './world.ts';

/** May the officer mute the rule, and revoke such a mute? Officers those of their own agency; supervisors all. */
export function mayMute(rule: ConfirmedRule, { context, store, world }: Request): boolean {
  const { officer, agency } = context;
  if (isPermitted(officer, 'mute.any', store.name)) return true;
  return (
    isPermitted(officer, 'mute', store.name) && isLawAgency(agency) && isOwnRule(unitAgencies(world), agency, rule)
  );
}

/** The rule of a mute. One that is no longer in force is known by its mandate only. */
export function ruleOfMute({ rule, mandate }: Pick<Mute, 'rule' | 'mandate'>, { world }: Request): ConfirmedRule {
  return { mandate, threat: world.compiled.byId.get(rule)?.threat ?? [] };
}

/** How many hits each mute withholds on the flights stored here, by its id; hits that are hidden from the officer are not counted. */
export async function muteHits(request: Request): Promise<ReadonlyMap<string, number>> {
  const hits = new Map<string, number>();
  for (const { mutes = {} } of await readSeenHeads(request)) {
    for (const [id, count] of Object.entries(mutes)) hits.set(id, (hits.get(id) ?? 0) + count);
  }
  return hits;
}

/** The present state of a mute. */
export function muteView(mute: Mute, request: Request, hits: ReadonlyMap<string, number>): MuteView {
  const { id, rule, mandate, key, name, made, second = null, until, revoked } = mute;
  const state = muteState(mute, request.context.now);
  return {
    id,
    rule,
    title: request.world.compiled.byId.get(rule)?.title ?? {},
    mandate,
    name,
    key: shownKey(key),
    made,
    second,
    until,
    state,
    revoked,
    hits: hits.get(id) ?? 0,
    mayRevoke: state === 'in-force' && mayMute(ruleOfMute(mute, request), request),
  };
}

/** What the officer may do about a hit of the rule that is not muted; `cases`: those on the traveller that the officer sees; `after`: the outcome with a mute. */
export function muteChoice(
  rule: Pick<Rule, 'kind' | 'family' | 'mandate' | 'threat'>,
  traveller: Person,
  flight: FlightTimes,
  cases: readonly Case[],
  after: Outcome | null,
  request: Request,
): ReasonMute {
  if (rule.kind === 'trigger') return { state: 'may-not', why: 'trigger' };
  if (!canBeMuted(rule)) return { state: 'may-not', why: 'list' };
  const key = muteKeyOf(traveller);
  if (key === null) return { state: 'may-not', why: 'no-key' };
  if (!mayMute(rule, request)) return { state: 'may-not', why: 'mandate' };
  const isOver = isFlightOver(flight, request.context.now);
  if (cases.some((found) => forbidsMute(found, isOver))) return { state: 'may-not', why: 'selected' };
  // On a flight without a time no mute counts either.
  return { state: 'may', weak: key.kind === 'person', past: isOver || muteTime(flight) === null, after };
}
