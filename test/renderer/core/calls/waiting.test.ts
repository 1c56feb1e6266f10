import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WAITING } from '../../../../renderer/core/calls/waiting.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores, openUnit, type TestCore } from '../open-core.ts';
import { everyRow } from '../whole-queue.ts';

beforeEach(emptyStores);

const counts = async (ask: TestCore['ask']) =>
  Object.fromEntries(await Promise.all(WAITING.map(async (of) => [of, await ask('waiting.count', { of })] as const)));

const LATE = Date.parse('2026-11-24T11:00:00Z');

describe('what waits for somebody', () => {
  test('is nothing in a fresh unit', async () => {
    const { ask } = await openUnit();
    expect(await counts(ask)).toEqual({ quarantine: 0, unscreened: 0, lateFlights: 0, ownCases: 0, requests: 0 });
  });

  test('is what lies in quarantine, each due flight without expected data, and the officer’s open cases', async () => {
    const { ask } = await openUnit('practice', LATE);
    await ask('import.start', {
      way: 'files',
      files: [
        { name: 'a.edi', bytes: paxlst(TWO_PEOPLE) },
        { name: 'letter.txt', bytes: new TextEncoder().encode('no message at all') },
      ],
    });
    const before = await counts(ask);
    const late = (await ask('flights.list', {})).filter((flight) => flight.late);
    expect(late).not.toEqual([]);
    expect(before).toEqual({ quarantine: 1, unscreened: 0, lateFlights: late.length, ownCases: 0, requests: 0 });
    const [row] = await everyRow(ask);
    await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    expect(await counts(ask)).toEqual({ ...before, ownCases: 1 });
  });

  test('leaves out a case that was handed back', async () => {
    const { ask } = await openUnit();
    await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    const [row] = await everyRow(ask);
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    await ask('case.release', { id, note: null });
    expect(await counts(ask)).toMatchObject({ ownCases: 0 });
  });

  test('is still an overdue request after the clock of the machine was turned back', async () => {
    let now = '2026-11-24T08:00:00.000Z';
    const { ask } = await openUnit('practice', () => Date.parse(now));
    await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    const about = { kind: 'flight' } as const;
    const to = { kind: 'office', office: 'laboratory' } as const;
    await ask('question.ask', { flight: FLIGHT, about, to, text: 'What is it?', due: '2026-11-24T12:00' });
    expect(await counts(ask)).toMatchObject({ requests: 0 });
    now = '2026-11-24T12:01:00.000Z';
    expect(await counts(ask)).toMatchObject({ requests: 1 });
    now = '2026-11-24T09:00:00.000Z';
    expect(await counts(ask)).toMatchObject({ requests: 1 });
  });
});

test('screens that follow an import of files that cannot be read open each entry of quarantine once', async () => {
  const unit = await openUnit();
  const letters = Array.from({ length: 30 }, (_, at) => ({
    name: `letter-${at}.txt`,
    bytes: new TextEncoder().encode(`Dear ${at},`),
  }));
  await unit.ask('import.start', { way: 'files', files: letters });
  expect(await unit.ask('waiting.count', { of: 'quarantine' })).toBe(30);
  const [latest] = await unit.ask('quarantine.list', {});
  const opened = vi.spyOn(crypto.subtle, 'decrypt');
  expect(await unit.ask('waiting.count', { of: 'quarantine' })).toBe(30);
  expect(await unit.ask('waiting.count', { of: 'unscreened' })).toBe(0);
  expect(await unit.ask('quarantine.list', {})).toHaveLength(30);
  expect(opened.mock.calls.length).toBeLessThan(10);
  opened.mockRestore();
  await unit.ask('quarantine.discard', { id: latest?.id ?? '', reason: 'a letter' });
  expect(await unit.ask('waiting.count', { of: 'quarantine' })).toBe(29);
});
