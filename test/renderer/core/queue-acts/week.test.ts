/** Each line of the weekly list comes from its act, as a supervisor of customs reads it. */

import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../renderer/core/calls/all-calls.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type AgencyProposal, SHIPPED_SETTING } from '../../../../shared/agency/agency-setting.ts';
import type { TravellerFall } from '../../../../shared/flight/fall.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import type { ProtectionStep } from '../../../../shared/protection/protection-steps.ts';
import type { ActOffQueue } from '../../../../shared/review/week-acts.ts';
import type { ActInWeek } from '../../../../shared/review/week-lines.ts';
import { minuteNumber } from '../../../../shared/time/civil.ts';
import { DRUG } from '../../../shared/agency/made-agencies.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { CLEAR, WATCHED } from '../../../shared/custody/watched.ts';
import { POLICE_ONLY } from '../../../shared/frame/frame-fixtures.ts';
import { NO_WORDS, takenBy } from '../exhibit-inputs.ts';
import { flightlessList } from '../flightless.ts';
import { identified } from '../identified.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { LOOKOUT } from '../lookout-inputs.ts';
import { crowd, FLIGHT, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { claimed, selected } from './claimed-cases.ts';
import { by, type Desk, desk, JOINT, NEXT, onDay, PEOPLE, SEEN } from './desk.ts';

afterEach(emptyStores);

const DAY = '2026-11-24';
const FLAGGED = [{ name: 'HIT, AMA' }, { name: 'OTHER, KOSSI' }];
const CANCEL = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;

const administrator = (officer: string, agency: Agency) => ({
  officer,
  name: officer,
  agency,
  at: `${DAY}T07:00:00.000Z`,
});
const WAITING: AgencyProposal = {
  id: 'p1',
  row: DRUG,
  made: [administrator('LFW-01', 'customs'), administrator('LFW-02', 'police')],
  accepted: [],
  reason: 'Order 12',
};
const lastDecision = async ({ ask }: Desk) => (await ask('flights.get', { id: FLIGHT })).decisions[0]?.id ?? '';

/** The list of the flight anew, by which it lands at this time. */
function laterList(arrives: string): Uint8Array {
  return paxlst(PEOPLE, { control: 'C2', prepared: '261124:0600', version: 2, arrives });
}

/** A target of customs whom a message took off. */
const FELL: TravellerFall = {
  kind: 'traveller',
  id: 'fell',
  flight: FLIGHT,
  traveller: 'to be told',
  at: `${DAY}T08:00:00.000Z`,
  causes: [{ message: 'm', fileName: 'later.edi', officer: 'LFW-04', byHand: true }],
  aliases: [],
  name: 'HIT, AMA',
  frame: null,
  views: [
    {
      by: ['customs'],
      from: 'inspect',
      to: 'clear',
      rules: [{ rule: 'customs.expired', title: {} }],
      concerned: ['customs'],
    },
  ],
  looks: [],
};

/** What is done, and what the line then says. */
interface Row {
  readonly does: (test: Desk) => Promise<unknown>;
  readonly says: Partial<ActInWeek> | object;
  /** Left out: none, so that every agency sees every hit. */
  readonly frame?: LegalFrame;
}

/** Customs alone see the hits of their rules. */
const CUSTOMS_ONLY: LegalFrame = {
  ...STARTING_FRAME,
  uses: [...STARTING_FRAME.uses, { ...POLICE_ONLY, of: 'customs', seenBy: ['customs'] }],
};

/** A list of customs that has the first traveller, and the flight of the next day with the hit. */
async function listed(test: Desk) {
  const terms = { ...TERMS, outcome: 'inspect' as const };
  const { list } = await test.ask('lists.create', { terms, entered: 'form' }, by('police'));
  const names = [{ name: 'HIT Ama', surname: 'HIT', givenNames: 'Ama', quality: 'main' as const }];
  const said = { typeText: null, status: null, issued: null, expiry: null };
  const documents = [{ ...said, type: 'P', number: 'TG4817305', issuer: 'TGO' }];
  const entry = { ...ENTRY, names, births: [], sex: null, documents };
  const { version } = await test.ask('lists.add-entry', { list, entry });
  await test.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
  const { travellers } = await test.ask('flights.get', { id: NEXT });
  const traveller = travellers.find(({ name }) => name.startsWith('HIT'))?.id ?? '';
  const { reasons } = await test.ask('traveller.get', { flight: NEXT, traveller });
  const rule = reasons.find((reason) => reason.listed !== undefined)?.rule ?? '';
  return {
    list,
    version: version ?? '',
    about: { flight: NEXT, traveller, rule, until: '2026-12-24', reason: 'a twin' },
  };
}

/** What the line of a false match says. */
const FALSE = {
  ...{ officer: 'LFW-02', second: 'PRACTICE-customs', reason: 'a twin', until: '2026-12-24' },
  ...{ subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }], rules: [{ title: { en: TERMS.title } }] },
} as const;

/** An exhibit of a case that customs have, and how an entry is added with a second officer. */
async function takenExhibit({ ask, as, ...test }: Desk) {
  await as('customs', 'analyst');
  const other = (await ask('session.get', {})).officer.id;
  await as('customs');
  const me = (await ask('session.get', {})).officer.id;
  const onCase = await claimed({ ask, as, ...test });
  const { exhibit } = await ask('exhibit.open', { ...takenBy(me, other), case: onCase });
  return (entry: Input<'exhibit.add'>['entry']) =>
    ask('exhibit.add', { id: exhibit.id, after: 1, entry, words: NO_WORDS }, by('police'));
}

const ROWS: Readonly<Record<ActOffQueue, Row>> = {
  close: {
    async does(test) {
      await test.ask('case.dismiss', { id: await claimed(test), why: 'known', note: 'nothing in it' });
    },
    says: { why: 'known', reason: 'nothing in it' },
  },
  'let-go-unseen': {
    async does(test) {
      await test.as('police');
      await test.ask('case.dismiss', { id: await claimed(test), why: 'known', note: 'a regular' });
      await test.as('customs');
    },
    says: { why: 'known', reason: 'a regular', subjects: [FLAGGED[0]] },
    frame: CUSTOMS_ONLY,
  },
  alone: {
    async does(test) {
      const id = await selected(test);
      await test.ask('case.record-result', { id, result: 'nothing-found', note: '' });
      await test.ask('case.close', { id, note: 'no bag' });
    },
    says: { reason: 'no bag' },
  },
  unseen: {
    async does(test) {
      await test.ask('case.record-result', { id: await selected(test), result: 'nothing-found', note: 'no bag' });
    },
    says: { reason: 'no bag', second: null },
  },
  'custody-over': {
    async does(test) {
      const id = await selected(test);
      await test.ask('custody.enter', { id, act: WATCHED, happened: null });
      await test.ask('custody.enter', { id, act: CLEAR, happened: null });
      const act = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing was found' } as const;
      // A joint rule hit: customs and police answer for it.
      await test.ask('custody.enter', { id, act, happened: null }, by('police'));
    },
    says: {
      ...{ second: 'PRACTICE-police', reason: 'Prosecutor: nothing was found' },
      how: 'released',
      left: { unaccounted: null, undone: expect.arrayContaining(['prosecutor', 'doctor']) },
    },
  },
  'find-back': {
    async does(test) {
      const id = await selected(test);
      const act = { kind: 'act', act: 'baggage', result: 'something', guardian: null, note: 'white powder' } as const;
      const { number } = await test.ask('encounter.add', { id, entry: act });
      await test.ask('encounter.add', { id, entry: { kind: 'correction', of: number, why: 'it was talc' } });
    },
    says: { reason: 'it was talc', second: null },
  },
  'child-handed': {
    async does(test) {
      const id = await claimed(test);
      const enter = (step: ProtectionStep, said: Readonly<Record<string, string>>) =>
        test.ask('protection.enter', { id, step, said, happened: null });
      await enter('child-noted', { words: 'looks ten' });
      await enter('child-relation', { claimed: 'uncle', documents: 'none', companion: 'doubted' });
      await enter('child-handed', { whom: 'child protection' });
    },
    says: { reason: 'child protection', second: null },
  },
  'exhibit-corrected': {
    async does(test) {
      const add = await takenExhibit(test);
      await add({ kind: 'corrected', of: 1, why: 'misread', instead: 'Room 3', seal: null });
    },
    says: { second: 'PRACTICE-police', reason: expect.stringContaining(' · Room 3 · misread') },
  },
  'exhibit-out': {
    async does(test) {
      const add = await takenExhibit(test);
      const to = { kind: 'office', office: 'Laboratory', name: 'Dr Lawson', receipt: 'R 1' } as const;
      await add({ kind: 'handed-over', to, where: 'desk', why: 'analysis', seen: 'unsealed', confirmed: true });
    },
    says: { second: 'PRACTICE-police', reason: expect.stringContaining('Laboratory · Dr Lawson · R 1') },
  },
  'paper-back': {
    async does(test) {
      const report = { number: 'PV 12', day: DAY, office: 'Customs', what: 'seizure', attachment: null, exhibits: [] };
      const { id, case: onCase } = await test.ask('case.keep-report', { case: await claimed(test), ...report });
      await test.ask('case.withdraw-report', { case: onCase, id, why: 'misread' }, by('police'));
    },
    says: { second: 'PRACTICE-police', reason: 'PV 12: misread' },
  },
  deselect: {
    async does(test) {
      await test.ask('case.deselect', { id: await selected(test), note: 'a mistake' });
    },
    says: { reason: 'a mistake' },
  },
  protect: {
    async does(test) {
      const told = { language: 'Ewe', words: 'they will kill me', states: 'TGO' };
      await test.ask('protection.enter', { id: await claimed(test), step: 'asylum-told', said: told, happened: null });
    },
    says: { reason: '', second: null },
  },
  unprotect: {
    async does(test) {
      const id = await claimed(test);
      const noted = { id, step: 'child-noted', said: { words: 'looks fourteen' }, happened: null } as const;
      await test.ask('protection.enter', noted);
      const lifted = { id, step: 'lifted', said: { entry: '1', why: 'she is nineteen' }, happened: null } as const;
      await test.ask('protection.enter', lifted, by('police'));
    },
    says: { reason: 'she is nineteen', second: 'PRACTICE-police' },
  },
  'let-go': {
    async does(test) {
      const id = await claimed(test);
      await test.ask('case.decide-hit', { id, rule: 'customs.expired', disposition: 'datum-wrong', reason: 'renewed' });
    },
    says: { reason: 'renewed', rules: [{ rule: 'customs.expired' }] },
  },
  replaced: {
    async does(test) {
      const id = await selected(test);
      await identified(test.ask, id);
      await test.ask('case.record-result', { id, ...SEIZURE, note: 'two kilograms' });
      await test.ask('case.record-result', { id, result: 'nothing-found', note: 'it was flour' });
    },
    says: { reason: 'it was flour' },
  },
  'let-run': {
    async does(test) {
      const about = { flight: FLIGHT, traveller: test.people[0] ?? '', kind: 'let-run' as const, officers: [] };
      const authority = { office: 'Prosecutor', reference: '12/2026' };
      const times = { from: `${DAY}T08:00:00.000Z`, due: `${DAY}T20:00:00.000Z` };
      const { id } = await test.ask('quiet.start', { ...about, ...authority, ...times }, by('police'));
      await test.ask('quiet.release', { id }, by('police'));
    },
    says: { second: 'PRACTICE-police' },
  },
  'not-examined': {
    async does(test) {
      await claimed(test);
      test.setClock('2026-11-24T16:01:00.000Z');
    },
    says: { officer: 'LFW-02', second: null, at: '2026-11-24T16:01:00.000Z', subjects: [FLAGGED[0]] },
  },
  join: {
    async does({ ask, people }) {
      await ask('traveller.join', { flight: FLIGHT, travellers: [...people], reason: 'one person' }, by('police'));
    },
    says: { reason: 'one person', second: 'PRACTICE-police' },
  },
  part: {
    async does({ ask, people }) {
      await ask('traveller.join', { flight: FLIGHT, travellers: [...people], reason: 'one person' }, by('police'));
      const [joined] = (await ask('flights.get', { id: FLIGHT })).travellers;
      const part = { flight: FLIGHT, traveller: joined?.id ?? '', record: people[1] ?? '', reason: 'two people' };
      await ask('traveller.part', part, by('police'));
    },
    says: { reason: 'two people', second: 'PRACTICE-police' },
  },
  cancel: {
    does: ({ ask }) => ask('flight.cancel', CANCEL, by('police')),
    says: { cause: 'weather', second: 'PRACTICE-police', subjects: FLAGGED },
  },
  'join-flights': {
    async does({ ask }) {
      await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
      await ask('flight.same', { flight: NEXT, other: FLIGHT, reason: 'renumbered' }, by('police'));
    },
    says: { flight: FLIGHT, second: 'PRACTICE-police', reason: 'renumbered' },
  },
  fell: {
    // `falls.test.ts` has the messages.
    does: ({ store, people: [traveller = ''] }) =>
      commit(
        store,
        [{ table: 'takenOff', id: FELL.id, rev: 0, value: { ...FELL, traveller }, index: { flight: FLIGHT } }],
        [],
      ),
    says: {
      ...{ officer: 'LFW-04', second: null, reason: 'later.edi', flight: FLIGHT, rules: [{ rule: 'customs.expired' }] },
      subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }],
    },
  },
  earlier: {
    does: ({ ask }) => ask('import.start', { way: 'files', files: [{ name: 'early.edi', bytes: laterList('0940') }] }),
    says: {
      reason: 'early.edi',
      due: { before: minuteNumber('2026-11-24T13:00'), after: minuteNumber('2026-11-24T09:40') },
    },
  },
  move: {
    does: ({ ask }) =>
      ask(
        'flight.update',
        { flight: FLIGHT, patch: { actualArrival: '2026-11-24T08:00' }, reason: 'says the tower' },
        by('police'),
      ),
    says: {
      second: 'PRACTICE-police',
      subjects: FLAGGED,
      due: { before: minuteNumber('2026-11-24T13:00'), after: minuteNumber('2026-11-24T08:00') },
    },
  },
  divert: {
    does: ({ ask }) =>
      ask('flight.update', { flight: FLIGHT, patch: { divertedTo: 'ACC' }, reason: 'fog' }, by('police')),
    says: { second: 'PRACTICE-police', subjects: FLAGGED },
  },
  assign: {
    async does({ ask }) {
      const late = { surname: 'LATE', given: 'AMA', document: 'TG4817399', expiry: '250131' };
      const bytes = flightlessList([late], { control: 'C9' });
      const { files } = await ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes }] });
      const message = files[0]?.messages[0]?.id ?? '';
      await ask('message.assign', { message, to: { flight: FLIGHT }, reason: 'says the desk' });
    },
    says: { reason: 'says the desk', second: null, subjects: [{ name: 'LATE, AMA' }] },
  },
  leave: {
    async does({ ask }) {
      const late = { surname: 'LATE', given: 'AMA', document: 'TG4817399', expiry: '250131' };
      const bytes = flightlessList([late], { control: 'C9' });
      await ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes }] });
      const [entry] = await ask('quarantine.list', {});
      await ask('quarantine.discard', { id: entry?.id ?? '', reason: 'a test' }, by('police'));
    },
    says: { reason: 'd.edi (1): a test', second: 'PRACTICE-police', flight: null, subjects: [] },
  },
  withdraw: {
    async does(test) {
      await test.ask('flight.cancel', CANCEL, by('police'));
      await test.ask('decision.withdraw', { id: await lastDecision(test), reason: 'it flies' });
    },
    says: { undoes: 'cancel', reason: 'it flies', second: null, subjects: FLAGGED },
  },
  'not-same': {
    async does(test) {
      await test.ask('false-matches.declare', (await listed(test)).about, by('customs'));
    },
    says: FALSE,
  },
  redress: {
    async does(test) {
      await test.ask('false-matches.redress', (await listed(test)).about, by('customs'));
    },
    says: FALSE,
  },
  'lookout-back': {
    async does(test) {
      const { id } = await test.ask('lookouts.take', {
        ...LOOKOUT,
        terms: { ...LOOKOUT.terms, name: 'Nobody Aboard' },
      });
      await test.ask('lookouts.end', { id, version: 1, reason: 'found' });
    },
    says: { officer: 'LFW-02', second: null, reason: 'found' },
  },
  'entry-back': {
    async does(test) {
      const { list, version } = await listed(test);
      const { rows } = await test.ask('lists.entries', { list, text: '', from: 0, count: 1 });
      const about = { list, id: rows[0]?.id ?? '', before: version, reason: 'found' };
      await test.ask('lists.withdraw-entry', about, by('police'));
    },
    says: { officer: 'LFW-02', second: 'PRACTICE-police', reason: 'found', rules: [{ title: { en: TERMS.title } }] },
  },
  hold: {
    async does({ ask, core }) {
      const people = crowd(60).map((person, at) => (at < 30 ? { ...person, expiry: '250131' } : person));
      await ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes: paxlst(people, { control: 'C3' }) }] });
      await core.resume();
    },
    says: { rules: [{ rule: 'customs.expired' }], until: DAY },
  },
  'switch-off': {
    async does({ ask, core }) {
      await ask('rules.switch-off', { rule: 'customs.expired', reason: 'too many' });
      await core.resume();
    },
    says: { reason: 'too many', hits: 2, until: null },
  },
  set: {
    does: ({ ask }) => ask('import.set', { warnMinutes: 0, quarantineDays: 1 }),
    says: { what: 'import.set', second: null, subjects: [], rules: [] },
  },
  agency: {
    // Administrators propose it, who are not here.
    does: ({ store }) =>
      commit(
        store,
        [{ table: 'settings', id: 'agencies', rev: 0, value: { ...SHIPPED_SETTING, proposals: [WAITING] } }],
        [],
      ),
    says: { officer: 'LFW-01', second: 'LFW-02', reason: 'Drug service / Service des stupéfiants: Order 12' },
  },
};

describe('the weekly list', () => {
  test.each(Object.entries(ROWS))('an act “%s” stands on it', async (act, { does, says, frame = null }) => {
    const test = await desk([SEEN, JOINT], frame);
    await test.as('customs');
    await does(test);
    const { acts } = await test.ask('queue.week', { day: DAY });
    expect(acts.filter((each) => each.act === act)).toMatchObject(act === 'hold' ? [says, {}] : [says]);
  });

  test('a flight that was cancelled and then flies has both lines, and its travellers are on the queue', async () => {
    const test = await desk([SEEN], null);
    await test.as('customs');
    await ROWS.withdraw.does(test);
    const { acts } = await test.ask('queue.week', { day: DAY });
    expect(acts.map(({ act, undoes, reason }) => [act, undoes, reason])).toEqual([
      ['cancel', null, 'fog, says the tower'],
      ['withdraw', 'cancel', 'it flies'],
    ]);
    expect((await test.ask('queue.page', QUEUE)).rows).toHaveLength(2);
  });

  test('entries that take nobody off the queue do not stand on it', async () => {
    const test = await desk([SEEN], null);
    await test.as('customs');
    const { ask } = test;
    for (const patch of [
      { gate: 'B4' },
      { estimatedArrival: '2026-11-24T14:00' },
      { actualArrival: '2026-11-24T12:40' },
    ])
      await ask('flight.update', { flight: FLIGHT, patch, reason: '' });
    await ask('decision.withdraw', { id: await lastDecision(test), reason: 'a mistake' });
    expect((await ask('queue.week', { day: DAY })).acts).toEqual([]);
  });
});
