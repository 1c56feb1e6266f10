/** Records of lists and lookouts that an attacker or a disk damaged: the rest goes on, and who may know is told. */
import { afterEach, describe, expect, test } from 'vitest';
import { readSliceIndex } from '../../../../renderer/core/lists/list-contents.ts';
import { slicesWith } from '../../../../renderer/core/lists/slice-index.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import type { TableName } from '../../../../renderer/core/store/tables.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { TERMS } from '../list-inputs.ts';
import { LOOKOUT } from '../lookout-inputs.ts';
import { crowd, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { flip } from '../tampered-day.ts';
import { everyRow } from '../whole-queue.ts';
import {
  ANALYST,
  byOwner,
  check,
  framed,
  KOFI,
  type ListDesk,
  land,
  listDesk,
  made,
  people,
  read,
  taken,
} from './list-desk.ts';

afterEach(emptyStores);

const KNOWN = { surname: 'KNOWN', given: 'AMA' };
const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const AFTER = Date.parse('2026-11-26T22:00:00Z');

/** Changes a byte of a record on the disk. */
async function damage(desk: ListDesk, table: TableName, id: string): Promise<void> {
  const record = await desk.store.table(table).get(id);
  flip(record?.body as Uint8Array, 40);
  await desk.store.table(table).put(record as never);
}

/** The same unit after a start. */
const started = (): Promise<ListDesk> => listDesk(() => BEFORE);

async function flagged(desk: ListDesk): Promise<readonly string[]> {
  const rows = await everyRow((name, input) => desk.ask(name, input));
  return rows.flatMap(({ name, reasons }) =>
    reasons.flatMap(({ listed }) => (listed === undefined ? [] : [`${name}: ${listed.title}`])),
  );
}

describe('a lookout whose record is damaged', () => {
  /** One lookout is damaged, another one hits. */
  async function damaged(): Promise<ListDesk> {
    const desk = await started();
    const { id } = await desk.ask('lookouts.take', LOOKOUT);
    await desk.ask('lookouts.take', { ...LOOKOUT, terms: { ...LOOKOUT.terms, name: 'Koffi Mensah' } });
    await damage(desk, 'lookouts', id);
    return desk;
  }

  test('it stops no screening, and whoever may see lookouts of its agency is told that there is one', async () => {
    await damaged();
    const desk = await started();
    await land(desk);
    expect(await flagged(desk)).toHaveLength(1);
    for (const officer of ['customs supervisor', 'customs analyst', 'police analyst']) {
      desk.as(officer);
      expect(await desk.ask('lists.missing', {}), officer).toEqual([{ of: 'lookout', count: 1 }]);
      expect(await check(desk, 'lookedfor kofi'), officer).toMatchObject({
        unread: [{ of: 'lookout', count: 1 }],
        hits: [],
      });
    }
  });

  test('where an owner may keep a lookout from others, officers of its agency alone are told', async () => {
    await byOwner(await damaged());
    const desk = await started();
    desk.as('customs analyst');
    expect(await desk.ask('lists.missing', {})).toEqual([{ of: 'lookout', count: 1 }]);
    desk.as('police supervisor');
    expect(await desk.ask('lists.missing', {})).toEqual([]);
    expect(await check(desk, 'lookedfor kofi')).toMatchObject({ unread: [] });
  });
});

describe('a list whose record is damaged', () => {
  async function damaged(table: 'lists' | 'listVersions'): Promise<string> {
    const desk = await started();
    const list = await made(desk, { outcome: 'inspect', law: 'sanctions' });
    await desk.ask('lists.add-entry', { list, entry: KOFI }, ANALYST);
    const other = await made(desk, { title: 'Whole', outcome: 'inspect' });
    await desk.ask('lists.add-entry', { list: other, entry: KOFI }, ANALYST);
    await framed(desk, { ...STARTING_FRAME, demands: ['sanctions'] });
    const [version] = (await desk.ask('lists.one', { list })).versions;
    await damage(desk, table, table === 'lists' ? list : (version?.id ?? ''));
    return list;
  }

  test('it stops no screening and no check, and counts as missing; who states something about lists is told that one cannot be read', async () => {
    const list = await damaged('lists');
    const desk = await started();
    await land(desk);
    expect(await flagged(desk)).toEqual(['MENSAH, KOFI: Whole']);
    expect((await check(desk, 'mensah kofi'))?.hits).toMatchObject([{ title: 'Whole' }]);
    const missing = { law: 'sanctions', old: false, day: null };
    expect(await desk.ask('lists.missing', {})).toEqual([missing, { of: 'list', count: 1 }]);
    expect(JSON.stringify(await desk.ask('lists.missing', {}))).not.toContain(list);
    desk.as('customs analyst');
    expect(await desk.ask('lists.missing', {})).toEqual([missing]);
  });

  test('where only its copy in force is damaged, it is named to whoever sees it', async () => {
    const list = await damaged('listVersions');
    const desk = await started();
    await land(desk);
    expect(await flagged(desk)).toEqual(['MENSAH, KOFI: Whole']);
    const gaps = [{ law: 'sanctions', old: false, day: null }, { title: TERMS.title }];
    desk.as('police analyst');
    expect(await desk.ask('lists.missing', {})).toEqual(gaps);
    expect(await check(desk, 'mensah kofi')).toMatchObject({ damaged: [TERMS.title] });
    desk.as('customs supervisor');
    await taken(desk, list, people(1));
    expect(await desk.ask('lists.missing', {})).toEqual([]);
  });
});

describe('a list of which a part is damaged when past flights are compared', () => {
  const ABOARD = crowd(2).map((person) => ({ ...person, born: '700203' }));
  const [first = KNOWN, last = KNOWN] = ABOARD;
  const PEOPLE = [{ ...first, id: 1 }, ...people(2500, 100), { ...last, id: 9000 }];

  /** A draft of these persons about a flight that is over. */
  async function drafted(): Promise<{ readonly desk: ListDesk; readonly list: string; readonly version: string }> {
    let now = BEFORE;
    const desk = await listDesk(() => now);
    await desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(ABOARD) }], way: 'files' });
    now = AFTER;
    const list = await made(desk, { outcome: 'inspect' });
    return { desk, list, version: await read(desk, list, PEOPLE) };
  }

  async function damageSliceOf(desk: ListDesk, version: string, entry: string): Promise<void> {
    const index = await readSliceIndex(desk.store, version);
    const [slice] = slicesWith(index ?? { slices: [] }, entry);
    await damage(desk, 'listEntries', slice?.id ?? '');
  }

  async function takeOver(desk: ListDesk, version: string): Promise<void> {
    await desk.ask('lists.take-over', { version, despite: true, reason: 'looked into' }, ANALYST);
    await desk.core.resume();
  }

  /** The entries with a match, of which each may mean both travellers. */
  async function matched(desk: ListDesk): Promise<readonly string[]> {
    const found = (await readAll(desk.store, 'laterMatches')).flatMap(({ value }) => value);
    return [...new Set(found.map(({ listed }) => listed.entry))].sort();
  }

  test('the rest is compared, its owner is told, and a later sound copy repairs it', async () => {
    const { desk, list, version } = await drafted();
    await damageSliceOf(desk, version, '9000');
    await takeOver(desk, version);
    expect(await matched(desk)).toEqual(['1']);
    expect(await desk.ask('lists.missing', {})).toEqual([{ title: TERMS.title }]);
    await takeOver(desk, await read(desk, list, PEOPLE));
    expect(await matched(desk)).toEqual(['1', '9000']);
    expect(await desk.ask('lists.missing', {})).toEqual([]);
  });

  test('a match with an entry in that part stays until the entry is known to be gone', async () => {
    const { desk, list, version } = await drafted();
    await takeOver(desk, version);
    expect(await matched(desk)).toEqual(['1', '9000']);
    await damageSliceOf(desk, version, '9000');
    // A version that states other terms has the same slices.
    await desk.ask('lists.edit', { list, terms: { ...TERMS, outcome: 'inspect', title: 'Other' } });
    await desk.core.resume();
    expect(await matched(desk)).toEqual(['1', '9000']);
    await takeOver(desk, await read(desk, list, PEOPLE.slice(0, -1)));
    expect(await matched(desk)).toEqual(['1']);
  });
});
