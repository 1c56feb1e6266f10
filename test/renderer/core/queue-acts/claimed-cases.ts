/** Cases that the tests of the weekly list work on. */
import { FLIGHT, LANDED } from '../messages.ts';
import type { Desk } from './desk.ts';

/** Claims the first traveller; gives the number of the case. */
export const claimed = async ({ ask, people }: Desk) =>
  (await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' })).id;
/** The same, and sends them to secondary once the flight has landed. */
export const selected = async (test: Desk) => {
  test.setClock(new Date(LANDED).toISOString());
  const id = await claimed(test);
  await test.ask('case.select', { id, note: 'as the rules say' });
  return id;
};
