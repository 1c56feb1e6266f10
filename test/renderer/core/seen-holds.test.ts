/** Holds and unmaskings of another agency that rest on hits an officer may not see stay hidden from that officer. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { Disk } from './disk.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';
import { TestRing } from './test-keys.ts';

const RULE = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SOUGHT = { surname: 'ONLYPOLICE', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const SECOND = { confirmation: { officer: 'PRACTICE-gendarmerie', passphrase: '' } };

let unit: TestCore;
let clock: string;

let open: () => Promise<TestCore>;

beforeEach(async () => {
  clock = '2026-11-24T08:00:00.000Z';
  const ring = new TestRing('practice');
  open = () => openUnit('practice', () => Date.parse(clock), { ring, world: worldWithRules(RULE) });
  unit = await open();
});

afterEach(emptyStores);

const as = (name: string, agency: 'police' | 'customs') =>
  unit.ask('session.act-as', { agency, role: 'supervisor', name });

test('neither lists nor the trail show a hidden hold or unmasking, and a guessed id is answered as not found', async () => {
  await as('Kofi', 'customs');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('Afi', 'police');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  const traveller = row?.id ?? '';
  // The flight is masked before there is a case, so that an unmasking is possible.
  clock = '2027-07-01T08:00:00.000Z';
  await unit.ask('retention.confirm-time', {}, SECOND);
  await unit.ask('retention.run', {});
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  const hold = await unit.ask('legal-hold.set', { on: { kind: 'case', case: id }, reason: 'court order 12' }, SECOND);
  await unit.ask(
    'legal-hold.set',
    { on: { kind: 'traveller', flight: FLIGHT, traveller }, reason: 'court order 13' },
    SECOND,
  );
  const shown = await unit.ask('unmasking.approve', { case: id, reason: 'the prosecutor asked' }, SECOND);
  expect(await unit.ask('legal-holds.list', {})).toHaveLength(2);

  await as('Esi', 'customs');
  expect(await unit.ask('legal-holds.list', {})).toEqual([]);
  expect(await unit.ask('unmaskings.list', {})).toEqual([]);
  const none = async (asked: ReturnType<TestCore['core']['call']>, what: string) =>
    expect(await asked).toEqual({ ok: false, failure: { code: 'not-found', what } });
  const { core } = unit;
  const on = { kind: 'case', case: id } as const;
  await none(core.call('legal-hold.set', { on, reason: 'guessed the number' }, SECOND), 'case');
  await none(core.call('legal-hold.lift', { id: hold.id, reason: 'guessed' }, SECOND), 'legal-hold');
  await none(core.call('unmasking.approve', { case: id, reason: 'guessed' }, SECOND), 'case');
  await none(core.call('unmasking.view', { id: shown.id }), 'unmasking');
  await none(core.call('unmasking.revoke', { id: shown.id, reason: 'guessed' }), 'unmasking');
  expect(await unit.ask('cases.list', {})).toEqual([]);
  const told = JSON.stringify(await unit.ask('audit.list', { before: null, count: 500 }));
  for (const secret of [id, 'court order', 'prosecutor']) expect(told).not.toContain(secret);

  // They stay hidden while the flight’s head is damaged and its hits are unknown.
  await unit.core.close();
  const disk = await Disk.read();
  const { body } = disk.record('practice', 'flightHeads', FLIGHT);
  body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 1;
  await disk.write();
  unit = await open();
  for (const list of ['legal-holds.list', 'unmaskings.list', 'cases.list'] as const)
    expect(await unit.ask(list, {})).toEqual([]);
  await as('Afi', 'police');
  expect(await unit.ask('legal-holds.list', {})).toHaveLength(2);
});

test('a hold on a hidden case stays hidden when the hit is muted', async () => {
  await as('Kofi', 'customs');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('Afi', 'police');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  const about = { flight: FLIGHT, traveller: row?.id ?? '' };
  const { id } = await unit.ask('case.claim', about);
  await unit.ask('legal-hold.set', { on: { kind: 'case', case: id }, reason: 'court order 12' }, SECOND);
  await unit.ask(
    'mute.add',
    { ...about, rule: 'police.expired', reason: 'known document', until: '2026-12-01' },
    SECOND,
  );
  expect(await unit.ask('legal-holds.list', {})).toHaveLength(1);
  await as('Esi', 'customs');
  expect(await unit.ask('legal-holds.list', {})).toEqual([]);
});

test('a case that outlives its flight stays hidden', async () => {
  await as('Kofi', 'customs');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('Afi', 'police');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' });
  await unit.ask('case.decide-hit', { id, rule: 'police.expired', disposition: 'datum-wrong', reason: 'not expired' });
  await commit(unit.store, [{ table: 'flightHeads', id: FLIGHT, remove: true }], []);
  expect(await unit.ask('cases.list', {})).toHaveLength(1);
  await as('Esi', 'customs');
  expect(await unit.ask('cases.list', {})).toEqual([]);
});
