/** Looks after imports whether a rule is over its limit, and holds it. What is held is screened anew in the background. */
import { isValidOn } from '../../../rules/engine/compile.ts';
import { type BreakerLimit, type RuleHold, rulesToHold, USUAL_LIMIT } from '../../../rules/statistics/rule-hold.ts';
import { auditEntry, type Desk } from '../context.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { readSetting } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';

/** Imports of this stretch are measured together, in milliseconds. */
const WINDOW = 24 * 60 * 60 * 1000;

/** The unit's limit. */
export async function readLimit(store: Store): Promise<BreakerLimit> {
  return (await readSetting(store, 'breaker'))?.value ?? USUAL_LIMIT;
}

/** Holds the rules that are over their limit on the flights of which something came in during the last 24 hours; gives how many. */
export async function checkRules(desk: Desk): Promise<number> {
  const { store } = desk;
  const world = await desk.worldNow();
  const now = desk.clock();
  const since = new Date(Date.parse(now) - WINDOW).toISOString();
  const [heads, decided, limit, kept] = await Promise.all([
    readHeads(store),
    FlightDecisions.read(store),
    readLimit(store),
    readAll(store, 'ruleHolds'),
  ]);
  const flights = new Set<string>();
  await store
    .table('messageReports')
    .where('received')
    .aboveOrEqual(since)
    .each(({ flights: named }) => {
      for (const flight of (named as readonly string[] | undefined) ?? []) flights.add(decided.target(flight));
    });
  // What other rules said is no measure of those in force.
  const recent = heads.filter(({ id, ruleSet }) => flights.has(id) && ruleSet.hash === world.ruleSet.hash);
  const holds = kept.map(({ value }) => value);
  const rules = world.ruleSet.rules.filter((rule) => isValidOn(rule, now.slice(0, 10)));
  const over = rulesToHold(
    rules,
    (rule) => {
      let hits = 0;
      let evaluated = 0;
      for (const { ruleCounts, travellers, crew } of recent) {
        const count = ruleCounts[rule];
        hits += count?.hits ?? 0;
        evaluated += travellers + crew - (count?.unknown ?? 0);
      }
      return { hits, evaluated };
    },
    limit,
    holds,
  );
  if (over.length === 0) return 0;
  const { version, hash } = world.ruleSet;
  const made = over.map(
    ({ rule, text, measured }): RuleHold => ({
      id: desk.context.newId(),
      rule: rule.id,
      text,
      ruleSet: { version, hash },
      began: now,
      measured,
      limit,
      released: null,
    }),
  );
  await desk.commit(
    made.map((hold) => ({ table: 'ruleHolds', id: hold.id, rev: 0, value: hold })),
    made.map((hold) =>
      auditEntry({ ...desk.context, now }, 'rule.held', hold.rule, {
        hits: hold.measured.hits,
        evaluated: hold.measured.evaluated,
        perMille: limit.perMille,
        least: limit.least,
      }),
    ),
    ['rules', 'session'],
  );
  await desk.reloadWorld();
  return made.length;
}
