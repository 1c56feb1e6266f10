/** Which flights are derived again at a start. */
import { beforeEach, expect, test } from 'vitest';
import { derivedRemovals } from '../../../../renderer/core/import/derived-flight.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readHeads } from '../../../../renderer/core/store/heads.ts';
import { firstAnnouncements } from '../../../../shared/retention/announcements.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { paxlst } from '../messages.ts';
import { emptyStores, openCore } from '../open-core.ts';

const FLIGHT = 'ET-508-ADD-2026-11-24';
const DAY = '2026-11-24';

beforeEach(emptyStores);

test.each([
  ['is derived while its ending has not been announced for long enough, whatever the clock says', DAY, [FLIGHT]],
  ['is not derived once its ending has been announced for long enough', '2033-01-01', []],
])('a flight that a message names and an interrupted import left out %s', async (_, until, derived) => {
  const before = await openCore('live');
  const files = [{ name: 'list.edi', bytes: paxlst([{ surname: 'MENSAH', given: 'AMA', document: 'TG1111111' }]) }];
  await before.ask('import.start', { way: 'files', files });
  const value = firstAnnouncements(until, DEFAULT_PERIODS, DAY);
  await commit(
    before.store,
    [{ table: 'settings', id: 'announcements', rev: null, value }, ...derivedRemovals(FLIGHT)],
    [],
  );
  await before.core.close();
  const later = await openCore('live', Date.parse('2032-11-24T08:00:00Z'));
  await later.core.resume();
  expect((await readHeads(later.store)).map(({ id }) => id)).toEqual(derived);
});
