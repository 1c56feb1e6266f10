/** Writes rule sets as rule files: JSON for the store and for programs, YAML for people. Both give the same hash when read back. */
import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import { MANDATES } from '../../shared/fact/fact.ts';
import type { RuleSource } from './read-rules.ts';
import type { WrittenRules } from './write-rules.ts';

/** Rules per file: the size of a file is limited, that of a set is not. */
const RULES_PER_FILE = 500;
/** Words that every dialect of YAML reads as text without quotes; other texts are quoted. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/;
const NOT_TEXT = /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
/** Keys whose maps are written on one line. */
const ONE_LINE: readonly string[] = MANDATES;
const LINE = 100;

/** The set as sources for the rule reader: one file, or several when it is large. Each is JSON on one line, so a column is an offset. */
export function ruleSources(written: WrittenRules, file = 'rules.json'): readonly RuleSource[] {
  const { rules, ...rest } = written;
  if (rules.length <= RULES_PER_FILE) return [{ file, text: JSON.stringify(written) }];
  const sources = [{ file, text: JSON.stringify({ ...rest, rules: rules.slice(0, RULES_PER_FILE) }) }];
  for (let from = RULES_PER_FILE; from < rules.length; from += RULES_PER_FILE) {
    const part = { format: written.format, rules: rules.slice(from, from + RULES_PER_FILE) };
    sources.push({ file, text: JSON.stringify(part) });
  }
  return sources;
}

/**
 * The set as editable YAML 1.2 text. Texts are quoted unless they are plain words, so that no reader takes `1E5`, `no` or a day for something
 * else. `heading` becomes comment lines at the top.
 */
export function rulesAsYaml(written: WrittenRules, heading = ''): string {
  const document = new Document(written, { version: '1.2', aliasDuplicateObjects: false });
  if (heading !== '') document.commentBefore = heading.replace(/[^\n]*/g, (line) => (line === '' ? '' : ` ${line}`));
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      node.type = PLAIN.test(node.value) && !NOT_TEXT.test(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
    Map(_, node) {
      if (node.has('fact') || node.has('value') || node.items.every(isFact)) node.flow = true;
    },
    Pair(_, pair) {
      const { key, value } = pair;
      if (isMap(value) && isScalar(key)) value.flow = ONE_LINE.includes(String(key.value));
      else if (isSeq(value) && value.items.every(isScalar)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: LINE, flowCollectionPadding: true, minContentWidth: 0 });
}

/** Ids of facts have a dot, so a map with only such keys is an example. */
function isFact(pair: { readonly key: unknown }): boolean {
  return isScalar(pair.key) && String(pair.key.value).includes('.');
}
