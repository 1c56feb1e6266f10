/** Messages without a flight whose travellers two officers left unscreened: for the weekly list. */
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { Request } from './request.ts';
import { readAll } from './store/read.ts';

/** One line for each of them, with its file and how many travellers it names. */
export async function leftActs({ store }: Pick<Request, 'store'>): Promise<readonly ActInWeek[]> {
  return (await readAll(store, 'quarantine')).flatMap(({ id, value: { left, fileName, params } }) =>
    left === undefined
      ? []
      : [
          {
            ...NOTHING_MORE,
            id,
            act: 'leave' as const,
            flight: null,
            subjects: [],
            rules: [],
            reason: `${fileName} (${params.count}): ${left.reason}`,
            officer: left.officer,
            second: left.second,
            at: left.at,
          },
        ],
  );
}
