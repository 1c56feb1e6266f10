/** Selects the rules to evaluate for a flight. */
import type { Family } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FrameUse } from '../../shared/frame/frame-use.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { canHold, missingFrom } from './can-hold.ts';
import { type CompiledRules, isValidOn } from './compile.ts';

export interface AskedRules {
  /** Indexes of the rules in the set, ascending. */
  readonly rules: readonly number[];
  /** How many of them each family has. */
  readonly sizes: ReadonlyMap<Family, number>;
}

/** Answers for the flights of a day, by the facts that they lack: most flights lack the same. */
interface Known {
  readonly day: IsoDate;
  readonly uses: readonly FrameUse[] | null;
  readonly byMissing: Map<string, AskedRules>;
}

const knownOf = new WeakMap<CompiledRules, Known>();

/** The rules of the set that are valid on the day, can become true with the available facts, and are allowed by the legal frame (null: none). */
export function askedRules(
  compiled: CompiledRules,
  block: FactBlock,
  day: IsoDate,
  uses: readonly FrameUse[] | null,
): AskedRules {
  let known = knownOf.get(compiled);
  if (known === undefined || known.day !== day || known.uses !== uses) {
    known = { day, uses, byMissing: new Map() };
    knownOf.set(compiled, known);
  }
  const has = new Uint8Array(compiled.awaited.size);
  for (const { fact } of block.columns) {
    const at = compiled.awaited.get(fact);
    if (at !== undefined) has[at] = 1;
  }
  const missing = has.join('');
  let asked = known.byMissing.get(missing);
  if (asked === undefined) {
    const isMissing = missingFrom(block);
    const rules = compiled.rules.flatMap(({ rule, awaits }, index) => {
      const isAllowed = isValidOn(rule, day) && (uses === null || uses[index]?.refusal === null);
      return isAllowed && (!awaits || canHold(rule.when, isMissing)) ? [index] : [];
    });
    asked = { rules, sizes: familySizes(compiled, rules) };
    known.byMissing.set(missing, asked);
  }
  return asked;
}

/** How many of the rules (indexes in the set) each family has. */
export function familySizes(compiled: CompiledRules, rules: readonly number[]): ReadonlyMap<Family, number> {
  const sizes = new Map<Family, number>();
  for (const index of rules) {
    const family = compiled.rules[index]?.rule.family;
    if (family !== undefined) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  return sizes;
}
