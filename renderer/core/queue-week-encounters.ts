/** What inspections found and a correction took back: for the weekly list, since the record says nothing of it any more. */
import type { Case } from '../../shared/casework/case.ts';
import { findsTakenBack } from '../../shared/encounter/encounter-entry.ts';
import { restsOnTheList } from '../../shared/encounter/identity.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { allSeenEncounters } from './seen/seen-encounters.ts';

/** One line for each such correction, of cases that the officer sees. */
export async function encounterActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  return (await allSeenEncounters(request, cases)).flatMap(({ onCase, entries }) =>
    findsTakenBack(entries).map(({ number, why, officer, second = null, at }): ActInWeek => {
      const about = { id: `${onCase.id} entry ${number}`, act: 'find-back', flight: onCase.flight, rules: [] } as const;
      return { ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason: why, officer, second, at };
    }),
  );
}

/** Of the cases that one officer sent, examined and concluded, those in which nothing but the list tells of the document. */
export async function withListedZones(
  request: Request,
  cases: readonly Case[],
  acts: readonly ActInWeek[],
): Promise<readonly ActInWeek[]> {
  if (!acts.some(isOfOne)) return acts;
  const records = await allSeenEncounters(request, cases);
  const listed = new Set(records.flatMap(({ onCase, entries }) => (restsOnTheList(entries) ? [onCase.id] : [])));
  // The id of a line begins with the number of its case.
  const isListed = ({ id }: ActInWeek) => listed.has(id.slice(0, id.indexOf(' ')));
  return acts.map((act) => (isOfOne(act) && isListed(act) ? { ...act, onList: true as const } : act));
}

function isOfOne({ act }: ActInWeek): boolean {
  return act === 'alone';
}
