/**
 * Plays a day of use, then reads the whole profile of the browser, as a thief of the disk would. It must contain no data that was worked with. The
 * same day with a worker that does not seal shows that the search would have found it. `npm run soak` does so with all samples.
 */
import { expect, test } from '@playwright/test';
import { scanDays, TYPED } from './profile/day-of-use.ts';

test.skip(process.platform !== 'linux', 'looks into /proc');

/** A few flights are enough: a list, reservations, a table. */
const CHOSEN = /^(?:KP43_.*PAXLST|KP20_.*PNRGOV|HF730_)/;

test('a day of use leaves no personal data in the profile, and would without sealing', async () => {
  const { sought, missed, found, kinds } = await scanDays(CHOSEN);
  const description = `${sought} sought, ${missed.length} missed without sealing; found in ${kinds.join(' ')}`;
  test.info().annotations.push({ type: 'control', description });
  expect(sought).toBeGreaterThan(400);
  expect(missed.length, `without sealing nearly all is found, but for ${missed.slice(0, 20)}`).toBeLessThan(
    sought / 20,
  );
  expect(missed, 'without sealing the bytes of a file are found').not.toContain(TYPED.attached);
  expect(found, 'sealed, nothing is found').toEqual([]);
});
