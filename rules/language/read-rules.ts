/**
 * Reads rule files into one rule set. The written form is in `rule-set.ts`; every error carries its file, line and column, and all of them are
 * found in one go. Several files make one set: the order in which they are given never shows.
 */
import { FAMILIES, MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import { HANDLINGS } from '../../shared/screening/screening.ts';
import { isCivilDate } from '../../shared/time/civil.ts';
import { hashRules } from './hash-rules.ts';
import { readValue } from './operands.ts';
import { restsOnProtected } from './protected.ts';
import { readCondition } from './read-condition.ts';
import { placeOf, type RuleError } from './rule-error.ts';
import type { ExampleFacts, Rule, RuleSet, Thresholds } from './rule-set.ts';
import {
  asList,
  asMap,
  asText,
  asWhole,
  asWord,
  entryOf,
  type Reader,
  refuseUnknownKeys,
  report,
  required,
  type SourceMap,
} from './source-reader.ts';
import { readSource, type SourceNode } from './source-tree.ts';

export interface RuleSource {
  /** Name shown in errors: the path as given. */
  readonly file: string;
  readonly text: string;
}

export interface ReadOptions {
  /** Number of the rule set; 1 when left out. */
  readonly version?: number;
}

/** Where a rule was read, for checks that come later. */
export interface RulePlace {
  readonly source: RuleSource;
  /** Offset of the rule's id. */
  readonly offset: number;
  /** Offsets of its examples, by group, in their order. */
  readonly examples: Readonly<Record<ExampleGroup, readonly number[]>>;
}

export const EXAMPLE_GROUPS = ['hit', 'miss', 'unknown'] as const;
export type ExampleGroup = (typeof EXAMPLE_GROUPS)[number];

export interface ReadRules {
  readonly ruleSet: RuleSet;
  /** By rule id. */
  readonly places: ReadonlyMap<string, RulePlace>;
}

export const DEFAULT_THRESHOLDS: Thresholds = { watch: 30, inspect: 60 };
const MAX_ERRORS = 200;
const MAX_RULES = 5000;
const MAX_EXAMPLES = 100;

const FILE_KEYS = ['format', 'thresholds', 'rules'];
const RULE_KEYS = [
  'id',
  'kind',
  'mandate',
  'family',
  'weight',
  'outcome',
  'handling',
  'title',
  'rationale',
  'source',
  'owner',
  'validFrom',
  'validTo',
  'when',
  'examples',
];
const KINDS = ['indicator', 'exoneration', 'trigger'] as const;
const FORCED = ['inspect', 'intercept'] as const;
const ID = /^[a-z0-9][a-z0-9.-]{0,99}$/;
const LANGUAGE = /^[a-z]{2}$/;

interface Draft {
  readonly rule: Rule;
  readonly place: RulePlace;
}

interface FileContent {
  readonly source: RuleSource;
  readonly thresholds: ReadonlyMap<Mandate, { readonly value: Thresholds; readonly offset: number }>;
  readonly drafts: readonly Draft[];
  readonly errors: readonly RuleError[];
}

/**
 * Reads rule files into one rule set, or gives all errors found (at most 200). An empty list of files, and files without any rule, give an empty set.
 */
export function readRules(
  sources: readonly RuleSource[],
  options: ReadOptions = {},
): Result<RuleSet, readonly RuleError[]> {
  const read = readRulesWithPlaces(sources, options);
  return read.ok ? success(read.value.ruleSet) : read;
}

/** As `readRules`, and says where each rule was written. */
export function readRulesWithPlaces(
  sources: readonly RuleSource[],
  options: ReadOptions = {},
): Result<ReadRules, readonly RuleError[]> {
  const files = sources.map(readFile);
  const errors = files.flatMap((file) => file.errors);
  const thresholds = mergeThresholds(files, errors);
  const drafts = mergeDrafts(files, errors);
  if (errors.length > 0) return failed(errors.slice(0, MAX_ERRORS));
  const rules = drafts.map((draft) => draft.rule);
  const content = { thresholds, rules };
  return success({
    ruleSet: { version: options.version ?? 1, hash: hashRules(content), ...content },
    places: new Map(drafts.map((draft) => [draft.rule.id, draft.place])),
  });
}

/** A problem at an offset of a file, as an error with line and column. */
export function errorAt(source: RuleSource, offset: number, code: string, params: RuleError['params'] = {}): RuleError {
  return { file: source.file, ...placeOf(source.text, offset), code, params };
}

function readFile(source: RuleSource): FileContent {
  const { root, problems } = readSource(source.text);
  const reader: Reader = { file: source.file, problems: [...problems] };
  const map = root === null ? null : asMap(reader, root, 'file');
  const thresholds = map === null ? new Map() : readThresholds(reader, map);
  const drafts = map === null ? [] : readRuleList(reader, source, map);
  if (map !== null) {
    refuseUnknownKeys(reader, map, FILE_KEYS);
    const format = required(reader, map, 'format');
    if (format !== null && (format.kind !== 'scalar' || format.text !== '1' || format.quoted)) {
      report(reader, format, 'format-unknown', { format: 1 });
    }
  }
  const sorted = reader.problems.sort((a, b) => a.offset - b.offset).slice(0, MAX_ERRORS);
  const errors = sorted.map(({ offset, code, params }) => errorAt(source, offset, code, params));
  return { source, thresholds, drafts, errors };
}

function readThresholds(reader: Reader, file: SourceMap): FileContent['thresholds'] {
  const found = new Map<Mandate, { value: Thresholds; offset: number }>();
  const entry = entryOf(file, 'thresholds');
  const map = entry === undefined ? null : asMap(reader, entry.value, 'thresholds');
  if (map === null) return found;
  refuseUnknownKeys(reader, map, MANDATES);
  for (const mandate of MANDATES) {
    const written = entryOf(map, mandate);
    const pair = written === undefined ? null : asMap(reader, written.value, mandate);
    if (pair === null) continue;
    refuseUnknownKeys(reader, pair, ['watch', 'inspect']);
    const watch = whole(reader, pair, 'watch');
    const inspect = whole(reader, pair, 'inspect');
    if (watch === null || inspect === null) continue;
    if (watch >= inspect) report(reader, pair, 'thresholds-reversed', { mandate });
    else found.set(mandate, { value: { watch, inspect }, offset: pair.offset });
  }
  return found;
}

function whole(reader: Reader, map: SourceMap, key: string): number | null {
  const node = required(reader, map, key);
  return node === null ? null : asWhole(reader, node, key, 1, 100);
}

function readRuleList(reader: Reader, source: RuleSource, file: SourceMap): Draft[] {
  // A file may also hold nothing but thresholds.
  const thresholdsOnly = entryOf(file, 'thresholds') !== undefined && entryOf(file, 'rules') === undefined;
  const node = thresholdsOnly ? null : required(reader, file, 'rules');
  const list = node === null ? null : asList(reader, node, 'rules');
  if (list === null) return [];
  if (list.items.length > MAX_RULES) {
    report(reader, list, 'too-many-rules', { limit: MAX_RULES });
    return [];
  }
  const drafts: Draft[] = [];
  for (const item of list.items) {
    const draft = readRule(reader, source, item);
    if (draft !== null) drafts.push(draft);
    if (reader.problems.length > MAX_ERRORS) break;
  }
  return drafts;
}

function readRule(reader: Reader, source: RuleSource, node: SourceNode): Draft | null {
  const map = asMap(reader, node, 'rule');
  if (map === null) return null;
  refuseUnknownKeys(reader, map, RULE_KEYS);
  const before = reader.problems.length;
  const idNode = required(reader, map, 'id');
  const id = idNode === null ? null : readId(reader, idNode);
  const kind = word(reader, map, 'kind', KINDS);
  const mandate = word(reader, map, 'mandate', MANDATES);
  const family = word(reader, map, 'family', FAMILIES);
  const trigger = kind === 'trigger';
  for (const key of trigger ? ['weight'] : kind === null ? [] : ['outcome', 'handling']) {
    const entry = entryOf(map, key);
    if (entry !== undefined && kind !== null) report(reader, entry, 'key-not-for-kind', { key, kind });
  }
  const weight = trigger || kind === null ? 0 : whole(reader, map, 'weight');
  const outcome = trigger ? word(reader, map, 'outcome', FORCED) : null;
  const handlingNode = trigger ? entryOf(map, 'handling')?.value : undefined;
  const handling = handlingNode === undefined ? null : asWord(reader, handlingNode, 'handling', HANDLINGS);
  const title = readTitle(reader, map);
  const [rationale, origin, owner] = ['rationale', 'source', 'owner'].map((key) => optionalText(reader, map, key));
  const validFrom = readDay(reader, map, 'validFrom');
  const validTo = readDay(reader, map, 'validTo');
  if (validFrom !== null && validTo !== null && validFrom > validTo) report(reader, map, 'validity-reversed');
  const whenNode = required(reader, map, 'when');
  const when = whenNode === null ? null : readCondition(reader, whenNode, mandate);
  if (when !== null && whenNode !== null && restsOnProtected(when)) report(reader, whenNode, 'rests-on-protected');
  const examples = readExamples(reader, map);
  if (reader.problems.length > before) return null;
  if (id === null || kind === null || mandate === null || family === null) return null;
  if (weight === null || title === null || when === null) return null;
  return {
    rule: {
      id,
      kind,
      mandate,
      family,
      weight,
      outcome,
      handling,
      title,
      rationale: rationale ?? '',
      source: origin ?? '',
      owner: owner ?? '',
      validFrom,
      validTo,
      when,
      examples: examples.facts,
    },
    place: { source, offset: idNode?.offset ?? map.offset, examples: examples.offsets },
  };
}

function readId(reader: Reader, node: SourceNode): string | null {
  const id = node.kind === 'scalar' ? node.text : '';
  return ID.test(id) ? id : report(reader, node, 'id-malformed', { id: id.slice(0, 80) });
}

function word<Word extends string>(reader: Reader, map: SourceMap, key: string, words: readonly Word[]): Word | null {
  const node = required(reader, map, key);
  return node === null ? null : asWord(reader, node, key, words);
}

function optionalText(reader: Reader, map: SourceMap, key: string): string | null {
  const entry = entryOf(map, key);
  return entry === undefined ? null : asText(reader, entry.value, key);
}

function readTitle(reader: Reader, map: SourceMap): Record<string, string> | null {
  const node = required(reader, map, 'title');
  const titles = node === null ? null : asMap(reader, node, 'title');
  if (titles === null) return null;
  const byLanguage: Record<string, string> = {};
  for (const entry of titles.entries) {
    const text = asText(reader, entry.value, entry.key.slice(0, 80), 300);
    if (!LANGUAGE.test(entry.key)) report(reader, entry, 'language-unknown', { language: entry.key.slice(0, 80) });
    else if (text !== null) byLanguage[entry.key] = text;
  }
  if (entryOf(titles, 'en') === undefined) return report(reader, titles, 'title-missing', { language: 'en' });
  return byLanguage;
}

function readDay(reader: Reader, map: SourceMap, key: string): IsoDate | null {
  const entry = entryOf(map, key);
  if (entry === undefined) return null;
  const node = entry.value;
  const parts = node.kind === 'scalar' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(node.text) : null;
  const valid = parts !== null && isCivilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return valid ? parts[0] : report(reader, node, 'not-a-date', { what: key });
}

function readExamples(
  reader: Reader,
  map: SourceMap,
): { readonly facts: Rule['examples']; readonly offsets: RulePlace['examples'] } {
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

/** Each mandate's thresholds: stated by any file, twice only when equal; 30 and 60 where none states them. */
function mergeThresholds(files: readonly FileContent[], errors: RuleError[]): RuleSet['thresholds'] {
  const stated = new Map<Mandate, Thresholds>();
  for (const file of files) {
    for (const [mandate, { value, offset }] of file.thresholds) {
      const earlier = stated.get(mandate);
      if (earlier === undefined) stated.set(mandate, value);
      else if (earlier.watch !== value.watch || earlier.inspect !== value.inspect) {
        errors.push(errorAt(file.source, offset, 'thresholds-conflict', { mandate, ...earlier }));
      }
    }
  }
  const of = (mandate: Mandate): Thresholds => stated.get(mandate) ?? DEFAULT_THRESHOLDS;
  return { customs: of('customs'), police: of('police'), immigration: of('immigration'), joint: of('joint') };
}

/** All rules in the order of their ids; an id used twice is an error at its second place. */
function mergeDrafts(files: readonly FileContent[], errors: RuleError[]): readonly Draft[] {
  const byId = new Map<string, Draft>();
  for (const draft of files.flatMap((file) => file.drafts)) {
    const earlier = byId.get(draft.rule.id);
    if (earlier === undefined) byId.set(draft.rule.id, draft);
    else {
      const { line } = placeOf(earlier.place.source.text, earlier.place.offset);
      const params = { id: draft.rule.id, file: earlier.place.source.file, line };
      errors.push(errorAt(draft.place.source, draft.place.offset, 'duplicate-id', params));
    }
  }
  return [...byId.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}
