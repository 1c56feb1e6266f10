/** Whoever was held and is free again: for the weekly list. */
import type { Case } from '../../shared/casework/case.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import { seenReleases } from './releases.ts';
import type { Request } from './request.ts';

/** One line for each release that was not struck out, of cases that the officer sees, with what it left open. */
export async function releaseActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const byId = new Map(cases.map((found) => [found.id, found]));
  const releases = await seenReleases(request, (id) => byId.has(id));
  return releases.flatMap(({ id, entry, left }): readonly ActInWeek[] => {
    const onCase = byId.get(id);
    if (onCase === undefined) return [];
    const { no, whom, note, officer, second = null, at } = entry;
    const about = { id: `${id} released ${no}`, act: 'released', flight: onCase.flight, rules: [] } as const;
    const reason = [whom, note].filter((words) => words !== '').join(': ');
    return [{ ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason, left, officer, second, at }];
  });
}
