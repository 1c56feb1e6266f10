/**
 * A day of use, and then the whole profile of the browser is read, as somebody reads it who took the disk: nothing of what was worked with may be in it. The same
 * day with a worker that does not seal shows that the reading would have found it. `npm run soak` does it with all samples.
 */
import { expect, test } from '@playwright/test';
import { scanDays } from './profile/day-of-use.ts';

test.skip(process.platform !== 'linux', 'looks into /proc');

/** A few flights are enough: a list, reservations, a table. */
const CHOSEN = /^(?:KP43_.*PAXLST|KP20_.*PNRGOV|HF730_)/;

test('a day of use leaves nothing in the profile that names anybody, and would without sealing', async () => {
  const { sought, missed, found, kinds } = await scanDays(CHOSEN);
  const description = `${sought} sought, ${missed.length} missed without sealing; found in ${kinds.join(' ')}`;
  test.info().annotations.push({ type: 'control', description });
  expect(sought).toBeGreaterThan(400);
  expect(missed.length, `without sealing nearly all is found, but for ${missed.slice(0, 20)}`).toBeLessThan(
    sought / 20,
  );
  expect(found, 'sealed, nothing is found').toEqual([]);
});
