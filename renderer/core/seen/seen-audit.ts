/** The audit trail as the officer may see it: as if work on hits that the legal frame hides from the officer had left no entry. */

import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { AuditEntry, AuditFields } from '../../../shared/audit/audit-entry.ts';
import { type AuditKind, kindRow } from '../../../shared/audit/audit-kinds.ts';
import type { Request } from '../request.ts';
import { readNamedOfficers } from '../session.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';
import { seenCases } from './seen-cases.ts';
import { seenCuts } from './seen-cuts.ts';
import { isOfSomeAgencies } from './seen-damage.ts';
import { hiddenSources, readSeenSources } from './seen-hit-sources.ts';
import { seenHoldsAmong } from './seen-holds.ts';
import { unreadLists } from './seen-lists.ts';
import { seesPetition } from './seen-petitions.ts';
import { seenProposalsAmong } from './seen-proposals.ts';
import { seenQuestionsAmong } from './seen-questions.ts';
import { hidesList, hidesRule } from './seen-rules.ts';
import { readSeenTargetLists } from './seen-target-lists.ts';
import { seenUnmaskingsAmong } from './seen-unmaskings.ts';

/** What is hidden from the officer who reads the trail. */
export interface HiddenEntries {
  /** Ids of lists and lookouts that the officer may not see, by agency. */
  readonly lists: ReadonlySet<string>;
  /** Ids of lists whose entries the officer may not read. */
  readonly unread: ReadonlySet<string>;
  /** What the legal frame hides; null: nothing. */
  readonly byFrame: HiddenByFrame | null;
}

export interface HiddenByFrame {
  readonly agency: Agency;
  /** Ids of the officers of that agency. */
  readonly own: ReadonlySet<string>;
  hidesRule(rule: string): boolean;
  hidesList(list: string): boolean;
  /** Ids of acts on rule versions that name a hidden rule. */
  readonly acts: ReadonlySet<string>;
  /** Ids of the cases, legal holds, unmaskings, requests, proposals, petitions, lists, lookouts and printed target lists that the officer may see, and plans of the own agency that leave people out. */
  readonly records: ReadonlySet<string>;
}

/** Entries of the circuit breaker have a rule as their subject. */
const OF_RULES = /^rule\./;

const OF_TERMS: ReadonlySet<string> = new Set<AuditKind>(['list.created', 'list.changed']);

/** What is hidden from the officer; null: nothing is. A damaged record is left out, so that the trail can still be read. */
export async function hiddenEntries(request: Request): Promise<HiddenEntries | null> {
  const [lists, unread, byFrame] = await Promise.all([
    hiddenSources(request),
    unreadLists(request),
    hiddenByFrame(request),
  ]);
  return lists.size === 0 && unread.size === 0 && byFrame === null ? null : { lists, unread, byFrame };
}

async function hiddenByFrame(request: Request): Promise<HiddenByFrame | null> {
  const { context, world } = request;
  const [hides, list] = [hidesRule(request), hidesList(request)];
  if (hides === null || list === null) return null;
  const store = wholeOf(request.store);
  const [cases, holds, unmaskings, questions, proposals, petitions, officers] = await Promise.all([
    readIntact(store, 'cases'),
    readIntact(store, 'legalHolds'),
    readIntact(store, 'unmaskings'),
    readIntact(store, 'questions'),
    readIntact(store, 'proposals'),
    readIntact(store, 'petitions'),
    readNamedOfficers(store, context.unit),
  ]);
  const seen = await seenCases(
    request,
    cases.map(({ value }) => value),
  );
  return {
    agency: context.agency,
    own: new Set(officers.filter(({ agency }) => agency === context.agency).map(({ id }) => id)),
    hidesRule: hides,
    hidesList: list,
    acts: new Set(world.rules.acts.flatMap((act) => (act.kind === 'switched-off' && hides(act.rule) ? [act.id] : []))),
    records: new Set([
      ...seen.map(({ id }) => id),
      ...(await seenHoldsAmong(request, holds)).map(({ id }) => id),
      ...(await seenUnmaskingsAmong(request, unmaskings)).map(({ id }) => id),
      ...(await seenQuestionsAmong(request, questions)).map(({ id }) => id),
      ...(await seenProposalsAmong(request, proposals)).map(({ id }) => id),
      ...petitions.filter(({ value }) => seesPetition(value, request)).map(({ id }) => id),
      ...(await readSeenSources(request)).map(({ id }) => id),
      ...(await readSeenTargetLists(request)).map(({ id }) => id),
      ...(await seenCuts(request)).filter(({ value }) => value.agency === context.agency).map(({ id }) => id),
    ]),
  };
}

/**
 * The entry as the officer may see it, the same object where that is all of it; null where it is hidden. Where the frame hides nothing, the numbers of entries are shown, so
 * an act on a list that the officer may not see stays as an entry that says nothing but who acted.
 */
export function seenEntry<Entry extends AuditEntry<string>>(
  whole: Entry,
  { lists, unread, byFrame }: HiddenEntries,
): Entry | null {
  const entry = whole.subject !== null && unread.has(whole.subject) ? withoutListed(whole) : whole;
  const isHiddenList = entry.subject !== null && lists.has(entry.subject);
  if (byFrame === null)
    return isHiddenList ? { ...entry, subject: null, details: {}, before: null, after: null, reason: null } : entry;
  return isHiddenList ? null : seenByFrame(entry, byFrame);
}

/** An act on a list, without which entry it is about, what that says, and why. What a list states is no entry. */
function withoutListed<Entry extends AuditEntry<string>>(entry: Entry): Entry {
  if (OF_TERMS.has(entry.kind)) return entry;
  return { ...entry, details: without(entry.details, ['entry']), before: null, after: null, reason: null };
}

function seenByFrame<Entry extends AuditEntry<string>>(
  entry: Entry,
  { agency, own, hidesRule: hides, hidesList: list, acts, records }: HiddenByFrame,
): Entry | null {
  const { rule, list: named, act, id } = entry.details;
  if (typeof rule === 'string' && hides(rule)) return null;
  if (typeof named === 'string' && list(named)) return null;
  if ([act, id].some((each) => typeof each === 'string' && acts.has(each))) return null;
  if (entry.kind === 'store.record-damaged' && isOfSomeAgencies(String(entry.details.table))) return null;
  if (OF_RULES.test(entry.kind) && entry.subject !== null && hides(entry.subject)) return null;
  // An older kind without a row may tell anything.
  const { told, counts = [], staysWhenAskedBy } = kindRow(entry.kind) ?? { told: 'nothing' };
  const counted = counts.length === 0 ? entry : { ...entry, details: without(entry.details, counts) };
  const seen = withoutHiddenLinks(counted, hides);
  if (staysWhenAskedBy !== undefined && entry.details.trigger !== staysWhenAskedBy && !countsAny(seen.details))
    return null;
  // An officer who confirmed an act knows of it.
  if (entry.agency === agency || own.has(entry.second ?? '') || told === 'all') return seen;
  const known = told === 'with-record' && records.has(entry.subject ?? '');
  return known ? { ...seen, before: null, after: null, reason: null } : null;
}

/** An act on an entry of a list, without the linked rules that are hidden. */
function withoutHiddenLinks<Entry extends AuditEntry<string>>(entry: Entry, hides: (rule: string) => boolean): Entry {
  const sides = [entry.before?.rules, entry.after?.rules];
  if (entry.kind !== 'list.entry-changed' || !sides.some((side) => typeof side === 'string')) return entry;
  const shown = (fields: AuditFields | null = null): AuditFields | null =>
    typeof fields?.rules !== 'string'
      ? fields
      : { ...fields, rules: JSON.stringify(linkedRules(fields.rules).filter((rule) => !hides(rule))) };
  return { ...entry, before: shown(entry.before), after: shown(entry.after) };
}

/** The ids in a side of an act; none where the text was cut. */
function linkedRules(text: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function countsAny(details: AuditFields): boolean {
  return Object.values(details).some((value) => typeof value === 'number' && value > 0);
}

function without(details: AuditFields, fields: readonly string[]): AuditFields {
  return Object.fromEntries(Object.entries(details).filter(([field]) => !fields.includes(field)));
}
