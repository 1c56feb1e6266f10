/** What lists say of travellers whose flight was over when an entry came. */
import { afterEach, describe, expect, test } from 'vitest';
import { readSetting } from '../../../../renderer/core/session.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { ENTRY } from '../list-inputs.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, found, type ListDesk, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const AFTER = Date.parse('2026-11-26T22:00:00Z');
/** Aboard as MENSAH KOFI, born 15 June 1980. */
const KOFI = {
  ...ENTRY,
  names: [{ name: 'MENSAH Koffi', surname: 'MENSAH', givenNames: 'Koffi', quality: 'main' as const }],
  births: [{ from: '1980-06-15', to: '1980-06-15', circa: false }],
};

const land = (desk: ListDesk) =>
  desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });

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

describe('an entry that comes after a flight', () => {
  test('it is found beside the screening, which stays as it was', async () => {
    const { desk, list } = await past();
    const before = await readAll(desk.store, 'flightManifests');
    const entry = await add(desk, list);
    expect(await later(desk)).toEqual([`${FLIGHT} ${entry} name-birth inspect 2026-11-26`]);
    expect(await readAll(desk.store, 'flightManifests')).toEqual(before);
  });

  test('its match goes when it is withdrawn, and when it means somebody else', async () => {
    const { desk, list } = await past();
    const id = await add(desk, list);
    const { versions } = await desk.ask('lists.one', { list });
    const change = { list, id, before: versions[0]?.id ?? '', reason: 'another person' };
    const other = {
      ...KOFI,
      names: [{ ...KOFI.names[0], name: 'SOMEBODY Else', surname: 'SOMEBODY', givenNames: 'Else' }],
    };
    await desk.ask('lists.change-entry', { ...change, entry: other as typeof KOFI }, by('customs analyst'));
    await desk.core.resume();
    expect(await later(desk)).toEqual([]);
    expect((await readSetting(desk.store, 'laterMatched'))?.value.run).toBeNull();
  });
});
