/**
 * The rules that ship, read. To read their files takes a third of a second of every start, so the build puts what comes of it in place of this
 * file (`scripts/shipped-rules-plugin.mjs`); tests read them.
 */
import { readRules } from '../language/read-rules.ts';
import type { RuleSet } from '../language/rule-set.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

/** The rule set of the shipped files. Throws when they are wrong, which a test would have told. */
export function shippedRules(): RuleSet {
  const read = readRules(SHIPPED_PACK);
  if (!read.ok) throw new Error(`shipped rules: ${read.failure.map(({ code }) => code).join(', ')}`);
  return read.value;
}
