/** The fingerprint of a rule set, which identifies the exact rules of a screening. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Rule, RuleSet } from './rule-set.ts';

/** SHA-256 (hex) over the canonical text of the thresholds, of all named lists and of all rules, in the order of their ids. */
export function hashRules({ thresholds, lists, rules }: Pick<RuleSet, 'thresholds' | 'lists' | 'rules'>): string {
  // Without lists and threats, the text is the same as before these existed, so an unchanged rule set keeps its hash.
  const text = canonicalJson({
    format: 1,
    thresholds,
    ...(lists.length > 0 ? { lists } : {}),
    rules: rules.map(written),
  });
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 (hex) over the canonical text of one rule; it changes with any change of the rule. */
export function hashRule(rule: Rule): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(written(rule)))));
}

function written({ threat, ...rule }: Rule): object {
  return threat.length === 0 ? rule : { ...rule, threat };
}
