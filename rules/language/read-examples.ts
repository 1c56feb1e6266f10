/** Reads the examples of a rule: facts of travellers whom it must hit, must miss, and cannot judge. */
import type { FactDeclaration } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { type Operand, readValue } from './operands.ts';
import type { ExampleFacts, Rule } from './rule-set.ts';
import { asList, asMap, entryOf, isNothing, type Reader, refuseUnknownKeys, report } from './source-reader.ts';
import type { SourceMap, SourceNode } from './source-tree.ts';

export const EXAMPLE_GROUPS = ['hit', 'miss', 'unknown'] as const;
export type ExampleGroup = (typeof EXAMPLE_GROUPS)[number];

export const MAX_EXAMPLES = 100;

/** Offsets of a rule's examples, by group, in their order. */
export type ExampleOffsets = Readonly<Record<ExampleGroup, readonly number[]>>;

/** Reads `examples` of a rule; empty when there are none. */
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
    if (list !== null && list.items.length > MAX_EXAMPLES) {
      report(reader, list, 'too-many-examples', { group, limit: MAX_EXAMPLES });
      continue;
    }
    for (const item of list?.items ?? []) {
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
    const read = isNothing(value) ? null : readFactValue(reader, fact, value);
    if (read !== undefined) facts[key] = read;
  }
  return facts;
}

/** The value of one fact in an example; undefined when it fits no fact. */
function readFactValue(
  reader: Reader,
  fact: FactDeclaration,
  node: SourceNode,
): Operand | readonly Operand[] | undefined {
  const items = fact.type === 'set' ? asList(reader, node, fact.id)?.items : [node];
  if (items === undefined) return undefined;
  const values = items.flatMap((item) =>
    item.kind === 'scalar' ? (readValue(fact, item.text, item.quoted) ?? []) : [],
  );
  if (values.length < items.length) {
    report(reader, node, 'operand-wrong-type', { fact: fact.id, type: fact.type });
    return undefined;
  }
  const strange = values.findIndex((value) => fact.words?.includes(String(value)) === false);
  if (strange >= 0) {
    const written = String(values[strange]).slice(0, 80);
    report(reader, items[strange] ?? node, 'not-a-word', {
      what: fact.id,
      written,
      words: fact.words?.join(', ') ?? '',
    });
    return undefined;
  }
  return fact.type === 'set' ? values : values[0];
}
