/** Referrals through the calls: what the frame lets go where, who hands over and answers, clocks, and who learns nothing. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import { receiverOf } from '../../../shared/casework/question.ts';
import { type LegalFrame, type ReferralLine, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { CLOSED, REFERRAL, SIGNED } from '../../shared/casework/referral-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { exportedText, NAMELESS } from './exports/asked.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, HIDDEN, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const COCAINE: Found = { kind: 'drugs', agency: 'customs', what: 'cocaine' };
const SAID = { by: 'A. Mensah', at: '2026-11-24T14:30' };
const TAKEN = { ...CLOSED, kind: 'taken-over', said: SAID } as const;

/** A case of customs with that find, at 14:00; the clock goes on to 15:00 once it is recorded. */
async function found(some: readonly Found[] = [COCAINE], rules = [SEEN], frame: LegalFrame | null = null) {
  const test = await desk(rules, frame ?? (rules.includes(HIDDEN) ? undefined : null));
  test.setClock('2026-11-24T14:00:00.000Z');
  const agency = rules.includes(HIDDEN) ? 'police' : 'customs';
  await test.as(agency);
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  await identified(test.ask, id);
  await test.ask('case.record-result', { id, result: 'found', found: some, note: '' });
  const prepare = (more: Partial<Input<'referral.prepare'>> = {}) =>
    test.ask('referral.prepare', { ...REFERRAL, case: id, ...more });
  const handed = async (more: Partial<Input<'referral.prepare'>> = {}) => {
    const referral = await prepare(more);
    await test.ask('referral.hand', { id: referral.id, ...SIGNED });
    test.setClock('2026-11-24T15:00:00.000Z');
    return referral.id;
  };
  const clocks = async () =>
    (await test.ask('clocks.list', {})).filter(({ of }) => of.startsWith('referral')).map(({ of, due }) => [of, due]);
  return { ...test, id, prepare, handed, clocks };
}

describe('a referral', () => {
  test('is prepared, handed over against a signature, taken over and closed, each by whom and when', async () => {
    const { ask, handed, id, as } = await found();
    const referral = await handed();
    await ask('referral.remind', { id: referral });
    await ask('referral.answer', { id: referral, ...TAKEN });
    await as('customs', 'analyst');
    await ask('referral.answer', { id: referral, ...CLOSED, said: SAID });
    const { referrals, duties } = await ask('case.referrals', { id });
    expect(referrals).toMatchObject([
      {
        state: 'closed',
        handed: { name: SIGNED.name, title: SIGNED.title, reference: SIGNED.reference },
        reminders: [{ at: '2026-11-24T15:00:00.000Z' }],
        answers: [{ kind: 'taken-over' }, { kind: 'closed', said: { at: '2026-11-24T14:30:00.000Z' } }],
        may: [],
      },
    ]);
    expect(duties).toMatchObject([{ find: 'drugs', done: true }]);
    await as('customs');
    const trail = await ask('audit.list', { before: null, count: 20 });
    expect(
      trail.filter(({ kind }) => kind.startsWith('referral.')).map(({ kind, subject }) => [kind, subject]),
    ).toEqual(
      [
        'referral.viewed',
        'referral.answered',
        'referral.answered',
        'referral.reminded',
        'referral.handed',
        'referral.prepared',
      ].map((kind) => [kind, id]),
    );
  });

  test.each<[string, Partial<Input<'referral.prepare'>>, object]>([
    ['to whom no line names', { to: { kind: 'office', office: 'embassy' } }, { why: 'referral-line' }],
    ['of what was not found', { finds: ['cash'] }, { why: 'referral-line' }],
    ['with a package that may not go there', { package: 'intelligence' }, { why: 'referral-package' }],
    ['with an exhibit that the case does not have', { exhibits: ['X-1'] }, { code: 'not-found', what: 'exhibit' }],
    ['with a paper that it does not have', { reports: ['PV 1'] }, { code: 'not-found', what: 'official-report' }],
    ['until a time that is over', { due: '2026-11-24T14:00' }, { why: 'question-due' }],
  ])('is not prepared %s', async (_, change, failure) => {
    const { refused, id } = await found();
    expect(await refused('referral.prepare', { ...REFERRAL, case: id, ...change })).toMatchObject(failure);
  });

  test('is offered only as the frame lets the finds of the own agency go', async () => {
    const { ask, id, as, refused } = await found([COCAINE, { kind: 'weapons', agency: 'customs', what: '' }]);
    const offered = (await ask('case.referrals', { id })).options.map(({ to, finds }) => [
      to.kind === 'office' ? to.office : to.agency,
      finds.map(({ kind, within }) => [kind, within]),
    ]);
    expect(offered).toContainEqual([
      'prosecutor',
      [
        ['drugs', 24],
        ['weapons', 24],
      ],
    ]);
    expect(offered).toContainEqual(['rilo', [['drugs', null]]]);
    expect(offered.map(([to]) => to)).not.toContain('cites');
    await as('police');
    expect((await ask('case.referrals', { id })).options).toEqual([]);
    expect(await refused('referral.prepare', { ...REFERRAL, case: id })).toMatchObject({ why: 'referral-line' });
  });

  test('is handed over neither later than now nor before there was a case', async () => {
    const { prepare, refused } = await found();
    const { id } = await prepare();
    for (const happened of ['2026-11-24T14:01', '2026-11-24T13:59'])
      expect(await refused('referral.hand', { id, ...SIGNED, happened })).toMatchObject({ why: 'referral-time' });
  });

  test('is neither handed over, nor answered for an office, nor withdrawn by another agency', async () => {
    const { handed, prepare, refused, as } = await found();
    const [given, waiting] = [await handed(), (await prepare()).id];
    await as('police');
    expect(await refused('referral.hand', { id: waiting, ...SIGNED })).toMatchObject({ code: 'not-permitted' });
    expect(await refused('referral.answer', { id: given, ...TAKEN })).toMatchObject({ code: 'not-permitted' });
    expect(await refused('referral.withdraw', { id: given, why: 'not ours' })).toMatchObject({ code: 'not-permitted' });
    expect(await refused('referral.print', { id: 'none', language: 'en' })).toMatchObject({ code: 'not-found' });
  });

  test('whoever handed it to an office does not say alone how it ended there', async () => {
    const { core, ask, handed } = await found();
    const id = await handed();
    await ask('referral.answer', { id, ...TAKEN });
    const closed = { id, ...CLOSED, said: SAID };
    expect(await core.call('referral.answer', closed)).toMatchObject({ failure: { code: 'second-needed' } });
    expect(await ask('referral.answer', closed, by('police'))).toMatchObject({
      answers: [{ kind: 'taken-over' }, { kind: 'closed', second: 'PRACTICE-police' }],
    });
  });

  test('to another agency is answered by one of its officers, who finds it among what they have to answer', async () => {
    const { ask, handed, refused, as } = await found();
    const id = await handed({ to: { kind: 'agency', agency: 'police' } });
    const answer = { ...TAKEN, id, said: null };
    expect(await refused('referral.answer', answer)).toMatchObject({ code: 'not-permitted' });
    await as('police', 'analyst');
    expect(await ask('referral.list', {})).toMatchObject([{ id, listed: { state: 'open' }, may: expect.anything() }]);
    expect(await ask('waiting.count', { of: 'requests' })).toBe(1);
    expect(await ask('referral.answer', answer)).toMatchObject({ state: 'taken-over' });
  });

  test('that is withdrawn stays readable with its reason, and what had to go outward has to again', async () => {
    const { ask, handed, id, refused } = await found();
    const referral = await handed();
    expect(await refused('referral.withdraw', { id: referral, why: '' })).toMatchObject({ code: 'reason-required' });
    await ask('referral.withdraw', { id: referral, why: 'the wrong office' });
    expect(await ask('case.referrals', { id })).toMatchObject({
      referrals: [{ state: 'withdrawn', withdrawn: { why: 'the wrong office' } }],
      duties: [{ done: false }],
    });
  });
});

describe('an answer that a find does not stand', () => {
  test('overturns it in the case with the same act, confirmed as a test of a laboratory is', async () => {
    const { core, ask, handed, id } = await found();
    const referral = await handed();
    const closed = { id: referral, ...CLOSED, said: SAID, overturned: [0] };
    expect(await core.call('referral.answer', { ...closed, overturned: [1] })).toMatchObject({
      failure: { why: 'referral-find' },
    });
    expect(await core.call('referral.answer', closed)).toMatchObject({ failure: { code: 'second-needed' } });
    expect(await ask('referral.answer', closed, by('police'))).toMatchObject({
      answers: [{ overturned: ['drugs'] }],
    });
    const [stored] = await ask('cases.list', {});
    expect(stored).toMatchObject({ id, found: [{ kind: 'drugs', test: 'overturned' }] });
    expect((await ask('case.referrals', { id })).duties).toEqual([]);
  });
});

test('what an office says of a find stays in the referral, since the timeline goes to court', async () => {
  const { ask, handed } = await found();
  const referral = await handed({ to: { kind: 'office', office: 'ncb' }, exhibits: [], reports: [], package: null });
  const told = { ...CLOSED, id: referral, said: SAID, overturned: [0], text: 'A source in Accra says so' };
  await ask('referral.answer', told, by('police'));
  const [{ timeline = [] } = {}] = await ask('cases.list', {});
  expect(timeline.at(-1)).toMatchObject({ kind: 'tested', test: 'overturned', note: referral });
  expect(JSON.stringify(timeline)).not.toContain('Accra');
});

describe('clocks', () => {
  test('what must be referred is due until it is handed over; then its answer is', async () => {
    const { clocks, handed, as } = await found();
    const owed = ['referral-owed', '2026-11-25T14:00:00.000Z'];
    expect(await clocks()).toEqual([owed]);
    await as('police');
    expect(await clocks()).toEqual([]);
    await as('customs', 'analyst');
    expect(await clocks()).toEqual([owed]);
    await handed();
    expect(await clocks()).toEqual([['referral-answer', '2026-12-24T14:00:00.000Z']]);
  });

  test('run on when the machine’s clock is turned back, and are told no more a month after they were missed', async () => {
    const { ask, setClock } = await found();
    const standing = async () =>
      (await ask('clocks.list', {})).flatMap((each) => (each.of === 'referral-owed' ? [each.standing] : []));
    setClock('2026-11-26T08:00:00.000Z');
    expect(await standing()).toEqual(['escalated']);
    setClock('2026-11-24T14:00:00.000Z');
    expect(await standing()).toEqual(['escalated']);
    setClock('2026-12-27T08:00:00.000Z');
    expect(await standing()).toEqual([]);
  });
});

describe('what must go to an agency', () => {
  const line = (agency: LawAgency): ReferralLine => ({
    ...{ id: `drugs-${agency}`, find: 'drugs', agency: null, to: { kind: 'agency', agency }, within: 24 },
    ...{ packages: [], cites: 'Law 2', validFrom: null, validTo: null, note: '' },
  });
  const withLines = (frame: LegalFrame, ...agencies: readonly LawAgency[]): LegalFrame => ({
    ...frame,
    referrals: agencies.map(line),
  });
  const owed = async ({ ask, id, clocks }: Awaited<ReturnType<typeof found>>) => {
    const { duties } = await ask('case.referrals', { id });
    return [duties.map(({ to }) => receiverOf(to)), (await clocks()).length];
  };

  test('is owed to those with officers here, and rings for no others', async () => {
    const unit = await found([COCAINE], [SEEN], withLines(STARTING_FRAME, 'police', 'immigration'));
    expect(await owed(unit)).toEqual([['police', 'immigration'], 2]);
    const account = {
      name: 'Afi',
      role: 'analyst',
      controlOfficer: false,
      secondLine: false,
      state: 'active',
    } as const;
    const writes = (['customs', 'police'] as const).map((agency) => ({
      ...{ table: 'accounts' as const, id: `LFW-${agency}`, rev: 0 },
      value: { ...account, agency, mustChange: false, createdAt: '', createdBy: null },
    }));
    await commit(unit.store, writes, []);
    expect(await owed(unit)).toEqual([['police'], 1]);
  });

  test('is not owed to one that may not know of the case', async () => {
    const frame = withLines(POLICE_ONLY_FRAME, 'customs', 'gendarmerie');
    const unit = await found([{ ...COCAINE, agency: 'police' }], [HIDDEN], frame);
    expect(await owed(unit)).toEqual([['gendarmerie'], 1]);
  });
});

test('who may not see the case learns nothing of its referrals', async () => {
  const { ask, handed, id, as, refused, clocks } = await found([{ ...COCAINE, agency: 'police' }], [HIDDEN]);
  const referral = await handed({ due: '2026-11-24T16:00' });
  expect(await clocks()).toHaveLength(1);
  await as('customs');
  expect(await ask('referral.list', {})).toEqual([]);
  expect(await clocks()).toEqual([]);
  expect(await refused('case.referrals', { id })).toEqual({ code: 'not-found', what: 'case' });
  for (const number of [referral, 'none'])
    expect(await refused('referral.print', { id: number, language: 'en' })).toEqual({
      code: 'not-found',
      what: 'referral',
    });
});

test('a result never says that something was referred', async () => {
  const { refused, id } = await found();
  const result = { id, result: 'found', found: [COCAINE, { kind: 'referred', what: '' }], note: '' } as const;
  expect(await refused('case.record-result', result)).toEqual({ code: 'refused', why: 'case-referred' });
});

describe('the record for the customs network', () => {
  const WITH_NAME: Found = {
    ...COCAINE,
    what: 'cocaine of Ama HIT',
    concealment: 'in the shoe of Ama',
    place: 'luggage',
  };

  test('has goods, flight, direction and persons by number, and leads neither to a person nor to the case', async () => {
    const { ask, id, people } = await found([
      COCAINE,
      { ...WITH_NAME, quantity: { amount: 2.1, unit: 'kg', weighed: 'net' } },
    ]);
    const made = await ask('case.seizure-record', { id, ...NAMELESS });
    const text = exportedText(made);
    for (const part of ['cocaine', '2.1', 'kg', 'ADD-LFW', 'arrival', 'ET508', '2026-11-24'])
      expect(text).toContain(part);
    for (const part of [id, 'HIT', 'Ama', 'AMA', 'TG4817305', people[0] ?? '', '1980', 'shoe'])
      expect(text).not.toContain(part);
    expect(made.file?.fileName).not.toContain(id);
  });

  test('stands in the trail with its number, and is made of nothing that does not stand', async () => {
    const { ask, id, refused } = await found([{ ...COCAINE, test: 'overturned' }]);
    expect(await refused('case.seizure-record', { id, ...NAMELESS })).toMatchObject({ why: 'seizure-none' });
    await ask('case.record-result', { id, result: 'found', found: [COCAINE], note: 'the second test' }, by('police'));
    const { number } = await ask('case.seizure-record', { id, ...NAMELESS });
    const [entry] = await ask('audit.list', { before: null, count: 1 });
    expect(entry).toMatchObject({
      kind: 'case.seizure-recorded',
      subject: number,
      details: { case: id, names: false },
    });
  });
});
