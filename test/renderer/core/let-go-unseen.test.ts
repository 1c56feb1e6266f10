/** Customs let a traveller go of whom police see a hit that customs do not see. For police, and for whoever else sees it, the target stands. */

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { SEIZURE } from '../../shared/casework/found-things.ts';
import { corrected } from './falls/falling.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, EXPIRED, HIDDEN, PEOPLE, POLICE_SEERS, SEEN } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

/** Police are called for it. */
const CALLING = ruleText(EXPIRED, {
  ...{ id: 'police.expired', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
});

/** Customs see one hit, police and gendarmerie both. The flight has landed. */
async function unit(rules = [CALLING, SEEN], now = '2026-11-24T14:00:00.000Z') {
  const test = await desk(rules);
  test.setClock(now);
  const hit = test.people[0] ?? '';
  await test.as('customs');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: hit });
  return { ...test, id, hit };
}

type Unit = Desk & { readonly id: string; readonly hit: string };

/** What an agency has of the traveller: the row, its number, the card, why the case waits, and what the case says. */
async function seenBy({ ask, as, id, hit }: Unit, agency: LawAgency) {
  await as(agency);
  const { rows, tabs } = await ask('queue.page', QUEUE);
  const row = rows.find(({ traveller }) => traveller === hit);
  const listed = (await ask('cases.list', {})).find((found) => found.id === id);
  const card = (await ask('inspections.board', {})).find((each) => each.id === id);
  return {
    row: row?.caseState ?? null,
    isMarked: row?.letGo != null,
    toDo: tabs.joint,
    card: card === undefined ? null : card.letGo === null ? 'plain' : 'marked',
    waits: listed?.waits ?? null,
    result: listed?.result ?? null,
  };
}

const NOTE = 'a reason';
const send = async ({ ask, as, id }: Unit, agency: LawAgency) => {
  await as(agency);
  await ask('case.select', { id, note: null });
};

/** What customs do, and how the case stands for whoever sees the hit of police. */
const ACTS: Readonly<
  Record<
    string,
    { readonly does: (unit: Unit) => Promise<unknown>; readonly stands: string; readonly customs: string | null }
  >
> = {
  'say that the journey is explained': {
    does: ({ ask, id }) => ask('case.dismiss', { id, why: 'explained', note: NOTE }),
    ...{ stands: 'triage', customs: null },
  },
  'say that nobody was free': {
    does: ({ ask, id }) => ask('case.miss', { id, why: 'no-officer', note: NOTE }),
    ...{ stands: 'triage', customs: null },
  },
  'withdraw whom police sent': {
    async does(test) {
      await send(test, 'police');
      await test.as('customs');
      await test.ask('case.deselect', { id: test.id, note: NOTE });
    },
    ...{ stands: 'sent', customs: 'triage' },
  },
  'withdraw whom they sent themselves': {
    async does(test) {
      await send(test, 'customs');
      await test.ask('case.deselect', { id: test.id, note: NOTE });
    },
    ...{ stands: 'triage', customs: 'triage' },
  },
  'say of whom police sent that nobody was free': {
    async does(test) {
      await send(test, 'police');
      await test.as('customs');
      await test.ask('case.miss', { id: test.id, why: 'no-officer', note: NOTE });
    },
    ...{ stands: 'sent', customs: null },
  },
  'find nothing with whom they sent': {
    async does(test) {
      await send(test, 'customs');
      await test.ask('case.record-result', { id: test.id, result: 'nothing-found', note: '', seen: true });
    },
    ...{ stands: 'sent', customs: 'concluded' },
  },
  'find nothing with whom police met': {
    async does(test) {
      await send(test, 'police');
      await test.ask('case.meet', { id: test.id, note: null });
      await test.as('customs');
      await test.ask('case.record-result', { id: test.id, result: 'nothing-found', note: '', seen: true });
    },
    ...{ stands: 'secondary', customs: 'concluded' },
  },
  'find nothing and close the case': {
    async does(test) {
      await send(test, 'customs');
      await test.ask('case.record-result', { id: test.id, result: 'nothing-found', note: '', seen: true });
      await test.ask('case.close', { id: test.id, note: null });
    },
    ...{ stands: 'sent', customs: null },
  },
};

describe.each(Object.entries(ACTS))('where customs %s', (_, { does, stands, customs }) => {
  test('the target stands for police and gendarmerie, who see the hit, until police let it go, and customs read of nothing but their own work', async () => {
    const test = await unit();
    await does(test);
    const standing = {
      row: stands,
      isMarked: true,
      toDo: 2,
      result: null,
      card: stands === 'triage' ? null : 'marked',
    };
    for (const agency of ['police', ...POLICE_SEERS] as const)
      expect(await seenBy(test, agency), agency).toMatchObject(standing);
    expect(await seenBy(test, 'immigration')).toMatchObject({ row: customs, isMarked: false, card: null });
    const before = await seenBy(test, 'customs');
    expect(before).toMatchObject({ row: customs, isMarked: false, card: null });
    const told = JSON.stringify(await test.ask('cases.list', {}));

    await test.as('police');
    expect((await test.ask('cases.list', {}))[0]?.waits).toBe('own-hits');
    expect(await test.refused('case.acknowledge', { id: test.id, note: null })).toMatchObject({ code: 'refused' });
    expect(await test.refused('case.let-go', { id: test.id, note: ' ' })).toEqual({ code: 'reason-required' });
    await test.ask('case.let-go', { id: test.id, note: 'asked at the door, all in order' });
    for (const agency of ['police', ...POLICE_SEERS] as const)
      expect(await seenBy(test, agency), agency).toMatchObject({ row: customs, isMarked: false, card: null });
    expect(await seenBy(test, 'customs')).toEqual(before);
    expect(JSON.stringify(await test.ask('cases.list', {}))).toBe(told);
    expect(JSON.stringify(await test.ask('audit.list', { count: 100, before: null }))).not.toContain('let-go');
  });
});

const dismissed = ACTS['say that the journey is explained'];
const withdrawn = ACTS['withdraw whom police sent'];

describe('a target whom customs let go without seeing the hit of police', () => {
  test('is met by the officer of police who holds the slip, and the case goes on for everybody', async () => {
    const test = await unit();
    await withdrawn?.does(test);
    await test.as('police');
    expect(await test.ask('case.meet', { id: test.id, note: null })).toMatchObject({ state: 'secondary' });
    expect(await seenBy(test, 'police')).toMatchObject({ row: 'secondary', isMarked: false, card: 'plain' });
    expect(await seenBy(test, 'customs')).toMatchObject({ row: 'secondary', isMarked: false, card: 'plain' });
  });

  test('is met by the look at the document, as if nobody had withdrawn the sending', async () => {
    const test = await unit();
    await withdrawn?.does(test);
    await test.as('police');
    await test.ask('encounter.add', { id: test.id, entry: { kind: 'identity-seen', note: '' } });
    expect(await seenBy(test, 'police')).toMatchObject({ row: 'secondary', isMarked: false });
  });

  test('is sent to secondary by police, though the case was closed', async () => {
    const test = await unit();
    await dismissed?.does(test);
    await send(test, 'police');
    expect(await seenBy(test, 'police')).toMatchObject({ row: 'sent', isMarked: false, card: 'plain' });
    expect(await seenBy(test, 'customs')).toMatchObject({ row: 'sent', result: null });
  });

  test('stays marked where an officer of police only claims the case or writes in it, and the case of customs stays closed', async () => {
    const test = await unit();
    await test.ask('case.release', { id: test.id, note: null });
    await dismissed?.does(test);
    await test.as('police');
    await test.ask('case.note', { id: test.id, note: 'I call the airline' });
    expect(await test.ask('case.claim', { flight: FLIGHT, traveller: test.hit })).toMatchObject({ state: 'triage' });
    expect(await seenBy(test, 'police')).toMatchObject({ row: 'triage', isMarked: true });
    expect(await seenBy(test, 'customs')).toMatchObject({ row: null, result: 'not-examined' });
  });

  test('is not dismissed or withdrawn once more, by which police would take what customs did', async () => {
    const test = await unit();
    await dismissed?.does(test);
    await test.as('police');
    const refusal = { code: 'refused', why: 'case-let-go' };
    expect(await test.refused('case.dismiss', { id: test.id, why: 'known', note: null })).toEqual(refusal);
    expect(await test.refused('case.miss', { id: test.id, why: 'no-officer', note: null })).toEqual(refusal);
  });

  test('stands no more where an officer of police said that the hit was wrong', async () => {
    const test = await unit();
    await dismissed?.does(test);
    await test.as('police');
    const about = { id: test.id, rule: 'police.expired', disposition: 'datum-wrong', reason: 'renewed' } as const;
    await test.ask('case.decide-hit', about);
    expect(await seenBy(test, 'police')).toMatchObject({ row: null, isMarked: false, result: 'not-examined' });
  });

  test('stands no more where the hit of police counts no longer', async () => {
    const test = await unit([HIDDEN, SEEN], '2026-11-24T08:10:00.000Z');
    await dismissed?.does(test);
    await test.as('police');
    expect(await test.mute('police.expired', 'gendarmerie')).toBe('muted');
    await test.core.resume();
    expect(await seenBy(test, 'police')).toMatchObject({ row: null, isMarked: false });
  });

  test('comes back for everybody where customs reopen the case', async () => {
    const test = await unit();
    await dismissed?.does(test);
    await test.ask('case.reopen', { id: test.id, note: 'by mistake' });
    expect(await seenBy(test, 'police')).toMatchObject({ row: 'triage', isMarked: false });
  });
});

test('a find of customs stands for police, too; once customs close the case alone, it stands again for police, with the find', async () => {
  const test = await unit();
  await send(test, 'customs');
  await identified(test.ask, test.id);
  await test.ask('case.record-result', { id: test.id, ...SEIZURE, note: 'two kilograms' });
  expect(await seenBy(test, 'police')).toMatchObject({ row: 'concluded', isMarked: false, result: 'found' });
  await test.as('customs');
  await test.ask('case.close', { id: test.id, note: null });
  expect(await seenBy(test, 'customs')).toMatchObject({ row: null, result: 'found' });
  expect(await seenBy(test, 'police')).toMatchObject({ row: 'concluded', isMarked: true, result: 'found' });
});

test('an agency that sees no hit which customs do not see reads of the case what customs read', async () => {
  const test = await unit([SEEN]);
  await dismissed?.does(test);
  expect(await seenBy(test, 'police')).toMatchObject({ row: null, isMarked: false, result: 'not-examined' });
});

describe('a case of customs beside the work of police, whose hit alone they do not see', () => {
  /** Customs, who see no hit, have a case on the target and close it. */
  async function closedBeside(now?: string): Promise<Unit> {
    const test = await unit([CALLING], now);
    await test.ask('case.dismiss', { id: test.id, why: 'explained', note: NOTE });
    return test;
  }

  const told = async ({ ask }: Unit) => (await ask('clocks.list', {})).filter(({ of }) => of === 'hit-let-go');

  test('reads as customs left it, and says to police on row, page and list and as an alarm that they let the target go', async () => {
    const test = await closedBeside();
    expect(await seenBy(test, 'police')).toMatchObject({ row: null, isMarked: true, waits: 'own-hits' });
    const { otherCases } = await test.ask('traveller.get', { flight: FLIGHT, traveller: test.hit });
    expect(otherCases).toMatchObject([{ id: test.id, state: 'closed', letGo: { kind: 'dismissed' } }]);
    expect(await told(test)).toMatchObject([{ id: test.id, standing: 'overdue', params: { agency: 'customs' } }]);
  });

  test('tells nothing more once police have a case of their own on the target', async () => {
    const test = await closedBeside();
    await test.as('police');
    await test.ask('case.claim', { flight: FLIGHT, traveller: test.hit });
    expect(await seenBy(test, 'police')).toMatchObject({ row: 'triage', isMarked: false, waits: null });
    expect(await told(test)).toEqual([]);
  });

  test('says to police who sent the target, and did not meet them yet, that customs let them go meanwhile', async () => {
    const test = await unit([CALLING], '2026-11-24T08:00:00.000Z');
    await test.as('police');
    const own = await test.ask('case.claim', { flight: FLIGHT, traveller: test.hit });
    await test.ask('case.select', { id: own.id, note: null });
    test.setClock('2026-11-24T08:20:00.000Z');
    await test.as('customs');
    await test.ask('case.dismiss', { id: test.id, why: 'explained', note: NOTE });
    await test.as('police');
    expect(await told(test)).toMatchObject([{ id: test.id }]);
    test.setClock('2026-11-24T08:25:00.000Z');
    await test.ask('case.note', { id: own.id, note: 'stopped at the exit' });
    expect(await told(test)).toEqual([]);
  });

  test('tells nothing more once police have a case of their own under the id of a later list', async () => {
    const test = await closedBeside('2026-11-24T08:10:00.000Z');
    await corrected(test, PEOPLE);
    await test.as('police');
    expect(await told(test)).toMatchObject([{ id: test.id }]);
    const { rows } = await test.ask('queue.page', QUEUE);
    const { flight = '', traveller = '' } = rows.find(({ letGo }) => letGo !== null) ?? {};
    expect(traveller).not.toBe(test.hit);
    await test.ask('case.claim', { flight, traveller });
    expect(await told(test)).toEqual([]);
    expect((await test.ask('cases.list', {})).find(({ id }) => id === test.id)).toMatchObject({ waits: null });
  });

  test('marks the row only once customs have no other case on the target that goes on', async () => {
    const test = await closedBeside();
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[1] ?? '' });
    const joining = { flight: FLIGHT, travellers: test.people, reason: 'one person with two bookings' };
    expect(await test.core.call('traveller.join', joining, by('police'))).toMatchObject({ ok: true });
    expect(await seenBy(test, 'police')).toMatchObject({ isMarked: false, waits: 'own-hits' });
    await test.as('customs');
    await test.ask('case.dismiss', { id, why: 'explained', note: NOTE });
    expect(await seenBy(test, 'police')).toMatchObject({ isMarked: true });
  });

  test('says nothing of the hit to customs, nor to an agency that does not see it', async () => {
    const test = await closedBeside();
    for (const agency of ['customs', 'immigration'] as const) {
      expect(await seenBy(test, agency), agency).toMatchObject({ isMarked: false, waits: null });
      expect(await told(test), agency).toEqual([]);
    }
  });
});

test('customs who let a target of police go under a clock that is set back by many hours silence no alarm once it is right, and the step stands in the week of its time', async () => {
  const test = await unit();
  test.setClock('2026-11-16T14:00:00.000Z');
  await test.ask('session.get', {});
  await test.core.resume();
  await dismissed?.does(test);
  test.setClock('2026-11-24T14:20:00.000Z');
  await test.as('police');
  await test.core.resume();
  expect((await test.ask('clocks.list', {})).filter(({ of }) => of === 'hit-let-go')).toHaveLength(1);
  const linesOf = async (day: string) =>
    (await test.ask('queue.week', { day })).acts.map(({ act, what }) => what ?? act);
  expect(await linesOf('2026-11-16')).toEqual(['let-go-unseen', 'clock.set-back']);
  expect(await linesOf('2026-11-24')).toEqual([]);
});

test('a shared case by which customs let a target of police go is an alarm of police, until they let it go, too', async () => {
  const test = await unit();
  await dismissed?.does(test);
  const told = async () => (await test.ask('clocks.list', {})).filter(({ of }) => of === 'hit-let-go').length;
  expect(await told()).toBe(0);
  await test.as('police');
  expect(await told()).toBe(1);
  // The alarm stands again once a clock that was ahead by more than a day is right.
  test.setClock('2026-11-26T00:00:00.000Z');
  expect(await told()).toBe(0);
  test.setClock('2026-11-24T14:10:00.000Z');
  expect(await told()).toBe(1);
  await test.ask('case.let-go', { id: test.id, note: 'asked at the door, all in order' });
  expect(await told()).toBe(0);
});
