/** Rules that the circuit breaker holds: lists them, releases them, and sets the limit. */
import { z } from 'zod';
import { type BreakerLimit, holdsInForce, LOWEST_LIMIT, type Measured } from '../../../rules/statistics/rule-hold.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import { afterCommit } from '../after-commit.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { checkRules, readLimit } from '../rules/circuit-breaker.ts';
import { readSeenRuleHolds } from '../seen/seen-rule-holds.ts';
import { readSetting } from '../session.ts';
import { call, type Handled } from './call.ts';

export interface HoldView {
  readonly id: string;
  readonly rule: string;
  /** Local day of departure of the flights on which it is held. */
  readonly day: IsoDate;
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate | null;
  /** ISO 8601 UTC. */
  readonly began: string;
  readonly measured: Measured;
  readonly limit: BreakerLimit;
  /** `over`: the rule was changed or is no longer in force. */
  readonly state: 'held' | 'released' | 'over';
  readonly released: { readonly officer: string; readonly at: string; readonly reason: string } | null;
}

export interface HoldsView {
  readonly limit: BreakerLimit;
  /** Those in force first, then the latest first. */
  readonly holds: readonly HoldView[];
  readonly mayRelease: boolean;
}

const LONGEST_REASON = 1000;
const MOST_HITS = 1_000_000;

export const holdCalls = {
  'holds.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<HoldsView> {
      return success({ output: await holdsView(request) });
    },
  }),

  /** The rule counts again and is not held again until it is changed. */
  'hold.release': call({
    input: z.strictObject({ id: z.string().min(1).max(80), reason: z.string().trim().max(LONGEST_REASON) }),
    permission: 'rules.hold',
    whole: 'It derives flights on which the rule was held, and measures again which rules are to be held.',
    audit: 'rule.released',
    schedule: 'with-writes',
    async handler(request, { id, reason }): Handled<HoldsView> {
      const { context } = request;
      if (tooShort(reason)) return failed({ code: 'reason-required' });
      const found = (await readSeenRuleHolds(request)).find((each) => each.id === id);
      if (found === undefined) return failed({ code: 'not-found', what: 'hold' });
      if (found.value.released !== null) return failed({ code: 'conflict', what: 'hold' });
      const released = { officer: context.officer.id, at: context.now, reason };
      await request.commit(
        [{ table: 'ruleHolds', id, rev: found.rev, value: { ...found.value, released } }],
        [auditEntry(context, 'rule.released', found.value.rule, { hold: id }, { reason })],
        ['rules', 'session'],
      );
      // The release counts for all days, so holds on other days end with it.
      const release = async () => {
        await refreshFlights({ ...request, world: await request.reloadWorld() });
        await checkRules(request);
      };
      await afterCommit(request, release, undefined);
      return success({ output: await holdsView({ ...request, world: await request.worldNow() }) });
    },
  }),

  /** Sets the limit above which rules are held, not below `LOWEST_LIMIT`; existing holds stay. It concerns the rules of all agencies, so another one confirms. */
  'breaker.set': call({
    input: z.strictObject({
      perMille: z.number().int().min(LOWEST_LIMIT.perMille).max(1000),
      least: z.number().int().min(LOWEST_LIMIT.least).max(MOST_HITS),
    }),
    permission: 'rules.hold',
    second: 'other-agency',
    whole: 'It measures on all heads which rules are to be held now, and answers the list of holds.',
    audit: 'breaker.set',
    schedule: 'with-writes',
    async handler(request, limit): Handled<HoldsView> {
      const { store, context } = request;
      const current = await readSetting(store, 'breaker');
      await request.commit(
        [{ table: 'settings', id: 'breaker', rev: current?.rev ?? 0, value: limit }],
        [auditEntry(context, 'breaker.set', null, {}, changedSides(current?.value ?? null, limit))],
        ['rules'],
      );
      await afterCommit(request, () => checkRules(request), undefined);
      return success({ output: await holdsView({ ...request, world: await request.worldNow() }) });
    },
  }),
} as const;

async function holdsView(request: Request): Promise<HoldsView> {
  const { store, world, context } = request;
  const [kept, limit] = await Promise.all([readSeenRuleHolds(request), readLimit(store)]);
  const holds = kept.map(({ value }) => value);
  const inForce = new Set(holdsInForce(holds, world.ruleSet).map(({ id }) => id));
  const views = holds.map((hold): HoldView => {
    const rule = world.compiled.byId.get(hold.rule);
    const { id, day, began, measured, limit: over, released } = hold;
    const state = released !== null ? 'released' : inForce.has(id) ? 'held' : 'over';
    const { title = {}, mandate = null } = rule ?? {};
    return { id, rule: hold.rule, day, title, mandate, began, measured, limit: over, state, released };
  });
  const last = ({ state }: HoldView) => Number(state !== 'held');
  views.sort((a, b) => last(a) - last(b) || (a.day < b.day ? 1 : -1));
  return { limit, holds: views, mayRelease: isPermitted(context.officer, 'rules.hold', store.name) };
}
