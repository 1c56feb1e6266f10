/** A clock that leaps both ways while the vault is locked, in the worker itself. */
import { expect, test } from '@playwright/test';
import type { CustodyView } from '../../renderer/core/calls/custody.ts';
import type { RetentionRunView, RetentionView } from '../../renderer/core/calls/retention.ts';
import type { VaultStatus } from '../../renderer/core/calls/vault/status.ts';
import type { StoreCheckView } from '../../renderer/core/calls/verify.ts';
import type { ClockSense } from '../../shared/retention/clock-sense.ts';
import { WATCHED } from '../shared/custody/watched.ts';
import { ANALYST, caseOfAnalyst, withWorkstation } from './faults/workstation.ts';
import { FIRST, SECOND } from './kills/killed-workstation.ts';
import { SET_CLOCK, setClockAhead } from './set-clock.ts';

const DAY = 86_400_000;
/** Wrong passphrases after which there is a wait of so many milliseconds. */
const TRIES = 5;
const WAIT = 5_000;

test('a clock that leaps while the vault is locked is told, masks and destroys nothing, keeps nobody out, and gives nobody time in custody', async () => {
  test.setTimeout(120_000);
  await withWorkstation(
    'live',
    async ({ workstation }) => {
      const { page } = workstation;
      const setAhead = async (days: number): Promise<void> => {
        await workstation.get('vault.lock', { level: 'vault' });
        await setClockAhead(page, days * DAY);
      };
      const signIn = (officer: typeof FIRST) => workstation.get('vault.unlock', officer);
      /** What retention makes of the clock, and that every record is what was written. */
      const sense = async (): Promise<ClockSense> => {
        expect(((await workstation.get('store.verify', {})) as StoreCheckView).findings).toEqual([]);
        const { state } = (await workstation.get('retention.run', {})) as RetentionRunView;
        const { clock, runs } = (await workstation.get('retention.get', {})) as RetentionView;
        if (clock.sense !== 'plausible') expect([state, runs[0]?.state]).toEqual(['clock', 'clock']);
        return clock.sense;
      };

      const held = await caseOfAnalyst(workstation);
      await workstation.get('custody.enter', { id: held, act: WATCHED, happened: null });
      const daysHeld = async () => {
        const { clock } = (await workstation.get('custody.read', { id: held })) as CustodyView;
        return Math.floor((clock?.minutesHeld ?? -1) / (24 * 60));
      };
      expect(await daysHeld()).toBe(0);
      await signIn(FIRST);
      expect(await sense()).toBe('plausible');
      await setAhead(45);
      await signIn(FIRST);
      expect(await sense()).toBe('clock-ahead');
      await setAhead(45);
      for (let tries = 0; tries < TRIES; tries++) {
        const wrong = await workstation.ask('vault.unlock', { ...SECOND, passphrase: 'not this one at all' });
        expect(wrong).toMatchObject({ ok: false, failure: { code: 'wrong-passphrase' } });
      }

      // The wait after wrong passphrases under the other clock is no longer than its seconds.
      await setAhead(0);
      const { officers } = (await workstation.get('vault.status', {})) as VaultStatus;
      const wait = Date.parse(officers.find(({ id }) => id === SECOND.officer)?.waitUntil ?? '');
      expect(wait - Date.now()).toBeLessThanOrEqual(WAIT);
      expect(await workstation.ask('vault.unlock', SECOND)).toMatchObject({ ok: false });
      await page.waitForTimeout(WAIT + 1_000);
      await signIn(SECOND);
      // The clock is right again.
      expect(await sense()).toBe('plausible');

      await setAhead(-400);
      await signIn(FIRST);
      expect(await sense()).toBe('clock-behind');

      // Custody goes by the latest time that was seen, also after a new start, until two officers say that the clock is right.
      await setAhead(0);
      await signIn(ANALYST);
      expect(await daysHeld()).toBe(45);
      await workstation.reload();
      await workstation.open('live');
      await signIn(ANALYST);
      expect(await daysHeld()).toBe(45);
      await signIn(FIRST);
      await workstation.get('retention.confirm-time', {}, SECOND);
      await signIn(ANALYST);
      expect(await daysHeld()).toBe(0);
    },
    SET_CLOCK,
  );
});
