/** What lists say of travellers whose flight was over when an entry came. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackgroundWork } from '../../../../renderer/core/background-work.ts';
import { copiesDone, type LaterState, NOTHING_DONE } from '../../../../renderer/core/lists/later/later-state.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { Turns } from '../../../../renderer/core/turns.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { TERMS } from '../list-inputs.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { trailOf } from '../trail-of.ts';
import { by, found, KOFI, type ListDesk, land, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const AFTER = Date.parse('2026-11-26T22:00:00Z');

/** A desk on whose flight nobody can be met any more, and its list. */
async function past(
  terms: Parameters<typeof made>[1] = {},
): Promise<{ readonly desk: ListDesk; readonly list: string }> {
  let now = BEFORE;
  const desk = await listDesk(() => now);
  await land(desk);
  now = AFTER;
  return { desk, list: await made(desk, { outcome: 'inspect', ...terms }) };
}

async function add(desk: ListDesk, list: string, entry: typeof KOFI = KOFI): Promise<string> {
  const before = await found(desk, list);
  await desk.ask('lists.add-entry', { list, entry }, by('customs analyst'));
  await desk.core.resume();
  return (await found(desk, list)).find((id) => !before.includes(id)) ?? '';
}

async function later(desk: ListDesk) {
  return (await readAll(desk.store, 'laterMatches')).flatMap(({ id, value }) =>
    value.map(
      ({ listed, foundAt }) => `${id} ${listed.entry} ${listed.class} ${listed.outcome} ${foundAt.slice(0, 10)}`,
    ),
  );
}

/** The later matches as the officer sees them at the traveller. */
async function shown(desk: ListDesk): Promise<readonly string[]> {
  const { travellers } = await desk.ask('flights.get', { id: FLIGHT });
  const views = await Promise.all(
    travellers.map(({ id }) => desk.ask('traveller.get', { flight: FLIGHT, traveller: id })),
  );
  return views.flatMap(({ traveller, later: found }) =>
    found.map(({ listed }) => `${traveller.surname}: ${listed.title}, ${listed.class}`),
  );
}

/** What the trail says of comparisons. */
async function told(desk: ListDesk): Promise<readonly unknown[]> {
  return (await trailOf(desk)).flatMap(({ kind, details }) => (kind === 'list.compared-later' ? [details] : []));
}

const OTHER = {
  ...KOFI,
  names: [{ name: 'SOMEBODY Else', surname: 'SOMEBODY', givenNames: 'Else', quality: 'main' as const }],
};

describe('an entry that comes after a flight', () => {
  test('it is found beside the screening, which stays as it was', async () => {
    const { desk, list } = await past();
    const before = await readAll(desk.store, 'flightManifests');
    const entry = await add(desk, list);
    expect(await later(desk)).toEqual([`${FLIGHT} ${entry} name-birth inspect 2026-11-26`]);
    expect(await readAll(desk.store, 'flightManifests')).toEqual(before);
    expect(await shown(desk)).toEqual(['MENSAH: Stolen cars, name-birth']);
  });

  test('its list, its entry and the trail say whom it means', async () => {
    const { desk, list } = await past();
    const entry = await add(desk, list);
    await desk.core.resume();
    expect(await desk.ask('lists.one', { list })).toMatchObject({ hits: 0, falseHits: 0, since: 1 });
    expect((await desk.ask('lists.list', {})).lists[0]?.since).toBe(1);
    const { matches } = await desk.ask('lists.entry', { list, entry });
    expect(matches).toMatchObject([{ flight: FLIGHT, name: 'MENSAH, KOFI', class: 'name-birth', isQuiet: false }]);
    expect(matches[0]?.foundAt).toMatch(/^2026-11-26/);
    expect(await told(desk)).toEqual([{ found: 1, gone: 0, flights: 1 }]);
  });

  test('its match goes when it means somebody else, or is withdrawn, and the trail keeps that', async () => {
    for (const how of ['changed', 'withdrawn'] as const) {
      const { desk, list } = await past();
      const id = await add(desk, list);
      const { versions } = await desk.ask('lists.one', { list });
      const change = { list, id, before: versions[0]?.id ?? '', reason: 'another person' };
      if (how === 'changed') await desk.ask('lists.change-entry', { ...change, entry: OTHER }, by('customs analyst'));
      else await desk.ask('lists.withdraw-entry', change, by('police analyst'));
      await desk.core.resume();
      expect(await later(desk), how).toEqual([]);
      expect((await told(desk)).at(-1), how).toMatchObject({ gone: 1 });
      await emptyStores();
    }
  });

  test('a change that says nothing else of the person leaves the match as it was found', async () => {
    const { desk, list } = await past();
    const id = await add(desk, list);
    const found = await later(desk);
    const { versions } = await desk.ask('lists.one', { list });
    const change = { list, id, before: versions[0]?.id ?? '', reason: 'more is known' };
    await desk.ask('lists.change-entry', { ...change, entry: { ...KOFI, remarks: 'more' } }, by('customs analyst'));
    await desk.core.resume();
    expect(await later(desk)).toEqual(found);
  });

  test('a flight that was compared is not compared again, and one that is derived anew has the match in its screening', async () => {
    const { desk, list } = await past();
    await add(desk, list);
    const added = [{ surname: 'DOE', given: 'JOHN', document: 'TG9999999' }];
    await desk.ask('import.start', {
      files: [
        { name: 'c.edi', bytes: paxlst([...TWO_PEOPLE, ...added], { control: 'C0002', prepared: '261124:0600' }) },
      ],
      way: 'files',
    });
    await desk.core.resume();
    expect(await later(desk)).toEqual([]);
    expect(await desk.ask('lists.one', { list })).toMatchObject({ hits: 1, since: 0 });
  });

  test('an agency from which the owner keeps the list is told nothing of it', async () => {
    const { desk } = await past();
    const frame = { ...STARTING_FRAME, lists: 'by-owner' as const };
    const { proposal } = await desk.ask('frame.propose', { frame, note: 'Agreed' });
    desk.as('police supervisor');
    await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    desk.as('customs supervisor');
    const terms = { ...TERMS, outcome: 'inspect', title: 'Kept', seenBy: ['immigration'] };
    const input = { terms, entered: 'form' } as never;
    const { list } = await desk.ask('lists.create', input, by('immigration supervisor'));
    await add(desk, list);
    expect(await shown(desk)).toEqual(['MENSAH: Kept, name-birth']);
    desk.as('police analyst');
    expect(await shown(desk)).toEqual([]);
    expect(JSON.stringify(await desk.ask('lists.list', {}))).not.toContain('Kept');
  });

  test('a run that ended early goes on where it was, and finds the same', async () => {
    const { desk, list } = await past();
    const { run, done } = { run: { copies: `${list}@1`, at: '2026-11-26T22:00:00.000Z', last: null }, done: null };
    await add(desk, list);
    const found = await later(desk);
    for (const last of [null, FLIGHT.replace('508', '100')]) {
      const value = { done, run: { ...run, last, flights: 0, counts: {} } };
      await commit(
        desk.store,
        [
          { table: 'settings', id: 'laterMatched', rev: null, value },
          { table: 'laterMatches', id: FLIGHT, remove: true },
        ],
        [],
      );
      await desk.core.resume();
      expect(await later(desk), String(last)).toEqual(found);
    }
  });
});

describe('a match found since the flight that is declared false', () => {
  async function declared() {
    const { desk, list } = await past();
    await add(desk, list);
    const { travellers } = await desk.ask('flights.get', { id: FLIGHT });
    const views = travellers.map(({ id }) => desk.ask('traveller.get', { flight: FLIGHT, traveller: id }));
    const view = (await Promise.all(views)).find(({ later: found }) => found.length > 0);
    const traveller = view?.traveller.id ?? '';
    const [match] = view?.later ?? [];
    const input = { flight: FLIGHT, traveller, rule: match?.rule ?? '', until: '2026-12-24', reason: 'another face' };
    return { desk, list, input, match };
  }
  const quietOf = async (desk: ListDesk, { traveller }: { readonly traveller: string }) =>
    (await desk.ask('traveller.get', { flight: FLIGHT, traveller })).later.map(({ falseMatch }) => falseMatch);

  test('a second officer confirms it, it is quiet with its record, and counts again when that is revoked', async () => {
    const { desk, list, input, match } = await declared();
    expect(match?.falseMatch).toMatchObject({
      quiet: null,
      kinds: ['not-same', 'redress'],
      alone: false,
      isPast: false,
    });
    expect(await desk.refused('false-matches.declare', input)).toMatchObject({ code: 'second-needed' });
    const { record } = await desk.ask('false-matches.declare', input, by('customs analyst'));
    expect(await quietOf(desk, input)).toMatchObject([
      {
        quiet: { record: { id: record.id, kind: 'not-same', until: '2026-12-24', mayRevoke: true } },
        kinds: ['redress'],
      },
    ]);
    expect(await desk.ask('false-matches.list', { list })).toMatchObject([{ id: record.id }]);
    await desk.ask('false-matches.revoke', { id: record.id, reason: 'looked again' });
    expect(await quietOf(desk, input)).toMatchObject([{ quiet: null }]);
  });

  test('it stays quiet on flights that are compared later', async () => {
    const { desk, list, input } = await declared();
    await desk.ask('false-matches.declare', input, by('customs analyst'));
    await desk.ask('lists.edit', { list, terms: { ...TERMS, outcome: 'inspect', title: 'Other' } });
    await desk.core.resume();
    expect(await quietOf(desk, input)).toMatchObject([{ quiet: { record: { kind: 'not-same' } } }]);
  });

  test('a match that is not of the traveller is refused', async () => {
    const { desk, input } = await declared();
    expect(await desk.refused('false-matches.declare', { ...input, rule: 'list:LFW-none:none' })).toEqual({
      code: 'not-found',
      what: 'hit',
    });
  });
});

describe('comparing past flights with a list', () => {
  test('nothing is cancelled where no flights are being compared with the list', async () => {
    const { desk, list } = await past();
    await add(desk, list);
    const failure = { code: 'refused', why: 'list-not-compared' };
    expect(await desk.refused('lists.stop-comparing', { list })).toEqual(failure);
  });

  test('of two lists one is cancelled: the other is compared, and the cancelled one at the next start', async () => {
    const { desk, list } = await past();
    const other = await made(desk, { title: 'Other', outcome: 'inspect' });
    const begun = vi.spyOn(BackgroundWork.prototype, 'begin');
    const { take } = Turns.prototype;
    // As if an officer cancelled it when the run began.
    vi.spyOn(Turns.prototype, 'take').mockImplementation(function (this: Turns) {
      for (const work of begun.mock.contexts) if (work instanceof BackgroundWork) work.cancel(other);
      return take.call(this);
    });
    for (const each of [other, list])
      await desk.ask('lists.add-entry', { list: each, entry: KOFI }, by('customs analyst'));
    await desk.core.resume();
    expect(await shown(desk)).toEqual(['MENSAH: Stolen cars, name-birth']);
    vi.restoreAllMocks();
    await desk.core.resume();
    expect([...(await shown(desk))].sort()).toEqual(['MENSAH: Other, name-birth', 'MENSAH: Stolen cars, name-birth']);
  });

  test('of a list that is cancelled the copy before stays the one that flights were compared with', () => {
    const begun = { copies: 'LFW-1@3 LFW-2@5 LFW-3@1', at: '', last: null, flights: 0, counts: {} };
    const before: LaterState = { done: { copies: 'LFW-1@2 LFW-2@4', until: 0 }, run: null };
    expect(copiesDone({ ...begun, cancelled: ['LFW-2', 'LFW-3'] }, before)).toBe('LFW-1@3 LFW-2@4');
    expect(copiesDone(begun, NOTHING_DONE)).toBe(begun.copies);
  });
});
