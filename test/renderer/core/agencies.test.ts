/** The unit's agencies: made by two administrators, in force once supervisors of two agencies have accepted them. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import type { Identity } from '../../../renderer/core/session.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { Officer, Role } from '../../../shared/casework/case.ts';
import { failed, success } from '../../../shared/result.ts';
import { everyInput, NOTHING_KNOWN } from './every-input.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

type Proposed = Input<'agency.propose'>;

const officer = (id: string, agency: Agency, role: Role): Officer => ({
  ...{ id, name: id, agency, role },
  controlOfficer: false,
  secondLine: false,
});
const DRUG = 'drug-service' as Agency;
const OFFICERS = {
  customsKeeper: officer('Adjo', 'customs', 'administrator'),
  policeKeeper: officer('Edem', 'police', 'administrator'),
  customs: officer('Ama', 'customs', 'supervisor'),
  police: officer('Kodjo', 'police', 'supervisor'),
  drug: officer('Sena', DRUG, 'supervisor'),
} as const;
type Name = keyof typeof OFFICERS;

const { row, reason } = everyInput(NOTHING_KNOWN)['agency.propose'];
const NEW: Proposed = { id: null, row, reason };

/** A unit in which anybody acts and anybody confirms. */
async function unit() {
  const seat: { identity: Identity } = {
    identity: { officer: OFFICERS.customsKeeper, unit: { code: 'LFW', airports: ['LFW'] } },
  };
  const core = await openCore('live', undefined, {
    identity: async () => seat.identity,
    second: async ({ officer: id }) => {
      const found = Object.values(OFFICERS).find((each) => each.id === id);
      return found === undefined ? failed({ code: 'second-refused', why: 'unknown', waitUntil: null }) : success(found);
    },
  });
  const as = (name: Name) => {
    seat.identity = { ...seat.identity, officer: OFFICERS[name] };
  };
  const confirmation = { officer: OFFICERS.policeKeeper.id, passphrase: '' };
  const propose = (given: Proposed) => {
    as('customsKeeper');
    return core.ask('agency.propose', given, { confirmation });
  };
  const refusedProposal = async (given: Proposed) => {
    as('customsKeeper');
    const result = await core.core.call('agency.propose', given, { confirmation });
    return result.ok ? null : result.failure;
  };
  const accept = async (...by: readonly Name[]) => {
    let view = await core.ask('agencies.get', {});
    for (const name of by) {
      as(name);
      view = await core.ask('agency.accept', { proposal: view.proposals[0]?.id ?? '' });
    }
    return view;
  };
  as('customsKeeper');
  await core.ask('unit.set-up', { airports: ['LFW'] });
  return { ...core, as, propose, refusedProposal, accept };
}

describe('a new agency', () => {
  test('it is in the table once supervisors of two agencies accepted it, and not before', async () => {
    const { propose, accept, ask } = await unit();
    const waiting = await propose(NEW);
    expect(waiting.proposals).toMatchObject([
      { before: null, row: { id: DRUG, leads: ['drugs'] }, problem: 'not-permitted', accepted: [] },
    ]);
    expect(waiting.agencies.map(({ row: { id } }) => id)).not.toContain(DRUG);
    const half = await accept('customs');
    expect(half.proposals).toMatchObject([{ accepted: [{ name: 'Ama' }], problem: 'same-person' }]);
    expect((await ask('session.get', {})).agencies.map(({ id }) => id)).not.toContain(DRUG);
    const whole = await accept('police');
    expect(whole).toMatchObject({ proposals: [], done: [{ row: { id: DRUG }, reason }] });
    expect((await ask('session.get', {})).agencies.at(-1)).toMatchObject({ id: DRUG, kind: 'drug' });
  });

  test('until then its officers may sign in, and nothing else', async () => {
    const { propose, refused, ask, as } = await unit();
    await propose(NEW);
    as('drug');
    expect((await ask('session.get', {})).counts.flights).toBe(0);
    expect(await refused('queue.page', QUEUE)).toMatchObject({ code: 'not-permitted' });
    expect(await refused('agency.accept', { proposal: 'any' })).toMatchObject({ code: 'not-permitted' });
  });

  test('until then its officers confirm nothing, and afterwards what concerns all', async () => {
    const { propose, accept, as, core } = await unit();
    const window = everyInput(NOTHING_KNOWN)['window.set'];
    const confirmed = async () => {
      as('customs');
      const result = await core.call('window.set', window, {
        confirmation: { officer: OFFICERS.drug.id, passphrase: '' },
      });
      return result.ok ? 'done' : result.failure.code;
    };
    await propose(NEW);
    expect(await confirmed()).toBe('second-agency');
    await accept('customs', 'police');
    expect(await confirmed()).toBe('done');
  });

  test('one that leads nothing neither changes the airports of the unit nor confirms that', async () => {
    const { propose, accept, as, core } = await unit();
    await propose({ ...NEW, row: { ...row, leads: [] } });
    await accept('customs', 'police');
    const changed = async (by: Name, second: Name) => {
      as(by);
      const confirmation = { officer: OFFICERS[second].id, passphrase: '' };
      const result = await core.call('unit.set-up', { airports: ['LFW', 'ACC'] }, { confirmation });
      return result.ok ? 'done' : result.failure.code;
    };
    expect(await changed('customs', 'drug')).toBe('second-agency');
    expect(await changed('drug', 'customs')).toBe('second-agency');
    expect(await changed('customs', 'police')).toBe('done');
  });

  test('every step of it stands in the trail', async () => {
    const { propose, accept, ask } = await unit();
    await propose(NEW);
    await accept('customs', 'police');
    const trail = await ask('audit.list', { before: null, count: 20 });
    expect(
      trail
        .filter(({ kind }) => kind.startsWith('agency.'))
        .map(({ kind, subject, details }) => [kind, subject, details.inForce ?? null]),
    ).toEqual([
      ['agency.accepted', DRUG, true],
      ['agency.accepted', DRUG, false],
      ['agency.proposed', DRUG, null],
    ]);
  });

  test('one supervisor drops a proposal, with a reason', async () => {
    const { propose, ask, as } = await unit();
    const { proposals } = await propose(NEW);
    as('police');
    expect(await ask('agency.drop', { proposal: proposals[0]?.id ?? '', reason: 'not agreed' })).toMatchObject({
      proposals: [],
    });
  });

  test('an agency is never given the id that another one had', async () => {
    const { propose, accept } = await unit();
    await propose(NEW);
    await accept('customs', 'police');
    const words = { name: { en: 'Drug service!', fr: 'Autre' }, letters: 'DX' };
    const { proposals } = await propose({ ...NEW, row: { ...row, words } });
    expect(proposals[0]?.row.id).toBe('drug-service-2');
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<Proposed['row']>, string]>([
    ['letters of an agency that ships', { words: { name: { en: 'A', fr: 'B' }, letters: 'd' } }, 'agency-letters'],
    ['a second agency of airlines', { kind: 'airline' }, 'agency-airline'],
  ])('%s', async (_, more, why) => {
    const { refusedProposal } = await unit();
    expect(await refusedProposal({ ...NEW, row: { ...row, ...more } })).toEqual({ code: 'refused', why });
  });

  test('a pause of customs or police, since they lead what is joint', async () => {
    const { refusedProposal, ask } = await unit();
    const found = (await ask('agencies.get', {})).agencies.find(({ row: each }) => each.id === 'police')?.row;
    if (found === undefined) throw new Error('no police');
    const { id, ...rest } = found;
    const powers = [...rest.powers];
    const paused = { ...rest, powers, leads: [], joins: [], state: 'paused' } as const;
    expect(await refusedProposal({ id, row: paused, reason })).toEqual({ code: 'refused', why: 'agency-joint' });
  });

  test('a new agency without words', async () => {
    const { refusedProposal } = await unit();
    expect(await refusedProposal({ ...NEW, row: { ...row, words: null } })).toMatchObject({ code: 'invalid-input' });
  });
});

describe('what an agency in force changes', () => {
  test('it is called for its families, flights are screened again, and their screenings can be replayed', async () => {
    const { propose, accept, ask, as } = await unit();
    as('customs');
    await ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
    const [first] = (await ask('queue.page', QUEUE)).rows;
    await propose({ ...NEW, row: { ...row, leads: ['documents', 'persons', 'terrorism', 'drugs', 'goods'] } });
    await accept('customs', 'police');
    as('customs');
    const [after] = (await ask('queue.page', QUEUE)).rows;
    expect(after?.attendance.length).toBeGreaterThanOrEqual(first?.attendance.length ?? 0);
    expect(await ask('screening.replay', { flight: after?.flight ?? '' })).toMatchObject({ state: 'same' });
  });
});
