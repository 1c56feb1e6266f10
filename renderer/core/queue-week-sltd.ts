/** What went against the procedure after a first-level match: for the weekly list. */
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { allSeenSltd } from './seen/seen-sltd.ts';

/** One line for each entry, of checks of which the officer may know. */
export async function sltdActs(request: Request): Promise<readonly ActInWeek[]> {
  return (await allSeenSltd(request)).flatMap(({ id, value, onCase }) =>
    value.entries.flatMap(({ no, against, officer, at, note }): readonly ActInWeek[] => {
      if (against === undefined) return [];
      const act = against === 'unconfirmed' ? 'sltd-unconfirmed' : 'sltd-told';
      const about = { id: `${id} sltd ${no}`, act, flight: onCase.flight, rules: [] } as const;
      return [{ ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason: note, officer, second: null, at }];
    }),
  );
}
