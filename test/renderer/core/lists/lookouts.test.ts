/** A lookout from the call to the queue: it hits at once, waits for a review, and leaves a trace when it ends. */
import { afterEach, describe, expect, test } from 'vitest';
import { STARTING_FRAME, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { changeOf, LOOKOUT, type TakenLookout } from '../lookout-inputs.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { everyRow } from '../whole-queue.ts';
import { by, byOwner, framed, type ListDesk, listDesk } from './list-desk.ts';

afterEach(emptyStores);

const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const REASON = 'looked into';
/** Aboard as MENSAH KOFI. */
const KOFI: TakenLookout = { ...LOOKOUT, terms: { ...LOOKOUT.terms, name: 'Koffi Mensah' } };

const land = (desk: ListDesk) =>
  desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });

async function taken(desk: ListDesk, more: Partial<TakenLookout> = {}): Promise<{ id: string; version: number }> {
  const { id } = await desk.ask('lookouts.take', { ...KOFI, ...more });
  await desk.core.resume();
  return { id, version: 1 };
}

/** Who is flagged by a lookout, and by what evidence. */
async function looked(desk: ListDesk): Promise<readonly string[]> {
  const rows = await everyRow((name, input) => desk.ask(name, input));
  return rows.flatMap(({ name, outcome, reasons }) =>
    reasons.flatMap(({ listed }) => (listed?.lookout === undefined ? [] : [`${name}: ${listed.class}, ${outcome}`])),
  );
}

describe('a lookout', () => {
  test('a lookout hits the next flight that is imported', async () => {
    const desk = await listDesk(() => BEFORE);
    await taken(desk);
    await land(desk);
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, inspect']);
  });

  test('a lookout that is taken after a flight was imported hits it at once', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    expect(await looked(desk)).toEqual([]);
    const { flights } = await desk.ask('lookouts.take', KOFI);
    expect(flights).toMatchObject([{ flight: FLIGHT, hits: 1, fits: 0, people: [{ name: 'MENSAH, KOFI' }] }]);
    await desk.core.resume();
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, inspect']);
  });

  test('a lookout that names no flight says at once on which stored flight it finds somebody', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const terms = { ...KOFI.terms, flight: null, days: { from: '2026-11-24', to: '2026-11-24' } };
    const whole = { ...terms, birth: '1980-06-15', age: null };
    const { flights } = await desk.ask('lookouts.take', { ...KOFI, terms: whole });
    expect(flights).toMatchObject([{ flight: FLIGHT, hits: 1, people: [{ name: 'MENSAH, KOFI' }] }]);
    const nobody = await desk.ask('lookouts.take', { ...KOFI, terms: { ...whole, name: 'Nobody Here' } });
    expect(nobody.flights).toEqual([]);
  });

  test('a whole date of birth is compared as lists compare it', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    await taken(desk, { terms: { ...KOFI.terms, birth: '1980-06-15', age: null } });
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: two-terms, inspect']);
  });

  test('a lookout names the flight by the number of one that officers found to be it', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const other = paxlst([], { flight: 'ET510', control: 'C2' });
    await desk.ask('import.start', { files: [{ name: 'b.edi', bytes: other }], way: 'files' });
    await taken(desk, { terms: { ...KOFI.terms, flight: { carrier: 'ET', number: 510, suffix: null } } });
    expect(await looked(desk)).toEqual([]);
    await desk.ask('flight.same', { flight: 'ET-510-ADD-2026-11-24', other: FLIGHT, reason: REASON });
    await desk.core.resume();
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, inspect']);
  });

  test('a match that was declared false is none on the strip of the flight', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const { id } = await taken(desk);
    const hits = async () => (await desk.ask('lookouts.flight', { flight: FLIGHT })).map((each) => each.hits.length);
    expect(await hits()).toEqual([1]);
    const [row] = await everyRow((name, input) => desk.ask(name, input));
    const about = { flight: FLIGHT, traveller: row?.traveller ?? '', rule: `list:${id}:${id}` };
    const declared = { ...about, until: '2026-12-20', reason: REASON };
    await desk.ask('false-matches.declare', declared, by('customs analyst'));
    await desk.core.resume();
    expect(await hits()).toEqual([0]);
  });

  test('a cancelled flight is not among those of a lookout', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    await desk.ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: REASON }, by('police supervisor'));
    expect((await desk.ask('lookouts.take', KOFI)).flights).toEqual([]);
    expect(await desk.ask('lookouts.flight', { flight: FLIGHT })).toEqual([]);
  });

  test.each([
    ['an airport that nobody knows', { to: 'QQQ' }, 'terms.to'],
    ['a way that ends where it begins', { from: 'LFW', to: 'LFW' }, 'terms.to'],
  ])('a lookout of %s is refused', async (_, more, path) => {
    const desk = await listDesk(() => BEFORE);
    const refused = await desk.refused('lookouts.take', { ...KOFI, terms: { ...KOFI.terms, ...more } });
    expect(refused).toEqual({ code: 'invalid-input', path });
  });

  test.each([
    ['description', { terms: { ...KOFI.terms, description: 'Yao dit valise rouge' } }],
    ['instruction', { instruction: 'Yao says: look at the red case.' }],
    ['warning', { warning: 'armed, as our man at the belt says' }],
  ])(
    'words of the %s that may name a source are refused until the officer keeps them, and the trail says that',
    async (_, more) => {
      const desk = await listDesk(() => BEFORE);
      const why = { code: 'refused', why: 'lookout-source' };
      expect(await desk.refused('lookouts.take', { ...KOFI, ...more })).toEqual(why);
      const seen = await taken(desk);
      const change = { ...changeOf(KOFI, more), ...seen, reason: REASON };
      expect(await desk.refused('lookouts.change', change)).toEqual(why);
      await desk.ask('lookouts.change', { ...change, keepsWords: true });
      await desk.ask('lookouts.take', { ...KOFI, ...more, keepsWords: true });
      const rows = await desk.ask('audit.list', { before: null, count: 200 });
      const kept = rows.filter(({ details }) => details.keptWords === true).map(({ kind }) => kind);
      expect(kept.sort()).toEqual(['lookout.changed', 'lookout.taken']);
      expect(JSON.stringify(rows)).not.toMatch(/Yao|our man/);
    },
  );

  test('a description that its agency takes back is gone from the queue, the page and the slip, also of a flight that has landed', async () => {
    let now = BEFORE;
    const desk = await listDesk(() => now);
    await land(desk);
    const seen = await taken(desk, { terms: { ...KOFI.terms, description: 'a red case' } });
    const row = (await everyRow((name, input) => desk.ask(name, input)))[0];
    const on = { flight: FLIGHT, traveller: row?.traveller ?? '' };
    const told = async () =>
      JSON.stringify([
        await everyRow((name, input) => desk.ask(name, input)),
        await desk.ask('traveller.get', on),
        await desk.ask('papers.print', { language: 'en', place: 'door', purpose: 'for the door', travellers: [on] }),
      ]);
    expect(await told()).toContain('a red case');
    // Nothing screens it again: its lookout speaks of flights that can still be met.
    now = Date.parse('2026-11-24T21:00:00.000Z');
    const taking = changeOf(KOFI, { terms: { ...KOFI.terms, description: '' } });
    const { ok } = await desk.core.call(
      'lookouts.change',
      { ...taking, ...seen, reason: REASON },
      by('police supervisor'),
    );
    expect(ok).toBe(true);
    expect(await told()).not.toContain('a red case');
  });

  test('what the officer was asked about needlessly leaves no mark in the trail', async () => {
    const desk = await listDesk(() => BEFORE);
    await desk.ask('lookouts.take', { ...KOFI, keepsWords: true });
    expect(JSON.stringify(await desk.ask('audit.list', { before: null, count: 200 }))).not.toContain('keptWords');
  });

  test('the trail has no word of who is looked for', async () => {
    const desk = await listDesk(() => BEFORE);
    await taken(desk, { instruction: 'Look well.', warning: 'armed' });
    const told = JSON.stringify(await desk.ask('audit.list', { before: null, count: 200 }));
    expect(told).toContain('lookout.taken');
    expect(told).not.toMatch(/Koffi|red case|Look well|armed/);
  });

  test('whoever may see no hit of its mandate is not told of a lookout', async () => {
    const desk = await listDesk(() => BEFORE);
    const own = { ...(STARTING_FRAME.uses[0] as UseLine), id: 'own', of: 'customs', seenBy: ['customs' as const] };
    await framed(desk, { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, own] });
    await land(desk);
    const { id } = await taken(desk);
    expect((await desk.ask('session.get', {})).sight?.hiddenFrom).toEqual(['police', 'gendarmerie', 'immigration']);
    expect((await desk.ask('lookouts.one', { id })).inside?.seenBy).toEqual([]);
    desk.as('police supervisor');
    expect(await looked(desk)).toEqual([]);
    expect(await desk.ask('lookouts.list', {})).toMatchObject({ lookouts: [] });
    expect(await desk.ask('lookouts.flight', { flight: FLIGHT })).toEqual([]);
  });

  test('a lookout whose days are all over is refused with words, also as a correction', async () => {
    const desk = await listDesk(() => BEFORE);
    const days = { from: '2026-11-20', to: '2026-11-21' };
    const past = { ...KOFI, terms: { ...KOFI.terms, days } };
    const why = { code: 'refused', why: 'lookout-days-over' };
    expect(await desk.refused('lookouts.take', past)).toMatchObject(why);
    const seen = await taken(desk);
    const change = { ...changeOf(KOFI, { terms: past.terms }), ...seen, reason: REASON };
    expect(await desk.refused('lookouts.change', change)).toMatchObject(why);
  });

  test('a review by another supervisor lets it reach what it asks for, and nobody reviews what they wrote', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const document = { signs: TWO_PEOPLE[0]?.document ?? '', part: 'whole' as const };
    const seen = await taken(desk, { terms: { ...KOFI.terms, document } });
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: document-flight, inspect']);
    const review = { ...seen, outcome: 'intercept' as const, reason: REASON };
    expect(await desk.refused('lookouts.review', review)).toMatchObject({ code: 'refused', why: 'lookout-review' });
    desk.as('police supervisor');
    expect(await desk.refused('lookouts.review', review)).toMatchObject({ code: 'refused', why: 'lookout-owner' });
  });

  test('a supervisor of its agency reviews what an analyst took; a correction waits for a review again and reaches as far meanwhile', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const document = { signs: TWO_PEOPLE[0]?.document ?? '', part: 'whole' as const };
    const terms = { ...KOFI.terms, document };
    desk.as('customs analyst');
    const { id } = await taken(desk, { terms });
    desk.as('customs supervisor');
    await desk.ask('lookouts.review', { id, version: 1, outcome: 'intercept', reason: REASON });
    await desk.core.resume();
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: document-flight, intercept']);
    const said = { words: 'she says two bags', reason: REASON };
    const change = { ...changeOf(KOFI, { terms: { ...terms, bags: 2 } }), id, version: 2, ...said };
    expect(await desk.refused('lookouts.change', change)).toMatchObject({ code: 'second-needed' });
    desk.as('customs analyst');
    const refused = await desk.core.call('lookouts.change', change, by('police analyst'));
    expect(refused.ok).toBe(false);
    desk.as('customs supervisor');
    await desk.ask('lookouts.change', change, by('police analyst'));
    await desk.core.resume();
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: document-flight, intercept']);
    const { inside, state } = await desk.ask('lookouts.one', { id });
    expect(state).toBe('waiting');
    expect(inside?.acts.map(({ kind, confirmedBy }) => [kind, confirmedBy])).toEqual([
      ['taken', null],
      ['reviewed', null],
      ['changed', 'police analyst'],
    ]);
    // What a second caller said stays as it was typed.
    expect(inside?.acts.at(-1)?.said).toBe('she says two bags');
  });

  test('it is not taken and ended by one officer before the flights are screened again', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const { id } = await desk.ask('lookouts.take', KOFI);
    expect(await desk.refused('lookouts.end', { id, version: 1, reason: REASON })).toMatchObject({
      code: 'second-needed',
    });
  });

  test('whoever took it ends it alone only while nobody is to be inspected for it; the trail keeps it', async () => {
    const desk = await listDesk(() => BEFORE);
    const quiet = await taken(desk, { terms: { ...KOFI.terms, name: 'Nobody Aboard' } });
    await desk.ask('lookouts.end', { ...quiet, reason: REASON });
    await land(desk);
    const seen = await taken(desk);
    expect(await looked(desk)).toHaveLength(1);
    const end = { ...seen, reason: REASON };
    expect(await desk.refused('lookouts.end', end)).toMatchObject({ code: 'second-needed' });
    await desk.ask('lookouts.end', end, by('police analyst'));
    await desk.core.resume();
    expect(await looked(desk)).toEqual([]);
    const { state, inside, hits } = await desk.ask('lookouts.one', { id: seen.id });
    expect([state, inside?.ended?.confirmedBy, hits]).toEqual(['ended', 'police analyst', 0]);
    const { lookouts } = await desk.ask('lookouts.list', {});
    expect(lookouts.map((each) => each.state)).toEqual(['ended', 'ended']);
  });

  test('the description of one that is over is taken back by two of its agency, and no hit has it from then on', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const seen = await taken(desk, { terms: { ...KOFI.terms, description: 'scar on the left cheek' } });
    const describe = { id: seen.id, version: 1, description: '', reason: REASON };
    expect(await desk.refused('lookouts.describe', describe)).toMatchObject({ code: 'conflict' });
    await desk.ask('lookouts.end', { ...seen, reason: REASON }, by('police analyst'));
    expect((await desk.ask('lookouts.one', { id: seen.id })).may).toMatchObject({ change: false, describe: true });
    expect(await desk.refused('lookouts.describe', describe)).toMatchObject({ code: 'second-needed' });
    await desk.ask('lookouts.describe', describe, by('customs analyst'));
    const { terms, inside, may } = await desk.ask('lookouts.one', { id: seen.id });
    expect(terms?.description).toBe('');
    expect(may.describe).toBe(false);
    expect(inside?.acts.at(-1)).toMatchObject({ kind: 'described', confirmedBy: 'customs analyst' });
  });

  test('what was reviewed is not changed and then ended by one officer, and no handling keeps others away before a review', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    desk.as('customs analyst');
    const { id } = await taken(desk, { handling: 'contact the owner before acting' });
    const [row] = await everyRow((name, input) => desk.ask(name, input));
    expect([row?.handling, row?.attendance.length]).toEqual([null, expect.any(Number)]);
    desk.as('customs supervisor');
    const review = { id, version: 1, outcome: 'intercept' as const, reason: REASON };
    await desk.ask('lookouts.review', review, by('police analyst'));
    const nobody = { ...KOFI.terms, name: 'Nobody Aboard' };
    const change = { ...changeOf(KOFI, { terms: nobody }), id, version: 2, reason: REASON };
    await desk.ask('lookouts.change', change, by('police analyst'));
    await desk.core.resume();
    desk.as('customs analyst');
    const end = { id, version: 3, reason: REASON };
    expect(await desk.refused('lookouts.end', end)).toMatchObject({ code: 'second-needed' });
  });

  test.each(['observe and report', 'safeguard'] as const)(
    'no agency keeps all others away from somebody alone by a lookout with the handling %s',
    async (handling) => {
      const desk = await listDesk(() => BEFORE);
      await land(desk);
      desk.as('customs analyst');
      const { id } = await taken(desk, { handling });
      desk.as('customs supervisor');
      const review = { id, version: 1, outcome: 'intercept' as const, reason: REASON };
      const answer = await desk.refused('lookouts.review', review);
      expect(answer).toMatchObject({ code: 'second-needed', agencies: expect.not.arrayContaining(['customs']) });
      await desk.ask('lookouts.review', review, by('police analyst'));
      const { acts } = await desk.ask('queue.week', { day: '2026-11-24' });
      expect(acts).toMatchObject([{ act: 'lookout-back', second: 'police analyst' }]);
    },
  );

  test('no agency turns a lookout that keeps others away to somebody else alone', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    desk.as('customs analyst');
    const handling = 'observe and report';
    const nobody = { ...KOFI.terms, name: 'Nobody Aboard' };
    const { id } = await taken(desk, { terms: nobody, handling });
    desk.as('customs supervisor');
    await desk.ask('lookouts.review', { id, version: 1, outcome: 'intercept', reason: REASON }, by('police analyst'));
    const described = { ...nobody, description: 'scar on the left cheek' };
    const remark = { ...changeOf(KOFI, { terms: described, handling }), id, version: 2, reason: REASON };
    await desk.ask('lookouts.change', remark, by('customs analyst'));
    // Also where the change asks for another handling: that of the last review stays until the next.
    for (const asked of [handling, null] as const) {
      const change = { ...changeOf(KOFI, { handling: asked }), id, version: 3, reason: REASON };
      expect(await desk.refused('lookouts.change', change)).toMatchObject({
        code: 'second-needed',
        agencies: expect.not.arrayContaining(['customs']),
      });
    }
    const change = { ...changeOf(KOFI, { handling }), id, version: 3, reason: REASON };
    desk.as('customs analyst');
    expect(await desk.refused('lookouts.change', change)).toEqual({ code: 'refused', why: 'lookout-change' });
    desk.as('customs supervisor');
    await desk.ask('lookouts.change', change, by('police analyst'));
  });

  test('a review that lowers how far it reaches takes two', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    desk.as('customs analyst');
    const { id } = await taken(desk);
    desk.as('customs supervisor');
    const lower = { id, version: 1, outcome: 'watch' as const, reason: REASON };
    expect(await desk.refused('lookouts.review', lower)).toMatchObject({ code: 'second-needed' });
    await desk.ask('lookouts.review', lower, by('police analyst'));
    await desk.core.resume();
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, watch']);
  });

  test('a case that was opened for a hit stays when the lookout ends', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const seen = await taken(desk);
    const [row] = await everyRow((name, input) => desk.ask(name, input));
    const { id } = await desk.ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    await desk.ask('lookouts.end', { ...seen, reason: REASON }, by('police analyst'));
    await desk.core.resume();
    const cases = await desk.ask('cases.list', {});
    expect(cases.map((each) => each.id)).toContain(id);
  });

  test('a flight that leaves after its end is not concerned, and it is over when its time is', async () => {
    // The evening before.
    let now = BEFORE - 12 * HOUR;
    const desk = await listDesk(() => now);
    desk.as('customs analyst');
    const { id } = await taken(desk, { hours: 2 });
    await land(desk);
    expect(await looked(desk)).toEqual([]);
    const extend = { id, hours: 11, reason: REASON };
    expect(await desk.refused('lookouts.extend', { ...extend, version: 1 })).toMatchObject({ why: 'lookout-extend' });
    desk.as('customs supervisor');
    await desk.ask('lookouts.review', { id, version: 1, outcome: 'inspect', reason: REASON }, by('police analyst'));
    await desk.ask('lookouts.extend', { ...extend, version: 2 });
    await desk.core.resume();
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, inspect']);
    now += 11 * HOUR;
    expect((await desk.ask('lookouts.one', { id })).state).toBe('expired');
    // Whoever could be met while it held is still looked at.
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, inspect']);
  });

  test('what a machine cannot find is pinned to its flight, with whom the description fits', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const described = { ...LOOKOUT.terms, name: null, age: { from: 45, to: 48 }, sex: 'M' as const };
    await taken(desk, { terms: described });
    expect(await looked(desk)).toEqual([]);
    const [pinned] = await desk.ask('lookouts.flight', { flight: FLIGHT });
    expect(pinned).toMatchObject({ hits: [], fits: 2 });
    expect(pinned?.fitting[0]?.lines.map(({ field, verdict }) => [field, verdict])).toContainEqual(['age', 'agrees']);
  });

  test('a lookout by which nobody could be found is refused', async () => {
    const desk = await listDesk(() => BEFORE);
    const terms = { ...LOOKOUT.terms, flight: null, name: 'Kofi' };
    const refused = await desk.refused('lookouts.take', { ...KOFI, terms });
    expect(refused).toMatchObject({ code: 'refused', why: 'lookout-empty' });
  });

  test('a false match of a lookout is kept quiet, and its owner confirms it', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const { id } = await taken(desk);
    const [row] = await everyRow((name, input) => desk.ask(name, input));
    const about = { flight: FLIGHT, traveller: row?.traveller ?? '' };
    const declared = { ...about, rule: `list:${id}:${id}`, until: '2026-12-20', reason: REASON };
    desk.as('police analyst');
    await desk.ask('false-matches.declare', declared, by('customs analyst'));
    expect(await looked(desk)).toEqual(['MENSAH, KOFI: name-flight, clear']);
    desk.as('customs supervisor');
    const { matches } = await desk.ask('lookouts.one', { id });
    expect(matches).toMatchObject([{ flight: FLIGHT, isQuiet: true }]);
  });

  test('officers of another agency see hit, warning and owner, and not who called and who took it', async () => {
    const desk = await listDesk(() => BEFORE);
    await land(desk);
    const { id } = await taken(desk, { warning: 'armed', source: { ...KOFI.source, code: 'S-17' } });
    desk.as('police analyst');
    const view = await desk.ask('lookouts.one', { id });
    expect(view).toMatchObject({ inside: null, warning: 'armed', owner: 'customs', grade: 'B' });
    expect(JSON.stringify(view)).not.toContain('S-17');
    const other = await taken(desk, { seenByRoles: ['supervisor'] });
    desk.as('customs analyst');
    expect(await desk.ask('lookouts.one', { id: other.id })).toMatchObject({ terms: null, inside: null });
  });

  test('a lookout that is kept is seen by nobody else, in queue, lists and trail', async () => {
    const desk = await listDesk(() => BEFORE);
    await byOwner(desk);
    await land(desk);
    const { id } = await taken(desk, { seenBy: [], instruction: 'kept words' });
    expect(await looked(desk)).toHaveLength(1);
    desk.as('police supervisor');
    expect(await looked(desk)).toEqual([]);
    expect(await desk.ask('lookouts.list', {})).toMatchObject({ lookouts: [] });
    expect(await desk.ask('lookouts.flight', { flight: FLIGHT })).toEqual([]);
    expect(await desk.refused('lookouts.one', { id })).toMatchObject({ code: 'not-found' });
    expect(JSON.stringify(await desk.ask('flights.list', {} as never))).not.toContain(id);
  });

  test('whom the frame counts as another agency is not named alone among those that see a lookout', async () => {
    const desk = await listDesk(() => BEFORE);
    await byOwner(desk);
    const refused = await desk.refused('lookouts.take', { ...KOFI, seenBy: ['gendarmerie'] });
    expect(refused).toEqual({ code: 'refused', why: 'frame-counted-as-another' });
    const { id } = await taken(desk, { seenBy: ['police'] });
    expect((await desk.ask('lookouts.one', { id })).inside?.seenBy).toEqual(['police', 'gendarmerie']);
  });

  test('a supervisor of its agency is told that it waits for a review, and others are not', async () => {
    const desk = await listDesk(() => BEFORE);
    desk.as('customs analyst');
    await taken(desk);
    const clocks = async () => (await desk.ask('clocks.list', {})).map(({ of, standing }) => [of, standing]);
    expect(await clocks()).toEqual([]);
    desk.as('customs supervisor');
    expect(await clocks()).toEqual([['lookout-review', 'running']]);
    desk.as('police supervisor');
    expect(await clocks()).toEqual([]);
  });
});
