/** What a lookout or an entry of a list warns of, where officers meet the traveller: on the board and on the slip. */
import { afterEach, describe, expect, test } from 'vitest';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import type { TravellerPaper } from '../../../../shared/paper/traveller-paper.ts';
import { ENTRY } from '../list-inputs.ts';
import { LOOKOUT, type TakenLookout } from '../lookout-inputs.ts';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { ANALYST, by, type ListDesk, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const KNIFE = 'armed with a knife';
/** Aboard as MENSAH KOFI, whom nothing else flags. */
const KOFI: TakenLookout = { ...LOOKOUT, terms: { ...LOOKOUT.terms, name: 'Koffi Mensah' }, warning: KNIFE };
/** Aboard as OKAFOR CHIDI, whom shipped rules flag, too. */
const CHIDI: TakenLookout = { ...KOFI, terms: { ...KOFI.terms, name: 'Chidi Okafor' } };

async function deskWith(lookout: TakenLookout | null): Promise<ListDesk> {
  const desk = await listDesk(() => BEFORE);
  if (lookout?.seenBy != null) {
    const frame = { ...STARTING_FRAME, lists: 'by-owner' as const };
    const { proposal } = await desk.ask('frame.propose', { frame, note: 'Agreed' });
    desk.as('police supervisor');
    await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    desk.as('customs supervisor');
  }
  if (lookout !== null) await desk.ask('lookouts.take', lookout);
  await desk.core.resume();
  await desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
  return desk;
}

async function rowOf(desk: ListDesk, surname: string): Promise<{ flight: string; traveller: string }> {
  const row = (await desk.ask('queue.page', QUEUE)).rows.find(({ name }) => name.startsWith(surname));
  if (row === undefined) throw new Error(`${surname} is not on the queue`);
  return { flight: row.flight, traveller: row.traveller };
}

async function paperOf(desk: ListDesk, surname: string, language: 'en' | 'fr' = 'en'): Promise<TravellerPaper> {
  const travellers = [await rowOf(desk, surname)];
  const asked = { language, travellers, place: 'gate', purpose: 'to be met' } as const;
  const [paper] = (await desk.ask('papers.print', asked)).papers;
  if (paper === undefined) throw new Error('no paper');
  return paper;
}

describe('the warning of a lookout', () => {
  test('it stands on the card of the board and in the inspection, with the description', async () => {
    const desk = await deskWith(KOFI);
    const { id } = await desk.ask('case.claim', await rowOf(desk, 'MENSAH'));
    await desk.ask('case.select', { id, note: null });
    const words = { warnings: [KNIFE], descriptions: ['a red case'] };
    expect(await desk.ask('inspections.board', {})).toMatchObject([{ id, ...words }]);
    expect(await desk.ask('encounter.read', { id })).toMatchObject({ words });
  });

  test('it stands on the slip, with the description and nothing else that was said', async () => {
    const paper = await paperOf(await deskWith(KOFI), 'MENSAH');
    expect(paper).toMatchObject({ warnings: [KNIFE], reasons: ['Lookout'], descriptions: ['a red case'] });
    expect(JSON.stringify(paper)).not.toMatch(/Port of Tema|Lookedfor|about 40|Look at the/);
  });

  test('a slip in French calls it by its French word', async () => {
    expect(await paperOf(await deskWith(KOFI), 'MENSAH', 'fr')).toMatchObject({ reasons: ['Signalement'] });
  });

  test('the slip has no description of a lookout that only some duties read', async () => {
    const paper = await paperOf(await deskWith({ ...KOFI, seenByRoles: ['supervisor'] }), 'MENSAH');
    expect(paper).toMatchObject({ warnings: [KNIFE], descriptions: [] });
  });

  test('somebody to protect keeps the warning on the slip, and is not described', async () => {
    const desk = await deskWith(null);
    desk.as('customs analyst');
    const { id } = await desk.ask('lookouts.take', { ...KOFI, handling: 'safeguard' });
    desk.as('customs supervisor');
    const review = { id, version: 1, outcome: 'intercept' as const, reason: 'looked into' };
    await desk.ask('lookouts.review', review, by('police analyst'));
    await desk.core.resume();
    const paper = await paperOf(desk, 'MENSAH');
    expect(paper).toMatchObject({ isProtected: true, warnings: [KNIFE], descriptions: [] });
  });

  test('officers of agencies that do not see the hit read none of it, and the slip says who may read it', async () => {
    const desk = await deskWith({ ...CHIDI, seenBy: [] });
    expect(await paperOf(desk, 'OKAFOR')).toMatchObject({ warnings: [KNIFE], readers: ['customs'] });
    desk.as('police supervisor');
    const paper = await paperOf(desk, 'OKAFOR');
    expect(paper).toMatchObject({ warnings: [], descriptions: [], readers: null });
    expect(JSON.stringify(paper)).not.toMatch(/Lookout|red case/);
    const { id } = await desk.ask('case.claim', await rowOf(desk, 'OKAFOR'));
    await desk.ask('case.select', { id, note: null });
    expect(await desk.ask('inspections.board', {})).toMatchObject([{ id, warnings: [], descriptions: [] }]);
    expect(await desk.ask('encounter.read', { id })).toMatchObject({ words: { warnings: [], descriptions: [] } });
  });
});

test('the warning of an entry of a list stands on the slip, which still says no more than that it is a list', async () => {
  const desk = await deskWith(null);
  const list = await made(desk);
  const entry = {
    ...ENTRY,
    names: [{ name: 'Chidi Okafor', surname: 'Okafor', givenNames: 'Chidi', quality: 'main' as const }],
    births: [],
    nationalities: [],
    warning: KNIFE,
  };
  await desk.ask('lists.add-entry', { list, entry }, ANALYST);
  await desk.core.resume();
  const paper = await paperOf(desk, 'OKAFOR');
  expect(paper).toMatchObject({ warnings: [KNIFE], descriptions: [] });
  expect(paper.reasons).toContain('On a list');
});
