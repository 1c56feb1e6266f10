/** Holds each rule on the days on which it is over its limit; `rule-hold.ts` says what is measured. */
import { isValidOn } from '../../../rules/engine/compile.ts';
import {
  type BreakerLimit,
  holdId,
  mostHits,
  type RuleHold,
  rulesToHold,
  type TrippedBy,
  USUAL_LIMIT,
} from '../../../rules/statistics/rule-hold.ts';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { systemEntry } from '../audit/entries.ts';
import type { FlightHead } from '../flight-head.ts';
import { filesOf } from '../import/fall-causes.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import { slices } from '../pause.ts';
import type { WholeRequest } from '../request.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { readHeads } from '../store/heads.ts';
import type { SeenStore, Store } from '../store/open-store.ts';
import { type Opened, readAll } from '../store/read.ts';
import { dayOf } from '../world-terms.ts';
import { DayTallies, measureOf } from './day-tallies.ts';

/** The unit's limit. */
export async function readLimit(store: SeenStore): Promise<BreakerLimit> {
  return (await readSetting(store, 'breaker'))?.value ?? USUAL_LIMIT;
}

/**
 * Holds the rules that are over their limit on a day, ends holds that are no longer needed, and screens the flights concerned again. It checks all
 * days, since data of one flight may change the facts of others. Imports, officers and rule changes may call it at once, so calls take turns.
 */
export async function checkRules(request: WholeRequest): Promise<void> {
  const endTurn = await request.services.deriving.take();
  let changed: boolean;
  try {
    changed = await keepHolds(request);
  } finally {
    endTurn();
  }
  if (changed) await refreshFlights({ ...request, world: await request.worldNow() });
}

/** Writes the holds as they should be now; true where any changed. */
async function keepHolds(request: WholeRequest): Promise<boolean> {
  const { store } = request;
  const world = await request.worldNow();
  const [heads, limit, kept] = await Promise.all([readHeads(store), readLimit(store), readAll(store, 'ruleHolds')]);
  // Only screenings by the rules in force are measured.
  const screened = heads.filter(({ ruleSet }) => ruleSet.hash === world.ruleSet.hash);
  const byDay = await store.cache(DayTallies).of(screened);
  const slice = slices();
  const holds = new Map(kept.map((hold) => [hold.id, hold]));
  const all = kept.map(({ value }) => value);
  const now = request.clock();
  const { version, hash } = world.ruleSet;
  const writes: Write[] = [];
  const audit: AuditEntry[] = [];
  const asked = new Set<string>();
  for (const [day, tally] of byDay) {
    await slice.breathe();
    if (tally.mostHits < limit.least) continue;
    const rules = world.ruleSet.rules.filter((rule) => isValidOn(rule, day));
    for (const { rule, text, measured } of rulesToHold(rules, (id) => measureOf(tally, id), limit, all)) {
      const id = holdId(day, rule);
      asked.add(id);
      const before = holds.get(id);
      if (before !== undefined && isSame(before.value, text, measured)) continue;
      const isNew = before === undefined || before.value.text !== text;
      const began = isNew ? now : before.value.began;
      const tripped = isNew
        ? await trippedBy(
            store,
            rule,
            screened.filter((head) => dayOf(head) === day),
          )
        : before.value.tripped;
      const value: RuleHold = {
        id,
        rule,
        day,
        text,
        ruleSet: { version, hash },
        began,
        measured,
        limit,
        ...(tripped === undefined ? {} : { tripped }),
        released: null,
      };
      writes.push({ table: 'ruleHolds', id, rev: before?.rev ?? 0, value });
      if (isNew) audit.push(systemEntry(now, 'rule.held', rule, { day, ...measured, ...limit }));
    }
  }
  for (const { id, value } of ended(kept, asked)) {
    writes.push({ table: 'ruleHolds', id, remove: true });
    audit.push(systemEntry(now, 'rule.hold-ended', value.rule, { day: value.day }));
  }
  if (writes.length === 0) return false;
  await request.commit(writes, audit, ['rules', 'session']);
  await request.reloadWorld();
  return true;
}

/** The flights of the day with the most hits of the rule, with who brought their messages: one made-up flight can hold a rule. */
async function trippedBy(store: Store, rule: string, heads: readonly FlightHead[]): Promise<readonly TrippedBy[]> {
  const counted = heads.map((head) => ({ head, hits: head.ruleCounts[rule]?.hits ?? 0 }));
  const tripped: TrippedBy[] = [];
  for (const { head, hits } of mostHits(counted)) {
    tripped.push({ flight: head.id, hits, files: await filesOf(store, head) });
  }
  return tripped;
}

function isSame(
  { text: before, measured, released }: RuleHold,
  text: string,
  { hits, evaluated }: RuleHold['measured'],
) {
  return released === null && before === text && measured.hits === hits && measured.evaluated === evaluated;
}

/** Holds that are no longer needed. Released holds are kept: they show that an officer looked at the rule. */
function ended(kept: readonly Opened<RuleHold>[], asked: ReadonlySet<string>): readonly Opened<RuleHold>[] {
  return kept.filter(({ id, value }) => value.released === null && !asked.has(id));
}
