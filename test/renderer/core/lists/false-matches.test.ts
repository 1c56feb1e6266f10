/** A traveller who is not whom a list means: declared once, quiet on later flights, shown, and revoked. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EntryInput } from '../../../../renderer/core/calls/list-input.ts';
import type { QueueRow } from '../../../../renderer/core/calls/queue.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { everyRow } from '../whole-queue.ts';
import { by, found, type ListDesk, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const NOW = Date.parse('2026-11-24T08:00:00Z');
const UNTIL = '2027-02-20';
const REASON = 'Another face than the photograph';
/** Aboard as MENSAH KOFI, born 15 June 1980. */
const KOFI: EntryInput = {
  ...ENTRY,
  names: [{ name: 'MENSAH Koffi', surname: 'MENSAH', givenNames: 'Koffi', quality: 'main' }],
  births: [{ from: '1980-06-15', to: '1980-06-15', circa: false }],
  reference: 'REF.1',
};
const OWN = by('customs supervisor');

const land = (desk: ListDesk, flight = 'ET508') =>
  desk.ask('import.start', {
    files: [{ name: `${flight}.edi`, bytes: paxlst(TWO_PEOPLE, { flight }) }],
    way: 'files',
  });

/** A list of customs that reaches this, its entry, and the flight aboard. */
async function hitBy(desk: ListDesk, terms: Partial<typeof TERMS> = {}): Promise<string> {
  const list = await made(desk, { outcome: 'inspect', ...terms });
  await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
  return list;
}

async function kofi(desk: ListDesk, flight = FLIGHT): Promise<QueueRow | undefined> {
  const rows = await everyRow((name, input) => desk.ask(name, input));
  return rows.find((row) => row.flight === flight && row.name.startsWith('MENSAH'));
}

/** The hit of the list as its officer sees it. */
async function hitOf(desk: ListDesk, list: string, flight = FLIGHT) {
  const { travellers } = await desk.ask('flights.get', { id: flight });
  const traveller = travellers.find(({ name }) => name.startsWith('MENSAH'))?.id ?? '';
  const { reasons } = await desk.ask('traveller.get', { flight, traveller });
  const hit = reasons.find(({ listed }) => listed?.list === list);
  return { about: { flight, traveller, rule: hit?.rule ?? '', until: UNTIL, reason: REASON }, hit };
}

describe('a false match', () => {
  test('once declared by two officers, the hit is quiet and shown with who, why and until when, also on a flight that comes later', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    await land(desk);
    const { about, hit } = await hitOf(desk, list);
    expect(hit?.falseMatch).toMatchObject({ quiet: null, kinds: ['not-same', 'redress'], alone: false });
    expect((await kofi(desk))?.outcome).toBe('inspect');
    expect(await desk.refused('false-matches.declare', about)).toMatchObject({
      code: 'second-needed',
      agencies: ['customs'],
    });
    expect(await desk.ask('false-matches.declare', about, by('customs analyst'))).toMatchObject({ flights: 1 });
    expect(await kofi(desk)).toMatchObject({ outcome: 'clear', otherwise: 'inspect', mutes: [{ isFalseMatch: true }] });
    await land(desk, 'ET510');
    const later = await hitOf(desk, list, FLIGHT.replace('508', '510'));
    expect(later.hit).toMatchObject({
      mark: 'muted',
      falseMatch: {
        kinds: ['redress'],
        quiet: {
          record: {
            kind: 'not-same',
            made: { officer: 'customs supervisor', reason: REASON },
            second: 'customs analyst',
            until: UNTIL,
            hits: 2,
          },
        },
      },
    });
    expect(await desk.refused('false-matches.declare', about)).toMatchObject({ code: 'conflict' });
  });

  test('list and entry say how many they hit, how many of these are false, and whom', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    await land(desk);
    await land(desk, 'ET510');
    const counted = async () =>
      (await desk.ask('lists.list', {})).lists.map(({ hits, falseHits }) => [hits, falseHits]);
    expect(await counted()).toEqual([[2, 0]]);
    await desk.ask('false-matches.declare', (await hitOf(desk, list)).about, by('customs analyst'));
    expect(await counted()).toEqual([[2, 2]]);
    const [entry = ''] = await found(desk, list);
    const { matches, more } = await desk.ask('lists.entry', { list, entry });
    expect(more).toBe(false);
    const hit = { name: 'MENSAH, KOFI', class: 'name-birth', outcome: 'inspect', isQuiet: true };
    expect(matches).toMatchObject([hit, hit]);
    expect(new Set(matches.map(({ flight }) => flight))).toEqual(new Set([FLIGHT, FLIGHT.replace('508', '510')]));
  });

  test('a revoked record lets the hit count again on flights to come', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    await land(desk);
    await desk.ask('false-matches.declare', (await hitOf(desk, list)).about, by('customs analyst'));
    const [record] = await desk.ask('false-matches.list', { list });
    const revoked = { id: record?.id ?? '', reason: 'The photograph is of somebody else' };
    expect(await desk.ask('false-matches.revoke', revoked)).toMatchObject({ flights: 1 });
    expect((await kofi(desk))?.outcome).toBe('inspect');
    expect(await desk.ask('false-matches.list', { list })).toMatchObject([{ state: 'revoked', mayRevoke: false }]);
  });

  test('the hit counts again when the entry changes, and stays quiet where it was a correction', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    await land(desk);
    const change = async (remarks: string) => {
      const { versions } = await desk.ask('lists.one', { list });
      const [id = ''] = await found(desk, list);
      const names = [
        ...KOFI.names,
        { name: `MENSAH ${remarks}`, surname: 'MENSAH', givenNames: remarks, quality: 'good' as const },
      ];
      const input = { list, id, before: versions[0]?.id ?? '', entry: { ...KOFI, names }, reason: 'new name' };
      await desk.ask('lists.change-entry', input, by('customs analyst'));
    };
    await desk.ask('false-matches.declare', (await hitOf(desk, list)).about, by('customs analyst'));
    await change('Yao');
    await vi.waitFor(async () => expect((await kofi(desk))?.outcome).toBe('inspect'));
    const { about } = await hitOf(desk, list);
    await desk.ask('false-matches.redress', about, by('customs supervisor control'));
    expect((await kofi(desk))?.outcome).toBe('clear');
    await change('Komla');
    await vi.waitFor(async () => {
      const { hit } = await hitOf(desk, list);
      expect(hit?.listed?.version).toBe(3);
      expect(hit?.mark).toBe('muted');
    });
  });

  test('a correction stops the same false match on another list that names the same reference', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    const copy = await hitBy(desk, { title: 'A copy' });
    await land(desk);
    const { about } = await hitOf(desk, list);
    await desk.ask('false-matches.redress', about, by('customs supervisor control'));
    expect((await hitOf(desk, copy)).hit?.mark).toBe('muted');
    expect((await kofi(desk))?.outcome).toBe('clear');
  });

  test('nobody gives an entry alone the reference of an old correction, by which it would be quiet', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    const fresh = await made(desk, { title: 'Wanted', outcome: 'inspect' });
    await desk.ask('lists.add-entry', { list: fresh, entry: { ...KOFI, reference: null } }, by('customs analyst'));
    await land(desk);
    const { about } = await hitOf(desk, list);
    await desk.ask('false-matches.redress', about, by('customs supervisor control'));
    expect((await kofi(desk))?.outcome).toBe('inspect');
    const [id = ''] = await found(desk, fresh);
    const { versions } = await desk.ask('lists.one', { list: fresh });
    const change = { list: fresh, id, before: versions[0]?.id ?? '', entry: KOFI, reason: 'reference added' };
    expect(await desk.refused('lists.change-entry', change)).toMatchObject({ code: 'second-needed' });
    expect((await kofi(desk))?.outcome).toBe('inspect');
  });
});

describe('who declares a false match', () => {
  test.each([
    ['of the own list that reaches at most "watch"', 'customs analyst', 'watch', null],
    ['of the own list that may inspect', 'customs analyst', 'inspect', ['customs']],
    ["of another agency's list", 'police supervisor', 'watch', ['customs']],
  ] as const)('an officer declares one %s', async (_, officer, outcome, agencies) => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk, { outcome });
    await land(desk);
    desk.as(officer);
    const { about, hit } = await hitOf(desk, list);
    expect(hit?.falseMatch?.alone).toBe(agencies === null);
    if (agencies === null) {
      expect(await desk.ask('false-matches.declare', about)).toMatchObject({ record: { second: null } });
      return;
    }
    expect(await desk.refused('false-matches.declare', about)).toMatchObject({ code: 'second-needed', agencies });
    const second = officer === 'customs analyst' ? OWN : by('customs analyst');
    await desk.ask('false-matches.declare', about, second);
  });

  test('a correction is declared by two supervisors', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk, { outcome: 'watch' });
    await land(desk);
    const { about } = await hitOf(desk, list);
    expect(await desk.refused('false-matches.redress', about)).toMatchObject({ code: 'second-needed' });
    await expect(desk.ask('false-matches.redress', about, by('customs analyst'))).rejects.toThrow('second-refused');
    desk.as('customs analyst');
    expect(await desk.refused('false-matches.redress', about)).toMatchObject({ code: 'not-permitted' });
    expect((await hitOf(desk, list)).hit?.falseMatch?.kinds).toEqual(['not-same']);
  });

  test('a correction is revoked by two supervisors, and not by one', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk);
    await land(desk);
    const { about } = await hitOf(desk, list);
    const { record } = await desk.ask('false-matches.redress', about, by('customs supervisor control'));
    const revoked = { id: record.id, reason: 'The judgment was of somebody else' };
    expect(await desk.refused('false-matches.revoke', revoked)).toMatchObject({ code: 'second-needed' });
    await expect(desk.ask('false-matches.revoke', revoked, by('customs analyst'))).rejects.toThrow('second-refused');
    await desk.ask('false-matches.revoke', revoked, by('customs supervisor control'));
    expect((await kofi(desk))?.outcome).toBe('inspect');
  });

  test('none lasts longer than its kind may, nor ends before today', async () => {
    const desk = await listDesk(() => NOW);
    const list = await hitBy(desk, { outcome: 'watch' });
    await land(desk);
    const { about } = await hitOf(desk, list);
    for (const until of ['2026-11-23', '2027-11-25'])
      expect(await desk.refused('false-matches.declare', { ...about, until })).toMatchObject({ code: 'invalid-input' });
  });

  test.each([
    ['nothing where the owner is silent', {}, undefined],
    ['whom to ask, and nothing else, where the owner lets it', { askOwner: true as const }, ['customs']],
  ])('an agency from which the owner keeps the list is told of a hit %s', async (_, terms, askDuty) => {
    const desk = await listDesk(() => NOW);
    const frame = { ...STARTING_FRAME, lists: 'by-owner' as const };
    const { proposal } = await desk.ask('frame.propose', { frame, note: 'Agreed' });
    desk.as('police supervisor');
    await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    desk.as('customs supervisor');
    const kept = { ...TERMS, ...terms, outcome: 'inspect' as const, seenBy: ['immigration'] };
    const input = { terms: kept, entered: 'form' } as never;
    const { list } = await desk.ask('lists.create', input, by('immigration supervisor'));
    await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
    await land(desk);
    const { about } = await hitOf(desk, list);
    desk.as('police supervisor');
    const view = await desk.ask('traveller.get', { flight: about.flight, traveller: about.traveller });
    expect(view.askDuty).toEqual(askDuty ?? []);
    expect(view.reasons.filter(({ listed }) => listed !== undefined)).toEqual([]);
    expect(JSON.stringify(view)).not.toContain(list);
    expect(await desk.ask('lists.list', {})).toMatchObject({ lists: [] });
  });

  test('an agency from which the owner keeps the list is told of no record', async () => {
    const desk = await listDesk(() => NOW);
    const frame = { ...STARTING_FRAME, lists: 'by-owner' as const };
    const { proposal } = await desk.ask('frame.propose', { frame, note: 'Agreed' });
    desk.as('police supervisor');
    await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    desk.as('customs supervisor');
    const input = { terms: { ...TERMS, outcome: 'inspect', seenBy: ['immigration'] }, entered: 'form' } as never;
    const { list } = await desk.ask('lists.create', input, by('immigration supervisor'));
    await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
    await land(desk);
    const { about } = await hitOf(desk, list);
    const { record } = await desk.ask('false-matches.declare', about, by('customs analyst'));
    expect(record.reference).toBeNull();
    desk.as('police supervisor');
    const refusal = { code: 'not-found' };
    expect(await desk.refused('false-matches.list', { list })).toMatchObject(refusal);
    expect(await desk.refused('false-matches.revoke', { id: record.id, reason: REASON })).toMatchObject(refusal);
    expect(await desk.refused('false-matches.declare', about)).toMatchObject(refusal);
    const told = [
      await desk.ask('traveller.get', { flight: about.flight, traveller: about.traveller }),
      await desk.ask('flights.list', {} as never),
      await desk.ask('audit.list', { before: null, count: 200 }),
    ];
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${record.id}|false-match|list:`));
  });
});
