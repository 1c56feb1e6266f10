/**
 * Helpers to read fields of a source tree. Each reports an error at its place and returns null, so that one pass over a file finds all errors.
 */
import type { IsoDate } from '../../shared/manifest.ts';
import { isCivilDate } from '../../shared/time/civil.ts';
import type { RuleError } from './rule-error.ts';
import type { RuleFormat } from './rule-set.ts';
import type { SourceEntry, SourceList, SourceMap, SourceNode, SourceProblem } from './source-tree.ts';

/** Collects the problems of one file. */
export interface Reader {
  readonly file: string;
  /** The format by which rules are read. */
  readonly format: RuleFormat;
  readonly problems: SourceProblem[];
  /** Ids of the named lists of all files together. */
  readonly lists: ReadonlySet<string>;
  /** How much of the file's limits is used so far. */
  readonly used: { conditions: number; patterns: number };
}

/** Reports a problem at a node or entry. */
export function report(
  reader: Pick<Reader, 'problems'>,
  at: { readonly offset: number },
  code: string,
  params: RuleError['params'] = {},
): null {
  reader.problems.push({ offset: at.offset, code, params });
  return null;
}

/** The node as a map, or a problem. */
export function asMap(reader: Pick<Reader, 'problems'>, node: SourceNode, what: string): SourceMap | null {
  return node.kind === 'map' ? node : report(reader, node, 'not-a-map', { what });
}

/** The node as a list, or a problem. */
export function asList(reader: Reader, node: SourceNode, what: string): SourceList | null {
  return node.kind === 'list' ? node : report(reader, node, 'not-a-list', { what });
}

/** Longest text for people. */
export const MAX_PROSE = 4000;

/** Is the node a YAML or JSON null? */
export function isNothing(node: SourceNode): boolean {
  return node.kind === 'scalar' && !node.quoted && /^(?:|~|null|Null|NULL)$/.test(node.text);
}

/** The node as text that is not blank, or a problem. Other plain scalars count as written. */
export function asText(reader: Reader, node: SourceNode, what: string, limit = MAX_PROSE): string | null {
  if (node.kind !== 'scalar' || node.text.trim() === '' || isNothing(node)) {
    return report(reader, node, 'not-a-text', { what });
  }
  return node.text.length <= limit ? node.text : report(reader, node, 'text-too-long', { what, limit });
}

/** The node as one of a closed list of words, or a problem that names the list. */
export function asWord<Word extends string>(
  reader: Reader,
  node: SourceNode,
  what: string,
  words: readonly Word[],
): Word | null {
  const word = node.kind === 'scalar' ? words.find((known) => known === node.text) : undefined;
  if (word !== undefined) return word;
  const written = node.kind === 'scalar' ? node.text.slice(0, 80) : node.kind;
  return report(reader, node, 'not-a-word', { what, written, words: words.join(', ') });
}

/** The node as a whole number from `low` to `high`, or a problem. */
function asWhole(reader: Reader, node: SourceNode, what: string, low: number, high: number): number | null {
  const number = node.kind === 'scalar' && !node.quoted && /^\d{1,9}$/.test(node.text) ? Number(node.text) : Number.NaN;
  return number >= low && number <= high ? number : report(reader, node, 'not-in-range', { what, low, high });
}

/** The entry of a key, or undefined. */
export function entryOf(map: SourceMap, key: string): SourceEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

/** Reports every key that is not in `known`. */
export function refuseUnknownKeys(reader: Reader, map: SourceMap, known: readonly string[]): void {
  for (const entry of map.entries) {
    if (!known.includes(entry.key)) report(reader, entry, 'unknown-key', { key: entry.key.slice(0, 80) });
  }
}

/** The value of a required key, or a problem at the map. */
export function required(reader: Pick<Reader, 'problems'>, map: SourceMap, key: string): SourceNode | null {
  return entryOf(map, key)?.value ?? report(reader, map, 'missing-key', { key });
}

/** The whole number from 1 to 100 of a required key, or a problem. */
export function requiredWhole(reader: Reader, map: SourceMap, key: string): number | null {
  const node = required(reader, map, key);
  return node === null ? null : asWhole(reader, node, key, 1, 100);
}

/** The node as a calendar date, or a problem. */
export function asDay(reader: Reader, node: SourceNode, what: string): IsoDate | null {
  const parts = node.kind === 'scalar' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(node.text) : null;
  const valid = parts !== null && isCivilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return valid ? parts[0] : report(reader, node, 'not-a-date', { what });
}
