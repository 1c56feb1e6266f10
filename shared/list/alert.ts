/** An alert: a method or a warning that officers read where a linked rule hits. It is compared with nobody, so it never decides an outcome. */
import type { IsoDate } from '../manifest.ts';
import { COMPARED_FIELDS, type ComparedField } from './entry-digest.ts';
import type { ListEntry } from './list-entry.ts';
import { isEntryValid, isListValid, type ListDays } from './list-in-force.ts';

/** Rules that an alert links, at most. */
export const MOST_ALERT_RULES = 50;

/** What an alert typed by form says. */
const OF_ALERT: ReadonlySet<ComparedField> = new Set<ComparedField>([
  ...(['kind', 'names', 'remarks', 'rules', 'pictures', 'reference', 'listedOn', 'changedOn', 'validUntil'] as const),
]);

/** Is the entry an alert with one title and a text, and with nothing by which travellers are compared? Or an entry of another kind, without rules? */
export function isAlertOrNone(entry: Omit<ListEntry, 'id'>): boolean {
  if (entry.kind !== 'alert') return entry.rules.length === 0;
  const isEmpty = (field: ComparedField) => {
    const value: unknown = entry[field];
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  };
  return (
    entry.names.length === 1 &&
    entry.remarks !== null &&
    COMPARED_FIELDS.every((field) => OF_ALERT.has(field) || isEmpty(field))
  );
}

/** Its title; the beginning of its text where a file gave none. */
export function alertTitle({ names, remarks, id }: Pick<ListEntry, 'names' | 'remarks' | 'id'>): string {
  return names[0]?.name ?? paragraphsOf(remarks)[0]?.slice(0, 100) ?? id;
}

/** The paragraphs of a text, without blank ones. */
export function paragraphsOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Is it an alert that is valid on a day, as its list is? */
export function isAlertValid(entry: Pick<ListEntry, 'kind' | 'validUntil'>, list: ListDays, on: IsoDate): boolean {
  return entry.kind === 'alert' && isListValid(list, on) && isEntryValid(entry, on);
}
