import { afterEach, describe, expect, test } from 'vitest';
import type { EntryInput } from '../../../../renderer/core/calls/list-input.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { ALERT, ENTRY, TERMS } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { by, byOwner, check, framed, type ListDesk, land, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const RULE = 'immigration.document-expired';
const SECOND = by('police supervisor');

/** Adds an alert to a list; its id. */
async function alerted(desk: ListDesk, list: string, said: Partial<EntryInput> = {}): Promise<string> {
  const entry = { ...ALERT, rules: [RULE], ...said };
  const { version } = await desk.ask('lists.add-entry', { list, entry }, SECOND);
  const { versions } = await desk.ask('lists.one', { list });
  return versions.find(({ id }) => id === version)?.changed?.entry ?? '';
}

const titles = async (desk: ListDesk, text = '') =>
  (await desk.ask('alerts.find', { text })).alerts.map(({ title }) => title);
const titled = (name: string): Pick<EntryInput, 'names'> => ({
  names: [{ name, surname: null, givenNames: null, quality: 'main' }],
});

describe('an alert', () => {
  test('is found by its rule, by words of title and text, and while it is valid by nothing', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const entry = await alerted(desk, list);
    await alerted(desk, list, { ...titled('Over'), validUntil: '2026-11-23' });
    await alerted(desk, list, { ...titled('Without a rule'), remarks: 'Nothing else', rules: [] });
    const line = { list, entry, title: 'Powder in false bottoms', owner: 'customs', rules: [RULE], validUntil: null };
    expect(await desk.ask('alerts.of-rules', { rules: [RULE] })).toEqual({ alerts: [line], more: false });
    expect(await desk.ask('alerts.of-rules', { rules: ['customs.no-such'] })).toEqual({ alerts: [], more: false });
    expect(await titles(desk)).toEqual(['Powder in false bottoms', 'Without a rule']);
    expect(await titles(desk, 'RIVETS powder')).toEqual(['Powder in false bottoms']);
    expect(await titles(desk, 'over')).toEqual([]);
    expect(await desk.ask('alerts.one', { list, entry })).toMatchObject({
      paragraphs: ['A second floor of the case.', 'Look at the rivets: they are new.'],
      listTitle: 'Stolen cars',
    });
  });

  test('decides no outcome, also where its text names whoever is aboard', async () => {
    const desk = await listDesk();
    const list = await made(desk, { outcome: 'inspect' });
    await land(desk);
    const before = await desk.ask('flights.list', {});
    await alerted(desk, list, { ...titled('MENSAH KOFI'), remarks: 'MENSAH KOFI, TG4817305' });
    expect(await desk.ask('flights.list', {})).toEqual(before);
    expect((await check(desk, 'TG4817305'))?.hits ?? []).toEqual([]);
  });

  test.each<[string, Partial<EntryInput>, string]>([
    ['a telephone', { phones: ['+228 90 11 22 33'] }, 'list-alert'],
    ['no text', { remarks: null }, 'list-alert'],
    ['a rule that is not in force', { rules: ['customs.no-such'] }, 'list-alert-rule'],
  ])('with %s is refused', async (_, said, why) => {
    const desk = await listDesk();
    const list = await made(desk);
    const input = { list, entry: { ...ALERT, ...said } };
    expect(await desk.refused('lists.add-entry', input)).toEqual({ code: 'refused', why });
  });

  test('no other entry links rules', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    const refused = await desk.refused('lists.add-entry', { list, entry: { ...ENTRY, rules: [RULE] } });
    expect(refused).toEqual({ code: 'refused', why: 'list-alert' });
  });

  test('goes with the entry, and comes back with a roll-back', async () => {
    const desk = await listDesk();
    const list = await made(desk);
    await alerted(desk, list);
    await alerted(desk, list, titled('Later'));
    await desk.ask('lists.roll-back', { list, reason: 'was wrong' }, by('customs analyst'));
    expect(await titles(desk)).toEqual(['Powder in false bottoms']);
  });
});

describe('who may not read an alert', () => {
  test('an officer of an agency that does not see the list learns nothing of it', async () => {
    const desk = await listDesk();
    await byOwner(desk);
    const input = { terms: { ...TERMS, seenBy: ['immigration' as const] }, entered: 'form' as const };
    const { list } = await desk.ask('lists.create', input, by('immigration supervisor'));
    const entry = await alerted(desk, list);
    desk.as('police supervisor');
    expect(await titles(desk)).toEqual([]);
    expect(await desk.ask('alerts.of-rules', { rules: [RULE] })).toEqual({ alerts: [], more: false });
    const nothing = await desk.refused('alerts.one', { list: 'LFW-none', entry: 'none' });
    expect(await desk.refused('alerts.one', { list, entry })).toEqual(nothing);
    const paper = { language: 'en', purpose: 'for the gate' } as const;
    expect(await desk.refused('alerts.print', { list, entry, ...paper })).toEqual(nothing);
  });

  test('an officer whose duty does not read the entries learns nothing of it', async () => {
    const desk = await listDesk();
    const list = await made(desk, { seenByRoles: ['supervisor'] });
    const entry = await alerted(desk, list);
    desk.as('customs analyst');
    expect(await titles(desk)).toEqual([]);
    expect(await desk.refused('alerts.one', { list, entry })).toMatchObject({ code: 'not-found' });
  });

  test('a rule whose hits are hidden is not linked where they are hidden from an agency that sees the list', async () => {
    const desk = await listDesk();
    const { rules } = await desk.ask('rules.get', {});
    const rule = rules.find(({ mandate }) => mandate === 'police')?.id ?? '';
    const list = await made(desk);
    const entry = await alerted(desk, list, { rules: [RULE, rule] });
    await framed(desk, { ...POLICE_ONLY_FRAME, lists: 'by-owner' });
    expect(await desk.ask('alerts.of-rules', { rules: [rule] })).toEqual({ alerts: [], more: false });
    expect((await desk.ask('alerts.one', { list, entry })).rules).toEqual([RULE]);
    expect((await desk.ask('lists.entry', { list, entry })).entry?.rules).toEqual([RULE]);
    // Also for a rule that it had, so that nobody finds out which one that is.
    const input = { list, entry: { ...ALERT, rules: [rule] } };
    expect(await desk.refused('lists.add-entry', input)).toEqual({ code: 'refused', why: 'list-alert-rule' });
    const before = (await desk.ask('lists.entry', { list, entry })).version?.id ?? '';
    const guess = { ...input, id: entry, before, reason: 'a guess' };
    expect(await desk.refused('lists.change-entry', guess)).toEqual({ code: 'refused', why: 'list-alert-rule' });
    // What the officer does not see stays.
    const change = { ...guess, entry: { ...ALERT, rules: [RULE], remarks: 'Another text' } };
    await desk.ask('lists.change-entry', change, SECOND);
    desk.as('police supervisor');
    expect((await desk.ask('alerts.one', { list, entry })).rules).toEqual([RULE, rule]);
  });
});

test('a paper of an alert has a number of its own each time, names no list, and is recorded with its purpose', async () => {
  const desk = await listDesk();
  const list = await made(desk);
  const entry = await alerted(desk, list);
  const asked = { list, entry, language: 'fr', purpose: 'for the belt' } as const;
  expect(await desk.refused('alerts.print', { ...asked, purpose: '' })).toEqual({ code: 'reason-required' });
  const [one, other] = [await desk.ask('alerts.print', asked), await desk.ask('alerts.print', asked)];
  expect(one.number).not.toBe(other.number);
  expect(JSON.stringify(one)).not.toMatch(/Stolen cars|immigration\.|police/);
});
