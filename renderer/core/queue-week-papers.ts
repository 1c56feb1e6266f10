/** Files and procès-verbaux that were withdrawn from cases, and so from the package for the court: for the weekly list. */
import type { Case } from '../../shared/casework/case.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { attachmentsIn } from './seen/seen-attachments.ts';
import { officialReportsIn } from './seen/seen-official-reports.ts';

/** One line each, of cases that the officer sees. */
export async function paperActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const byId = new Map(cases.map((found) => [found.id, found]));
  const seen = new Set(byId.keys());
  const [files, reports] = await Promise.all([attachmentsIn(request, byId), officialReportsIn(request, seen)]);
  const withdrawn = [
    ...files.flatMap(({ id, case: of, name, remarks }) =>
      remarks.flatMap((remark, at) =>
        remark.kind === 'withdrawn' ? [{ ...remark, id: `${id} ${at}`, of, name, why: remark.text }] : [],
      ),
    ),
    ...reports.flatMap((report) => {
      const { id, case: of, number, withdrawn: back } = report;
      return back === null ? [] : [{ ...back, id, of, name: number }];
    }),
  ];
  return withdrawn.flatMap(({ id, of, name, why, officer, second = null, at }): readonly ActInWeek[] => {
    const onCase = byId.get(of);
    if (onCase === undefined) return [];
    const about = { id: `${id} withdrawn`, act: 'paper-back', flight: onCase.flight, rules: [] } as const;
    return [
      { ...NOTHING_MORE, ...about, subjects: [subjectOf(onCase)], reason: `${name}: ${why}`, officer, second, at },
    ];
  });
}
