/** Lists that are copies of INTERPOL data. */
import { afterEach, describe, expect, test } from 'vitest';
import type { TermsInput } from '../../../../renderer/core/calls/list-input.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { ANALYST, by, check, type ListDesk, listDesk } from './list-desk.ts';

afterEach(emptyStores);

const PERMISSION = { reference: 'NCB/2026/41', by: 'Head of the NCB', on: '2026-11-20' };
const SLTD: TermsInput = {
  ...TERMS,
  title: 'SLTD',
  law: 'documents',
  outcome: 'inspect',
  ageLimitDays: 2,
  interpol: { kind: 'sltd', permission: PERMISSION, purgeOn: '2026-12-20' },
};
const SECOND = by('police supervisor');
const TABLE = [
  'Document number;Document type;Issuing state;Status;Surname;Remarks',
  'TG7654321;passport;TGO;stolen;HOLDERNAME;from a car',
  ';;;;;alone',
].join('\n');
const file = (text: string) => ({ name: 'copy.csv', bytes: new TextEncoder().encode(text) });

async function made(desk: ListDesk, terms: TermsInput = SLTD): Promise<string> {
  return (await desk.ask('lists.create', { terms, entered: 'form' }, SECOND)).list;
}

async function taken(desk: ListDesk, list: string, text = TABLE): Promise<string> {
  const version = (await desk.ask('lists.read-files', { list, files: [file(text)] })).version ?? '';
  await desk.ask('lists.take-over', { version, despite: true, reason: 'read with the bureau' }, ANALYST);
  return version;
}

describe('a copy of INTERPOL data', () => {
  test('nothing is taken over before the permission of the bureau is recorded', async () => {
    const desk = await listDesk();
    const without = { ...SLTD, interpol: { kind: 'sltd' as const, permission: null, purgeOn: '2026-12-20' } };
    const list = await made(desk, without);
    const refused = { code: 'refused', why: 'list-permission' };
    expect(await desk.refused('lists.read-files', { list, files: [file(TABLE)] })).toEqual(refused);
    expect(await desk.refused('lists.add-entry', { list, entry: ENTRY })).toEqual(refused);
    await desk.ask('lists.edit', { list, terms: SLTD }, SECOND);
    await taken(desk, list);
    expect(await desk.ask('lists.one', { list })).toMatchObject({ entries: 1, version: 1 });
  });

  test('the permission, the last day and the refresh limit of a copy are stated by two supervisors', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const later = { ...SLTD, interpol: { kind: 'sltd' as const, permission: PERMISSION, purgeOn: '2027-01-20' } };
    const longer = { ...SLTD, ageLimitDays: 30 };
    for (const terms of [later, longer])
      expect(await desk.refused('lists.edit', { list, terms })).toMatchObject({ code: 'second-needed' });
  });

  test('what a list copies stays as it was made, so nothing is shown under another name', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const { interpol: _, ...none } = SLTD;
    const other = { ...SLTD, interpol: { kind: 'nominals' as const, permission: PERMISSION, purgeOn: '2026-12-20' } };
    for (const terms of [none, other])
      expect(await desk.refused('lists.edit', { list, terms })).toEqual({
        code: 'refused',
        why: 'list-interpol-kind',
      });
  });

  test('a copy without a refresh limit is refused', async () => {
    const desk = await listDesk();
    const input = { terms: { ...SLTD, ageLimitDays: null }, entered: 'form' as const };
    expect(await desk.refused('lists.create', input)).toEqual({ code: 'refused', why: 'list-interpol-age' });
  });

  test('of stolen and lost documents only number, type and issuing state are stored, and what was left out is named', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const version = await taken(desk, list);
    const stored = (await readAll(desk.store, 'listEntries')).flatMap(({ value }) => value);
    expect(stored).toMatchObject([{ kind: 'document', names: [], remarks: null, reference: null }]);
    expect(stored[0]?.documents).toMatchObject([{ type: 'P', number: 'TG7654321', issuer: 'TGO', status: null }]);
    const { rows } = await desk.ask('lists.report', { version, part: 'refused' });
    const codes = rows.flatMap((row) => (row.part === 'refused' ? [row.refused.code] : []));
    expect(codes).toEqual(expect.arrayContaining(['sltd-holder-left', 'sltd-details-left']));
    expect(JSON.stringify(await readAll(desk.store, 'listReports'))).not.toContain('HOLDERNAME');
  });

  test('the same copy again changes nothing', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    await taken(desk, list);
    const again = (await desk.ask('lists.read-files', { list, files: [file(TABLE)] })).version ?? '';
    const { version } = await desk.ask('lists.take-over-view', { version: again });
    expect(version.read?.counts).toMatchObject({ new: 0, changed: 0, same: 1, gone: 0 });
  });

  test('an officer types number, type and issuing state into such a copy, and nothing more', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const document = {
      ...{ type: 'P', typeText: null, number: 'TG1112223', issuer: 'TGO' },
      ...{ status: null, issued: null, expiry: null },
    };
    const plain = { ...ENTRY, kind: 'document' as const, names: [], births: [], sex: null, nationalities: [] };
    const entry = { ...plain, documents: [document] };
    const refused = { code: 'refused', why: 'list-first-level' };
    for (const more of [{ remarks: 'from a car' }, { documents: [{ ...document, status: 'stolen' as const }] }])
      expect(await desk.refused('lists.add-entry', { list, entry: { ...entry, ...more } })).toEqual(refused);
    await desk.ask('lists.add-entry', { list, entry });
    const [stored] = (await readAll(desk.store, 'listEntries')).flatMap(({ value }) => value);
    expect(stored).toMatchObject({ listedOn: null, documents: [{ number: 'TG1112223' }] });
  });

  test('the desk says of a hit that it is one of the first level, and of an old copy that the terminal is to be asked', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const desk = await listDesk(() => now);
    const list = await made(desk);
    await taken(desk, list);
    expect((await check(desk, 'TG7654321 TGO'))?.hits).toMatchObject([{ list, class: 'document', interpol: 'sltd' }]);
    now += 3 * 86_400_000;
    const silent = await check(desk, 'TG9998887 TGO');
    expect(silent).toMatchObject({ hits: [], asked: [{ list, interpol: 'sltd', age: { isOld: true } }] });
  });

  test('after its last day a copy is asked by nobody, and nothing can be taken over or rolled back', async () => {
    let now = Date.parse('2026-12-20T08:00:00Z');
    const desk = await listDesk(() => now);
    const list = await made(desk);
    await taken(desk, list);
    expect((await check(desk, 'TG7654321 TGO'))?.total).toBe(1);
    now += 86_400_000;
    expect(await check(desk, 'TG7654321 TGO')).toMatchObject({ hits: [], asked: [] });
    const refused = { code: 'refused', why: 'list-purged' };
    expect(await desk.refused('lists.read-files', { list, files: [file(TABLE)] })).toEqual(refused);
    expect(await desk.refused('lists.roll-back', { list, reason: 'as it was' })).toEqual(refused);
  });
});
