/** Whoever was held and is not any more: for the weekly list. */
import type { Case } from '../../shared/casework/case.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { seenOvers } from './custodies-over.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';

/** One line for each end that stands, and each strike that left nobody held, of cases that the officer sees, with what it left open. */
export async function custodyActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const byId = new Map(cases.map((found) => [found.id, found]));
  const overs = await seenOvers(request, (id) => byId.has(id));
  return overs.flatMap(({ id, how, entry, left }): readonly ActInWeek[] => {
    const onCase = byId.get(id);
    if (onCase === undefined) return [];
    const { no, note, officer, second = null, at } = entry;
    const about = { id: `${id} custody ${no}`, act: 'custody-over', how, flight: onCase.flight, rules: [] } as const;
    const whom = entry.kind === 'ended' ? entry.whom : '';
    const reason = [whom, note].filter((words) => words !== '').join(': ');
    return [{ ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason, left, officer, second, at }];
  });
}
