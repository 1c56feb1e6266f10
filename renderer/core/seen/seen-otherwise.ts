/** One screening as agencies see it from which rules are hidden. */
import { type HiddenRules, hiddenRules } from '../../../rules/engine/hidden-rules.ts';
import { seenBy } from '../../../rules/engine/seen-by.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import type { World } from '../world.ts';

export interface SeenOtherwise {
  /** Agencies from which the same rules are hidden. */
  readonly by: readonly LawAgency[];
  readonly hidden: HiddenRules;
  readonly screening: Screening;
}

/** Each reduced view of the screening; empty where every agency sees all of it. */
export function seenOtherwise(
  screening: Screening,
  block: FactBlock,
  { compiled, terms }: World,
): readonly SeenOtherwise[] {
  const frame = terms.frame?.frame ?? null;
  if (frame === null) return [];
  const groups = new Map<string, { readonly by: LawAgency[]; readonly hidden: HiddenRules }>();
  for (const agency of agenciesOf(frame).law) {
    const hidden = hiddenRules(compiled, screening.lists ?? [], frame, screening.at.slice(0, 10), agency);
    if (hidden.size === 0) continue;
    const key = [...hidden.keys()].join(' ');
    groups.set(key, { by: [...(groups.get(key)?.by ?? []), agency], hidden });
  }
  return [...groups.values()].map(({ by, hidden }) => ({
    by,
    hidden,
    screening: seenBy(screening, block, compiled, frame, by[0] as LawAgency),
  }));
}
