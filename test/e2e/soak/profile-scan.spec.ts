/** The profile of a day with all samples. Its databases are large enough for compressed tables and separate files. */
import { expect, test } from '@playwright/test';
import { reportSoak } from '../../soak-rows.ts';
import { scanDays } from '../profile/day-of-use.ts';

test.skip(process.platform !== 'linux', 'looks into /proc');

test('a day of use with all samples leaves no personal data in the profile, and would without sealing', async () => {
  test.setTimeout(300_000);
  const { sought, missed, found, kinds } = await scanDays(/./);
  const description = `${sought} sought, ${missed.length} missed without sealing; found in ${kinds.join(' ')}`;
  reportSoak('profile-scan', { tried: sought, met: sought - missed.length, lost: found.length });
  test.info().annotations.push({ type: 'control', description });
  expect(kinds).toEqual(expect.arrayContaining(['ldb', 'log']));
  expect(sought).toBeGreaterThan(4_000);
  expect(missed.length, `without sealing nearly all is found, but for ${missed.slice(0, 20)}`).toBeLessThan(
    sought / 20,
  );
  expect(found, 'sealed, nothing is found').toEqual([]);
});
