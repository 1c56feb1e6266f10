/** Whoever was held and is free again: for the weekly list. */
import type { Case } from '../../shared/casework/case.ts';
import { releasesIn } from '../../shared/custody/custody.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { allSeenCustodies } from './seen/seen-custody.ts';

/** One line for each release that was not struck out, of cases that the officer sees. */
export async function releaseActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const byId = new Map(cases.map((found) => [found.id, found]));
  return (await allSeenCustodies(request)).flatMap(({ id, value }) => {
    const onCase = byId.get(id);
    if (onCase === undefined) return [];
    return releasesIn(value).map(({ no, whom, note, officer, second = null, at }): ActInWeek => {
      const about = { id: `${id} released ${no}`, act: 'released', flight: onCase.flight, rules: [] } as const;
      const reason = [whom, note].filter((words) => words !== '').join(': ');
      return { ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason, officer, second, at };
    });
  });
}
