/** A named list of a draft under edit: titles, owner, reason, last day and values. */
import { readRules } from '../../../../rules/language/read-rules.ts';
import type { RuleError } from '../../../../rules/language/rule-error.ts';
import type { WrittenList, WrittenListEntry } from '../../../../rules/language/write-rules.ts';

export interface ListDraft {
  readonly name: string;
  /** By language; '' is none. */
  readonly titles: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly reason: string;
  readonly validTo: string;
  readonly values: readonly string[];
}

/** The list for editing; null gives an empty one. */
export function listDraft(name: string, list: WrittenList | null): ListDraft {
  if (list === null) return { name, titles: {}, owner: '', reason: '', validTo: '', values: [] };
  const { title: titles = {}, owner, reason, validTo, entries } = list;
  return { name, titles, owner, reason, validTo, values: entries.map(valueOfEntry) };
}

/** The list as written in a rule file. An entry that stays keeps its own last day and reason. */
export function listContent(
  { titles, owner, reason, validTo, values }: ListDraft,
  before: WrittenList | null,
): WrittenList {
  const title = Object.entries(titles).flatMap(([language, text]) =>
    text.trim() === '' ? [] : [[language, text.trim()]],
  );
  const known = new Map(before?.entries.map((entry) => [valueOfEntry(entry), entry]));
  return {
    ...(title.length === 0 ? {} : { title: Object.fromEntries(title) }),
    owner: owner.trim(),
    reason: reason.trim(),
    validTo: validTo.trim(),
    entries: values.map((value) => known.get(value) ?? value),
  };
}

/** The first error of the list; null when there is none. */
export function listProblem(name: string, content: WrittenList): Pick<RuleError, 'code' | 'params'> | null {
  const read = readRules([{ file: '', text: JSON.stringify({ format: 1, lists: { [name]: content } }) }]);
  return read.ok ? null : (read.failure[0] ?? null);
}

/** Pasted values: one per line, or separated by commas, semicolons or tabs; each once. */
export function pastedValues(text: string): readonly string[] {
  const values = text
    .split(/[\n,;\t]+/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return [...new Set(values)];
}

function valueOfEntry(entry: WrittenListEntry): string {
  return typeof entry === 'string' ? entry : entry.value;
}
