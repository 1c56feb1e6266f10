/**
 * The shipped rules, read. Reading their files would take a third of a second at every start, so the build replaces this file with the result
 * (`scripts/shipped-rules-plugin.mjs`); tests read them.
 */
import { readRules } from '../language/read-rules.ts';
import type { RuleSet } from '../language/rule-set.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

/** The rule set of the shipped files. Throws when they are wrong, which a test would have found. */
export function shippedRules(): RuleSet {
  const read = readRules(SHIPPED_PACK);
  if (!read.ok) throw new Error(`shipped rules: ${read.failure.map(({ code }) => code).join(', ')}`);
  return read.value;
}
