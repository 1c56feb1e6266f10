/** Selects the rules to evaluate for a flight. */
import type { Family } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FrameUse } from '../../shared/frame/frame-use.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { canHold, missingFrom } from './can-hold.ts';
import { type CompiledRules, isValidOn } from './compile.ts';

/** Answers for the flights of a day, by the facts that they lack: most flights lack the same. */
interface Asked {
  readonly day: IsoDate;
  readonly uses: readonly FrameUse[] | null;
  readonly byMissing: Map<string, readonly boolean[]>;
}

const asked = new WeakMap<CompiledRules, Asked>();

/**
 * For each rule of the set, in order: is it valid on the day, can it become true with the available facts, and does the legal frame (null: none)
 * allow it?
 */
export function askedRules(
  compiled: CompiledRules,
  block: FactBlock,
  day: IsoDate,
  uses: readonly FrameUse[] | null,
): readonly boolean[] {
  let known = asked.get(compiled);
  if (known === undefined || known.day !== day || known.uses !== uses) {
    known = { day, uses, byMissing: new Map() };
    asked.set(compiled, known);
  }
  const has = new Uint8Array(compiled.awaited.size);
  for (const { fact } of block.columns) {
    const at = compiled.awaited.get(fact);
    if (at !== undefined) has[at] = 1;
  }
  const missing = has.join('');
  let rules = known.byMissing.get(missing);
  if (rules === undefined) {
    const isMissing = missingFrom(block);
    rules = compiled.rules.map(
      ({ rule, awaits }, index) =>
        isValidOn(rule, day) &&
        (uses === null || uses[index]?.refusal === null) &&
        (!awaits || canHold(rule.when, isMissing)),
    );
    known.byMissing.set(missing, rules);
  }
  return rules;
}

/** Number of evaluated rules per family. */
export function familySizes(compiled: CompiledRules, asked: readonly boolean[]): ReadonlyMap<Family, number> {
  const sizes = new Map<Family, number>();
  compiled.rules.forEach(({ rule }, index) => {
    if (asked[index]) sizes.set(rule.family, (sizes.get(rule.family) ?? 0) + 1);
  });
  return sizes;
}
