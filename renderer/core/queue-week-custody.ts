/** Whoever was held and is not any more: for the weekly list. */
import type { Case } from '../../shared/casework/case.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { oversKept, type SeenOver, seenOvers } from './custodies-over.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';

/** One line for each end that stands, and each strike that left nobody held, of cases that the officer sees, without what it left open (`withLeft`). */
export async function custodyActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const byId = new Map(cases.map((found) => [found.id, found]));
  return (await oversKept(request)).flatMap(({ id, how, entry }): readonly ActInWeek[] => {
    const onCase = byId.get(id);
    if (onCase === undefined) return [];
    const { note, officer, second = null, at } = entry;
    const about = { id: lineId(id, entry), act: 'custody-over', how, flight: onCase.flight, rules: [] } as const;
    const whom = entry.kind === 'ended' ? entry.whom : '';
    const reason = [whom, note].filter((words) => words !== '').join(': ');
    return [{ ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason, officer, second, at }];
  });
}

/** The lines, those of ends with what these left open. Flights are opened for these alone. */
export async function withLeft(request: Request, acts: readonly ActInWeek[]): Promise<readonly ActInWeek[]> {
  const lines = new Set(acts.flatMap(({ id, act }) => (act === 'custody-over' ? [id] : [])));
  if (lines.size === 0) return acts;
  const overs = await seenOvers(request, (id, entry) => lines.has(lineId(id, entry)));
  const left = new Map(overs.map((each) => [lineId(each.id, each.entry), each.left]));
  return acts.map((line) => {
    const open = line.act === 'custody-over' ? left.get(line.id) : undefined;
    return open === undefined ? line : { ...line, left: open };
  });
}

function lineId(id: string, { no }: SeenOver['entry']): string {
  return `${id} custody ${no}`;
}
