/** Exhibits through the calls: numbers, chains, who may, who sees, and what the store keeps of it. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { readAll, readOne } from '../../../renderer/core/store/read.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { damageRecord } from './damage-record.ts';
import { BY_TWO, DISPOSAL, EXHIBIT, NO_WORDS, PICTURE, toOfficer } from './exhibit-inputs.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

const EXPIRED = '{ fact: document.expired, is: true }';
const CUSTOMS_RULE = ruleText(EXPIRED, { id: 'customs.expired', weight: '70' });
const POLICE_RULE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const OTHER = { surname: 'OTHERONE', given: 'EFE', document: 'TG4817306', expiry: '250131' };

let unit: TestCore;
let now = Date.parse('2026-11-24T08:00:00Z');

async function begin(rule = CUSTOMS_RULE): Promise<void> {
  await emptyStores();
  now = Date.parse('2026-11-24T08:00:00Z');
  unit = await openUnit('practice', () => now, { world: worldWithRules(rule) });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT, OTHER]) }], way: 'files' });
  for (const [agency, role] of [
    ['customs', 'analyst'],
    ['police', 'analyst'],
    ['customs', 'supervisor'],
    ['police', 'supervisor'],
  ] as const)
    await as(agency, role);
  await as('customs');
}

beforeEach(() => begin());

const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
  unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
/** The ids that the officers have in this store. */
const me = async () => (await unit.ask('session.get', {})).officer.id;

async function claimed(at = 0): Promise<string> {
  const row = (await unit.ask('flights.get', { id: FLIGHT })).travellers[at];
  return (await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' })).id;
}

async function opened(onCase: string, more: Partial<Input<'exhibit.open'>> = {}) {
  return (await unit.ask('exhibit.open', { ...(await input()), case: onCase, ...more })).exhibit;
}

/** Confirmed on the spot, as it is chosen in practice. */
const by = (officer: string) => ({ confirmation: { officer, passphrase: 'x' } });

/** With officers of this store, of the agency of whoever acts. */
async function input() {
  const officers = await known();
  return {
    ...EXHIBIT,
    taken: { ...EXHIBIT.taken, foundBy: officers[0] ?? '', officers: [officers[0] ?? '', officers[1] ?? ''] as const },
  };
}

async function known(): Promise<readonly string[]> {
  const { officer } = await unit.ask('session.get', {});
  const others = await unit.ask('session.seconds', { need: 'any', permission: 'case.work' });
  const own = others.filter(({ id, agency }) => id.startsWith('LFW-') && agency === officer.agency);
  return [officer.id, ...own.map(({ id }) => id)];
}

const add = async (
  id: string,
  entry: Input<'exhibit.add'>['entry'],
  words: Partial<Input<'exhibit.add'>['words']> = {},
) => {
  const after = (await unit.ask('exhibit.read', { id })).exhibit.entries.length;
  return { id, after, entry, words: { ...NO_WORDS, ...words } };
};

describe('numbers of exhibits', () => {
  test('each agency counts by itself', async () => {
    const work = await claimed();
    expect((await opened(work)).number).toBe('LFW-CUSTOMS-2026-0001');
    expect((await opened(work)).number).toBe('LFW-CUSTOMS-2026-0002');
    await as('police');
    expect((await opened(work)).number).toBe('LFW-POLICE-2026-0001');
    expect((await unit.ask('exhibits.list', {})).map(({ number }) => number).sort()).toEqual([
      'LFW-CUSTOMS-2026-0001',
      'LFW-CUSTOMS-2026-0002',
      'LFW-POLICE-2026-0001',
    ]);
  });

  test('two at one time get two numbers, or the second is refused; a refused one takes no number', async () => {
    const work = await claimed();
    const given = { ...(await input()), case: work };
    const made = await Promise.all([1, 2, 3].map(() => unit.core.call('exhibit.open', given)));
    const numbers = made.flatMap((each) => (each.ok ? [each.value.exhibit.number] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    await unit.refused('exhibit.open', { ...given, taken: { ...given.taken, officers: ['LFW-01', 'LFW-99'] } });
    const next = (await opened(work)).number;
    expect(Number(next.slice(-4))).toBe(numbers.length + 1);
  });

  test('it belongs to a find of the result, or to none', async () => {
    const work = await claimed();
    expect(await unit.refused('exhibit.open', { ...(await input()), case: work, find: '1.0' })).toEqual({
      code: 'refused',
      why: 'exhibit-find',
    });
    const file = { ...PICTURE, attachment: 'no such file' };
    const { id } = await opened(work);
    expect(await unit.refused('exhibit.add', await add(id, file))).toMatchObject({ why: 'exhibit-file' });
  });

  test('a supervisor sets the pattern; the numbers that were given stay, and none is given again', async () => {
    const work = await claimed();
    await opened(work);
    await as('customs', 'supervisor');
    expect(await unit.refused('exhibits.set-pattern', { pattern: '{unit}-{n}' })).toEqual({
      code: 'refused',
      why: 'exhibit-pattern-missing',
    });
    await unit.ask('exhibits.set-pattern', { pattern: 'PV/{unit}/{agency}/{year}/{n}' });
    expect(await unit.ask('exhibits.pattern', {})).toBe('PV/{unit}/{agency}/{year}/{n}');
    expect((await opened(work)).number).toBe('PV/LFW/CUSTOMS/2026/2');
    expect((await unit.ask('exhibits.list', {})).map(({ number }) => number)).toContain('LFW-CUSTOMS-2026-0001');
  });
});

describe('the chain of an exhibit', () => {
  test('what was added meanwhile is read before more is added', async () => {
    const { id } = await opened(await claimed());
    const stale = await add(id, PICTURE);
    await unit.ask('exhibit.add', stale);
    expect(await unit.refused('exhibit.add', stale)).toEqual({ code: 'conflict', what: 'exhibit' });
  });

  test('a seal is used once in the unit', async () => {
    const work = await claimed();
    await opened(work, { seal: 'TG 0001' });
    const other = await opened(work);
    expect(
      await unit.refused('exhibit.add', await add(other.id, { ...(await two()), kind: 'sealed', seal: 'tg-0001' })),
    ).toEqual({
      code: 'refused',
      why: 'exhibit-seal-used',
    });
    await unit.ask('exhibit.add', await add(other.id, { ...(await two()), kind: 'sealed', seal: 'TG 0002' }));
  });

  test('whoever receives it confirms on the spot, or later by themselves', async () => {
    const { id, number } = await opened(await claimed(), { seal: 'TG 0001' });
    await as('police');
    const police = await me();
    await as('customs');
    const onSpot = await add(id, { ...toOfficer(police), confirmed: true });
    expect(await unit.refused('exhibit.add', onSpot)).toMatchObject({ code: 'second-needed', agencies: ['police'] });
    const waiting = await unit.ask('exhibit.add', await add(id, { ...toOfficer(police), confirmed: false }));
    expect(stateOf(waiting.exhibit)).toMatchObject({
      holder: { agency: 'customs' },
      pending: { to: { officer: police } },
    });
    expect(await unit.refused('exhibit.add', await add(id, { kind: 'received', seen: 'intact' }))).toMatchObject({
      why: 'exhibit-not-receiver',
    });
    await as('police');
    const got = await unit.ask('exhibit.add', await add(id, { kind: 'received', seen: 'intact' }));
    expect(stateOf(got.exhibit).holder).toEqual({ kind: 'officer', officer: police, agency: 'police' });
    expect(got.exhibit.number).toBe(number);
    expect(got.exhibit.agency).toBe('customs');
    // Back on the spot.
    await as('customs');
    const customs = await me();
    await as('police');
    const back = await add(id, { ...toOfficer(customs), confirmed: true });
    const done = await unit.ask('exhibit.add', back, by(customs));
    expect(stateOf(done.exhibit).holder).toMatchObject({ officer: customs });
  });

  test('somebody else than the receiver cannot confirm for them', async () => {
    const { id } = await opened(await claimed());
    await as('customs', 'supervisor');
    const chief = await me();
    await as('police');
    const police = await me();
    await as('customs');
    const given = await add(id, { ...toOfficer(police), seen: 'unsealed', confirmed: true });
    const result = await unit.core.call('exhibit.add', given, by(chief));
    expect(result).toMatchObject({ ok: false, failure: { code: 'second-agency' } });
  });

  test('two officers dispose of it, and then it can only be corrected', async () => {
    const { id } = await opened(await claimed());
    const disposal = await add(id, DISPOSAL);
    expect(await unit.refused('exhibit.add', disposal)).toMatchObject({ code: 'second-needed' });
    await as('police');
    const police = await me();
    await as('customs');
    const done = await unit.ask('exhibit.add', disposal, by(police));
    expect(done.exhibit.entries.at(-1)).toMatchObject({ kind: 'disposed', second: police });
    expect(await unit.refused('exhibit.add', await add(id, PICTURE))).toMatchObject({ why: 'exhibit-disposed' });
    await unit.ask(
      'exhibit.add',
      await add(id, { kind: 'corrected', of: 2, why: 'wrong', instead: 'PR 13/26', seal: null }),
    );
  });

  test('the second count is made without knowing the first, and a difference stays recorded', async () => {
    const lines = (pieces: number) => [{ currency: 'EUR', form: 'note' as const, cents: 5000, pieces }];
    const { id } = await opened(await claimed(), { kind: 'cash', what: 'euros' });
    await unit.ask('exhibit.add', await add(id, { kind: 'counted', lines: lines(20), before: BY_TWO.before }));
    await as('police');
    const blind = (await unit.ask('exhibit.read', { id })).exhibit.entries.at(-1);
    expect(blind).toMatchObject({ kind: 'counted', lines: [] });
    for (const told of [
      await unit.ask('exhibits.list', {}),
      await unit.ask('exhibit.print', { ids: [id], paper: 'sheet', language: 'en' }),
    ])
      expect(JSON.stringify(told)).not.toContain('100000');
    const done = await unit.ask(
      'exhibit.add',
      await add(id, { kind: 'counted', lines: lines(19), before: BY_TWO.before }),
    );
    expect(stateOf(done.exhibit).count?.differences).toEqual([
      { currency: 'EUR', form: 'note', cents: 5000, first: 20, second: 19 },
    ]);
  });

  test('a clock that went back asks why, and nobody enters what is to come', async () => {
    const { id } = await opened(await claimed());
    now -= 3_600_000;
    expect(await unit.refused('exhibit.add', await add(id, PICTURE))).toMatchObject({ why: 'exhibit-late' });
    const kept = await unit.ask('exhibit.add', await add(id, PICTURE, { late: 'the clock was wrong' }));
    expect(kept.exhibit.entries.at(-1)).toMatchObject({ late: 'the clock was wrong' });
    expect(await unit.refused('exhibit.add', await add(id, PICTURE, { happened: '2026-11-24T23:00' }))).toMatchObject({
      why: 'exhibit-future',
    });
  });
});

describe('what waits for an officer in the exhibits of a case', () => {
  const waits = async () => (await unit.ask('cases.list', {})).map((each) => each.waits);

  test('whoever is named by a colleague as the second of two says so, or disputes it', async () => {
    await as('customs', 'supervisor');
    const chief = await me();
    await as('customs');
    const given = await input();
    const officers = [await me(), chief] as const;
    const { id } = await opened(await claimed(), { taken: { ...given.taken, officers } });
    const own = await waits();
    await as('customs', 'supervisor');
    expect(await waits()).toEqual(['exhibit-entry']);
    const answer = { kind: 'answered', of: 1, said: 'disputed', why: 'I was off duty' } as const;
    await unit.ask('exhibit.add', await add(id, answer));
    expect(await waits()).not.toEqual(['exhibit-entry']);
    expect(await unit.refused('exhibit.add', await add(id, answer))).toMatchObject({ why: 'exhibit-no-answer' });
    await as('police');
    expect(await waits()).not.toEqual(['exhibit-disputed']);
    // Whoever typed it reads it, and has nothing else to say of it.
    await as('customs');
    expect(await waits()).toEqual(['exhibit-disputed']);
    await unit.ask('exhibit.add', await add(id, { kind: 'answered', of: 1, said: 'read', why: '' }));
    expect(await waits()).toEqual(own);
  });

  test('all that one seizure asks of them is confirmed at once, as it was shown, and nothing else', async () => {
    await as('customs', 'supervisor');
    const chief = await me();
    await as('customs');
    const given = await input();
    const taken = { ...given.taken, officers: [await me(), chief] as const };
    const work = await claimed();
    const two = [await opened(work, { taken, seal: 'TG 1' }), await opened(work, { taken })] as const;
    const [one, other] = two;
    const exhibits = [
      { id: one.id, after: 2, of: [1, 2] },
      { id: other.id, after: 1, of: [1] },
    ];
    // Nobody answers for another officer, of another case, twice, or beside what was added since.
    expect(await unit.refused('exhibits.confirm', { case: work, exhibits })).toMatchObject({
      why: 'exhibit-no-answer',
    });
    await as('customs', 'supervisor');
    expect(await unit.refused('exhibits.confirm', { case: 'another', exhibits })).toMatchObject({ code: 'not-found' });
    const twice = [...exhibits, { id: one.id, after: 2, of: [2] }];
    expect(await unit.refused('exhibits.confirm', { case: work, exhibits: twice })).toMatchObject({
      code: 'not-found',
    });
    const unread = [{ id: one.id, after: 1, of: [1] }];
    expect(await unit.refused('exhibits.confirm', { case: work, exhibits: unread })).toMatchObject({
      code: 'conflict',
    });
    expect(await waits()).toEqual(['exhibit-entry']);
    await unit.ask('exhibits.confirm', { case: work, exhibits });
    expect(await waits()).not.toEqual(['exhibit-entry']);
    const said = async (id: string) =>
      (await unit.ask('exhibit.read', { id })).exhibit.entries.flatMap((each) =>
        each.kind === 'answered' ? [[each.of, each.said, each.officer]] : [],
      );
    expect(await said(one.id)).toEqual([
      [1, 'confirmed', chief],
      [2, 'confirmed', chief],
    ]);
    expect(await said(other.id)).toEqual([[1, 'confirmed', chief]]);
  });

  test('an exhibit that was handed to them waits until they have it', async () => {
    const { id } = await opened(await claimed(), { seal: 'TG 0001' });
    await as('police');
    const police = await me();
    await as('customs');
    await unit.ask('exhibit.add', await add(id, { ...toOfficer(police), confirmed: false }));
    expect(await waits()).not.toEqual(['receipt']);
    await as('police');
    expect(await waits()).toEqual(['receipt']);
    expect(await unit.ask('waiting.count', { of: 'ownCases' })).toBe(1);
    const clocks = async () => (await unit.ask('clocks.list', {})).map(({ of, standing }) => [of, standing]);
    expect(await clocks()).toEqual([['exhibit-handed', 'warned']]);
    await as('police', 'supervisor');
    expect(await clocks()).toEqual([]);
    now += 13 * 3_600_000;
    expect(await clocks()).toEqual([['exhibit-handed', 'escalated']]);
    await as('police');
    await unit.ask('exhibit.add', await add(id, { kind: 'received', seen: 'intact' }));
    expect(await waits()).not.toEqual(['receipt']);
    expect(await clocks()).toEqual([]);
  });
});

describe('an exhibit of a hidden case', () => {
  beforeEach(async () => {
    await begin(POLICE_RULE);
    await as('customs', 'supervisor');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
    await as('police', 'supervisor');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  });

  test('is nothing for other agencies: no number, no gap, no seal, no entry of the trail', async () => {
    const work = await claimed();
    const hidden = await opened(work, { seal: 'HIDDEN 1', what: 'hidden powder' });
    expect(hidden.number).toMatch(/^LFW-POLICE-2026-\d{6}_1$/);
    expect(hidden.number).not.toContain(work.slice(-6));
    const label = { ids: [hidden.id], paper: 'sheet', language: 'en' } as const;
    expect(JSON.stringify(await unit.ask('exhibit.print', label))).not.toContain(work);
    const bag = { thing: { kind: 'bag', tag: '0071234567' }, flight: null, origin: 'dog', note: null } as const;
    const open = await unit.ask('case.open-on', bag);
    expect((await opened(open.id)).number).toBe('LFW-POLICE-2026-0001');
    await as('customs');
    expect((await unit.ask('exhibits.list', {})).map(({ number }) => number)).toEqual(['LFW-POLICE-2026-0001']);
    for (const [name, given] of [
      ['exhibit.read', { id: hidden.id }],
      ['case.exhibits', { case: work }],
      ['exhibit.open', { ...(await input()), case: work }],
      ['exhibit.add', { id: hidden.id, after: 1, entry: PICTURE, words: NO_WORDS }],
      ['exhibit.print', { ids: [hidden.id], paper: 'label', language: 'en' }],
    ] as const)
      expect(await unit.refused(name, given as never), name).toMatchObject({ code: 'not-found' });
    // A seal is used once, and nothing more is said.
    const again = { ...(await input()), case: open.id, seal: 'hidden-1' };
    expect(await unit.refused('exhibit.open', again)).toEqual({ code: 'refused', why: 'exhibit-seal-used' });
    const told = JSON.stringify([
      await unit.ask('audit.list', { before: null, count: 500 }).catch(() => []),
      await unit.ask('exhibits.list', {}),
    ]);
    expect(told).not.toContain(hidden.number);
    expect(told).not.toContain(work);
  });
});

describe('damage', () => {
  test('a damaged exhibit is counted among those of its case, and the others show', async () => {
    const work = await claimed();
    const [one, other] = [await opened(work), await opened(work)];
    await damageRecord(unit.store, 'exhibits', one.id);
    const { exhibits, damaged } = await unit.ask('case.exhibits', { case: work });
    expect([exhibits.map(({ exhibit }) => exhibit.id), damaged]).toEqual([[other.id], 1]);
  });

  test('a damaged case is not taken for one that retention ended', async () => {
    const work = await claimed();
    const { id } = await opened(work);
    expect(await unit.ask('exhibit.read', { id })).toMatchObject({ isCaseDamaged: false, on: {} });
    await damageRecord(unit.store, 'cases', work);
    expect(await unit.ask('exhibit.read', { id })).toMatchObject({ isCaseDamaged: true, on: null });
    await as('police');
    expect(await unit.refused('exhibit.read', { id })).toMatchObject({ code: 'not-found' });
  });
});

test('a case with an exhibit is not undone', async () => {
  const work = await claimed();
  await opened(work);
  await unit.ask('case.release', { id: work, note: null, undo: true });
  expect(await readOne(unit.store, 'cases', work)).toBeDefined();
  expect(await readAll(unit.store, 'exhibits')).toHaveLength(1);
});

async function two() {
  const [one = '', other = ''] = await known();
  return { before: { kind: 'person' }, officers: [one, other] } as const;
}
