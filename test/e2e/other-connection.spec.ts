/** Another connection to the database, of another version, beside the worker: of an older program or of a tool. */
import { expect, type Page, test } from '@playwright/test';
import { PRODUCT } from '../../shared/host.ts';
import { claimFirst, notesOf, sampleTexts, withWorkstation } from './faults/workstation.ts';
import type { KilledWorkstation } from './kills/killed-workstation.ts';

const NEWER = 9_990;

async function otherPage(workstation: KilledWorkstation, origin: string): Promise<Page> {
  const other = await workstation.page.context().newPage();
  await other.route('**/other.html', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Other</p>' }));
  await other.goto(`${origin}/other.html`);
  return other;
}

test('a connection that asks for another version and gives up costs nothing that was confirmed, and work goes on', async () => {
  test.setTimeout(120_000);
  await withWorkstation('practice', async ({ workstation, origin }) => {
    expect(await workstation.importFiles(sampleTexts('KP43'))).toMatchObject({ ok: true });
    const id = await claimFirst(workstation);
    expect(await workstation.ask('case.note', { id, note: 'note 0' })).toMatchObject({ ok: true });
    const other = await otherPage(workstation, origin);
    for (const name of Object.values(PRODUCT.databases)) {
      const ended = await other.evaluate(
        ([database, version]) =>
          new Promise((resolve) => {
            const request = indexedDB.open(database, version);
            request.onupgradeneeded = () => request.transaction?.abort();
            request.onblocked = () => resolve('blocked');
            request.onerror = () => resolve(request.error?.name);
          }),
        [name, NEWER] as const,
      );
      // The worker gave way; the version was not changed.
      expect(ended).toBe('AbortError');
    }
    // The worker has opened the database again, or says that it is closed: never a wrong answer, never silence.
    const answer = await workstation.ask('case.note', { id, note: 'note 1' });
    if (!answer.ok) expect(['locked', 'store-failed']).toContain(answer.failure.code);
    await workstation.reload();
    await workstation.isWhole('practice');
    expect(await notesOf(workstation, id)).toEqual(answer.ok ? [0, 1] : [0]);
    expect(await workstation.ask('case.note', { id, note: 'note 2' })).toMatchObject({ ok: true });
  });
});
