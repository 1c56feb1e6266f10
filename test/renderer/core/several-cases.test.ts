/** Two agencies may each have a case on one traveller; who sees both reads them, and acts on the one of the own agency. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { NOTHING, SEIZURE } from '../../shared/casework/found-things.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { desk, on } from './hidden-hits.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';

beforeEach(emptyStores);

describe('several cases on a traveller', () => {
  test('of two cases on one traveller, an officer who sees both reads the one that was chosen, and cannot claim one that goes on beside', async () => {
    const { ask, as, refused, hit, noHit } = await desk();
    const police = await ask('case.claim', on(hit));
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    await ask('case.release', { id: customs.id, note: null });
    await as('police');
    const shown = async (id?: string) => {
      const view = await ask('traveller.get', { ...on(hit), ...(id === undefined ? {} : { case: id }) });
      return [view.case?.id, view.caseIsBeside];
    };
    expect(await shown()).toEqual([police.id, false]);
    expect(await shown(customs.id)).toEqual([customs.id, true]);
    expect(await shown(police.id)).toEqual([police.id, false]);
    expect(await refused('traveller.get', { ...on(noHit), case: customs.id })).toEqual({
      code: 'not-found',
      what: 'case',
    });
    expect(await refused('case.claim', { ...on(hit), case: customs.id })).toEqual({ code: 'not-found', what: 'case' });
    expect((await ask('case.claim', { ...on(hit), case: police.id })).id).toBe(police.id);
    expect((await ask('cases.list', {})).find(({ id }) => id === customs.id)?.assigned).toBeNull();
  });

  test.each([
    ['case.note', { note: 'we know him' }],
    ['case.reopen', { note: 'not done yet' }],
    ['case.release', { note: null }],
    ['case.decide-hit', { rule: 'police.expired', disposition: 'datum-wrong', reason: 'looked at' }],
    ['case.select', { note: 'nervous' }],
    ['case.deselect', { note: null }],
    ['case.record-result', { result: 'nothing-found', note: '' }],
    ['case.close', { note: null }],
    ['case.assign', { to: 'PRACTICE-police', note: null }],
    ['case.hand-over', { to: 'police', note: null }],
    ['case.meet', { note: null }],
    ['case.conclude', { note: null }],
    ['case.send-back', { note: null }],
    ['case.reopen-part', { note: null }],
    ['case.dismiss', { why: 'explained', note: null }],
    ['case.miss', { why: 'no-officer', note: null }],
    ['case.propose', { proposed: { kind: 'deselect' }, note: 'nothing to it' }],
    ['case.accept', { proposal: 1, note: null }],
    ['case.decline', { proposal: 1, note: null }],
    ['case.confirm-deed', { deed: 1, note: null }],
    ['case.dispute-deed', { deed: 1, note: 'not me' }],
    ['case.withdraw-proposal', { proposal: 1, note: null }],
    ['case.confirm-found', { result: 1, line: 0, note: null }],
    ['case.dispute-found', { result: 1, line: 0, note: 'not us' }],
    ['case.acknowledge', { note: null }],
    ['case.part', { note: 'not one affair' }],
    ['case.join', { to: 'LFW-2026-000001', note: 'one affair' }],
  ] as const)(
    '%s by its number is refused for a case that goes on beside, like one that does not exist',
    async (act, input) => {
      const { ask, as, refused, hit } = await desk();
      await as('customs');
      const { id } = await ask('case.claim', on(hit));
      if (act === 'case.reopen') await ask('case.dismiss', { id, why: 'explained', note: null });
      const before = await ask('cases.list', {});
      await as('police');
      const answers = [id, 'LFW-2026-000000'].map((number) => refused(act, { ...input, id: number } as never));
      for (const answer of answers) expect(await answer).toEqual({ code: 'not-found', what: 'case' });
      await as('customs');
      expect(await ask('cases.list', {})).toEqual(before);
    },
  );

  test('officers of several agencies work on one case where all of them see the hits, or none', async () => {
    const { ask, as, hit, noHit } = await desk();
    for (const [first, second, traveller] of [
      ['customs', 'police', noHit],
      ['customs', 'immigration', hit],
    ] as const) {
      await as(first);
      const { id } = await ask('case.claim', on(traveller));
      await ask('case.release', { id, note: null });
      await as(second);
      expect(await ask('case.note', { id, note: 'seen at the belt' })).toMatchObject({ id });
      expect((await ask('case.claim', { ...on(traveller), case: id })).assigned).not.toBeNull();
    }
  });

  test('officers who see several cases on one traveller are told of the others, and those who may not see them are not', async () => {
    const { ask, as, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    await ask('case.select', { id: customs.id, note: 'nervous' });
    await identified(ask, customs.id);
    await ask('case.record-result', { id: customs.id, ...SEIZURE, note: '' });
    expect((await ask('traveller.get', on(hit))).otherCases).toEqual([]);
    await as('police');
    expect((await ask('traveller.get', on(hit))).otherCases).toEqual([
      {
        id: customs.id,
        agency: 'customs',
        assigned: customs.assigned,
        state: 'concluded',
        result: 'found',
        selected: true,
      },
    ]);
    const { otherCases } = await ask('traveller.get', { ...on(hit), case: customs.id });
    expect(otherCases.map(({ id, agency, selected }) => [id, agency, selected])).toEqual([
      [police.id, 'police', false],
    ]);
  });

  test('a chosen case that is hidden is answered like one that does not exist', async () => {
    const { ask, as, refused, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await as('customs');
    for (const id of [police.id, 'LFW-2026-000000']) {
      expect(await refused('traveller.get', { ...on(hit), case: id })).toEqual({ code: 'not-found', what: 'case' });
      expect(await refused('case.claim', { ...on(hit), case: id })).toEqual({ code: 'not-found', what: 'case' });
    }
  });
});

describe('the figures', () => {
  test('two cases on a traveller count as one traveller selected, in the figures of those who see both', async () => {
    const people = [...'ABCDEF'].map((letter, at) => ({
      surname: `HIT${letter}`,
      given: 'AMA',
      document: `TG48173${10 + at}`,
      expiry: '250131',
    }));
    const { ask, as } = await desk(POLICE_ONLY_FRAME, people);
    const { travellers } = await ask('flights.get', { id: FLIGHT });
    for (const agency of ['police', 'customs'] as const) {
      await as(agency);
      for (const { id } of travellers) {
        const work = await ask('case.claim', on(id));
        await ask('case.select', { id: work.id, note: 'nervous at the gate' });
      }
    }
    const period = { from: '2026-11-20', to: '2026-11-26' };
    for (const agency of ['customs', 'police'] as const) {
      await as(agency);
      const { groups } = await ask('statistics.groups', period);
      expect(groups.filter(({ dimension }) => dimension === 'sex').map(({ selected }) => selected)).toEqual([6]);
    }
  });

  test.each([
    ['found', 'nothing-found', 'hit'],
    ['nothing-found', 'found', 'hand'],
  ] as const)(
    'a case of police with the result %s and one of customs with %s on a traveller count as one find, selected by %s',
    async (ofPolice, ofCustoms, basis) => {
      const { ask, as, hit } = await desk();
      for (const [agency, result] of [
        ['police', ofPolice],
        ['customs', ofCustoms],
      ] as const) {
        await as(agency);
        const { id } = await ask('case.claim', on(hit));
        await ask('case.select', { id, note: 'nervous at the gate' });
        const found = SEIZURE.found.map((line) => ({ ...line, agency }));
        if (result === 'found') await identified(ask, id);
        await ask('case.record-result', { id, ...(result === 'found' ? { result, found } : NOTHING), note: '' });
      }
      await as('police');
      const { rules, bases } = await ask('statistics.rules', { from: '2026-11-20', to: '2026-11-26' });
      const once = { selected: 1, positive: 1, negative: 0 };
      expect(rules.find(({ rule }) => rule === 'police.expired')).toMatchObject(once);
      expect(bases.filter(({ selected }) => selected > 0)).toMatchObject([{ basis, ...once }]);
    },
  );
});
