/** The test of workers that end in a call, with any number of them. */
import { expect, test } from '@playwright/test';
import { seededRandom } from '../../../shared/training/random.ts';
import { claimFirst, notesOf, sampleTexts, withWorkstation } from './workstation.ts';

/** Latest moment of the end after the call, in milliseconds. */
const LATEST = 250;

/** Ends the worker this many times in an import and in a note, at moments of chance. */
export function testEndedWorkers({ times, timeout }: { readonly times: number; readonly timeout: number }): void {
  test(`after each of ${2 * times} ends of the worker in a call, the call has ended as locked and confirmed work is stored`, async () => {
    test.setTimeout(timeout);
    const random = seededRandom(20_261_129);
    await withWorkstation('practice', async ({ workstation }) => {
      expect(await workstation.importFiles(sampleTexts('KP43'))).toMatchObject({ ok: true });
      const id = await claimFirst(workstation);
      const [more, ...rest] = sampleTexts('AF860', '2J', 'ET', 'KQ');
      const texts = more === undefined ? [] : [more, ...rest];
      let notes = 0;
      let met = 0;
      const note = () => workstation.ask('case.note', { id, note: `note ${notes}` });
      /** The answer to the call in which the worker ends. */
      const endIn = async (call: Promise<unknown>, wait: number): Promise<unknown> => {
        await new Promise((later) => setTimeout(later, wait));
        // It ends as if it were killed: the page is told nothing.
        const core = workstation.page.workers().find((worker) => /\/worker-[^/]*\.js$/.test(worker.url()));
        await core?.evaluate(() => self.close()).catch(() => undefined);
        return call;
      };
      for (let time = 0; time < times; time++) {
        const imported = await endIn(workstation.importFiles(texts), random.between(0, LATEST));
        if ((imported as { ok: boolean }).ok === false) {
          expect(imported).toEqual({ ok: false, failure: { code: 'locked' } });
          met++;
        }
        expect(await note()).toEqual({ ok: false, failure: { code: 'locked' } });
        await workstation.reload();
        await workstation.isWhole('practice');

        expect(await note()).toMatchObject({ ok: true });
        notes++;
        const noted = (await endIn(note(), random.between(0, 5))) as { readonly ok: boolean };
        if (!noted.ok) {
          expect(noted).toEqual({ ok: false, failure: { code: 'locked' } });
          met++;
        }
        await workstation.reload();
        await workstation.isWhole('practice');
        const found = await notesOf(workstation, id);
        // The note in which the worker ended was stored or not; a confirmed one is stored.
        expect(found.length).toBeGreaterThanOrEqual(noted.ok ? notes + 1 : notes);
        expect(found).toEqual(Array.from({ length: found.length }, (_, at) => at));
        expect(found.length).toBeLessThanOrEqual(notes + 1);
        notes = found.length;
      }
      expect(await workstation.importFiles(texts)).toMatchObject({ ok: true, value: { state: 'done' } });
      console.log(`  the worker ended ${2 * times} times, ${met} of them in a call`);
      expect(met).toBeGreaterThan(0);
    });
  });
}
