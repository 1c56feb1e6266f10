/** Selects the rules to evaluate for a flight. */
import type { Family } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FrameUse } from '../../shared/frame/frame-use.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { canHold, missingFrom } from './can-hold.ts';
import { type CompiledRules, isValidOn } from './compile.ts';

/** The answer for the flight asked about last: most flights have the same facts. */
interface Asked {
  readonly day: IsoDate;
  readonly uses: readonly FrameUse[] | null;
  readonly facts: readonly string[];
  readonly rules: readonly boolean[];
}

const last = new WeakMap<CompiledRules, Asked>();

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
  const known = last.get(compiled);
  if (known !== undefined && known.day === day && known.uses === uses && hasFacts(block, known.facts)) {
    return known.rules;
  }
  const isMissing = missingFrom(block);
  const rules = compiled.rules.map(
    ({ rule, awaits }, index) =>
      isValidOn(rule, day) &&
      (uses === null || uses[index]?.refusal === null) &&
      (!awaits || canHold(rule.when, isMissing)),
  );
  last.set(compiled, { day, uses, facts: block.columns.map(({ fact }) => fact), rules });
  return rules;
}

/** Has the block columns of exactly these facts? */
function hasFacts({ columns }: FactBlock, facts: readonly string[]): boolean {
  if (columns.length !== facts.length) return false;
  for (let at = 0; at < facts.length; at++) if (columns[at]?.fact !== facts[at]) return false;
  return true;
}

/** Number of evaluated rules per family. */
export function familySizes(compiled: CompiledRules, asked: readonly boolean[]): ReadonlyMap<Family, number> {
  const sizes = new Map<Family, number>();
  compiled.rules.forEach(({ rule }, index) => {
    if (asked[index]) sizes.set(rule.family, (sizes.get(rule.family) ?? 0) + 1);
  });
  return sizes;
}
