/** What went against the procedure after a first-level match, what the source is said to have answered, and what was struck out: for the weekly list. */
import type { SltdEntry } from '../../shared/interpol/sltd-check.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { allSeenSltd } from './seen/seen-sltd.ts';

/** One line for each entry, of checks of which the officer may know. */
export async function sltdActs(request: Request): Promise<readonly ActInWeek[]> {
  return (await allSeenSltd(request)).flatMap(({ id, value, onCase }) =>
    value.entries.flatMap((entry): readonly ActInWeek[] => {
      const { no, officer, at } = entry;
      const act = actOf(entry);
      if (act === null) return [];
      const note = entry.kind === 'answered' ? entry.reference : entry.note;
      const about = { id: `${id} sltd ${no}`, act, flight: onCase.flight, rules: [] } as const;
      return [
        {
          ...NOTHING_MORE,
          ...about,
          subjects: [subjectOf(onCase)],
          reason: note,
          officer,
          second: entry.second ?? null,
          at,
        },
      ];
    }),
  );
}

/** Officers let somebody go, or seize, by the answer that one of them records: others read it, with its reference. */
function actOf(entry: SltdEntry): ActInWeek['act'] | null {
  if (entry.against !== undefined) return entry.against === 'protected-state' ? 'sltd-told' : 'sltd-unconfirmed';
  if (entry.kind === 'struck') return 'sltd-struck';
  return entry.kind === 'answered' && entry.answer !== 'none' ? `sltd-answered-${entry.answer}` : null;
}
