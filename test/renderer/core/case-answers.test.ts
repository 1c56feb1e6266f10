/** What waits for an officer's answer: what was typed in their name or that of their agency, a proposal, and what another agency did with a case. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { identified } from './identified.ts';
import { FLIGHT, LANDED } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, EXPIRED, HIDDEN, SEEN } from './queue-acts/desk.ts';

afterEach(emptyStores);

const POLICE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });

/** A case of customs on somebody whom police lead. */
async function opened(rules = [POLICE]) {
  const test = await desk(rules, null);
  test.setClock(new Date(LANDED).toISOString());
  const ids = new Map<LawAgency, string>();
  for (const agency of ['police', 'immigration', 'customs'] as const) {
    await test.as(agency);
    ids.set(agency, (await test.ask('session.get', {})).officer.id);
  }
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const waits = async (agency: LawAgency) => {
    await test.as(agency);
    const listed = (await test.ask('cases.list', {})).find((each) => each.id === id)?.waits ?? null;
    const counted = await test.ask('waiting.count', { of: 'ownCases' });
    expect(counted).toBe(listed === null ? 0 : 1);
    return listed;
  };
  return { ...test, id, idOf: (agency: LawAgency) => ids.get(agency) ?? '', waits };
}

describe('a step that is typed for another officer', () => {
  test('waits for that officer, who confirms it, and the trail names both', async () => {
    const { ask, refused, as, id, idOf, waits } = await opened();
    await ask('case.select', { id, note: null });
    const deed = { happened: '2026-11-24T13:00', doer: idOf('police'), present: [idOf('immigration')] };
    const met = await ask('case.meet', { id, note: null, deed });
    expect(met.timeline.at(-1)).toMatchObject({
      kind: 'met',
      officer: idOf('customs'),
      happened: '2026-11-24T13:00:00.000Z',
      doneBy: { officer: idOf('police'), agency: 'police', deed: 1 },
      present: [idOf('immigration')],
    });
    expect(await refused('case.confirm-deed', { id, deed: 1, note: null })).toEqual({
      code: 'refused',
      why: 'case-no-answer',
    });
    expect(await waits('police')).toBe('deed');
    const confirmed = await ask('case.confirm-deed', { id, deed: 1, note: null });
    expect(confirmed.timeline.at(-1)).toMatchObject({ kind: 'deed-confirmed', officer: idOf('police') });
    expect(await waits('police')).not.toBe('deed');
    await as('customs');
    const trail = await ask('audit.list', { before: null, count: 30 });
    expect(trail.find(({ kind }) => kind === 'case.met')?.details).toEqual({
      happened: '2026-11-24T13:00',
      doneBy: idOf('police'),
      present: idOf('immigration'),
    });
  });

  test.each([
    ['later than now', { happened: '2026-11-24T14:00' }, { code: 'refused', why: 'case-time-future' }],
    ['before the data', { happened: '2020-01-01T10:00' }, { code: 'too-early' }],
    ['by nobody known', { doer: 'LFW-99' }, { code: 'refused', why: 'case-doer' }],
    ['with somebody unknown', { present: ['LFW-99'] }, { code: 'refused', why: 'case-doer' }],
  ])('is refused where it happened %s', async (_, said, failure) => {
    const { ask, refused, id } = await opened();
    await ask('case.select', { id, note: null });
    const deed = { happened: null, doer: null, present: [], ...said };
    expect(await refused('case.meet', { id, note: null, deed })).toMatchObject(failure);
    const note = { id, note: 'seen', deed: { happened: '2020-01-01T10:00', doer: null, present: [] } };
    expect(await refused('case.note', note)).toEqual({ code: 'refused', why: 'case-time-before-data' });
  });

  test('nobody met before the flight landed is typed in later', async () => {
    const { ask, refused, id } = await opened();
    await ask('case.select', { id, note: null });
    const deed = { happened: '2026-11-24T12:30', doer: null, present: [] };
    expect(await refused('case.meet', { id, note: null, deed })).toMatchObject({ code: 'too-early' });
  });

  test('nobody is named of an agency from which the case is hidden', async () => {
    const test = await desk([HIDDEN]);
    test.setClock(new Date(LANDED).toISOString());
    await test.as('customs');
    const customs = (await test.ask('session.get', {})).officer.id;
    await test.as('police');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    const deed = { happened: null, doer: null, present: [customs] };
    expect(await test.refused('case.note', { id, note: 'seen', deed })).toEqual({ code: 'refused', why: 'case-doer' });
  });
});

describe('a result that is typed for another officer', () => {
  test('is not agreed to on the word of the agency that leads alone, and still waits for that officer', async () => {
    const { core, ask, as, id, idOf, waits } = await opened();
    await ask('case.select', { id, note: null });
    await as('police');
    const deed = { happened: null, doer: idOf('customs'), present: [] };
    const typed = { id, result: 'nothing-found', note: '', deed } as const;
    expect(await core.call('case.record-result', typed)).toMatchObject({
      failure: { code: 'second-needed', agencies: ['customs'] },
    });
    // Whoever is there of the other agency confirms: the officer named may be away.
    expect(await ask('case.record-result', typed, by('customs'))).toMatchObject({ state: 'concluded' });
    expect(await waits('customs')).toBe('deed');
    expect((await ask('case.confirm-deed', { id, deed: 1, note: null })).state).toBe('concluded');
  });

  test('is not agreed to by a third agency with the one that leads alone', async () => {
    const { core, ask, refused, as, id, idOf } = await opened([SEEN]);
    await ask('case.select', { id, note: null });
    await ask('case.meet', { id, note: null, deed: { happened: null, doer: idOf('police'), present: [] } });
    await as('immigration');
    await ask('case.record-result', { id, result: 'nothing-found', found: [], note: '' });
    expect(await core.call('case.conclude', { id, note: null }, by('customs'))).toMatchObject({
      failure: { code: 'refused', why: 'case-unanswered' },
    });
    await as('customs');
    expect(await refused('case.conclude', { id, note: null })).toMatchObject({
      ...{ code: 'second-needed', agencies: ['police'] },
    });
    await as('police');
    expect(await ask('case.conclude', { id, note: null }, by('customs'))).toMatchObject({ state: 'concluded' });
  });

  test('is agreed to once its agency has recorded the result itself', async () => {
    const { ask, as, id, idOf } = await opened([SEEN]);
    await ask('case.select', { id, note: null });
    await ask('case.meet', { id, note: null, deed: { happened: null, doer: idOf('police'), present: [] } });
    await as('police');
    await ask('case.record-result', { id, result: 'nothing-found', found: [], note: '' });
    await as('immigration');
    expect(await ask('case.conclude', { id, note: null }, by('customs'))).toMatchObject({ state: 'concluded' });
  });

  test('of the own agency is agreed to at once, and waits for that officer', async () => {
    const { ask, as, id, waits } = await opened();
    await ask('case.select', { id, note: null });
    await as('police');
    const police = (await ask('session.get', {})).officer.id;
    await ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'another of police' });
    const deed = { happened: null, doer: police, present: [] };
    expect(await ask('case.record-result', { id, result: 'nothing-found', note: '', deed })).toMatchObject({
      state: 'concluded',
    });
    expect(await waits('police')).toBe('deed');
  });
});

describe('an arrest by police that customs record', () => {
  const arrest = { kind: 'arrest', agency: 'police', what: '' } as const;

  test('waits for any officer of police and counts in no figure before one confirms it', async () => {
    const { ask, refused, as, id, waits } = await opened([SEEN]);
    await ask('case.select', { id, note: null });
    await identified(ask, id);
    const recorded = await ask('case.record-result', { id, result: 'found', found: [arrest], note: '' });
    expect(recorded).toMatchObject({ state: 'concluded', found: [{ ...arrest, unconfirmed: 'waiting' }] });
    const positive = async () => {
      const { rules } = await ask('statistics.rules', { from: '2026-11-01', to: '2026-11-30' });
      return rules.reduce((sum, { positive: own }) => sum + own, 0);
    };
    expect(await positive()).toBe(0);
    expect(await refused('case.confirm-found', { id, result: 1, line: 0, note: null })).toEqual({
      code: 'refused',
      why: 'case-no-answer',
    });
    expect([await waits('immigration'), await waits('police')]).toEqual([null, 'found']);
    const confirmed = await ask('case.confirm-found', { id, result: 1, line: 0, note: null });
    expect(confirmed.found).toEqual([arrest]);
    expect(await positive()).toBeGreaterThan(0);
    await as('customs');
    const trail = await ask('audit.list', { before: null, count: 20 });
    expect(trail.find(({ kind }) => kind === 'case.found-confirmed')).toMatchObject({
      ...{ subject: id, details: { line: 1 } },
    });
  });

  test('is disputed with a reason, and is asked about no more', async () => {
    const { ask, id, waits } = await opened([SEEN]);
    await ask('case.select', { id, note: null });
    await identified(ask, id);
    await ask('case.record-result', { id, result: 'found', found: [arrest], note: '' });
    expect(await waits('police')).toBe('found');
    const disputed = await ask('case.dispute-found', { id, result: 1, line: 0, note: 'nobody was arrested' });
    expect(disputed.found).toEqual([{ ...arrest, unconfirmed: 'disputed' }]);
    expect(await waits('police')).toBeNull();
  });

  test('asks nobody of an agency from which the case is hidden', async () => {
    const test = await desk([HIDDEN]);
    test.setClock(new Date(LANDED).toISOString());
    await test.as('police');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('case.select', { id, note: null });
    const found = [{ kind: 'drugs', what: '', agency: 'customs' } as const];
    await identified(test.ask, id);
    await test.ask('case.record-result', { id, result: 'found', found, note: '' });
    await test.as('customs');
    expect(await test.ask('waiting.count', { of: 'ownCases' })).toBe(0);
    expect(await test.refused('case.confirm-found', { id, result: 1, line: 0, note: null })).toEqual({
      code: 'not-found',
      what: 'case',
    });
  });
});

describe('a case that is handed on to a third agency', () => {
  test('is told to the agency that leads it, until it reads it', async () => {
    const { ask, as, id, refused, waits } = await opened();
    await ask('case.hand-over', { id, to: 'immigration', note: 'documents' });
    expect([await waits('customs'), await waits('immigration'), await waits('police')]).toEqual([
      null,
      'handed-over',
      'handed-on',
    ]);
    await as('customs');
    expect(await refused('case.acknowledge', { id, note: null })).toEqual({ code: 'refused', why: 'case-no-answer' });
    await as('police');
    await ask('case.acknowledge', { id, note: null });
    expect([await waits('police'), await waits('immigration')]).toEqual([null, 'handed-over']);
  });
});

describe('what an agency thinks of a target that it does not lead', () => {
  const PROPOSED = { proposed: { kind: 'dismiss', why: 'explained' }, note: 'his wedding' } as const;

  test('waits for the agency that leads, which does it with one key and needs nobody else', async () => {
    const { ask, as, id, waits } = await opened();
    await ask('case.propose', { id, ...PROPOSED });
    expect([await waits('customs'), await waits('immigration'), await waits('police')]).toEqual([
      'assigned',
      null,
      'proposal',
    ]);
    const closed = await ask('case.accept', { id, proposal: 1, note: null });
    expect(closed).toMatchObject({ state: 'closed', result: 'not-examined' });
    await as('customs');
    const kinds = (await ask('audit.list', { before: null, count: 9 })).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['case.proposed', 'case.accepted']));
  });

  test('is accepted by no other agency, and is declined with one key', async () => {
    const { ask, refused, as, id, waits } = await opened();
    await ask('case.propose', { id, ...PROPOSED });
    expect(await refused('case.accept', { id, proposal: 1, note: null })).toEqual({
      code: 'refused',
      why: 'case-not-leading',
    });
    await as('police');
    expect(await refused('case.propose', { id, ...PROPOSED })).toEqual({ code: 'refused', why: 'case-no-proposal' });
    expect((await ask('case.decline', { id, proposal: 1, note: null })).state).toBe('triage');
    expect(await waits('police')).toBeNull();
  });

  test('is withdrawn by any officer of the agency that proposed it, and by no other', async () => {
    const { ask, refused, as, id, waits } = await opened();
    await ask('case.propose', { id, ...PROPOSED });
    for (const agency of ['police', 'immigration'] as const) {
      await as(agency);
      expect(await refused('case.withdraw-proposal', { id, proposal: 1, note: null })).toEqual({
        code: 'refused',
        why: 'case-no-answer',
      });
    }
    await ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'next shift' });
    await ask('case.withdraw-proposal', { id, proposal: 1, note: null });
    expect(await waits('police')).toBeNull();
    expect(await refused('case.accept', { id, proposal: 1, note: null })).toEqual({
      code: 'refused',
      why: 'case-no-answer',
    });
  });

  test('shows nothing where the interest of the other agency is hidden: the agency decides alone, as if it led', async () => {
    const test = await desk([HIDDEN, SEEN]);
    test.setClock(new Date(LANDED).toISOString());
    await test.as('customs');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    expect(await test.refused('case.propose', { id, ...PROPOSED })).toEqual({
      code: 'refused',
      why: 'case-no-proposal',
    });
  });
});

describe('a traveller whom the agency that leads let go', () => {
  const called = { kind: 'trigger', weight: '', outcome: 'inspect' } as const;
  const BOTH = [
    ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', ...called }),
    ruleText(EXPIRED, { id: 'customs.expired', ...called }),
  ];

  test('is told to another agency that attends, once, and it may take the case up again', async () => {
    const { ask, as, id, people, waits } = await opened(BOTH);
    const { attendance: attending } = await ask('traveller.get', { flight: FLIGHT, traveller: people[0] ?? '' });
    expect(attending).toEqual(expect.arrayContaining(['customs', 'police']));
    const [leads = 'police', told = 'customs'] = attending;
    await as(leads);
    await ask('case.dismiss', { id, why: 'explained', note: null });
    expect([await waits(leads), await waits('immigration'), await waits(told)]).toEqual([null, null, 'let-go']);
    await ask('case.acknowledge', { id, note: null });
    expect(await waits(told)).toBeNull();
    expect((await ask('case.reopen', { id, note: 'we want to see him' })).state).toBe('triage');
  });

  test('is not told to the agency whose officer confirmed it', async () => {
    const { ask, as, id, people, waits } = await opened(BOTH);
    const { attendance } = await ask('traveller.get', { flight: FLIGHT, traveller: people[0] ?? '' });
    const [leads = 'police', told = 'customs'] = attendance;
    await as('immigration');
    await ask('case.dismiss', { id, why: 'explained', note: null }, by(leads));
    expect([await waits(leads), await waits(told)]).toEqual([null, 'let-go']);
  });
});
