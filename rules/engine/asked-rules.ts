/** Selects the rules to evaluate for a flight. */
import type { Family } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FrameUse } from '../../shared/frame/frame-use.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { canHold, missingFrom } from './can-hold.ts';
import { type CompiledRules, isValidOn } from './compile.ts';

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
  const isMissing = missingFrom(block);
  return compiled.rules.map(
    ({ rule, awaits }, index) =>
      isValidOn(rule, day) &&
      (uses === null || uses[index]?.refusal === null) &&
      (!awaits || canHold(rule.when, isMissing)),
  );
}

/** Number of evaluated rules per family. */
export function familySizes(compiled: CompiledRules, asked: readonly boolean[]): ReadonlyMap<Family, number> {
  const sizes = new Map<Family, number>();
  compiled.rules.forEach(({ rule }, index) => {
    if (asked[index]) sizes.set(rule.family, (sizes.get(rule.family) ?? 0) + 1);
  });
  return sizes;
}
