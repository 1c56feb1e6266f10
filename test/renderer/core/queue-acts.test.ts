/** Acts that take a target off the queue: each as its row in the table says. Police alone see one of the two rules in the live store of `hidden-hits.ts`. */
import { afterEach, describe, expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../renderer/core/calls/all-calls.ts';
import { type AnyCall, confirmedInHandler, mayBeAlone, secondNeeded } from '../../../renderer/core/calls/call.ts';
import { QUEUE_ACTS, queueActOf } from '../../../renderer/core/queue-acts.ts';
import { AUDIT_KINDS, type AuditKind } from '../../../shared/audit/audit-kinds.ts';
import type { LawAgency } from '../../../shared/casework/case.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

afterEach(emptyStores);

const EXPIRED = '{ fact: document.expired, is: true }';
const HIDDEN = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
/** Hits where the other rules do not. */
const VALID = ruleText('{ fact: document.expired, is: false }', {
  id: 'police.valid',
  mandate: 'police',
  weight: '70',
});
const SEEN = ruleText(EXPIRED, { id: 'customs.expired', weight: '70' });
const JOINT = ruleText(EXPIRED, { id: 'joint.expired', mandate: 'joint', weight: '70' });
const PEOPLE: readonly Person[] = [
  { surname: 'HIT', given: 'AMA', document: 'TG4817305', expiry: '250131' },
  { surname: 'OTHER', given: 'KOSSI', document: 'TG4817312', expiry: '250131' },
];
/** Officers of the gendarmerie see what the police see, as the frame says. */
const POLICE_SEERS: readonly LawAgency[] = ['gendarmerie'];
const REASON = 'renewal seen on paper';
const NEXT = 'ET-508-ADD-2026-11-25';

let clock = '';

interface Desk extends TestCore {
  readonly as: (agency: LawAgency, role?: 'analyst' | 'supervisor') => Promise<void>;
  readonly people: readonly string[];
  /** Mutes the rule for a traveller, confirmed by the stand-in of the agency (null: nobody), and gives the code of the answer. */
  readonly mute: (rule: string, by: LawAgency | null, more?: Partial<Muted>) => Promise<string>;
}

interface Muted {
  readonly flight: string;
  readonly traveller: string;
  readonly until: string;
}

function onDay(day: string, people = PEOPLE): Uint8Array {
  const text = new TextDecoder().decode(paxlst(people, { control: `C${day}` }));
  return new TextEncoder().encode(text.replaceAll('261124', day));
}

/** The practice store, where every agency has a stand-in. Only police see the rule of the police. */
async function desk(
  rules = [HIDDEN, SEEN, JOINT],
  frame: typeof POLICE_ONLY_FRAME | null = POLICE_ONLY_FRAME,
): Promise<Desk> {
  clock = '2026-11-24T08:00:00.000Z';
  const unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(...rules) });
  const as: Desk['as'] = async (agency, role = 'supervisor') => {
    await unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
  };
  await as('customs');
  if (frame !== null) {
    const { proposal } = await unit.ask('frame.propose', { frame, note: 'test' });
    await as('police');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  }
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: onDay('261124') }] });
  const people = (await unit.ask('flights.get', { id: FLIGHT })).travellers.map(({ id }) => id);
  const mute: Desk['mute'] = async (rule, by, more = {}) => {
    const input = { flight: FLIGHT, traveller: people[0] ?? '', rule, until: '2026-12-01', reason: REASON, ...more };
    const confirmation = by === null ? {} : { confirmation: { officer: `PRACTICE-${by}`, passphrase: '' } };
    const answer = await unit.core.call('mute.add', input, confirmation);
    if (answer.ok) return 'muted';
    return answer.failure.code === 'refused' ? answer.failure.why : answer.failure.code;
  };
  return { ...unit, as, people, mute };
}

const NAMES = Object.keys(CALLS) as readonly CallName[];
const rowOf = (name: CallName): AnyCall => CALLS[name];

describe('the table of acts that take a target off the queue', () => {
  test('it has rows for acts on cases, mutes, flights and travellers and for what makes rules stop counting, and each call has the permission of its row', () => {
    const acts = NAMES.filter((name) => queueActOf(rowOf(name).audit) !== null);
    expect([...acts].sort()).toEqual([
      'breaker.set',
      'case.close',
      'case.decide-hit',
      'case.deselect',
      'case.record-result',
      'decision.withdraw',
      'flight.cancel',
      'flight.same',
      'mute.add',
      'rules.switch-off',
      'traveller.join',
      'traveller.part',
      'versions.roll-back',
    ]);
    for (const name of acts) expect(rowOf(name).permission, name).toBe(queueActOf(rowOf(name).audit)?.may);
    const confirmed = NAMES.filter((name) => confirmedInHandler(rowOf(name)));
    const onCases = ['case.close', 'case.decide-hit', 'case.deselect', 'case.record-result'];
    expect([...confirmed].sort()).toEqual([
      ...onCases,
      'decision.withdraw',
      'flight.cancel',
      'flight.same',
      'mute.add',
      'traveller.join',
      'traveller.part',
    ]);
    expect(confirmed.filter((name) => mayBeAlone(rowOf(name))).sort()).toEqual([
      ...onCases,
      'decision.withdraw',
      'flight.same',
    ]);
    expect(acts.filter((name) => secondNeeded(rowOf(name), undefined as never) !== null)).toEqual(['breaker.set']);
  });

  test('it decides about every act on a case, on a mute and on the circuit breaker', () => {
    const acts = (Object.keys(AUDIT_KINDS) as AuditKind[]).filter((kind) => /^(case|mute|breaker)\./.test(kind));
    expect(Object.keys(QUEUE_ACTS)).toEqual(expect.arrayContaining(acts));
  });
});

describe('who confirms a mute', () => {
  test.each<readonly [string, LawAgency, string, readonly LawAgency[]]>([
    [
      'of the own mandate is confirmed by another agency',
      'customs',
      'customs.expired',
      ['police', 'gendarmerie', 'immigration'],
    ],
    [
      'that serves all is confirmed by another agency',
      'customs',
      'joint.expired',
      ['police', 'gendarmerie', 'immigration'],
    ],
    ['of another mandate is confirmed by that mandate', 'police', 'customs.expired', ['customs']],
    ['that some agencies may not see is confirmed by one that may', 'police', 'police.expired', POLICE_SEERS],
  ])('a mute %s', async (_, acting, rule, agencies) => {
    const { ask, refused, as, people, mute } = await desk();
    await as(acting);
    const input = { flight: FLIGHT, traveller: people[0] ?? '', rule, until: '2026-12-01', reason: REASON };
    const needed = { code: 'second-needed', need: 'sighted', permission: 'mute', agencies } as const;
    expect(await refused('mute.add', input)).toEqual(needed);
    const { code: _code, ...act } = needed;
    const offered = await ask('session.seconds', act);
    expect([...new Set(offered.map(({ agency }) => agency))].sort()).toEqual([...agencies].sort());
    for (const other of ['customs', 'police', 'gendarmerie', 'immigration'] as const)
      if (!agencies.includes(other)) expect(await mute(rule, other), other).toBe('second-agency');
    expect(await ask('mutes.list', {})).toEqual([]);
    expect(await mute(rule, agencies[0] ?? null)).toBe('muted');
    expect(await ask('mutes.list', {})).toMatchObject([{ rule, second: `PRACTICE-${agencies[0]}` }]);
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(({ kind }) => kind === 'mute.made');
    expect(entry?.second).toBe(`PRACTICE-${agencies[0]}`);
  });

  test('a mute needs a second officer also where the flight is over, since it counts on the next one', async () => {
    const { as, mute, ask } = await desk();
    await as('customs');
    clock = '2026-11-24T20:00:00.000Z';
    expect(await mute('customs.expired', null)).toBe('second-needed');
    expect(await mute('customs.expired', 'police')).toBe('muted');
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    expect((await ask('flights.get', { id: NEXT })).travellers).toHaveLength(2);
  });

  test('a mute that was revoked is not made again by one officer, nor is a longer one made beside it', async () => {
    const { as, mute, ask } = await desk();
    await as('customs');
    expect(await mute('customs.expired', 'police', { until: '2026-11-24' })).toBe('muted');
    expect(await mute('customs.expired', 'police')).toBe('conflict');
    const [made] = await ask('mutes.list', {});
    await ask('mute.revoke', { id: made?.id ?? '', reason: 'too short' });
    expect(await mute('customs.expired', null)).toBe('second-needed');
    clock = '2026-11-25T01:00:00.000Z';
    expect(await mute('customs.expired', null)).toBe('second-needed');
  });

  test('a mute that is refused calls for nobody', async () => {
    const { as, mute } = await desk();
    await as('customs', 'analyst');
    expect(await mute('customs.expired', null, { until: '2027-02-23' })).toBe('invalid-input');
    expect(await mute('police.expired', null)).toBe('not-found');
  });
});

describe('who confirms that travellers are joined', () => {
  const CONFIRMED = { confirmation: { officer: 'PRACTICE-gendarmerie', passphrase: '' } };

  test.each<readonly [string, LawAgency, readonly LawAgency[]]>([
    ['two with hits that all see, by another agency', 'customs', ['police', 'gendarmerie', 'immigration']],
    ['two with hits that some agencies may not see, by one that may', 'police', POLICE_SEERS],
  ])('joining is confirmed: %s', async (_, acting, agencies) => {
    const { ask, refused, as, people } = await desk();
    await as(acting, 'analyst');
    const input = { flight: FLIGHT, travellers: [...people], reason: 'one person' };
    const needed = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies };
    expect(await refused('traveller.join', input)).toEqual(needed);
    expect((await ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(2);
    const { traveller } = await ask('traveller.join', input, CONFIRMED);
    expect((await ask('flights.get', { id: FLIGHT })).decisions).toMatchObject([{ second: 'PRACTICE-gendarmerie' }]);
    await as('customs');
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'traveller.joined',
    );
    expect(entry?.second).toBe('PRACTICE-gendarmerie');
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      {
        act: 'join',
        flight: FLIGHT,
        travellers: [{ traveller }],
        reason: 'one person',
        second: 'PRACTICE-gendarmerie',
      },
    ]);
    expect(
      new TextDecoder().decode((await ask('queue.week-export', { day: '2026-11-24', language: 'en' })).bytes),
    ).toContain('Joined travellers');
  });

  test.each([
    ['with a hidden hit', HIDDEN],
    ['without any', VALID],
  ])('to be asked for a second officer tells nothing of hidden hits: two travellers %s', async (_, rule) => {
    const { as, people, refused } = await desk([rule]);
    await as('customs', 'analyst');
    const input = { flight: FLIGHT, travellers: [...people], reason: 'one person' };
    const agencies = ['police', 'gendarmerie', 'immigration'];
    expect(await refused('traveller.join', input)).toMatchObject({ code: 'second-needed', agencies });
  });

  test('joining that is refused calls for nobody', async () => {
    const { as, people, refused } = await desk();
    await as('customs', 'analyst');
    const input = { flight: FLIGHT, travellers: [people[0] ?? '', people[0] ?? ''], reason: 'one person' };
    expect(await refused('traveller.join', input)).toMatchObject({ code: 'invalid-input' });
  });
});

describe('who confirms that a flight is no longer awaited', () => {
  const BY = (agency: LawAgency) => ({ confirmation: { officer: `PRACTICE-${agency}`, passphrase: '' } });
  const OTHERS = ['police', 'gendarmerie', 'immigration'];
  const CANCEL = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;
  const decisionOn = async ({ ask }: Desk, flight = FLIGHT) =>
    (await ask('flights.get', { id: flight })).decisions[0]?.id ?? '';

  test.each([
    ['with hits that the officer sees', [SEEN]],
    ['with hits that are hidden from the officer', [HIDDEN]],
    ['without any hit', [VALID]],
  ])('another agency confirms the cancellation of a flight %s', async (_, rules) => {
    const test = await desk(rules);
    const { ask, as, refused } = test;
    await as('customs', 'analyst');
    const needed = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies: OTHERS };
    expect(await refused('flight.cancel', CANCEL)).toEqual(needed);
    expect((await ask('flights.get', { id: FLIGHT })).row.cancelled).toBe(false);
    expect(await ask('flight.cancel', CANCEL, BY('police'))).toMatchObject({ cancelled: true });
    expect(await ask('queue.list', {})).toEqual([]);
    expect((await ask('flights.get', { id: FLIGHT })).decisions).toMatchObject([
      { kind: 'flight', cause: 'weather', reason: 'fog, says the tower', second: 'PRACTICE-police' },
    ]);
    await as('customs');
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'flight.cancelled',
    );
    expect(entry).toMatchObject({
      subject: FLIGHT,
      second: 'PRACTICE-police',
      details: { cause: 'weather' },
      before: { cancelled: false },
      after: { cancelled: true },
      reason: 'fog, says the tower',
    });
  });

  test('an expected flight without data is not cancelled by one officer either, since its data may still come', async () => {
    const { ask, refused } = await desk();
    const leg = { carrier: 'ET', number: 900, suffix: null, registration: null, origin: 'ADD', destination: 'LFW' };
    const times = {
      departure: '09:00',
      arrival: '13:00',
      arrivalDay: 0 as const,
      from: '2026-11-24',
      to: '2026-11-24',
    };
    const days = [true, true, true, true, true, true, true] as const;
    await ask('schedule.put', { flights: [{ id: '', ...leg, ...times, days: [...days] }] });
    const flight = (await ask('flights.list', {})).find(({ leg: { number } }) => number === 900)?.id ?? '';
    expect(await refused('flight.cancel', { ...CANCEL, flight })).toMatchObject({ code: 'second-needed' });
  });

  test('a cancellation is taken back by one officer, and is not made again by one', async () => {
    const test = await desk();
    const { ask, refused } = test;
    const before = await ask('queue.list', {});
    await ask('flight.cancel', CANCEL, BY('customs'));
    expect(await refused('flight.cancel', CANCEL)).toEqual({ code: 'conflict', what: 'cancelled' });
    await ask('decision.withdraw', { id: await decisionOn(test), reason: 'it flies' });
    expect(await ask('queue.list', {})).toEqual(before);
    expect(await refused('flight.cancel', CANCEL)).toMatchObject({ code: 'second-needed' });
  });

  test('a cancellation needs a cause and a reason, and none is made by an update of the flight', async () => {
    const { refused } = await desk();
    expect(await refused('flight.cancel', { ...CANCEL, reason: 'no' })).toMatchObject({ code: 'invalid-input' });
    expect(await refused('flight.cancel', { ...CANCEL, cause: 'mood' as 'other' })).toMatchObject({
      code: 'invalid-input',
    });
    const patch = { cancelled: true } as object;
    expect(await refused('flight.update', { flight: FLIGHT, patch, reason: 'fog' })).toMatchObject({
      code: 'invalid-input',
    });
  });

  test('a flight is not joined to a cancelled one by one officer, nor a cancelled one to it', async () => {
    const { ask, refused } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    await ask('flight.cancel', { ...CANCEL, flight: NEXT }, BY('customs'));
    const pair = { flight: FLIGHT, other: NEXT, reason: 'renumbered' };
    const needed = { code: 'second-needed', agencies: ['customs', 'gendarmerie', 'immigration'] };
    expect(await refused('flight.same', pair)).toMatchObject(needed);
    expect(await refused('flight.same', { ...pair, flight: NEXT, other: FLIGHT })).toMatchObject(needed);
    await ask('flight.same', pair, BY('customs'));
    expect(await ask('queue.list', {})).toEqual([]);
  });

  test('a flight is not joined to one that flies days away by one officer, since those due tonight would be due when it is too late', async () => {
    const { ask, refused } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261126') }] });
    const pair = { flight: FLIGHT, other: 'ET-508-ADD-2026-11-26', reason: 'renumbered' };
    expect(await refused('flight.same', pair)).toMatchObject({ code: 'second-needed' });
    expect(await ask('flight.same', pair, BY('customs'))).toEqual({ flight: pair.other });
  });

  test('what two officers decided about travellers or flights is not undone by one', async () => {
    const test = await desk();
    const { ask, as, refused, people } = test;
    await as('customs', 'analyst');
    const join = { flight: FLIGHT, travellers: [...people], reason: 'one person' };
    await ask('traveller.join', join, BY('gendarmerie'));
    const withdraw = { id: await decisionOn(test), reason: 'two people' };
    const needed = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies: OTHERS };
    expect(await refused('decision.withdraw', withdraw)).toEqual(needed);
    expect((await ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(1);
    await ask('decision.withdraw', withdraw, BY('police'));
    expect((await ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(2);
    await as('customs');
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'decision.withdrawn',
    );
    expect(entry?.second).toBe('PRACTICE-police');
  });

  test('one officer takes back an entry about a gate', async () => {
    const test = await desk();
    await test.ask('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'told by the tower' });
    await test.ask('decision.withdraw', { id: await decisionOn(test), reason: 'a mistake' });
    expect((await test.ask('flights.get', { id: FLIGHT })).row.patch).toEqual({});
  });
});

describe('who confirms that a traveller is let go', () => {
  const BY = (agency: LawAgency) => ({ confirmation: { officer: `PRACTICE-${agency}`, passphrase: '' } });
  const POLICE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
  const QUIET = ruleText(EXPIRED, {
    id: 'police.expired',
    mandate: 'police',
    kind: 'trigger',
    weight: '',
    outcome: 'inspect',
    handling: 'observe and report',
  });

  /** The case on the first traveller, selected by an officer of the agency. */
  async function selected(test: Desk, agency: LawAgency): Promise<string> {
    await test.as(agency);
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('case.select', { id, note: 'as the rules say' });
    return id;
  }

  /** A supervisor of another agency takes the case over. */
  async function takenOver({ as, ask, people }: Desk, id: string, agency: LawAgency): Promise<void> {
    await as(agency);
    await ask('case.release', { id, note: null });
    await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  }

  const stepsOf = (id: string, rule: string) =>
    [
      ['case.decide-hit', { id, rule, disposition: 'false', reason: 'looks honest' }],
      ['case.decide-hit', { id, rule, disposition: 'not-examined', reason: 'no officer free' }],
      ['case.record-result', { id, result: 'let-run', note: '' }],
      ['case.deselect', { id, note: 'looks honest' }],
    ] as const;

  test.each<readonly [string, LawAgency, LawAgency, string]>([
    ['police lead', 'customs', 'police', POLICE],
    ['customs lead', 'police', 'customs', ruleText(EXPIRED, { id: 'customs.expired', weight: '70' })],
  ])('where %s, no officer of another agency withdraws, decides or closes alone', async (_, acting, leads, rule) => {
    const test = await desk([rule], null);
    const { ask, refused } = test;
    const id = await selected(test, leads);
    await takenOver(test, id, acting);
    const ruleId = `${leads}.expired`;
    const asked = {
      code: 'second-needed',
      need: 'sighted',
      agencies: leads === 'police' ? ['police', 'gendarmerie'] : ['customs'],
    };
    const before = await ask('cases.list', {});
    for (const [name, input] of stepsOf(id, ruleId)) expect(await refused(name, input), name).toMatchObject(asked);
    expect(await ask('cases.list', {})).toEqual(before);
    // To say that a hit is right lets nobody go.
    await ask('case.decide-hit', { id, rule: ruleId, disposition: 'true', reason: 'seen' });
    const wrong = await test.core.call('case.deselect', { id, note: 'looks honest' }, BY('immigration'));
    expect(wrong).toMatchObject({ failure: { code: 'second-agency' } });
    const open = await ask('case.deselect', { id, note: 'looks honest' }, BY(leads));
    expect(open.timeline.at(-1)).toMatchObject({ kind: 'deselected', second: `PRACTICE-${leads}` });
    expect(await refused('case.close', { id, note: null })).toMatchObject(asked);
    const closed = await ask('case.close', { id, note: null }, BY(leads));
    expect(closed).toMatchObject({ state: 'closed', result: 'not-examined' });
    const trail = await ask('audit.list', { before: null, count: 50 });
    for (const kind of ['case.deselected', 'case.closed'])
      expect(trail.find((entry) => entry.kind === kind)?.second, kind).toBe(`PRACTICE-${leads}`);
  });

  test('an officer of the agency that leads needs nobody', async () => {
    const test = await desk([POLICE], null);
    const id = await selected(test, 'police');
    await test.ask('case.decide-hit', { id, rule: 'police.expired', disposition: 'false', reason: 'renewed' });
    const open = await test.ask('case.deselect', { id, note: 'renewed' });
    expect(open.timeline.at(-1)).not.toHaveProperty('second');
    expect(await test.ask('case.close', { id, note: null })).toMatchObject({ state: 'closed' });
  });

  test('a traveller without a hit is let go with the agency that chose them', async () => {
    const test = await desk([VALID], null);
    const id = await selected(test, 'immigration');
    await takenOver(test, id, 'customs');
    expect(await test.refused('case.deselect', { id, note: 'a mistake' })).toMatchObject({ agencies: ['immigration'] });
    expect(await test.ask('case.deselect', { id, note: 'a mistake' }, BY('immigration'))).toMatchObject({
      state: 'open',
    });
  });

  test('where a hit must not warn the traveller and nobody is called, the agency of the hit confirms', async () => {
    const test = await desk([QUIET], null);
    const id = await selected(test, 'customs');
    expect(await test.refused('case.deselect', { id, note: 'a mistake' })).toMatchObject({
      agencies: ['police', 'gendarmerie'],
    });
  });

  test('withdrawing a selection needs a reason, and a step that is refused calls for nobody', async () => {
    const test = await desk([POLICE], null);
    const id = await selected(test, 'customs');
    expect(await test.refused('case.deselect', { id, note: null })).toEqual({ code: 'reason-required' });
    expect(await test.refused('case.close', { id, note: null })).toMatchObject({ code: 'wrong-state' });
  });

  test.each([
    ['with a hidden hit', [HIDDEN, SEEN]],
    ['without it', [SEEN]],
  ])('to be asked tells nothing of hidden hits: a traveller %s', async (_, rules) => {
    const test = await desk(rules);
    const id = await selected(test, 'customs');
    const open = await test.ask('case.deselect', { id, note: 'looks honest' });
    expect(open.timeline.at(-1)).not.toHaveProperty('second');
    await takenOver(test, id, 'immigration');
    expect(await test.refused('case.close', { id, note: null })).toMatchObject({ code: 'undecided-hits' });
    expect(
      await test.refused('case.decide-hit', {
        id,
        rule: 'customs.expired',
        disposition: 'false',
        reason: 'none of it',
      }),
    ).toMatchObject({ code: 'second-needed', agencies: ['customs'] });
  });

  test('hidden hits of the own agency do not let go the target of another one', async () => {
    const test = await desk([HIDDEN, SEEN]);
    const id = await selected(test, 'customs');
    await test.as('gendarmerie');
    await test.ask('case.release', { id, note: null });
    await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '', case: id });
    expect(await test.refused('case.deselect', { id, note: 'ours' })).toMatchObject({ agencies: ['customs'] });
  });
});

describe('a traveller who was sent to secondary', () => {
  test('no rule is muted for the traveller, on this flight or by the same document on another', async () => {
    const { as, mute, ask, people } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    const later = (await ask('flights.get', { id: NEXT })).travellers.map(({ id }) => id);
    await as('customs');
    const { id } = await ask('case.claim', { flight: NEXT, traveller: later[0] ?? '' });
    await ask('case.select', { id, note: null });
    for (const rule of ['customs.expired', 'joint.expired']) expect(await mute(rule, 'police')).toBe('mute-selected');
    expect(await mute('customs.expired', 'police', { flight: NEXT, traveller: later[0] ?? '' })).toBe('mute-selected');
    const { reasons } = await ask('traveller.get', { flight: NEXT, traveller: later[0] ?? '' });
    expect(reasons[0]?.mute).toEqual({ state: 'may-not', why: 'selected' });
    await ask('case.deselect', { id, note: 'a mistake' });
    expect(await mute('customs.expired', 'police')).toBe('mute-selected');
    expect(await mute('customs.expired', 'police', { traveller: people[1] ?? '' })).toBe('muted');
  });

  test('a selection that the officer may not see changes no answer', async () => {
    const { as, mute, ask } = await desk([VALID, SEEN]);
    const renewed = PEOPLE.map((person) => ({ ...person, expiry: '301231' }));
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125', renewed) }] });
    const later = (await ask('flights.get', { id: NEXT })).travellers.map(({ id }) => id);
    const { id } = await ask('case.claim', { flight: NEXT, traveller: later[0] ?? '' });
    await ask('case.select', { id, note: null });
    expect(await mute('customs.expired', 'customs')).toBe('mute-selected');
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    expect(await mute('customs.expired', 'police')).toBe('muted');
  });
});
