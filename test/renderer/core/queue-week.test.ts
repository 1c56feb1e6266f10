/** The weekly list of what was taken off the queue. */

import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Role } from '../../../shared/casework/case.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { exportedLines, NAMED } from './exports/asked.ts';
import { lookAtWeek } from './look-at-week.ts';
import { FLIGHT, LANDED, type Person, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';
import { INSPECTED } from './queue-acts/desk.ts';
import { everyRow } from './whole-queue.ts';

afterEach(emptyStores);

const EXPIRED = '{ fact: document.expired, is: true }';
const HIDDEN = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70', family: 'identity' });
const SEEN = ruleText(EXPIRED, { id: 'customs.expired', weight: '40' });
const PEOPLE: readonly Person[] = [
  { surname: 'HIT', given: 'AMA', document: 'TG4817305', expiry: '250131' },
  { surname: 'OTHER', given: 'KOSSI', document: 'TG4817312' },
];
const MONDAY = '2026-11-23';
const SUNDAY = '2026-11-29';

let clock = '';

interface Desk extends TestCore {
  readonly as: (agency: LawAgency, role?: Role, name?: string) => Promise<void>;
  readonly hit: string;
  readonly other: string;
  readonly mute: (rule: string, by: LawAgency) => Promise<void>;
}

/** The flight arrives on Tuesday; only police and gendarmerie see the rule of the police. */
async function desk(rules = [HIDDEN, SEEN]): Promise<Desk> {
  clock = '2026-11-24T08:00:00.000Z';
  const unit = await openUnit('live', () => Date.parse(clock), {
    world: worldWithRules(...rules),
    second: async ({ officer }) => ({
      ok: true,
      value: {
        id: officer,
        name: officer,
        agency: officer as LawAgency,
        role: 'supervisor',
        controlOfficer: false,
        secondLine: false,
      },
    }),
  });
  const as: Desk['as'] = async (agency, role = 'supervisor', name = agency) => {
    await unit.ask('session.act-as', { agency, role, name });
  };
  await as('customs');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('police');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(PEOPLE) }] });
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  const idOf = (surname: string) => travellers.find(({ name }) => name.startsWith(surname))?.id ?? '';
  const hit = idOf('HIT');
  const mute = async (rule: string, by: LawAgency) => {
    const input = { flight: FLIGHT, traveller: hit, rule, until: '2026-12-01', reason: 'renewal seen on paper' };
    await unit.ask('mute.add', input, { confirmation: { officer: by, passphrase: 'x' } });
  };
  return { ...unit, as, hit, other: idOf('OTHER'), mute };
}

describe('the weekly list', () => {
  test('it names each mute, who made and confirmed it, and the travellers who would have been flagged', async () => {
    const { ask, as, hit, mute } = await desk();
    await as('customs');
    await mute('customs.expired', 'police');
    const { week, mutes } = await ask('queue.week', { day: '2026-11-24' });
    expect(week).toEqual({ from: MONDAY, to: SUNDAY });
    expect(mutes).toMatchObject([
      {
        isMadeThen: true,
        mute: { rule: 'customs.expired', second: 'police', hits: 1, made: { reason: 'renewal seen on paper' } },
        travellers: [{ flight: FLIGHT, traveller: hit, name: 'HIT, AMA', outcome: 'clear', otherwise: 'watch' }],
      },
    ]);
    const [row] = await everyRow(ask);
    expect(row?.mutes).toMatchObject([{ rule: 'customs.expired', second: 'police', until: '2026-12-01' }]);
  });

  test('it shows a supervisor nothing that their agency may not see', async () => {
    const { ask, as, mute } = await desk();
    await as('police');
    await mute('police.expired', 'gendarmerie');
    await as('customs');
    expect((await ask('queue.week', { day: '2026-11-24' })).mutes).toEqual([]);
    clock = '2026-11-30T08:00:00.000Z';
    expect(await ask('queue.week-unread', {})).toBe(null);
    await as('gendarmerie');
    expect((await ask('queue.week', { day: null })).mutes).toHaveLength(1);
    expect(await ask('queue.week-unread', {})).toBe(MONDAY);
  });

  test('it names the mutes in force that withheld nothing, and not those of other weeks', async () => {
    const { ask, as, mute } = await desk();
    await as('customs');
    await mute('customs.expired', 'police');
    const ofDay = async (day: string) =>
      (await ask('queue.week', { day })).mutes.map(({ isMadeThen, travellers }) => [isMadeThen, travellers.length]);
    expect(await ofDay('2026-11-22')).toEqual([]);
    expect(await ofDay(MONDAY)).toEqual([[true, 1]]);
    expect(await ofDay(SUNDAY)).toEqual([[true, 1]]);
    expect(await ofDay('2026-11-30')).toEqual([[false, 0]]);
    expect(await ofDay('2026-12-07')).toEqual([]);
  });

  test('it names cases that were closed without an inspection', async () => {
    const { ask, as, other } = await desk();
    await as('customs');
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: other });
    await ask('case.dismiss', { id, why: 'weak', note: 'a mistake' });
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts).toMatchObject([
      { act: 'close', subjects: [{ name: 'OTHER, KOSSI' }], why: 'weak', reason: 'a mistake' },
    ]);
    // What was closed in the night must not leave the list by a reopening in the morning.
    await ask('case.reopen', { id, note: 'not a mistake' });
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([{ act: 'close' }]);
  });

  test('it waits for each supervisor until they looked at it, when its week is over', async () => {
    const { ask, as, mute, refused } = await desk();
    await as('customs');
    await mute('customs.expired', 'police');
    expect(await ask('queue.week-unread', {})).toBe(null);
    expect(await refused('queue.week-looked-at', { day: '2026-11-24', shown: 1 })).toMatchObject({
      code: 'invalid-input',
    });
    clock = '2026-11-30T00:00:00.000Z';
    expect(await ask('queue.week-unread', {})).toBe(MONDAY);
    await lookAtWeek({ ask }, '2026-11-25');
    expect(await ask('queue.week-unread', {})).toBe(null);
    await as('customs', 'supervisor', 'Esi');
    expect(await ask('queue.week-unread', {})).toBe(MONDAY);
  });

  test('a week that a supervisor missed waits until they looked at it, before the weeks after it', async () => {
    const { ask, as, mute, refused } = await desk();
    await as('customs');
    await mute('customs.expired', 'police');
    clock = '2026-12-21T08:00:00.000Z';
    expect(await ask('queue.week-unread', {})).toBe(MONDAY);
    expect(await refused('queue.week-looked-at', { day: '2026-12-14', shown: 1 })).toMatchObject({
      code: 'invalid-input',
    });
    expect(await refused('queue.week-looked-at', { day: '2026-11-30', shown: 1 })).toMatchObject({
      code: 'invalid-input',
    });
    await lookAtWeek({ ask }, MONDAY);
    expect(await ask('queue.week-unread', {}), 'the mute was in force').toBe('2026-11-30');
    await lookAtWeek({ ask }, '2026-11-30');
    expect(await ask('queue.week-unread', {})).toBe(null);
  });

  test('it names cases that one officer alone selected, examined and closed', async () => {
    const { ask, as, other, hit } = await desk([INSPECTED]);
    const work = async (traveller: string, closer: string) => {
      clock = new Date(LANDED).toISOString();
      await as('customs', 'supervisor', 'Ama');
      const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
      await ask('case.select', { id, note: 'looked at' });
      await ask('case.meet', { id, note: null });
      await ask('case.record-result', { id, result: 'nothing-found', note: '' });
      if (closer !== 'Ama') await as('customs', 'supervisor', closer);
      await ask('case.close', { id, note: null });
    };
    await work(other, 'Ama');
    await work(hit, 'Esi');
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts).toMatchObject([
      { act: 'alone', subjects: [{ name: 'OTHER, KOSSI' }] },
      // Nobody looked at a document, whoever closed the case.
      { act: 'met-alone', subjects: [{ name: 'HIT, AMA' }] },
    ]);
  });

  test('it names withdrawn selections and decisions that let a traveller go, with rule, reason and second officer', async () => {
    const { ask, as, hit } = await desk();
    await as('customs');
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: hit });
    await ask('case.select', { id, note: null });
    await as('immigration');
    const by = { confirmation: { officer: 'customs', passphrase: 'x' } };
    await ask('case.deselect', { id, note: 'looks honest' }, by);
    await ask('case.decide-hit', { id, rule: 'customs.expired', disposition: 'datum-wrong', reason: 'renewed' }, by);
    await ask('case.dismiss', { id, why: 'datum-wrong', note: null }, by);
    const { acts, flights } = await ask('queue.week', { day: MONDAY });
    const rules = [{ rule: 'customs.expired', title: { en: 'Test' } }];
    expect(acts).toMatchObject([
      { act: 'deselect', flight: FLIGHT, rules: [], reason: 'looks honest', second: 'customs' },
      { act: 'let-go', flight: FLIGHT, rules, reason: 'renewed', second: 'customs' },
      { act: 'close', flight: FLIGHT, rules, why: 'datum-wrong', reason: '', second: 'customs' },
    ]);
    expect(flights[FLIGHT]).toMatchObject({ carrier: 'ET', number: 508, origin: 'ADD', destination: 'LFW' });
  });

  test('it names a flight cancelled by hand with the travellers whom the reader sees flagged, also once it is taken back', async () => {
    const { ask, as } = await desk();
    await as('customs');
    const cancel = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;
    await ask('flight.cancel', cancel, { confirmation: { officer: 'police', passphrase: 'x' } });
    const cancelled = async () => (await ask('queue.week', { day: MONDAY })).acts.filter(({ act }) => act === 'cancel');
    expect(await cancelled()).toMatchObject([
      {
        cause: 'weather',
        reason: 'fog, says the tower',
        second: 'police',
        subjects: [{ name: 'HIT, AMA', wouldBe: 'watch' }],
      },
    ]);
    const [decision] = (await ask('flights.get', { id: FLIGHT })).decisions;
    await ask('decision.withdraw', { id: decision?.id ?? '', reason: 'it flies' });
    expect(await cancelled()).toMatchObject([{ reason: 'fog, says the tower', subjects: [{ name: 'HIT, AMA' }] }]);
  });

  test('it names rules that were switched off, with the hits that did not count, to whom may see the rule', async () => {
    const { ask, as, core } = await desk();
    await as('police');
    await ask('rules.switch-off', { rule: 'police.expired', reason: 'too many' });
    await ask(
      'rules.switch-off',
      { rule: 'customs.expired', reason: 'wrong dates' },
      {
        confirmation: { officer: 'customs', passphrase: 'x' },
      },
    );
    await core.resume();
    const off = async () => (await ask('queue.week', { day: MONDAY })).acts.filter(({ act }) => act === 'switch-off');
    await as('gendarmerie');
    expect((await off()).map(({ rules, reason, hits }) => [rules[0]?.rule, reason, hits])).toEqual([
      ['police.expired', 'too many', 1],
      ['customs.expired', 'wrong dates', 1],
    ]);
    await as('customs');
    expect((await off()).map(({ rules }) => rules[0]?.rule)).toEqual(['customs.expired']);
    expect((await ask('queue.week', { day: '2026-11-16' })).acts).toEqual([]);
  });

  test('it opens on the last week with lines, and offers no week before the first of them', async () => {
    const { ask, as, mute } = await desk();
    await as('customs');
    expect((await ask('queue.week', { day: null })).week.from).toBe(MONDAY);
    expect((await ask('queue.week', { day: null })).weeks).toEqual([{ from: MONDAY, to: SUNDAY }]);
    await mute('customs.expired', 'police');
    clock = '2026-12-02T08:00:00.000Z';
    const { week, weeks } = await ask('queue.week', { day: null });
    expect(week.from).toBe(MONDAY);
    expect(weeks.map(({ from }) => from)).toEqual(['2026-11-30', MONDAY]);
  });

  test('it is exported as it is shown', async () => {
    const { ask, as, mute } = await desk();
    await as('customs');
    await mute('customs.expired', 'police');
    const made = await ask(
      'queue.week-export',
      { day: '2026-11-24', ...NAMED },
      { confirmation: { officer: 'police', passphrase: 'x' } },
    );
    expect(made.file?.fileName).toMatch(/^off-the-queue-2026-11-23-\w{3}-2026-E\d{8}\.csv$/);
    const [heading = '', line = ''] = exportedLines(made);
    expect(heading).toContain(
      'Act,Traveller or subject,Flight,Departs,Arrives,Due before (UTC),Due since (UTC),Would be,Is,Rule,Hits that did not count,Cause,Reason',
    );
    expect(line).toContain('Mute,"HIT, AMA",ET 508 ADD–LFW,2026-11-24 09:00');
    expect(line).toContain('renewal seen on paper');
  });
});
