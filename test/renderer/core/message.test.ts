import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportedLines, exportedText, PLAIN } from './exports/asked.ts';
import { listOf, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

async function imported({ ask }: TestCore, bytes: Uint8Array) {
  const report = await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes }] });
  return ask('message.get', { id: report.files[0]?.messages[0]?.id ?? '' });
}

/** The marked texts, by path. */
function marked({ lines }: Awaited<ReturnType<typeof imported>>): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap(({ text, marks }) => marks.map(({ path, start, end }) => [path, text.slice(start, end)] as const)),
  );
}

describe('a whole message', () => {
  test('a whole message is shown line by line with the place of every value', async () => {
    const view = await imported(await openUnit(), paxlst(TWO_PEOPLE));
    expect(view).toMatchObject({ format: 'PAXLST', channel: 'api', fileName: 'a.edi', member: null });
    expect(view.lines.map(({ number }) => number)).toEqual(view.lines.map((_, at) => at + 1));
    expect(view.lines[1]?.text).toMatch(/^UNB\+UNOA/);
    const places = marked(view);
    expect(places.get('travellers.0.surname')).toBe('MENSAH');
    expect(places.get('travellers.1.givenNames')).toBe('CHIDI');
    expect(places.get('travellers.1.documents.0.number')).toBe('TG2950417');
    expect(view.manifest.travellers).toHaveLength(2);
    expect(view.report).toMatchObject({ travellers: 2, read: { passengers: 2 }, stated: { passengers: 2 } });
  });

  test('a whole booking and a whole table are shown in the same way', async () => {
    const test = await openUnit();
    const booking = marked(await imported(test, pnrgov('ABC123', '4111111111111111')));
    expect(booking.get('bookings.0.locator')).toBe('ABC123');
    const table = marked(await imported(test, listOf(TWO_PEOPLE)));
    expect(table.get('travellers.0.surname')).toBe('MENSAH');
  });

  test('a whole message is read by its id only, and the look is recorded', async () => {
    const test = await openUnit();
    const { id } = await imported(test, paxlst(TWO_PEOPLE));
    expect(await test.refused('message.get', { id: 'nothing' })).toEqual({ code: 'not-found', what: 'message' });
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const trail = await test.ask('audit.list', { before: null, count: 5 });
    expect(trail).toContainEqual(expect.objectContaining({ kind: 'message.viewed', subject: id }));
  });
});

describe('reports on quality', () => {
  test('reports on quality are listed latest first and summed by carrier, with the time of first data before departure', async () => {
    let now = Date.parse('2026-11-23T12:00:00Z');
    const { ask } = await openUnit('practice', () => now);
    await ask('import.start', { way: 'files', files: [{ name: '1', bytes: paxlst(TWO_PEOPLE) }] });
    now = Date.parse('2026-11-24T05:00:00Z');
    await ask('import.start', { way: 'files', files: [{ name: '2', bytes: pnrgov('ABC123', '4111111111111111') }] });
    const { total, reports } = await ask('quality.messages', { from: 0, count: 1 });
    expect([total, reports.map(({ fileName }) => fileName)]).toEqual([2, ['2']]);
    expect((await ask('quality.messages', { from: 1, count: 5 })).reports).toMatchObject([{ fileName: '1' }]);
    const [carrier] = await ask('quality.carriers', {});
    // The flight leaves at 06:00 UTC, 18 hours after the first data and one hour after the second.
    expect(carrier).toMatchObject({ carrier: 'ET', messages: 2, flights: 1, lead: { earliest: 1080, latest: 1080 } });
    expect(carrier?.channels.map(({ channel }) => channel)).toEqual(['api', 'pnr']);
  });

  test.each(['messages', 'carriers', 'diagnostics'] as const)('reports on quality are exported: %s', async (what) => {
    const { ask } = await openUnit();
    const odd = new TextDecoder().decode(paxlst(TWO_PEOPLE)).replace('CNT+42', "XYZ+1'\r\nCNT+42");
    const bytes = new TextEncoder().encode(odd);
    await ask('import.start', { way: 'files', files: [{ name: 'odd.edi', bytes }] });
    const english = await ask('quality.export', { ...PLAIN, what });
    const french = await ask('quality.export', { ...PLAIN, language: 'fr', what });
    const lines = exportedLines(english);
    expect(english.file?.fileName).toMatch(new RegExp(`^data-quality-${what}-LFW-2026-E\\d{8}.csv$`));
    expect(lines.length).toBeGreaterThan(1);
    expect(
      lines.some((line) => line.includes(what === 'carriers' ? 'ET' : what === 'messages' ? 'ET 508' : 'odd.edi')),
    ).toBe(true);
    expect(exportedLines(french)[0]).not.toBe(lines[0]);
    expect(exportedText(english)).not.toContain('XYZ+1');
  });

  test('reports on quality stop summing when the caller cancels', async () => {
    const { ask, core } = await openUnit();
    await ask('import.start', { way: 'files', files: [{ name: '1', bytes: paxlst(TWO_PEOPLE) }] });
    const call = await core.call('quality.carriers', {}, { signal: AbortSignal.abort() });
    expect(call).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });
});
