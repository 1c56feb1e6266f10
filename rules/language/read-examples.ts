/** Reads the examples that a rule brings along: facts of travellers whom it must hit, must miss, and cannot judge. */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { readValue } from './operands.ts';
import type { ExampleFacts, Rule } from './rule-set.ts';
import { asList, asMap, entryOf, type Reader, refuseUnknownKeys, report } from './source-reader.ts';
import type { SourceMap, SourceNode } from './source-tree.ts';

export const EXAMPLE_GROUPS = ['hit', 'miss', 'unknown'] as const;
export type ExampleGroup = (typeof EXAMPLE_GROUPS)[number];

export const MAX_EXAMPLES = 100;

/** Offsets of a rule's examples, by group, in their order. */
export type ExampleOffsets = Readonly<Record<ExampleGroup, readonly number[]>>;

/** Reads `examples` of a rule; empty where there are none. */
export function readExamples(
  reader: Reader,
  map: SourceMap,
): { readonly facts: Rule['examples']; readonly offsets: ExampleOffsets } {
  const facts: Record<ExampleGroup, ExampleFacts[]> = { hit: [], miss: [], unknown: [] };
  const offsets: Record<ExampleGroup, number[]> = { hit: [], miss: [], unknown: [] };
  const entry = entryOf(map, 'examples');
  const groups = entry === undefined ? null : asMap(reader, entry.value, 'examples');
  if (groups === null) return { facts, offsets };
  refuseUnknownKeys(reader, groups, EXAMPLE_GROUPS);
  for (const group of EXAMPLE_GROUPS) {
    const written = entryOf(groups, group);
    const list = written === undefined ? null : asList(reader, written.value, group);
    for (const item of list?.items.slice(0, MAX_EXAMPLES) ?? []) {
      const example = readExample(reader, item);
      if (example === null) continue;
      facts[group].push(example);
      offsets[group].push(item.offset);
    }
  }
  return { facts, offsets };
}

/** The facts of one traveller, in the words of the rule language. */
function readExample(reader: Reader, node: SourceNode): ExampleFacts | null {
  const map = asMap(reader, node, 'example');
  if (map === null) return null;
  const facts: Record<string, unknown> = {};
  for (const { key, offset, value } of map.entries) {
    const fact = factById(key);
    if (fact === undefined) {
      report(reader, { offset }, 'unknown-fact', { fact: key.slice(0, 80) });
      continue;
    }
    if (value.kind === 'scalar' && !value.quoted && /^(?:|~|null)$/.test(value.text)) {
      facts[key] = null;
      continue;
    }
    const items = fact.type === 'set' ? asList(reader, value, key)?.items : [value];
    const operands = items?.map((item) => (item.kind === 'scalar' ? readValue(fact, item.text, item.quoted) : null));
    if (operands === undefined) continue;
    if (operands.includes(null)) report(reader, value, 'operand-wrong-type', { fact: key, type: fact.type });
    else facts[key] = fact.type === 'set' ? operands : operands[0];
  }
  return facts;
}
