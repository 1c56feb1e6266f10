import { beforeEach, describe, expect, test } from 'vitest';
import { crowd, FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const AIRLINE = { agency: 'airline', role: 'analyst', name: 'K. Air', carrier: 'ET' } as const;
const ANALYST = { agency: 'customs', role: 'analyst', name: 'A. Mensah' } as const;

/** Twelve people on one flight, seated in no order. */
async function withPeople(now?: () => number): Promise<TestCore> {
  const unit = await openUnit('practice', now);
  let row = 31;
  const seated = new TextDecoder()
    .decode(paxlst(crowd(12)))
    .replace(/RFF\+AVF/g, () => `RFF+SEA:${--row - (row % 2 === 0 ? 0 : 18)}C'\r\nRFF+AVF`);
  const bytes = new TextEncoder().encode(seated);
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes }] });
  return unit;
}

describe('the airline’s view of its flights', () => {
  test('the airline sees the flights of these days with every seat and no names', async () => {
    const { ask } = await withPeople();
    const whole = await ask('flights.get', { id: FLIGHT });
    await ask('session.act-as', AIRLINE);
    const flights = await ask('airline.flights', {});
    expect(flights.map(({ id }) => id)).toEqual([FLIGHT]);
    expect(Object.keys(flights[0] ?? {}).sort()).toEqual(
      ['cancelled', 'crew', 'expected', 'id', 'leg', 'movement', 'patch', 'times', 'travellers'].sort(),
    );
    const { seats } = await ask('airline.flight', { id: FLIGHT });
    expect(seats.map(({ seat }) => seat ?? '').sort()).toEqual(whole.travellers.map(({ seat }) => seat ?? '').sort());
    for (const seat of seats) {
      expect(Object.keys(seat).sort()).toEqual(['bags', 'boardingNumber', 'kind', 'seat', 'status']);
    }
    expect(new Set(seats.map(({ seat }) => seat)).size).toBe(12);
    const rows = seats.flatMap(({ seat }) => (seat === null ? [] : [Number.parseInt(seat, 10)]));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  test('the airline sees its next flight first', async () => {
    const { ask } = await withPeople();
    const earlier = new TextDecoder()
      .decode(paxlst(crowd(1), { flight: 'ET099', control: 'C2' }))
      .replace('2611241300', '2611241200');
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: new TextEncoder().encode(earlier) }] });
    await ask('session.act-as', AIRLINE);
    const numbers = (await ask('airline.flights', {})).map(({ leg }) => leg.number);
    expect(numbers).toEqual([99, 508]);
  });

  test('the airline sees no flight that is long past or far ahead', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const unit = await withPeople(() => now);
    await unit.ask('session.act-as', AIRLINE);
    expect(await unit.ask('airline.flights', {})).toHaveLength(1);
    now += 7 * 24 * 3600 * 1000;
    expect(await unit.ask('airline.flights', {})).toEqual([]);
    expect(await unit.refused('airline.flight', { id: FLIGHT })).toEqual({
      code: 'not-found',
      what: 'flight',
    });
  });

  test.each([
    ['of another carrier', { carrier: 'KP' }],
    ['without a carrier', {}],
  ])('an airline’s officer %s sees no flight, no seat and no question', async (_, own) => {
    const { ask, refused } = await withPeople();
    await ask('session.act-as', ANALYST);
    const asked = await ask('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'When?' });
    await ask('session.act-as', { agency: 'airline', role: 'analyst', name: 'B. Air', ...own });
    expect(await ask('airline.flights', {})).toEqual([]);
    expect(await refused('airline.flight', { id: FLIGHT })).toEqual({ code: 'not-found', what: 'flight' });
    expect(await ask('question.list', { flight: null })).toEqual([]);
    expect(await ask('question.list', { flight: FLIGHT })).toEqual([]);
    expect(await refused('question.answer', { id: asked.id, text: 'Now.' })).toMatchObject({ code: 'not-found' });
    expect((await ask('session.get', {})).counts).toMatchObject({ flights: 0, travellers: 0, flagged: 0 });
  });

  test('only an airline’s officer has a carrier', async () => {
    const { refused } = await withPeople();
    expect(await refused('session.act-as', { ...ANALYST, carrier: 'ET' })).toMatchObject({ path: 'carrier' });
    expect(await refused('session.act-as', { ...AIRLINE, carrier: 'E' })).toMatchObject({ path: 'carrier' });
  });

  test('the airline is refused what agencies see of a flight', async () => {
    const { ask, refused } = await withPeople();
    await ask('session.act-as', AIRLINE);
    expect(await refused('flights.list', {})).toMatchObject({ code: 'not-permitted' });
    expect(await refused('flights.get', { id: FLIGHT })).toMatchObject({ code: 'not-permitted' });
    expect(await refused('queue.page', QUEUE)).toMatchObject({ code: 'not-permitted' });
  });
});

describe('a question to the airline', () => {
  test('a question to the airline is answered once and names the agency that asks, not the officer', async () => {
    const { ask, refused, changes } = await withPeople();
    const me = await ask('session.act-as', ANALYST);
    const about = { kind: 'seat', seat: ' 23a ' } as const;
    changes.length = 0;
    const asked = await ask('question.ask', { flight: FLIGHT, about, text: ' Was the seat changed? ' });
    expect(changes).toEqual(['questions']);
    expect(asked).toMatchObject({
      flight: FLIGHT,
      about: { kind: 'seat', seat: '23A' },
      text: 'Was the seat changed?',
      state: 'open',
      asked: { agency: 'customs', officer: me.officer.id },
      answer: null,
      mayWithdraw: true,
    });
    const airline = await ask('session.act-as', AIRLINE);
    const [seen] = await ask('question.list', { flight: null });
    expect(seen).toMatchObject({ id: asked.id, asked: { agency: 'customs', officer: null }, mayWithdraw: false });
    await ask('question.answer', { id: asked.id, text: 'At the gate, from 11C.' });
    expect(await refused('question.answer', { id: asked.id, text: 'No.' })).toEqual({
      code: 'refused',
      why: 'question-answered',
    });
    await ask('session.act-as', ANALYST);
    expect(await ask('question.list', { flight: FLIGHT })).toMatchObject([
      {
        state: 'answered',
        answer: { officer: airline.officer.id, text: 'At the gate, from 11C.' },
        mayWithdraw: false,
      },
    ]);
    expect(await ask('question.list', { flight: 'XX-1-LFW-2026-11-24' })).toEqual([]);
    await ask('session.act-as', { ...ANALYST, role: 'supervisor' });
    const trail = await ask('audit.list', { before: null, count: 20 });
    const about_ = trail.filter(({ kind }) => kind.startsWith('question.'));
    expect(about_.map(({ kind, subject, details }) => [kind, subject, details.flight])).toEqual([
      ['question.answered', asked.id, FLIGHT],
      ['question.asked', asked.id, FLIGHT],
    ]);
    expect(JSON.stringify(about_)).not.toContain('11C');
  });

  test('a question to the airline is taken back while it is open, by the officer who asked or a supervisor of that agency', async () => {
    const { ask, refused } = await withPeople();
    await ask('session.act-as', ANALYST);
    const one = await ask('question.ask', {
      flight: FLIGHT,
      about: { kind: 'flight' },
      text: 'When do the doors close?',
    });
    const other = await ask('question.ask', {
      flight: FLIGHT,
      about: { kind: 'bag', tag: '2660001' },
      text: 'On board?',
    });
    expect(await ask('question.withdraw', { id: one.id })).toMatchObject({ state: 'withdrawn' });
    expect(await refused('question.withdraw', { id: one.id })).toEqual({ code: 'refused', why: 'question-withdrawn' });
    await ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'P. Olice' });
    expect(await refused('question.withdraw', { id: other.id })).toMatchObject({ code: 'not-permitted' });
    await ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'B. Koffi' });
    expect(await refused('question.withdraw', { id: other.id })).toMatchObject({ code: 'not-permitted' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S. Visor' });
    expect(await ask('question.withdraw', { id: other.id })).toMatchObject({ state: 'withdrawn' });
    await ask('session.act-as', AIRLINE);
    expect(await refused('question.answer', { id: other.id, text: 'Yes.' })).toEqual({
      code: 'refused',
      why: 'question-withdrawn',
    });
  });

  test('a question to the airline is about a flight that exists and has a text', async () => {
    const { ask, refused } = await withPeople();
    const about = { kind: 'flight' } as const;
    const [first] = (await ask('flights.get', { id: FLIGHT })).travellers;
    const surname = first?.name.split(',')[0] ?? '';
    expect(await refused('question.ask', { flight: 'ET-1-XXX-2026-11-24', about, text: 'When?' })).toEqual({
      code: 'not-found',
      what: 'flight',
    });
    expect(await refused('question.ask', { flight: FLIGHT, about, text: '  ' })).toMatchObject({ path: 'text' });
    // The airline is not told whom it is about.
    for (const text of [`Has Mr ${surname.toLowerCase()} boarded?`, `${surname}, seat 4A: when?`])
      expect(await refused('question.ask', { flight: FLIGHT, about, text })).toEqual({
        code: 'refused',
        why: 'question-names',
      });
    expect(
      await refused('question.ask', { flight: FLIGHT, about: { kind: 'seat', seat: 'the one behind' }, text: 'When?' }),
    ).toMatchObject({ code: 'invalid-input', path: 'about.seat' });
  });
});
