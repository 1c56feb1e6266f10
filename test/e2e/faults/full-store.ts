/** The test of a full store, with any number of rounds. */
import { expect, test } from '@playwright/test';
import { seededRandom } from '../../../shared/training/random.ts';
import { claimFirst, notesOf, sampleTexts, withWorkstation } from './workstation.ts';

/** Bytes that the store may still grow by when the notes begin. */
const ROOM = 12_000;
/** Milliseconds after which the browser has closed a database without a page. While it is open, it remembers how much room there was. */
const AWAY = 6_000;
/** More notes than fit, and the characters of each. */
const MOST_NOTES = 100;
const NOTE = 1_500;
const FULL = { ok: false, failure: { code: 'store-failed', detail: 'QuotaExceededError' } };

/** Fills the store to its limit, tries everything that writes, makes room, and goes on. */
export function testFullStore({ rounds, timeout }: { readonly rounds: number; readonly timeout: number }): void {
  test(`after each of ${rounds} times that the store was full, confirmed work is stored, nothing is half done, and work goes on`, async () => {
    test.setTimeout(timeout);
    const random = seededRandom(20_261_128);
    await withWorkstation('practice', async ({ workstation, origin }) => {
      const first = sampleTexts('KP43');
      const second = sampleTexts('AF860');
      expect(await workstation.importFiles(first)).toMatchObject({ ok: true });
      const id = await claimFirst(workstation);
      let notes = 0;
      const note = (text: string) => workstation.ask('case.note', { id, note: `note ${notes} ${text}` });
      const setting = () =>
        workstation.ask('reference.put', { kind: 'carrier', code: 'QX', value: { name: `Carrier ${notes}` } });
      for (let round = 0; round < rounds; round++) {
        const cdp = await workstation.page.context().newCDPSession(workstation.page);
        const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
        await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
        await workstation.reload(AWAY);
        await workstation.isWhole('practice');

        let answer = await note('first');
        for (let tries = 0; answer.ok && tries < MOST_NOTES; tries++) {
          notes++;
          // Chance, so that nothing can be compressed.
          const text = Array.from({ length: NOTE / 5 }, () => random.between(2e6, 6e7).toString(36)).join('');
          answer = await note(text.slice(0, NOTE));
        }
        expect(answer).toEqual(FULL);
        expect(await workstation.importFiles(second)).toEqual(FULL);
        expect(await setting()).toEqual(FULL);
        // What is there can still be read, and holds what was confirmed and no more.
        expect(await notesOf(workstation, id)).toEqual(Array.from({ length: notes }, (_, at) => at));

        await cdp.send('Storage.overrideQuotaForOrigin', { origin });
        expect(await note('after')).toMatchObject({ ok: true });
        notes++;
        expect(await setting()).toMatchObject({ ok: true });
        expect(await workstation.importFiles(second)).toMatchObject({ ok: true, value: { state: 'done' } });
        await cdp.detach();
        await workstation.reload();
        await workstation.isWhole('practice');
        expect(await notesOf(workstation, id)).toEqual(Array.from({ length: notes }, (_, at) => at));
        const jobs = (await workstation.get('import.list', {})) as readonly { readonly state: string }[];
        expect(jobs.filter(({ state }) => state !== 'done')).toEqual([]);
      }
      console.log(`  the store was full ${rounds} times, with ${notes} confirmed notes`);
    });
  });
}

/** A backup without room. `timeout` in milliseconds. */
export function testBackupWithoutRoom({ timeout }: { readonly timeout: number }): void {
  test('a backup for which there is no room says so and leaves nothing half written; once there is room it is whole', async () => {
    test.setTimeout(timeout);
    await withWorkstation('live', async ({ workstation, origin }) => {
      const cdp = await workstation.page.context().newCDPSession(workstation.page);
      await workstation.page.evaluate(() => window.workstation.chooseFolder());
      const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
      await workstation.reload(AWAY);
      await workstation.isWhole('live');
      expect(await workstation.ask('backup.make', {})).toMatchObject({ ok: false, failure: { code: 'backup-failed' } });
      expect(await workstation.get('backup.list', {})).toMatchObject({ rows: [] });
      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
      const made = (await workstation.get('backup.make', {})) as { readonly name: string };
      const place = { kind: 'listed', name: made.name };
      expect(await workstation.get('backup.verify', { place })).toMatchObject({ failure: null });
      await workstation.reload();
      await workstation.isWhole('live');
    });
  });
}
