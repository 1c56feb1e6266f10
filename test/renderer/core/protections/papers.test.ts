/** Whoever is protected in lists, figures and slips. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../renderer/core/calls/all-calls.ts';
import { damageRecord } from '../damage-record.ts';
import { takenBy } from '../exhibit-inputs.ts';
import { exportedText, NAMED, NAMELESS } from '../exports/asked.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, PEOPLE } from '../queue-acts/desk.ts';
import { opened } from './opened.ts';

beforeEach(emptyStores);

test('whoever is protected is counted apart, in no figure of targets', async () => {
  const { enter, ask, as } = await opened();
  const month = { from: '2026-11-01', to: '2026-11-30' };
  const sums = async () => {
    await as('police', 'supervisor');
    const made = exportedText(await ask('month.export', { ...NAMELESS, ...month }));
    return [/Sent to secondary,(\d+)/, /in no other figure"?,(\d+)/].map((line) => line.exec(made)?.[1]);
  };
  const before = await sums();
  expect(before[1]).toBe('0');
  await enter('child-noted');
  await enter('child-confirmed', {}, 'customs');
  expect(await sums()).toEqual([String(Number(before[0]) - 1), '1']);
});

describe('what goes out', () => {
  const lists = async ({ core }: Awaited<ReturnType<typeof opened>>) => {
    const made = await Promise.all([
      core.call('export.cases', { ...NAMED, list: 'open' }, by('customs')),
      core.call('export.flagged', { ...NAMED, travellers: null }, by('customs')),
    ]);
    return made.map((each) => (each.ok ? exportedText(each.value) : JSON.stringify(each)));
  };

  test.each([
    ['child-noted', 'A. H.'],
    ['victim-asked', ''],
  ] as const)('in lists with names is nobody by name after %s', async (step, as) => {
    const unit = await opened();
    await unit.as('police', 'supervisor');
    for (const text of await lists(unit)) expect(text).toMatch(/HIT/);
    await unit.enter(step, {}, 'customs');
    for (const text of await lists(unit)) {
      expect(text).toContain(as);
      expect(text).not.toMatch(/\bHIT\b|TG4817305/);
    }
  });

  test('in lists with names is no child by name by the flight’s record alone', async () => {
    const unit = await opened(PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person)));
    await unit.as('police', 'supervisor');
    for (const text of await lists(unit)) {
      expect(text).toContain('A. H.');
      expect(text).not.toMatch(/\bHIT\b|TG4817305/);
    }
  });

  test('in lists with names is nobody by name of whom the record cannot be read', async () => {
    const unit = await opened();
    await unit.as('police', 'supervisor');
    await unit.enter('victim-asked', {}, 'customs');
    await damageRecord(unit.store, 'protections', unit.id);
    for (const text of await lists(unit)) {
      expect(text).toMatch(/ET ?508|ET-508/);
      expect(text).not.toMatch(/\bHIT\b|TG4817305/);
    }
  });

  test('in lists with names is nobody by name who was merged with somebody protected', async () => {
    const unit = await opened();
    await unit.as('police', 'supervisor');
    const [first = '', second = ''] = unit.people;
    await unit.ask('case.claim', { flight: FLIGHT, traveller: second });
    await unit.enter('child-noted');
    for (const text of await lists(unit)) expect(text).toContain('OTHER');
    const joined = { flight: FLIGHT, travellers: [first, second], reason: 'the same face' };
    await unit.ask('traveller.join', joined as Input<'traveller.join'>, by('customs'));
    for (const text of await lists(unit)) expect(text).not.toContain('OTHER');
  });

  test('the slip of a child is its own form, and that of somebody under a claim of immunity says so', async () => {
    const { enter, ask, traveller } = await opened();
    const printed = async () => {
      const travellers = [{ flight: FLIGHT, traveller }];
      const made = await ask('papers.print', { language: 'en', travellers, place: 'door', purpose: 'to meet them' });
      return made.papers[0];
    };
    expect(await printed()).toMatchObject({ isProtected: false, isChild: false, immunity: null, outcome: 'watch' });
    await enter('child-noted');
    expect(await printed()).toMatchObject({ isProtected: false, isChild: true, outcome: 'watch' });
    await enter('child-confirmed', {}, 'customs');
    await enter('immunity-claimed');
    const child = { isProtected: true, isChild: true, immunity: 'claimed', outcome: null, reasons: [], lookFor: [] };
    expect(await printed()).toMatchObject(child);
    const [card] = await ask('inspections.board', {});
    expect(card).toMatchObject({ isProtected: true, isChild: true, immunity: 'protocol-not-asked' });
  });

  test.each([
    ['none', '', 'cleared', 6],
    ['waived', 'seal 12', 'covers-bag', 3],
    ['bag', '', 'covers-bag', 3],
    ['person', '', 'covers-person', 2],
  ] as const)(
    'once protocol answered %s (bag: “%s”), the slip says %s and has %i acts',
    async (answer, bag, immunity, acts) => {
      const { enter, ask, traveller } = await opened();
      const officer = (await ask('session.get', {})).officer.id;
      await enter('immunity-claimed', { bag });
      await enter('immunity-answered', { askedBy: officer, answer }, 'customs');
      const travellers = [{ flight: FLIGHT, traveller }];
      const made = await ask('papers.print', { language: 'en', travellers, place: 'door', purpose: 'to meet them' });
      expect(made.papers[0]).toMatchObject({ immunity });
      expect(made.papers[0]?.acts).toHaveLength(acts);
    },
  );

  test('nothing is taken from somebody under a claim of immunity', async () => {
    const { enter, refused, ask, id } = await opened();
    const officer = (await ask('session.get', {})).officer.id;
    await enter('immunity-claimed');
    expect(await refused('exhibit.open', { ...takenBy(officer, 'PRACTICE-customs'), case: id })).toEqual({
      code: 'refused',
      why: 'protocol-not-asked',
    });
  });
});
