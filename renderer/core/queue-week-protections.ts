/** Protections that officers set or lifted: for the weekly list, since whoever is protected is no target any more. */

import type { Case } from '../../shared/casework/case.ts';
import { wasMet } from '../../shared/casework/standing-steps.ts';
import { isHeld } from '../../shared/custody/custody.ts';
import { doubtsIn } from '../../shared/protection/doubt.ts';
import { isExaminedByCare, kindsSet, liftedIn, type ProtectionEntry } from '../../shared/protection/protection.ts';
import { stepRow } from '../../shared/protection/protection-steps.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { isMetAsChild } from './minor-by-record.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { allSeenCustodies } from './seen/seen-custody.ts';
import { readProtections, seenProtectionEntries } from './seen/seen-protections.ts';

/**
 * The lines of cases that the officer sees. There is one for each protection that was said first, each word that was confirmed, and each entry that was lifted. So there is for each
 * answer that there is no immunity, and each child who was handed over while an officer doubted the companion.
 */
export async function protectionActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const records = new Map((await readProtections(request.store)).map((record) => [record.id, record]));
  return cases.flatMap((found) => {
    const record = records.get(found.id);
    if (record === undefined) return [];
    const entries = seenProtectionEntries(request, found, record);
    const lifted = liftedIn({ entries });
    return entries.flatMap((entry, at): readonly ActInWeek[] => {
      if (entry.step === 'lifted') return [lineOf(found, entry, 'unprotect')];
      const { kind, confirmsWord, answersClaim, askedOfDoubters } = stepRow(entry.step);
      if (askedOfDoubters === true)
        return doubtsIn({ entries: entries.slice(0, at) }).length === 0 ? [] : [lineOf(found, entry, 'child-handed')];
      if (answersClaim === true && entry.said.answer === 'none') return [lineOf(found, entry, 'unprotect')];
      const isFirst = !entries
        .slice(0, at)
        .some((before) => stepRow(before.step).kind === kind && !lifted.has(before.number));
      return isFirst || confirmsWord === true ? [lineOf(found, entry, 'protect')] : [];
    });
  });
}

/**
 * The cases in which somebody was met whom nobody left: child protection was called or a victim asked, they are held now, or they are a child with the officers, as the flight's
 * record or another agency says, too.
 */
export async function examinedByCare(request: Request, cases: readonly Case[]): Promise<ReadonlySet<string>> {
  const met = cases.filter(wasMet);
  if (met.length === 0) return new Set();
  const [records, custodies] = await Promise.all([readProtections(request.store), allSeenCustodies(request)]);
  const held = new Set(custodies.flatMap(({ id, value }) => (isHeld(value) ? [id] : [])));
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const done = new Set<string>();
  for (const found of met) {
    const record = recordOf.get(found.id);
    const isDone = held.has(found.id) || (record !== undefined && isExaminedByCare(record));
    const isNoted = record !== undefined && kindsSet(record).includes('child');
    if (isDone || (isNoted && (await isMetAsChild(request, found)))) done.add(found.id);
  }
  return done;
}

function lineOf(found: Case, entry: ProtectionEntry, act: 'protect' | 'unprotect' | 'child-handed'): ActInWeek {
  const { number, step, said, officer, second = null, at } = entry;
  return {
    ...NOTHING_MORE,
    id: `${found.id} protection ${number}`,
    act,
    flight: found.flight,
    subjects: [subjectOf(found)],
    rules: [],
    // What somebody said of themselves stays in the record.
    reason: said[stepRow(step).toldInWeek ?? 'why'] ?? '',
    ...{ officer, second, at },
  };
}
