/** Pictures of entries of lists: who adds and removes them, who sees them, and how long they are there. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { EntryInput, PictureInput } from '../../../../renderer/core/calls/list-input.ts';
import { countIn, readAll } from '../../../../renderer/core/store/read.ts';
import { SLICE_BYTES, sliceId } from '../../../../shared/casework/attachment.ts';
import { BOUNDS } from '../../../../shared/intake/budget.ts';
import type { ListedPicture } from '../../../../shared/list/listed-picture.ts';
import { entryRule, listRule } from '../../../../shared/screening/listed.ts';
import { jpegOf, PDF, pngOf } from '../../../shared/casework/given-files.ts';
import { damageRecord } from '../damage-record.ts';
import { ALERT, ENTRY, pictureInput, TERMS } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { trailOf } from '../trail-of.ts';
import { QUEUE } from '../whole-queue.ts';
import { ANALYST, by, byOwner, check, KOFI, type ListDesk, land, listDesk, made, people, taken } from './list-desk.ts';

afterEach(emptyStores);

const fileOf = (bytes: Uint8Array, more = 0): Blob =>
  new Blob([bytes as Uint8Array<ArrayBuffer>, new Uint8Array(more)]);
const kept = (id: string, caption: string | null = null): PictureInput => ({ of: { kept: id }, caption });

/** Adds an entry; its id. */
async function added(desk: ListDesk, list: string, said: Partial<EntryInput> = {}): Promise<string> {
  const { version } = await desk.ask('lists.add-entry', { list, entry: { ...ENTRY, ...said } }, ANALYST);
  const { versions } = await desk.ask('lists.one', { list });
  return versions.find(({ id }) => id === version)?.changed?.entry ?? '';
}

async function changing(desk: ListDesk, list: string, id: string, pictures: PictureInput[], entry = ENTRY) {
  const { versions } = await desk.ask('lists.one', { list });
  const before = versions[0]?.id ?? '';
  return { list, id, before, entry: { ...entry, pictures }, reason: 'a better one' };
}

/** Those of an entry that the officer sees. */
async function seen(desk: ListDesk, list: string, entry: string): Promise<readonly ListedPicture[]> {
  const result = await desk.core.call('lists.pictures', { list, entry });
  if (result.ok) return result.value;
  expect(result.failure).toEqual({ code: 'not-found', what: 'list-picture' });
  return [];
}

const captions = async (desk: ListDesk, list: string, entry: string) =>
  (await seen(desk, list, entry)).map(({ caption }) => caption);

describe('pictures of an entry', () => {
  test('are kept in their order to the bit, and their act is in the trail with their hashes', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const entry = await added(desk, list, { pictures: [pictureInput('face', SLICE_BYTES), pictureInput()] });
    const [first, second] = await seen(desk, list, entry);
    expect([first, second]).toMatchObject([
      { kind: 'png', size: SLICE_BYTES + pngOf(640, 480).length, caption: 'face' },
      { kind: 'png', size: pngOf(640, 480).length, caption: null },
    ]);
    expect((await desk.ask('lists.entry', { list, entry })).entry?.pictures).toEqual([first, second]);
    const slice = (at: number) => desk.ask('lists.picture', { list, entry, id: first?.id ?? '', slice: at });
    const bytes = Buffer.concat([(await slice(0)).bytes, (await slice(1)).bytes]);
    expect(Buffer.compare(bytes, Buffer.concat([pngOf(640, 480), Buffer.alloc(SLICE_BYTES)]))).toBe(0);
    expect(await desk.refused('lists.picture', { list, entry, id: first?.id ?? '', slice: 2 })).toMatchObject({
      code: 'not-found',
    });
    const act = (await trailOf(desk)).find(({ kind }) => kind === 'list.entry-added');
    expect(act?.after?.pictures).toContain(first?.sha256);
  });

  test.each<[string, Blob, string]>([
    ['an empty file', fileOf(new Uint8Array()), 'list-picture-empty'],
    ['a file that is too large', fileOf(pngOf(1, 1), BOUNDS.entryPictureBytes.most), 'list-picture-too-large'],
    ['a PDF', fileOf(PDF.bytes), 'list-picture-kind'],
    ['a picture without its size', fileOf(pngOf(0, 9)), 'list-picture-head'],
    ['a picture that says to be huge', fileOf(jpegOf(65_000, 65_000)), 'list-picture-pixels'],
  ])('%s is refused, and nothing is kept', async (_, file, why) => {
    const desk = await listDesk();
    const list = await made(desk);
    const entry = { ...ENTRY, pictures: [pictureInput(), { of: { file }, caption: null }] };
    expect(await desk.refused('lists.add-entry', { list, entry })).toEqual({ code: 'refused', why });
    expect(await countIn(desk.store, 'entryPictures')).toBe(0);
  });

  test('of another entry are not taken by their id', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const one = await added(desk, list, { pictures: [pictureInput('face')] });
    const other = await added(desk, list, { names: KOFI.names });
    const [its] = await seen(desk, list, one);
    const input = await changing(desk, list, other, [kept(its?.id ?? '')]);
    expect(await desk.refused('lists.change-entry', input)).toEqual({ code: 'not-found', what: 'list-picture' });
  });

  test('one officer adds one and captions it; two remove it, replace it or say otherwise what it shows', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const entry = await added(desk, list);
    await desk.ask('lists.change-entry', await changing(desk, list, entry, [pictureInput()]));
    const [its] = await seen(desk, list, entry);
    const id = its?.id ?? '';
    await desk.ask('lists.change-entry', await changing(desk, list, entry, [kept(id, 'face'), pictureInput('scar')]));
    expect(await captions(desk, list, entry)).toEqual(['face', 'scar']);
    const slices = await countIn(desk.store, 'entryPictures');
    for (const pictures of [[], [pictureInput('face')], [kept(id, 'somebody else')]]) {
      const input = await changing(desk, list, entry, pictures);
      expect(await desk.refused('lists.change-entry', input)).toMatchObject({ code: 'second-needed' });
      // Nothing is written before the second officer confirms.
      expect(await countIn(desk.store, 'entryPictures')).toBe(slices);
    }
    await desk.ask('lists.change-entry', await changing(desk, list, entry, []), ANALYST);
    expect(await captions(desk, list, entry)).toEqual([]);
    await desk.ask('lists.roll-back', { list, reason: 'was right' }, ANALYST);
    expect(await captions(desk, list, entry)).toEqual(['face', 'scar']);
    const { bytes } = await desk.ask('lists.picture', { list, entry, id, slice: 0 });
    expect(bytes).toHaveLength(pngOf(640, 480).length);
  });

  test('a picture that is damaged says so, and stops nothing else', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const entry = await added(desk, list, { pictures: [pictureInput('one'), pictureInput('two')] });
    const [one, two] = await seen(desk, list, entry);
    await damageRecord(desk.store, 'entryPictures', sliceId(one?.id ?? '', 0));
    const opened = (id = '') => desk.core.call('lists.picture', { list, entry, id, slice: 0 });
    expect(await opened(one?.id)).toMatchObject({ failure: { code: 'tampered', table: 'entryPictures' } });
    expect(await opened(two?.id)).toMatchObject({ ok: true });
    expect(await captions(desk, list, entry)).toEqual(['one', 'two']);
  });

  test('decide nothing: what is compared of the entry stays, and a false match holds', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const entry = await added(desk, list, KOFI);
    await land(desk);
    const content = async () => {
      const sections = await readAll(desk.store, 'flightManifests');
      const hits = sections.flatMap(({ value }) => value.screening.travellers.flatMap((each) => each.hits));
      return hits.flatMap(({ rule, listed }) => (rule.startsWith(listRule(list)) ? [listed?.content] : []));
    };
    const before = await content();
    await desk.ask('lists.change-entry', await changing(desk, list, entry, [pictureInput('face')], KOFI));
    expect(before).toHaveLength(1);
    expect(await content()).toEqual(before);
  });
});

describe('a take-over of files', () => {
  test('leaves pictures with their entries, reports them as the same, and ends those of an entry that is gone', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    await taken(desk, list, people(3));
    const pictured = async (id: string, caption: string) => {
      const { entry } = await desk.ask('lists.entry', { list, entry: id });
      const { id: _, typed: __, pictures: ___, ...rest } = entry ?? (ENTRY as never);
      await desk.ask('lists.change-entry', await changing(desk, list, id, [pictureInput(caption)], rest as never));
    };
    await pictured('1', 'stays');
    await pictured('2', 'renamed');
    await pictured('3', 'goes');
    // `changedOn` is of the form, so the file says otherwise once.
    const version = await taken(desk, list, [
      { id: 1, surname: 'Listed1' },
      { id: 2, surname: 'Otherwise' },
    ]);
    const { rows } = await desk.ask('lists.report', { version, part: 'changed' });
    expect(rows.flatMap((row) => (row.part === 'changed' ? row.fields : []))).not.toContain('pictures');
    expect(await captions(desk, list, '1')).toEqual(['stays']);
    expect(await captions(desk, list, '2')).toEqual(['renamed']);
    expect(await captions(desk, list, '3')).toEqual([]);
    const again = await taken(desk, list, [
      { id: 1, surname: 'Listed1' },
      { id: 2, surname: 'Otherwise' },
    ]);
    expect((await desk.ask('lists.take-over-view', { version: again })).version.read).toMatchObject({
      counts: { changed: 0, same: 2 },
    });
    await desk.ask('lists.roll-back', { list, reason: 'too early' }, ANALYST);
    await desk.ask('lists.roll-back', { list, reason: 'too early' }, ANALYST);
    expect(await captions(desk, list, '3')).toEqual(['goes']);
  });
});

describe('who sees a picture', () => {
  test('at the desk and on an alert, whoever reads the entry', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    await added(desk, list, { ...KOFI, pictures: [pictureInput('face')] });
    const alert = await added(desk, list, { ...ALERT, pictures: [pictureInput('rivets')] });
    const hit = (await check(desk, 'MENSAH KOFFI 1980-06-15'))?.hits[0];
    expect(hit?.entry?.pictures).toMatchObject([{ caption: 'face' }]);
    expect((await desk.ask('alerts.one', { list, entry: alert })).pictures).toMatchObject([{ caption: 'rivets' }]);
    const paper = { list, entry: alert, language: 'en', purpose: 'for the gate' } as const;
    expect((await desk.ask('alerts.print', paper)).alert.pictures).toMatchObject([{ caption: 'rivets' }]);
  });

  test('an agency that does not see the list, or a duty that does not read it, is answered as if there were none', async () => {
    const desk = await listDesk();
    await byOwner(desk);
    const terms = { ...TERMS, seenBy: ['immigration' as const], seenByRoles: ['supervisor' as const] };
    const { list } = await desk.ask('lists.create', { terms, entered: 'form' }, by('immigration supervisor'));
    const entry = await added(desk, list, { ...KOFI, pictures: [pictureInput('face')] });
    const [its] = await seen(desk, list, entry);
    const input = { list, entry, id: its?.id ?? '', slice: 0 };
    for (const officer of ['police supervisor', 'customs analyst', 'immigration analyst']) {
      desk.as(officer);
      expect(await seen(desk, list, entry)).toEqual([]);
      const nothing = await desk.refused('lists.picture', { list: 'none', entry: 'none', id: 'none', slice: 0 });
      expect(await desk.refused('lists.picture', input)).toEqual(nothing);
      const hits = (await check(desk, 'MENSAH KOFFI 1980-06-15'))?.hits ?? [];
      expect(hits.map((hit) => hit.entry)).toEqual(officer === 'police supervisor' ? [] : [null]);
    }
    desk.as('immigration supervisor');
    expect((await desk.ask('lists.picture', input)).bytes.length).toBeGreaterThan(0);
  });
});

test('whatever pictures an entry gets, keeps and loses, those in force can be read and all others stay until retention', async () => {
  const desk = await listDesk();
  const list = await made(desk);
  const entry = await added(desk, list);
  const step = fc.record({
    keep: fc.array(fc.boolean(), { maxLength: 4 }),
    add: fc.integer({ min: 0, max: 2 }),
  });
  let files = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 3 }), async (steps) => {
      for (const { keep, add } of steps) {
        const now = await seen(desk, list, entry);
        const staying = now.filter((_, at) => keep[at] === true);
        const fresh = Math.min(add, BOUNDS.entryPictures.most - staying.length);
        const pictures = [
          ...staying.map(({ id, caption }) => kept(id, caption)),
          ...Array.from({ length: fresh }, () => pictureInput(`n${++files}`)),
        ];
        await desk.ask('lists.change-entry', await changing(desk, list, entry, pictures), ANALYST);
        const after = await seen(desk, list, entry);
        expect(after.map(({ caption }) => caption)).toEqual(pictures.map(({ caption }) => caption));
        for (const { id } of after)
          expect((await desk.ask('lists.picture', { list, entry, id, slice: 0 })).bytes.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 6, seed: 19 },
  );
  expect(await countIn(desk.store, 'entryPictures')).toBe(files);
});

test('the card of whoever was sent names the entry whose pictures the officer may see', async () => {
  const desk = await listDesk();
  const list = await made(desk);
  const entry = await added(desk, list, { ...KOFI, pictures: [pictureInput('face')] });
  await land(desk);
  const { rows } = await desk.ask('queue.page', QUEUE);
  const row = rows.find(({ reasons }) => reasons.some(({ rule }) => rule === entryRule(list, entry)));
  const { id } = await desk.ask('case.claim', { flight: row?.flight ?? '', traveller: row?.traveller ?? '' });
  await desk.ask('case.select', { id, note: null });
  const card = async () => (await desk.ask('inspections.board', {})).find((each) => each.id === id);
  expect((await card())?.pictured).toEqual([{ list, entry }]);
});
