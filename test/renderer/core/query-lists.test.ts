/** Lists of what is asked at the INTERPOL terminal. */
import { afterEach, describe, expect, test } from 'vitest';
import { JOINT, listOf, signs, taking } from './capacity-cut-steps.ts';
import { TERMS } from './list-inputs.ts';
import { by, check, type ListDesk, land, listDesk, made } from './lists/list-desk.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk as queueDesk } from './queue-acts/desk.ts';

afterEach(emptyStores);

const ON_FLIGHT = { kind: 'flight', flight: FLIGHT } as const;

async function landed(now?: () => number): Promise<ListDesk> {
  const desk = await listDesk(now);
  await land(desk);
  return desk;
}

/** A list of the flight, and a function that gives its lines. */
async function listOn(desk: ListDesk, scope: Parameters<typeof desk.ask<'query-list.make'>>[1]['scope'] = ON_FLIGHT) {
  const { id } = await desk.ask('query-list.make', { scope });
  return { id, view: () => desk.ask('query-list.one', { id }) };
}

describe('a list for the terminal', () => {
  test('it has each document and each person of a flight, as they are copied into the terminal', async () => {
    const desk = await landed();
    const { lines, counts } = await (await listOn(desk)).view();
    expect(lines.map(({ text }) => text)).toEqual([
      ...['P TG4817305 TGO', 'MENSAH, KOFI 1980-06-15 M TGO', 'P TG2950417 TGO', 'OKAFOR, CHIDI 1980-06-15 M TGO'],
    ]);
    expect(counts).toEqual({ 'not-asked': 4, asked: 0, 'no-hit': 0, hit: 0 });
  });

  test('flights stand in the order in which they come, and a selection has those who were chosen', async () => {
    const desk = await landed();
    const early = paxlst(crowd(1), { flight: 'ET506', control: 'C2', arrives: '1000' });
    await desk.ask('import.start', { files: [{ name: 'b.edi', bytes: early }], way: 'files' });
    const other = 'ET-506-ADD-2026-11-24';
    const on = async (flight: string) => {
      const { travellers } = await desk.ask('flights.get', { id: flight });
      return { flight, traveller: travellers[0]?.id ?? '' };
    };
    const list = await listOn(desk, { kind: 'selection', people: [await on(FLIGHT), await on(other)] });
    const { lines } = await list.view();
    expect([...new Set(lines.map(({ flight }) => flight))]).toEqual([other, FLIGHT]);
    expect(lines.filter(({ flight }) => flight === FLIGHT)).toHaveLength(2);
  });

  test('whoever comes with a later message stands on the list of the flight, and was not asked', async () => {
    const desk = await landed();
    const list = await listOn(desk);
    const late = { surname: 'LATE', given: 'YAO', document: 'TG4817329' };
    const more = paxlst([...TWO_PEOPLE, late], { control: 'C3', prepared: '261124:0600' });
    await desk.ask('import.start', { files: [{ name: 'c.edi', bytes: more }], way: 'files' });
    expect((await list.view()).lines.map(({ name }) => name)).toContain('LATE, YAO');
  });

  test('each line says who asked when, and keeps its answer', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const desk = await landed(() => now);
    const list = await listOn(desk);
    const [first, second] = (await list.view()).lines;
    const mark = (key: string | undefined, state: 'asked' | 'no-hit' | 'hit') =>
      desk.ask('query-list.mark', { id: list.id, lines: [key ?? ''], state, reason: '' });
    await mark(first?.key, 'asked');
    now += 60_000;
    desk.as('customs analyst');
    await mark(first?.key, 'no-hit');
    await mark(second?.key, 'hit');
    const { lines } = await list.view();
    expect(lines.slice(0, 3).map(({ state, last }) => [state, last?.officer, last?.at])).toEqual([
      ['no-hit', 'customs analyst', '2026-11-24T08:01:00.000Z'],
      ['hit', 'customs analyst', '2026-11-24T08:01:00.000Z'],
      ['not-asked', undefined, undefined],
    ]);
  });

  test('a hit is taken back with a reason only', async () => {
    const desk = await landed();
    const list = await listOn(desk);
    const [line] = (await list.view()).lines;
    const input = { id: list.id, lines: [line?.key ?? ''], reason: '' };
    await desk.ask('query-list.mark', { ...input, state: 'hit' });
    for (const state of ['no-hit', 'asked', 'not-asked'] as const)
      expect(await desk.refused('query-list.mark', { ...input, state })).toEqual({ code: 'reason-required' });
    const view = await desk.ask('query-list.mark', { ...input, state: 'no-hit', reason: 'the wrong line' });
    expect(view.lines[0]?.state).toBe('no-hit');
    expect((await desk.ask('audit.list', { before: null, count: 1 }))[0]).toMatchObject({
      kind: 'query-list.marked',
      reason: 'the wrong line',
      details: { state: 'no-hit', rows: 1 },
    });
  });

  test('an answer is taken in line by line, and what cannot be read is kept and named', async () => {
    const desk = await landed();
    const list = await listOn(desk);
    const [first] = (await list.view()).lines;
    await desk.ask('query-list.mark', { id: list.id, lines: [first?.key ?? ''], state: 'hit', reason: '' });
    const text = 'TG4817305 NO HIT\nTG2950417;TGO;NO HIT\nOkafor Chidi 15/06/1980 HIT\nanother passport: HIT\n';
    await desk.ask('query-list.read-answers', { id: list.id, text });
    const { lines, unread } = await list.view();
    expect(lines.map(({ state }) => state)).toEqual(['hit', 'not-asked', 'no-hit', 'hit']);
    expect(lines[3]?.last).toMatchObject({ officer: 'customs supervisor', fromAnswer: true });
    expect(unread.map(({ text: kept, why }) => [kept, why])).toEqual([
      ['another passport: HIT', 'nobody'],
      ['P TG4817305 TGO', 'hit-stands'],
    ]);
  });

  test('a list that another officer changed meanwhile, or a line that is on it no more, changes nothing', async () => {
    const desk = await landed();
    const list = await listOn(desk);
    const input = { id: list.id, lines: ['gone'], state: 'asked' as const, reason: '' };
    expect(await desk.refused('query-list.mark', input)).toEqual({ code: 'conflict', what: 'query-list' });
  });

  test('a list of nobody is not made', async () => {
    const desk = await landed();
    const people = [{ flight: FLIGHT, traveller: 'nobody' }];
    expect(await desk.refused('query-list.make', { scope: { kind: 'selection', people } })).toEqual({
      code: 'refused',
      why: 'query-nobody',
    });
    for (const scope of [
      { kind: 'flight', flight: 'none' },
      { kind: 'plan', plan: 'none' },
    ] as const)
      expect(await desk.refused('query-list.make', { scope })).toMatchObject({ code: 'not-found' });
  });
});

test('a list of whom a plan takes has these people, and nobody whom it leaves out', async () => {
  const unit = await queueDesk([JOINT], null);
  const [taken] = unit.people;
  await signs(unit, taking(unit.people, taken));
  const [plan] = await listOf(unit);
  const { id } = await unit.ask('query-list.make', { scope: { kind: 'plan', plan: plan?.id ?? '' } });
  const { lines, scope } = await unit.ask('query-list.one', { id });
  expect([...new Set(lines.map(({ traveller }) => traveller))]).toEqual([taken]);
  expect(scope).toEqual({ kind: 'plan', plan: plan?.id });
});

describe('another agency', () => {
  test('it has no list of the first one, and is told what was asked about whom it sees', async () => {
    const desk = await landed();
    const list = await listOn(desk);
    const keys = (await list.view()).lines.map(({ key }) => key);
    await desk.ask('query-list.mark', { id: list.id, lines: keys.slice(0, 1), state: 'hit', reason: '' });
    desk.as('police supervisor');
    expect(await desk.ask('query-list.list', {})).toEqual([]);
    expect(await desk.refused('query-list.one', { id: list.id })).toEqual({ code: 'not-found', what: 'query-list' });
    const { counts } = await desk.ask('query-list.standing', { flight: FLIGHT, traveller: null });
    expect(counts).toEqual({ 'not-asked': 3, asked: 0, 'no-hit': 0, hit: 1 });
    const own = await listOn(desk);
    const back = { id: own.id, lines: keys.slice(0, 1), state: 'no-hit' as const, reason: 'another one' };
    expect(await desk.refused('query-list.mark', back)).toEqual({ code: 'refused', why: 'query-hit-elsewhere' });
  });
});

test('the desk says of a document what was asked about it at the terminal', async () => {
  const desk = await landed();
  const list = await listOn(desk);
  const [line] = (await list.view()).lines;
  expect((await check(desk, 'TG4817305 TGO'))?.terminal).toEqual([]);
  await desk.ask('query-list.mark', { id: list.id, lines: [line?.key ?? ''], state: 'no-hit', reason: '' });
  desk.as('police analyst');
  expect((await check(desk, 'TG4817305 TGO'))?.terminal).toMatchObject([
    { number: 'TG4817305', state: 'no-hit', last: { officer: 'customs supervisor' } },
  ]);
  expect((await check(desk, 'TG4817305 BEN'))?.terminal).toEqual([]);
});

describe('a screening', () => {
  test('it says what of a traveller was not asked, and which copies are too old to answer', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const desk = await landed(() => now);
    const permission = { reference: 'NCB/41', by: 'Head of the NCB', on: '2026-11-20' };
    const interpol = { kind: 'tdawn' as const, permission, purgeOn: '2026-12-20' };
    await made(desk, { ...TERMS, title: 'TDAWN', ageLimitDays: 1, interpol });
    await made(desk, { ...TERMS, title: 'Own list', ageLimitDays: 1 });
    const { travellers } = await desk.ask('flights.get', { id: FLIGHT });
    const asked = { flight: FLIGHT, traveller: travellers[0]?.id ?? '' };
    expect(await desk.ask('query-list.standing', asked)).toEqual({
      lines: [
        { kind: 'document', state: 'not-asked' },
        { kind: 'person', state: 'not-asked' },
      ],
      counts: { 'not-asked': 2, asked: 0, 'no-hit': 0, hit: 0 },
      old: [{ title: 'TDAWN', day: null }],
    });
    now += 86_400_000 * 40;
    expect((await desk.ask('query-list.standing', asked)).old).toEqual([]);
  });

  test('it says nothing of the terminal in a unit that declares no copy and made no list for it', async () => {
    const desk = await landed();
    const standing = () => desk.ask('query-list.standing', { flight: FLIGHT, traveller: null });
    const nothing = { 'not-asked': 0, asked: 0, 'no-hit': 0, hit: 0 };
    expect(await standing()).toEqual({ lines: [], counts: nothing, old: [] });
    await listOn(desk);
    expect((await standing()).counts).toEqual({ ...nothing, 'not-asked': 4 });
  });

  test('a list is carried to the terminal as a table, with names where two supervisors agree', async () => {
    const desk = await landed();
    const list = await listOn(desk);
    const asked = {
      language: 'en',
      form: 'csv',
      purpose: 'to be asked',
      scope: { kind: 'list', id: list.id },
    } as const;
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
    const plain = await desk.ask('query-list.export', { ...asked, names: false });
    expect(text(plain.file?.bytes)).not.toMatch(/MENSAH|TG4817305/);
    const named = await desk.ask('query-list.export', { ...asked, names: true }, by('police supervisor'));
    expect(text(named.file?.bytes)).toMatch(/TG4817305/);
    expect(text(named.file?.bytes)).toMatch(/MENSAH/);
  });
});
