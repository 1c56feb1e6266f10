/** The fingerprint of a rule set, which identifies the exact rules of a screening. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { NamedList, Rule, RuleContent } from './rule-set.ts';

/** SHA-256 (hex) over the canonical text of the format, the thresholds, all named lists and all rules, in the order of their ids. */
export function hashRules({ format, thresholds, lists, rules }: RuleContent): string {
  // Without lists, titles of lists, threats and signs, the text is the same as before these existed, so an unchanged rule set keeps its hash.
  const text = canonicalJson({
    format,
    thresholds,
    ...(lists.length > 0 ? { lists: lists.map(writtenList) } : {}),
    rules: rules.map(written),
  });
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 (hex) over the canonical text of one rule; it changes with any change of the rule. */
export function hashRule(rule: Rule): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(written(rule)))));
}

function written({ threat, sign, ...rule }: Rule): object {
  return { ...rule, ...(threat.length === 0 ? {} : { threat }), ...(sign === null ? {} : { sign }) };
}

function writtenList({ title, ...list }: NamedList): object {
  return { ...list, ...(Object.keys(title).length === 0 ? {} : { title }) };
}
