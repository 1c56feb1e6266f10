/**
 * Casework on a traveller whose hits are hidden from an agency. To its officers the traveller answers like one without a hit, or names the duty officer, as
 * the frame says; neither depends on whether there is a case.
 */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import type { Agency } from '../../../shared/casework/case.ts';
import type { LegalFrame, UseLine } from '../../../shared/frame/legal-frame.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

const EXPIRED = '{ fact: document.expired, is: true }';
const ODD = '{ fact: document.numberSuspicious, is: true }';
const RULES = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
const CUSTOMS_RULE = ruleText(ODD, { id: 'customs.odd', weight: '70', family: 'bags' });

/** One with a hit that only police see, one without a hit. */
const PEOPLE: readonly Person[] = [
  { surname: 'HIT', given: 'AMA', document: 'TG4817305', expiry: '250131' },
  { surname: 'NOHIT', given: 'KOSSI', document: 'TG4817312' },
];

/** The frame in which other agencies are told to ask the duty officer of the police. */
const TOLD_FRAME: LegalFrame = {
  ...POLICE_ONLY_FRAME,
  uses: POLICE_ONLY_FRAME.uses.map(
    (line): UseLine => (line.id === 'police-only' ? { ...line, contact: 'police' } : line),
  ),
};

const ASK_POLICE = { code: 'ask-duty', agencies: ['police'] };

interface Desk extends TestCore {
  readonly as: (agency: Agency, name?: string) => Promise<void>;
  readonly hit: string;
  readonly noHit: string;
}

/** A live store under a frame, with one flight of the two people; police act. */
async function desk(
  frame: LegalFrame = POLICE_ONLY_FRAME,
  people = PEOPLE,
  rules = [RULES, CUSTOMS_RULE],
): Promise<Desk> {
  const test = await openUnit('live', undefined, { world: worldWithRules(...rules) });
  const { ask } = test;
  const as = async (agency: Agency, name: string = agency) => {
    await ask('session.act-as', { name, agency, role: 'supervisor' });
  };
  await as('customs');
  const { proposal } = await ask('frame.propose', { frame, note: 'test' });
  await as('police');
  await ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(people) }], way: 'files' });
  const { travellers } = await ask('flights.get', { id: FLIGHT });
  const idOf = (surname: string) => travellers.find(({ name }) => name.startsWith(surname))?.id ?? '';
  return { ...test, as, hit: idOf('HIT'), noHit: idOf('NOHIT') };
}

const on = (traveller: string) => ({ flight: FLIGHT, traveller });
const pool = { from: { flight: FLIGHT } };

describe('a hidden case, where the frame says nothing', () => {
  test('a claim on the traveller of a hidden case opens a case of its own, and the hidden one stays as it was', async () => {
    const { ask, as, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await ask('case.note', { id: police.id, note: 'told by an informant' });
    const before = (await ask('cases.list', {})).find(({ id }) => id === police.id);
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    expect(customs).toMatchObject({ state: 'open', basis: 'hand', outcomeAtOpening: 'clear' });
    expect(customs.id).not.toBe(police.id);
    expect(await ask('cases.list', {})).toEqual([customs]);
    await as('police');
    expect(await ask('cases.list', {})).toHaveLength(2);
    expect((await ask('cases.list', {})).find(({ id }) => id === police.id)).toEqual(before);
  });

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
    expect((await ask('cases.list', {})).find(({ id }) => id === customs.id)?.owner).toBeNull();
  });

  test.each([
    ['case.note', { note: 'we know him' }],
    ['case.reopen', { note: 'not done yet' }],
    ['case.release', { note: null }],
    ['case.decide-hit', { rule: 'police.expired', disposition: 'false', reason: 'looked at' }],
    ['case.select', { note: 'nervous' }],
    ['case.deselect', { note: null }],
    ['case.record-result', { result: 'nothing-found', note: '' }],
    ['case.close', { note: null }],
  ] as const)(
    '%s by its number is refused for a case that goes on beside, like one that does not exist',
    async (act, input) => {
      const { ask, as, refused, hit } = await desk();
      await as('customs');
      const { id } = await ask('case.claim', on(hit));
      if (act === 'case.reopen') await ask('case.close', { id, note: null });
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
      expect((await ask('case.claim', { ...on(traveller), case: id })).owner).not.toBeNull();
    }
  });

  test('officers who see several cases on one traveller are told of the others, and those who may not see them are not', async () => {
    const { ask, as, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    await ask('case.select', { id: customs.id, note: 'nervous' });
    await ask('case.record-result', { id: customs.id, result: 'seizure', note: '' });
    expect((await ask('traveller.get', on(hit))).otherCases).toEqual([]);
    await as('police');
    expect((await ask('traveller.get', on(hit))).otherCases).toEqual([
      { id: customs.id, agency: 'customs', owner: customs.owner, state: 'examined', result: 'seizure', selected: true },
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

  test('a hidden case that was released is not taken over by an officer who may not see it, and its notes are not read', async () => {
    const { ask, as, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await ask('case.note', { id: police.id, note: 'told by an informant' });
    await ask('case.release', { id: police.id, note: null });
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    expect(customs.id).not.toBe(police.id);
    expect(JSON.stringify(customs)).not.toContain('informant');
    expect(JSON.stringify(await ask('traveller.get', on(hit)))).not.toContain('informant');
  });

  test('a claim answers the same whether or not there is a hidden case, also by its number', async () => {
    const answers: unknown[] = [];
    for (const works of [true, false]) {
      await emptyStores();
      const { ask, as, hit } = await desk();
      if (works) await ask('case.claim', on(hit));
      await as('customs');
      const { id, ...opened } = await ask('case.claim', on(hit));
      expect(id).toMatch(/^LFW-2026-\d{6}$/);
      answers.push(opened);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test('a pool counts the traveller of a hidden case, for the officers who see the case as for the others', async () => {
    const { ask, as, hit } = await desk();
    const everyone = { passengers: 2, flights: 1 };
    await ask('case.claim', on(hit));
    expect(await ask('selection.pool', pool)).toEqual(everyone);
    await as('customs');
    expect(await ask('selection.pool', pool)).toEqual(everyone);
    expect((await ask('selection.draw', { ...pool, count: 5 })).cases).toHaveLength(2);
    expect(await ask('selection.pool', pool)).toEqual({ passengers: 0, flights: 1 });
    await as('police');
    expect(await ask('selection.pool', pool)).toEqual({ passengers: 0, flights: 1 });
  });

  test('a draw by officers who see the hit tells nothing of it: its cases are listed for every agency', async () => {
    const { ask, as } = await desk();
    const { cases } = await ask('selection.draw', { ...pool, count: 2 });
    await as('customs');
    const ids = (listed: readonly { readonly id: string }[]) => listed.map(({ id }) => id).sort();
    expect(ids(await ask('cases.list', {}))).toEqual(ids(cases));
  });

  test('a case that officers without a hit opened does not hide the traveller from the queue of those who see one', async () => {
    const { ask, as, hit } = await desk();
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    await ask('case.close', { id: customs.id, note: 'nothing to do' });
    await as('police');
    const [row] = await ask('queue.list', {});
    expect(row).toMatchObject({ traveller: hit, caseId: null, caseState: null, caseOwner: null });
    expect((await ask('traveller.get', on(hit))).case).toBeNull();
    const police = await ask('case.claim', on(hit));
    expect(police).toMatchObject({ state: 'open', basis: 'hit' });
    expect((await ask('queue.list', {}))[0]).toMatchObject({ caseId: police.id, caseState: 'open' });
    await as('customs');
    expect((await ask('cases.list', {})).map(({ id, state }) => [id, state])).toEqual([[customs.id, 'closed']]);
    expect((await ask('traveller.get', on(hit))).case?.id).toBe(customs.id);
  });

  test('an agency that sees no hit may know of the work of another one that sees none, as without a hit', async () => {
    const { ask, as, refused, hit, noHit } = await desk();
    await as('customs');
    const cases = [await ask('case.claim', on(hit)), await ask('case.claim', on(noHit))];
    await as('immigration');
    expect((await ask('cases.list', {})).map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    for (const traveller of [hit, noHit])
      expect(await refused('case.claim', on(traveller))).toEqual({ code: 'conflict', what: 'owner' });
  });

  test('a hidden case does not show in the queue beside a muted hit of the own agency', async () => {
    const people: readonly Person[] = [{ surname: 'HIT', given: 'AMA', document: 'TG7777777', expiry: '250131' }];
    const { ask, as, hit } = await desk(POLICE_ONLY_FRAME, people);
    await as('customs');
    await ask('mute.add', {
      rule: 'customs.odd',
      flight: FLIGHT,
      traveller: hit,
      reason: 'known document',
      until: '2026-12-01',
    });
    await as('police');
    await ask('case.claim', on(hit));
    await as('customs');
    const [row] = await ask('queue.list', {});
    expect(row).toMatchObject({ traveller: hit, outcome: 'clear', caseId: null, caseState: null, caseOwner: null });
  });
});

describe('two cases on a traveller', () => {
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
    ['seizure', 'nothing-found', 'hit'],
    ['nothing-found', 'seizure', 'hand'],
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
        await ask('case.record-result', { id, result, note: '' });
      }
      await as('police');
      const { rules, bases } = await ask('statistics.rules', { from: '2026-11-20', to: '2026-11-26' });
      const once = { selected: 1, positive: 1, negative: 0 };
      expect(rules.find(({ rule }) => rule === 'police.expired')).toMatchObject(once);
      expect(bases.filter(({ selected }) => selected > 0)).toMatchObject([{ basis, ...once }]);
    },
  );
});

describe('retention', () => {
  test('retention counts no flight as kept by a case that the officer may not see', async () => {
    const { ask, as, hit } = await desk();
    await ask('case.claim', on(hit));
    expect((await ask('retention.get', {})).flights).toMatchObject({ open: 1, kept: 1 });
    await as('customs');
    expect((await ask('retention.get', {})).flights).toMatchObject({ open: 1, kept: 0 });
  });
});

describe('a hidden case in time', () => {
  test('decisions on a hidden hit stay hidden when the last hidden rule is no longer in force', async () => {
    const people: readonly Person[] = [{ surname: 'HIT', given: 'AMA', document: 'TG7777777', expiry: '250131' }];
    const { ask, core, hit } = await desk(POLICE_ONLY_FRAME, people);
    const { id } = await ask('case.claim', on(hit));
    for (const rule of ['police.expired', 'customs.odd'])
      await ask('case.decide-hit', { id, rule, disposition: 'true', reason: 'looked at' });
    await core.close();
    const later = await openCore('live', undefined, { world: worldWithRules(CUSTOMS_RULE) });
    await later.ask('session.act-as', { name: 'customs', agency: 'customs', role: 'supervisor' });
    const [seen] = await later.ask('cases.list', {});
    expect(seen?.decisions.map(({ rule }) => rule)).toEqual(['customs.odd']);
  });

  test('a hidden case stays hidden when its hit is muted, with its notes', async () => {
    const { ask, as, hit } = await desk();
    const { id } = await ask('case.claim', on(hit));
    await ask('case.note', { id, note: 'told by an informant' });
    await ask('mute.add', {
      rule: 'police.expired',
      flight: FLIGHT,
      traveller: hit,
      reason: 'known document',
      until: '2026-12-01',
    });
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    expect(await ask('selection.pool', pool)).toEqual({ passengers: 2, flights: 1 });
    expect((await ask('traveller.get', on(hit))).case).toBeNull();
    const own = await ask('case.claim', on(hit));
    expect(own.id).not.toBe(id);
    await as('police');
    expect((await ask('traveller.get', on(hit))).case?.id).toBe(id);
  });

  test('a case on a traveller whose hidden hit is muted is hidden from the start, and stays so while mutes come and go', async () => {
    const { ask, as, hit } = await desk(POLICE_ONLY_FRAME, PEOPLE);
    const { mute } = await ask('mute.add', {
      rule: 'police.expired',
      flight: FLIGHT,
      traveller: hit,
      reason: 'known document',
      until: '2026-12-01',
    });
    const { id } = await ask('case.claim', on(hit));
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    await as('police');
    await ask('mute.revoke', { id: mute.id, reason: 'sought after all' });
    await ask('case.note', { id, note: 'told by an informant' });
    await ask('mute.add', {
      rule: 'police.expired',
      flight: FLIGHT,
      traveller: hit,
      reason: 'not sought any more',
      until: '2026-12-01',
    });
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
  });

  test('a case that is hidden only until its flight is screened again shows afterwards', async () => {
    const people: readonly Person[] = [{ surname: 'HIT', given: 'AMA', document: 'TG7777777', expiry: '250131' }];
    const { ask, as, store, hit } = await desk(POLICE_ONLY_FRAME, people);
    const { id } = await ask('case.claim', on(hit));
    const stored = await readOne(store, 'flightHeads', FLIGHT);
    if (stored === undefined) throw new Error('no head');
    const index = { day: '2026-11-24' };
    const screenedUnder = (frame: string | undefined) => {
      const { frame: _, ...rest } = stored.value;
      const value = frame === undefined ? rest : { ...rest, frame };
      return commit(store, [{ table: 'flightHeads', id: FLIGHT, rev: null, value, index }], []);
    };
    await screenedUnder('an older one');
    await ask('case.note', { id, note: 'seen at the belt' });
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    await screenedUnder(stored.value.frame);
    expect((await ask('cases.list', {})).map((each) => each.id)).toEqual([id]);
  });

  test('flights with hidden cases are joined like flights without, and the cases stay apart, hidden and at hand', async () => {
    const twin = FLIGHT.replace('508', '509');
    const answers: unknown[] = [];
    for (const works of [false, true]) {
      await emptyStores();
      const { ask, as, hit } = await desk();
      await ask('import.start', {
        files: [{ name: 'b.edi', bytes: paxlst(PEOPLE, { flight: 'ET509' }) }],
        way: 'files',
      });
      const { travellers } = await ask('flights.get', { id: twin });
      const other = travellers.find(({ name }) => name.startsWith('HIT'))?.id ?? '';
      const first = works ? await ask('case.claim', on(hit)) : null;
      const second = works ? await ask('case.claim', { flight: twin, traveller: other }) : null;
      await as('customs');
      answers.push(await ask('flight.same', { flight: twin, other: FLIGHT, reason: 'renumbered' }));
      expect(await ask('cases.list', {})).toEqual([]);
      const own = await ask('case.claim', on(hit));
      expect(await ask('cases.list', {})).toEqual([own]);
      if (first === null || second === null) continue;
      await as('police');
      const listed = await ask('cases.list', {});
      expect(listed.map(({ id, flight }) => [id, flight]).sort()).toEqual(
        [first, second, own].map(({ id }) => [id, FLIGHT]).sort(),
      );
      expect([first.id, second.id]).toContain((await ask('queue.list', {}))[0]?.caseId);
      const { decisions } = await ask('flights.get', { id: FLIGHT });
      await as('customs');
      await ask('decision.withdraw', { id: decisions[0]?.id ?? '', reason: 'they were two' });
      expect(await ask('cases.list', {})).toEqual([own]);
    }
    expect(answers).toEqual([{ flight: FLIGHT }, { flight: FLIGHT }]);
  });
});

describe('a hidden hit, where the frame says to contact the duty officer', () => {
  test('a claim names the duty officer to ask, whether or not there is a case', async () => {
    const { ask, as, refused, hit, noHit } = await desk(TOLD_FRAME);
    await as('customs');
    expect(await refused('case.claim', on(hit))).toEqual(ASK_POLICE);
    await as('police');
    const { id } = await ask('case.claim', on(hit));
    await as('customs');
    expect(await refused('case.claim', on(hit))).toEqual(ASK_POLICE);
    await as('police');
    await ask('case.release', { id, note: null });
    await as('customs');
    expect(await refused('case.claim', on(hit))).toEqual(ASK_POLICE);
    expect(await ask('case.claim', on(noHit))).toMatchObject({ basis: 'hand' });
  });

  test('a pool leaves the traveller out, whether or not there is a case, and no draw picks them', async () => {
    const { ask, as, hit, noHit } = await desk(TOLD_FRAME);
    const one = { passengers: 1, flights: 1 };
    await as('customs');
    expect(await ask('selection.pool', pool)).toEqual(one);
    await as('police');
    expect(await ask('selection.pool', pool)).toEqual(one);
    await ask('case.claim', on(hit));
    expect(await ask('selection.pool', pool)).toEqual(one);
    await as('customs');
    expect(await ask('selection.pool', pool)).toEqual(one);
    const { cases } = await ask('selection.draw', { ...pool, count: 5 });
    expect(cases.map(({ traveller }) => traveller)).toEqual([noHit]);
  });
});

describe('the number of a case', () => {
  test('numbers of cases tell neither how many were opened nor in what order', async () => {
    const { ask } = await desk();
    const { cases } = await ask('selection.draw', { ...pool, count: 2 });
    const [one = 0, other = 0] = cases.map(({ id }) => Number(id.slice(-6)));
    expect(Math.abs(one - other)).toBeGreaterThan(1);
    expect(Math.max(one, other)).toBeGreaterThan(2);
  });
});
