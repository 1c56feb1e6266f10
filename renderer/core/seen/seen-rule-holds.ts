/** Holds of the circuit breaker that the officer may know of. */
import type { RuleHold } from '../../../rules/statistics/rule-hold.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll } from '../store/read.ts';
import { visibleTo } from './seen-rules.ts';

/** All holds except those of hidden rules. A rule no longer in force is hidden under any frame, since its mandate is not known. */
export async function readSeenRuleHolds(request: Request): Promise<readonly Opened<RuleHold>[]> {
  const { compiled, terms } = request.world;
  const sees = visibleTo(request);
  return (await readAll(wholeOf(request.store), 'ruleHolds')).filter(({ value }) => {
    const rule = compiled.byId.get(value.rule);
    return rule === undefined ? terms.frame === null : sees(rule);
  });
}
