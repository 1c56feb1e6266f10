/** Messages without a flight whose travellers two officers left unscreened, and what two put on a flight by a layout or by a mended text: for the weekly list. */
import { damagedName } from '../../shared/intake/damaged-name.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { Request } from './request.ts';
import { readKeptIntact } from './store/read-intact.ts';
import type { SettledByTwo } from './store/tables/quarantine.ts';

/**
 * One line for each message that was left, each flight that a table or a text was put on, and each damaged entry that two discarded. It has the file and how many travellers it names.
 * A record that cannot be read has none.
 */
export async function leftActs({ store }: Pick<Request, 'store'>): Promise<readonly ActInWeek[]> {
  return (await readKeptIntact(store, 'quarantine')).flatMap(
    ({ id, value: { left, put, fileName, params, wasDamaged } }): readonly ActInWeek[] => {
      // Of a damaged one nobody knows file and number: it is named as on the list of quarantine.
      const what = wasDamaged === true ? damagedName(id) : `${fileName} (${params.count})`;
      const line = ({ at, officer, second, reason }: SettledByTwo) => ({
        ...NOTHING_MORE,
        subjects: [],
        rules: [],
        reason: `${what}${reason === '' ? '' : `: ${reason}`}`,
        officer,
        second,
        at,
      });
      if (left !== undefined) return [{ ...line(left), id, act: 'leave', flight: null }];
      if (put === undefined) return [];
      return put.flights.map((flight) => ({ ...line(put), id: `${id} ${flight}`, act: 'assign', flight }));
    },
  );
}
