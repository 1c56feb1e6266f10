/** Who signs a plan that leaves people out: one supervisor alone, or another one, too. Nobody leaves somebody out alone for whom there is room. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import {
  FIRST,
  HIDDEN,
  JOINT,
  listOf,
  OTHER_FLIGHT,
  POINTS,
  SCOPE,
  SECOND,
  signs,
  states,
  taking,
} from './capacity-cut-steps.ts';
import { ENTRY, TERMS } from './list-inputs.ts';
import { LOOKOUT } from './lookout-inputs.ts';
import { FLIGHT, type Person } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, onDay, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const THIRD = { surname: 'THIRD', given: 'AFI', document: 'TG4817337', expiry: '250131' };
const NEEDED = { code: 'second-needed' };

/** The ids in the order of the plan. */
async function inOrder({ ask }: Desk): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const room of [1, 2, 3]) {
    const { people } = await ask('capacity-cut.propose', { scope: SCOPE, room });
    ids.push(
      ...people.filter(({ isTaken, ids: [id = ''] }) => isTaken && !ids.includes(id)).map(({ ids: [id = ''] }) => id),
    );
  }
  return ids;
}

async function meet(unit: Desk, traveller: string): Promise<void> {
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  await unit.ask('case.select', { id, note: 'nervous at the door' });
  await unit.ask('case.meet', { id, note: null });
}

test('whoever is not among the first of equals is not left out for another one by one supervisor', async () => {
  const unit = await desk([JOINT], null);
  await states(unit, 8);
  const [first = '', second = ''] = await inOrder(unit);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, second))).toMatchObject(NEEDED);
  await unit.ask('capacity-cut.sign', taking(unit.people, first));
  expect(await listOf(unit)).toMatchObject([{ second: null, left: [{ ids: [second], isEqual: true }] }]);
});

test('nobody leaves somebody out alone where nobody stated what the shift can take', async () => {
  const unit = await desk([JOINT], null);
  const [first = ''] = await inOrder(unit);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
  await signs(unit, taking(unit.people, first));
  expect(await listOf(unit)).toMatchObject([{ second: 'PRACTICE-police' }]);
});

test('nobody leaves somebody out alone by the plan of an hour while the hours after it are free', async () => {
  const unit = await desk([JOINT], null);
  const stateFrom13 = (perShift: number) =>
    unit.ask(
      'capacity.set',
      { shifts: ['05:00', '13:00', '21:00'], perShift: { customs: perShift, police: perShift } },
      by('police'),
    );
  await stateFrom13(8);
  const { room, toFill } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null });
  expect([room, toFill]).toEqual([1, 8]);
  const [first = ''] = await inOrder(unit);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
  await stateFrom13(2);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
  // Others come later in the shift, who need what is left of it.
  const late = new TextDecoder().decode(onDay('261124', [THIRD])).replaceAll('508', '518');
  await unit.ask('import.start', {
    way: 'files',
    files: [{ name: 'later.edi', bytes: new TextEncoder().encode(late.replaceAll(':2611241300:', ':2611241700:')) }],
  });
  await unit.ask('capacity-cut.sign', taking(unit.people, first));
  expect(await listOf(unit)).toMatchObject([{ second: null }]);
});

test('whoever comes in the hour in which a shift begins, after its beginning, has all of its room', async () => {
  const unit = await desk([JOINT], null);
  const late = new TextDecoder().decode(onDay('261124', [THIRD])).replaceAll('508', '518');
  await unit.ask('import.start', {
    way: 'files',
    files: [{ name: 'later.edi', bytes: new TextEncoder().encode(late.replaceAll(':2611241300:', ':2611241345:')) }],
  });
  const shifts = ['05:30', '13:30', '21:30'];
  await unit.ask('capacity.set', { shifts, perShift: { customs: 8, police: 8 } }, by('police'));
  const hour = { kind: 'hour', from: '2026-11-24T13:00' } as const;
  const flight = { kind: 'flight', flight: OTHER_FLIGHT } as const;
  for (const [scope, people] of [[flight, 1] as const, [hour, 3] as const]) {
    const proposed = await unit.ask('capacity-cut.propose', { scope, room: null });
    expect([proposed.people.length, proposed.toFill]).toEqual([people, 8]);
  }
  // The flight before the shift begins has what is left of the one that ends.
  expect(await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null })).toMatchObject({ toFill: 1 });
});

test('an hour has room for an inspection that begins in it: nobody leaves somebody out alone for what is rounded down', async () => {
  const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
  await states(unit, 9);
  const [first = '', second = ''] = await inOrder(unit);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
  await unit.ask('capacity-cut.sign', taking(unit.people, first, second));
});

describe('whoever one agency alone puts on a plan', () => {
  /** Nothing flags them; somebody born on the first of January is watched where `POINTS` counts. */
  const WEAK: Person = { surname: 'WEAK', given: 'YAWA', document: 'TG4817344', expiry: '350131', born: '800101' };

  /** A flight with two targets and somebody weak; the room is two. */
  async function weakDesk(
    rules: Parameters<typeof desk>[0] = [],
    frame: Parameters<typeof desk>[1] = null,
    weak = WEAK,
  ): Promise<Desk> {
    const unit = await desk([JOINT, ...rules], frame, [FIRST, SECOND, weak]);
    await unit.as('customs');
    await states(unit, 16);
    return unit;
  }

  /** Takes the weak one and the first of the others, and leaves out the target. */
  async function plan({ ask, people }: Desk) {
    const proposed = await ask('capacity-cut.propose', { scope: SCOPE, room: null });
    return {
      people: proposed.people.map(({ name, uncut, isByOwnWord, isTaken }) => ({ name, uncut, isByOwnWord, isTaken })),
      input: taking(people, ...proposed.people.filter(({ isTaken }) => isTaken).map(({ ids }) => ids[0])),
    };
  }

  async function takeLookout({ ask, core }: Desk, name = 'Yawa Weak'): Promise<void> {
    await ask('lookouts.take', { ...LOOKOUT, terms: { ...LOOKOUT.terms, name } });
    await core.resume();
  }

  test('fills no room by the lookout of an officer of it', async () => {
    const unit = await weakDesk();
    await unit.as('customs', 'analyst');
    await takeLookout(unit);
    await unit.as('customs');
    const { people, input } = await plan(unit);
    expect(people[0]).toEqual({ name: 'WEAK, YAWA', uncut: 'listed', isByOwnWord: true, isTaken: true });
    expect(input.left).toHaveLength(1);
    expect(await unit.refused('capacity-cut.sign', input)).toMatchObject(NEEDED);
    await signs(unit, input);
    expect(await listOf(unit)).toMatchObject([{ second: 'PRACTICE-police' }]);
  });

  test('fills no room by an entry of its list that one supervisor adds', async () => {
    const unit = await weakDesk();
    const terms = { ...TERMS, outcome: 'inspect' } as const;
    const { list } = await unit.ask('lists.create', { terms, entered: 'form' }, by('police'));
    const document = {
      ...{ type: 'P', typeText: null, number: WEAK.document, issuer: 'TGO' },
      ...{ status: null, issued: null, expiry: null },
    };
    const entry = { ...ENTRY, names: [], births: [], documents: [document] };
    await unit.ask('lists.add-entry', { list, entry });
    await unit.core.resume();
    const { people, input } = await plan(unit);
    expect(people[0]).toMatchObject({ name: 'WEAK, YAWA', uncut: 'listed', isByOwnWord: true });
    expect(await unit.refused('capacity-cut.sign', input)).toMatchObject(NEEDED);
  });

  test('fills no room by a case on somebody who is only watched', async () => {
    const unit = await weakDesk([POINTS]);
    await unit.as('customs', 'analyst');
    await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[2] ?? '' });
    await unit.as('customs');
    const { people, input } = await plan(unit);
    expect(people[0]).toEqual({ name: 'WEAK, YAWA', uncut: null, isByOwnWord: true, isTaken: true });
    expect(await unit.refused('capacity-cut.sign', input)).toMatchObject(NEEDED);
  });

  test('fills no room by a case on somebody for whom another agency alone is called', async () => {
    const ofPolice = ruleText('{ fact: traveller.bornFirstJanuary, is: true }', {
      ...{ id: 'police.born', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
    });
    const unit = await weakDesk([ofPolice]);
    expect((await plan(unit)).people.map(({ name }) => name)).not.toContain('WEAK, YAWA');
    await unit.as('customs', 'analyst');
    await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[2] ?? '' });
    await unit.as('customs');
    const { people } = await plan(unit);
    expect(people.find(({ name }) => name === 'WEAK, YAWA')).toMatchObject({ uncut: null, isByOwnWord: true });
  });

  test('fills the room of an agency where another one names them', async () => {
    const unit = await weakDesk([], null, THIRD);
    await unit.as('gendarmerie', 'analyst');
    await takeLookout(unit, 'Afi Third');
    await unit.as('police');
    const { people, input } = await plan(unit);
    expect(people[0]).toMatchObject({ name: 'THIRD, AFI', uncut: 'listed', isByOwnWord: false });
    await unit.ask('capacity-cut.sign', input);
  });

  test('tells of no hit that the agency does not see', async () => {
    const hits = (is: boolean) =>
      ruleText(`{ fact: document.expired, is: ${!is} }`, {
        ...{ id: 'police.hidden', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
      });
    const told = [];
    for (const isHit of [true, false]) {
      await emptyStores();
      const unit = await weakDesk([hits(isHit)], POLICE_ONLY_FRAME);
      await takeLookout(unit);
      const { people, input } = await plan(unit);
      told.push({ people, answer: await unit.refused('capacity-cut.sign', input) });
    }
    expect(told[0]?.answer).toMatchObject(NEEDED);
    expect(told[0]).toEqual(told[1]);
  });
});

test('nobody states less alone, just before, and leaves somebody out', async () => {
  const unit = await desk([JOINT], null);
  await states(unit, 16);
  const [first = ''] = await inOrder(unit);
  const less = { shifts: ['06:00', '14:00', '22:00'], perShift: { customs: 8, police: 16 } };
  expect(await unit.refused('capacity.set', less)).toMatchObject(NEEDED);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
});

describe('whom officers of another agency met', () => {
  test('fills no room of the own agency, in a case of their own', async () => {
    const unit = await desk([HIDDEN], undefined, [FIRST, SECOND, THIRD]);
    await unit.as('police');
    await states(unit, 16, 'customs');
    const [met = '', taken = '', left = ''] = await inOrder(unit);
    await unit.as('customs');
    await meet(unit, met);
    await unit.as('police');
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null });
    expect(people.map(({ uncut, isTaken }) => [uncut, isTaken])).toEqual([
      ['met', true],
      [null, true],
      [null, true],
    ]);
    const plan = { ...taking(unit.people, met, taken), room: 2 };
    expect(await unit.refused('capacity-cut.sign', plan)).toMatchObject(NEEDED);
    await signs(unit, plan, 'gendarmerie');
    expect(await listOf(unit)).toMatchObject([{ taken: 1, metByOthers: 1, toProtect: 0, left: [{ ids: [left] }] }]);
  });

  test('fills no room of the own agency, in a case of both', async () => {
    const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
    await states(unit, 16);
    const [met = '', taken = ''] = await inOrder(unit);
    await unit.as('police');
    await meet(unit, met);
    await unit.as('customs');
    expect(await unit.refused('capacity-cut.sign', taking(unit.people, met, taken))).toMatchObject(NEEDED);
  });

  test('fills its room where its own officers met them', async () => {
    const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
    await states(unit, 16);
    const [met = ''] = unit.people;
    await meet(unit, met);
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null });
    const taken = people.filter(({ isTaken }) => isTaken).map(({ ids }) => ids[0]);
    expect(taken).toHaveLength(2);
    await unit.ask('capacity-cut.sign', taking(unit.people, ...taken));
    expect(await listOf(unit)).toMatchObject([{ taken: 2, metByOthers: 0, second: null }]);
  });

  test('keeps nobody left out in their place: the plan offers who is next', async () => {
    const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
    const [taken = '', ...left] = await inOrder(unit);
    await signs(unit, taking(unit.people, taken));
    const offered = async () => (await listOf(unit)).flatMap((cut) => cut.left.filter(({ isOffered }) => isOffered));
    await unit.as('police');
    await meet(unit, taken);
    await unit.as('customs');
    expect((await offered()).map(({ ids }) => ids[0])).toEqual([left[0]]);
  });
});

describe('another supervisor', () => {
  test('of another agency signs, too, where somebody left out has more points than somebody taken', async () => {
    const unit = await desk([JOINT, POINTS], null, [{ ...FIRST, born: '800101' }, SECOND]);
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 1 });
    const low = people.find(({ isTaken }) => !isTaken)?.ids[0];
    const answer = await unit.refused('capacity-cut.sign', taking(unit.people, low));
    expect(answer).toMatchObject({ code: 'second-needed' });
    const done = await unit.core.call('capacity-cut.sign', taking(unit.people, low), by('police'));
    expect(done.ok).toBe(true);
    expect((await listOf(unit))[0]).toMatchObject({ state: 'stands', second: 'PRACTICE-police' });
  });

  test('upholds what an officer of the other agency objects to; until then nobody is left out', async () => {
    const unit = await desk([JOINT], null);
    const [first, second] = unit.people;
    await signs(unit, taking(unit.people, first));
    await unit.as('police', 'analyst');
    const [told] = await listOf(unit);
    expect(told).toMatchObject({ isOwn: false, taken: 0, room: 0, reason: '', left: [{ isLeftOut: true }] });
    const on = { id: told?.id ?? '', flight: FLIGHT, traveller: second ?? '', reason: REASON };
    await unit.ask('capacity-cut.object', on);
    expect(await unit.refused('capacity-cut.object', on)).toEqual({ code: 'refused', why: 'cut-objected' });
    await unit.as('customs');
    expect((await listOf(unit))[0]?.left).toMatchObject([{ isLeftOut: false, objection: { agency: 'police' } }]);
    expect(await unit.refused('capacity-cut.uphold', on)).toMatchObject({
      code: 'second-needed',
      agencies: ['police'],
    });
    expect((await unit.core.call('capacity-cut.uphold', on, by('customs'))).ok).toBe(false);
    expect((await unit.core.call('capacity-cut.uphold', on, by('police'))).ok).toBe(true);
    expect((await listOf(unit))[0]?.left).toMatchObject([{ isLeftOut: true }]);
  });
});
