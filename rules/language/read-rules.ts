/**
 * Reads rule files into one rule set. The written form is in `rule-set.ts`. Every error has its file, line and column, and all are found in one
 * pass. Several files make one set, independent of their order.
 */
import type { Mandate } from '../../shared/fact/fact.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import { hashRules } from './hash-rules.ts';
import type { ExampleOffsets } from './read-examples.ts';
import { type ListDraft, namesOfLists, readLists } from './read-lists.ts';
import { type RuleDraft, readRule } from './read-rule.ts';
import { readThresholds, type StatedThresholds } from './read-thresholds.ts';
import { placeOf, type RuleError } from './rule-error.ts';
import { type NamedList, RULE_FORMATS, type RuleFormat, type RuleSet, type Thresholds } from './rule-set.ts';
import { asList, asMap, entryOf, type Reader, refuseUnknownKeys, report, required } from './source-reader.ts';
import { readSource, type SourceMap, type SourceProblem } from './source-tree.ts';

export interface RuleSource {
  /** Name shown in errors: the path as given. */
  readonly file: string;
  readonly text: string;
}

export interface ReadOptions {
  /** Number of the rule set; 1 when left out. */
  readonly version?: number;
  /** Ids of lists that rules may name although no source has them: those of the set of a single rule. */
  readonly lists?: Iterable<string>;
  /** The format that the files must have: that of the set into which they are put. */
  readonly format?: RuleFormat;
}

/** Where something was read, for later checks. */
export interface Place {
  readonly source: RuleSource;
  /** Offset of its id. */
  readonly offset: number;
}

export interface RulePlace extends Place {
  /** Offsets of its examples, by group, in their order. */
  readonly examples: ExampleOffsets;
}

export interface ReadRules {
  readonly ruleSet: RuleSet;
  /** By rule id. */
  readonly places: ReadonlyMap<string, RulePlace>;
  /** By the name of a list. */
  readonly listPlaces: ReadonlyMap<string, Place>;
}

export const DEFAULT_THRESHOLDS: Thresholds = { watch: 30, inspect: 60 };
/** At most this many errors are reported, of all files together. */
export const MAX_ERRORS = 200;
export const MAX_RULES = 5000;
/** The format of a set without files. */
const FIRST_FORMAT: RuleFormat = 1;
/** Has every key that the others have. */
export const WIDEST_FORMAT: RuleFormat = 2;

const FILE_KEYS = ['format', 'thresholds', 'lists', 'rules'];

/** A file whose text was read; its content is checked once the lists of all files are known. */
interface OpenFile {
  readonly source: RuleSource;
  readonly reader: Reader;
  readonly map: SourceMap | null;
  readonly format: StatedFormat | null;
}

interface StatedFormat {
  readonly value: RuleFormat;
  readonly offset: number;
}

interface FileContent {
  readonly source: RuleSource;
  readonly format: StatedFormat | null;
  readonly thresholds: ReadonlyMap<Mandate, StatedThresholds>;
  readonly lists: readonly ListDraft[];
  readonly drafts: readonly RuleDraft[];
  readonly errors: readonly RuleError[];
}

/**
 * Reads rule files into one rule set, or returns all errors found (at most 200). An empty list of files, and files without any rule, give an
 * empty set.
 */
export function readRules(
  sources: readonly RuleSource[],
  options: ReadOptions = {},
): Result<RuleSet, readonly RuleError[]> {
  const read = readRulesWithPlaces(sources, options);
  return read.ok ? success(read.value.ruleSet) : read;
}

/** Like `readRules`, with the place of each rule. */
export function readRulesWithPlaces(
  sources: readonly RuleSource[],
  options: ReadOptions = {},
): Result<ReadRules, readonly RuleError[]> {
  const names = new Set<string>(options.lists);
  const open = sources.map((source) => openFile(source, names));
  for (const { map } of open) for (const name of map === null ? [] : namesOfLists(map)) names.add(name);
  const files = open.map(readFile);
  const errors = files.flatMap((file) => file.errors);
  const format = mergeFormats(files, options.format, errors);
  const thresholds = mergeThresholds(files, errors);
  const lists = mergeById(
    files,
    ({ lists }) => lists.map(({ list, offset }) => ({ id: list.id, offset, list })),
    'duplicate-list',
    errors,
  );
  const drafts = mergeById(
    files,
    ({ drafts }) => drafts.map((draft) => ({ id: draft.rule.id, ...draft })),
    'duplicate-id',
    errors,
  );
  if (errors.length > 0) return failed(errors.slice(0, MAX_ERRORS));
  const content = {
    format,
    thresholds,
    lists: lists.map(({ list }): NamedList => list),
    rules: drafts.map(({ rule }) => rule),
  };
  return success({
    ruleSet: { version: options.version ?? 1, hash: hashRules(content), ...content },
    places: new Map(drafts.map(({ id, source, offset, examples }) => [id, { source, offset, examples }])),
    listPlaces: new Map(lists.map(({ id, source, offset }) => [id, { source, offset }])),
  });
}

/** A problem at an offset of a file, as an error with line and column. */
export function errorAt(source: RuleSource, offset: number, code: string, params: RuleError['params'] = {}): RuleError {
  return { file: source.file, ...placeOf(source.text, offset), code, params };
}

function openFile(source: RuleSource, lists: ReadonlySet<string>): OpenFile {
  const { root, problems } = readSource(source.text);
  const found: SourceProblem[] = [...problems];
  const map = root === null ? null : asMap({ problems: found }, root, 'file');
  const format = map === null ? null : readFormat({ problems: found }, map);
  // A file of an unknown format is read by the widest one, so that only the format is reported.
  const by = format?.value ?? WIDEST_FORMAT;
  const used = { conditions: 0, patterns: 0 };
  return { source, reader: { file: source.file, format: by, problems: found, lists, used }, map, format };
}

function readFormat(reader: Pick<Reader, 'problems'>, map: SourceMap): StatedFormat | null {
  const node = required(reader, map, 'format');
  if (node === null) return null;
  const value = RULE_FORMATS.find((known) => node.kind === 'scalar' && !node.quoted && node.text === String(known));
  if (value !== undefined) return { value, offset: node.offset };
  return report(reader, node, 'format-unknown', { formats: RULE_FORMATS.join(', ') });
}

function readFile({ source, reader, map, format }: OpenFile): FileContent {
  const thresholds = map === null ? new Map() : readThresholds(reader, map);
  const lists = map === null ? [] : readLists(reader, map);
  const drafts = map === null ? [] : readRuleList(reader, map);
  if (map !== null) refuseUnknownKeys(reader, map, FILE_KEYS);
  const sorted = reader.problems.sort((a, b) => a.offset - b.offset).slice(0, MAX_ERRORS);
  const errors = sorted.map(({ offset, code, params }) => errorAt(source, offset, code, params));
  return { source, format, thresholds, lists, drafts, errors };
}

function readRuleList(reader: Reader, file: SourceMap): RuleDraft[] {
  // A file may also have only thresholds or lists.
  const written = entryOf(file, 'rules');
  if (written === undefined && (entryOf(file, 'thresholds') ?? entryOf(file, 'lists')) !== undefined) return [];
  const node = written?.value ?? required(reader, file, 'rules');
  const list = node === null ? null : asList(reader, node, 'rules');
  if (list === null) return [];
  if (list.items.length > MAX_RULES) {
    report(reader, list, 'too-many-rules', { limit: MAX_RULES });
    return [];
  }
  const drafts: RuleDraft[] = [];
  for (const item of list.items) {
    const draft = readRule(reader, item);
    if (draft !== null) drafts.push(draft);
    if (reader.problems.length > MAX_ERRORS) break;
  }
  return drafts;
}

/** The format of all files; one that states another is an error at its place. */
function mergeFormats(files: readonly FileContent[], wanted: RuleFormat | undefined, errors: RuleError[]): RuleFormat {
  let first = wanted;
  for (const { source, format } of files) {
    if (format === null) continue;
    first ??= format.value;
    if (format.value !== first) errors.push(errorAt(source, format.offset, 'format-conflict', { format: first }));
  }
  return first ?? FIRST_FORMAT;
}

/** Each mandate's thresholds: stated by any file, twice only when equal; 30 and 60 when no file states them. */
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

/** The items with an id, of all files, in order of the ids; a repeated id is an error at its second place. */
function mergeById<Draft extends { readonly id: string; readonly offset: number }>(
  files: readonly FileContent[],
  draftsOf: (file: FileContent) => readonly Draft[],
  code: string,
  errors: RuleError[],
): readonly (Draft & { readonly source: RuleSource })[] {
  const byId = new Map<string, Draft & { readonly source: RuleSource }>();
  for (const file of files) {
    const { source } = file;
    for (const draft of draftsOf(file)) {
      const earlier = byId.get(draft.id);
      if (earlier === undefined) {
        byId.set(draft.id, { ...draft, source });
        continue;
      }
      const { line } = placeOf(earlier.source.text, earlier.offset);
      errors.push(errorAt(source, draft.offset, code, { id: draft.id, file: earlier.source.file, line }));
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
