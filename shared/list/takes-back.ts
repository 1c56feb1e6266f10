/** Whether a change of an entry takes something back. Then it takes two officers, as withdrawing the entry does. */
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import { type Handling, QUIET_HANDLINGS } from '../screening/screening.ts';
import type { ListEntry } from './list-entry.ts';
import type { ListedPicture } from './listed-picture.ts';

/** What an entry is found by, and at which hits an alert is shown: one that is left out is looked for no longer. */
const FOUND_BY = [
  'names',
  'documents',
  'phones',
  'emails',
  'addresses',
  'identifiers',
  'rules',
] as const satisfies readonly (keyof ListEntry)[];

/** What a match is weighed by. The first one that an entry gets speaks against whoever differs. */
const WEIGHED_BY = ['births', 'birthPlaces', 'nationalities'] as const satisfies readonly (keyof ListEntry)[];

/** A hit with such a handling keeps officers of every agency away from whoever is found, whatever other hits say. */
export const KEEPS_AWAY: ReadonlySet<Handling | null> = new Set([...QUIET_HANDLINGS, 'safeguard' as const]);

/**
 * Does an entry keep officers away from somebody whom it did not find `before` (null: it is new)? `list`: the handling of its list, which holds where the entry has none.
 */
export function keepsAway(entry: ListEntry, list: Handling | null, before: ListEntry | null): boolean {
  if (!KEEPS_AWAY.has(entry.handling ?? list)) return false;
  return before === null || FOUND_BY.some((field) => !hasAll(entry[field], before[field]));
}

/**
 * May somebody whom `before` found be found by `after` no longer, or less is to be done about them, or an officer is no longer warned? What is only added, such as another
 * name or document, takes nothing back, nor do remarks.
 */
export function takesBack(before: ListEntry, after: ListEntry): boolean {
  return (
    before.kind !== after.kind ||
    before.sex !== after.sex ||
    before.handling !== after.handling ||
    textOf(before.notice) !== textOf(after.notice) ||
    // A correction about another entry with this reference may quiet it.
    (after.reference !== null && before.reference !== after.reference) ||
    (before.warning !== null && before.warning !== after.warning) ||
    (before.instruction !== null && before.instruction !== after.instruction) ||
    before.pictures.some((picture) => !isShownAsBefore(picture, after)) ||
    FOUND_BY.some((field) => !hasAll(before[field], after[field])) ||
    WEIGHED_BY.some(
      (field) => !hasAll(before[field], after[field]) || (before[field].length === 0) !== (after[field].length === 0),
    ) ||
    (after.validUntil !== null && (before.validUntil === null || after.validUntil < before.validUntil)) ||
    asksLess(before.outcome, after.outcome)
  );
}

/** Whoever meets the person, or looks for the thing, is shown the picture with what was written below it. */
function isShownAsBefore({ id, caption }: ListedPicture, { pictures }: Pick<ListEntry, 'pictures'>): boolean {
  return pictures.some((now) => now.id === id && (caption === null || now.caption === caption));
}

function hasAll(before: readonly unknown[], after: readonly unknown[]): boolean {
  const kept = new Set(after.map(textOf));
  return before.every((each) => kept.has(textOf(each)));
}

/** The same for the same fields in any order. */
function textOf(value: unknown): string {
  return JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);
}

/** An entry that says nothing asks for what its list does, which is the most. */
function asksLess(before: Outcome | null, after: Outcome | null): boolean {
  if (after === null) return false;
  return before === null || OUTCOMES.indexOf(after) < OUTCOMES.indexOf(before);
}
