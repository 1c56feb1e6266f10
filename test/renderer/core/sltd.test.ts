/** First-level matches in the core: what is offered, who knows of a check, whom its clocks and alarms tell. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { TermsInput } from '../../../renderer/core/calls/list-input.ts';
import type { SltdView } from '../../../renderer/core/calls/sltd-views.ts';
import type { World } from '../../../renderer/core/world.ts';
import type { LegalFrame } from '../../../shared/frame/legal-frame.ts';
import type { SltdAct } from '../../../shared/interpol/sltd-check.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import {
  ASKED,
  answered,
  BY_API,
  byOwnPowers,
  CHECKED,
  OPENED,
  RELEASED,
  REPORTED,
  SEEN as SEEN_DOCUMENT,
  seizure,
  struck,
  withoutText,
} from '../../shared/interpol/sltd-acts.ts';
import { SAID } from '../../shared/protection/entered.ts';
import { damageRecord } from './damage-record.ts';
import { identified } from './identified.ts';
import { TERMS } from './list-inputs.ts';
import { ANALYST, by as byOfficer, framed, land, listDesk } from './lists/list-desk.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores, worldWithRules } from './open-core.ts';
import { opened as openedCase } from './protections/opened.ts';
import { by, type Desk, desk, HIDDEN, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const AT = (time: string) => `2026-11-24T${time}:00.000Z`;
const DOCUMENT = { number: 'TG4817305', type: 'P', issuer: 'TGO' };

type Working = Pick<Desk, 'ask' | 'core' | 'refused'>;

type Confirmed = Partial<ReturnType<typeof by>>;

/** How steps of one check are recorded. `second`: who confirms what takes two. */
async function begun({ ask, core }: Working, id: string, document = DOCUMENT, second: Confirmed = by('police')) {
  const check = (await ask('sltd.begin', { id, document })).checks.at(-1)?.id ?? '';
  const input = (act: SltdAct, happened: string | null = null) => ({ id: check, act: withoutText(act), happened });
  const enter = async (...acts: readonly SltdAct[]): Promise<SltdView> => {
    let view: SltdView | null = null;
    for (const act of acts) view = await ask('sltd.enter', input(act), second);
    if (view === null) throw new Error('no act');
    return view;
  };
  const why = async (act: SltdAct, happened: string | null = null, confirmed: Confirmed = {}) => {
    const answer = await core.call('sltd.enter', input(act, happened), confirmed);
    return answer.ok ? 'recorded' : answer.failure.code === 'refused' ? answer.failure.why : answer.failure.code;
  };
  return { check, enter, why, input };
}

/** A case of the police on the first traveller, at two in the afternoon: the flight has landed. */
async function opened(rules = [SEEN]) {
  const test = await desk(rules, rules.includes(HIDDEN) ? undefined : null);
  test.setClock(AT('14:00'));
  await test.as('police', 'analyst');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const clocks = async () =>
    (await test.ask('clocks.list', {})).flatMap(({ of, standing }) => (of.startsWith('sltd') ? [[of, standing]] : []));
  return { ...test, id, clocks, ...(await begun(test, id)) };
}

/** The rows of a table of the handover, by the beginning of its title. */
async function handover(ask: Desk['ask'], titled: string) {
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T20:00' };
  const { tables } = await ask('shift.report', { language: 'en', shift });
  return tables.find(({ title }) => title.startsWith(titled))?.rows;
}

const COPY: TermsInput = {
  ...TERMS,
  title: 'SLTD',
  law: 'documents',
  outcome: 'inspect',
  ageLimitDays: 2,
  interpol: {
    kind: 'sltd',
    permission: { reference: 'NCB/2026/41', by: 'Head of the NCB', on: '2026-11-20' },
    purgeOn: '2026-12-20',
  },
};

interface Copied {
  readonly numbers: readonly string[];
  readonly world?: World;
  readonly frame?: LegalFrame;
  /** Whom of both the case is about. */
  readonly who?: number;
}

/** A copy of customs with these numbers of Togo, and a case on the first of two travellers. */
const withCopy = (...numbers: readonly string[]) => copied({ numbers });

async function copied({ numbers, world, frame, who = 0 }: Copied) {
  const desk = await listDesk(() => Date.parse(AT('14:00')), world);
  if (frame !== undefined) await framed(desk, frame);
  const { list } = await desk.ask('lists.create', { terms: COPY, entered: 'form' }, byOfficer('police supervisor'));
  const table = ['Document number;Document type;Issuing state', ...numbers.map((each) => `${each};passport;TGO`)];
  const files = [{ name: 'copy.csv', bytes: new TextEncoder().encode(table.join('\n')) }];
  const version = (await desk.ask('lists.read-files', { list, files })).version ?? '';
  await desk.ask('lists.take-over', { version, despite: true, reason: 'read with the bureau' }, ANALYST);
  await land(desk);
  const { travellers } = await desk.ask('flights.get', { id: FLIGHT });
  const { id } = await desk.ask('case.claim', { flight: FLIGHT, traveller: travellers[who]?.id ?? '' });
  return { ...desk, id, list };
}

describe('a first-level match', () => {
  test('of a copy is offered on the case, and no more once its check is begun', async () => {
    const unit = await withCopy('TG4817305');
    const { matches } = await unit.ask('sltd.read', { id: unit.id });
    expect(matches).toEqual([
      {
        ...{ document: DOCUMENT, sent: 'TG4817305 TGO', match: 'exact' },
        lists: [{ list: unit.list, title: 'SLTD', owner: 'customs' }],
      },
    ]);
    const view = await unit.ask('sltd.begin', { id: unit.id, document: DOCUMENT });
    expect(view.matches).toEqual([]);
    expect(view.checks).toMatchObject([{ document: DOCUMENT, match: 'exact', lists: ['SLTD'], step: 'confirm' }]);
    expect(await unit.refused('sltd.begin', { id: unit.id, document: DOCUMENT })).toEqual({
      ...{ code: 'refused', why: 'sltd-running' },
    });
  });

  test('whose number is nearly the same asks for the document, whoever begins the check', async () => {
    const unit = await withCopy('TG48I7305');
    const [match] = (await unit.ask('sltd.read', { id: unit.id })).matches;
    expect(match).toMatchObject({ match: 'soft', document: { number: 'TG48I7305' }, sent: 'TG4817305 TGO' });
    const { why } = await begun(unit, unit.id, { ...DOCUMENT, number: 'TG48I7305' });
    for (const act of [BY_API, OPENED, ASKED, seizure('authorised')]) expect(await why(act)).toBe('sltd-soft');
    expect(await why(SEEN_DOCUMENT)).toBe('recorded');
    expect(await why(OPENED)).toBe('recorded');
  });

  test('whose number is nearly the same asks for the document, too, where the check is begun with the number of the messages', async () => {
    const unit = await withCopy('TG48I7305');
    const { check, why } = await begun(unit, unit.id, DOCUMENT);
    const { checks } = await unit.ask('sltd.read', { id: unit.id });
    expect(checks.find(({ id }) => id === check)).toMatchObject({ match: 'soft', lists: ['SLTD'] });
    expect(await why(BY_API)).toBe('sltd-soft');
  });

  test('whose number is nearly the same asks for the document, too, where another issuing state is typed', async () => {
    const unit = await withCopy('TG48I7305');
    for (const number of ['TG48I7305', 'TG4817305']) {
      const { check, why } = await begun(unit, unit.id, { ...DOCUMENT, number, issuer: 'BEN' });
      const { checks } = await unit.ask('sltd.read', { id: unit.id });
      expect(checks.find(({ id }) => id === check)).toMatchObject({ match: 'soft', lists: [] });
      expect(await why(BY_API)).toBe('sltd-soft');
    }
  });

  test('stays offered beside the check of a document of another state with the same number', async () => {
    const unit = await withCopy('TG4817305');
    const view = await unit.ask('sltd.begin', { id: unit.id, document: { ...DOCUMENT, issuer: 'BEN' } });
    expect(view.matches).toMatchObject([{ document: DOCUMENT, match: 'exact' }]);
  });

  test('that an officer recorded at the terminal is offered, too', async () => {
    const unit = await desk([SEEN], null);
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    const list = await unit.ask('query-list.make', { scope: { kind: 'flight', flight: FLIGHT } });
    const { lines } = await unit.ask('query-list.one', list);
    const hit = lines.find(({ text }) => text === 'P TG4817305 TGO')?.key ?? '';
    await unit.ask('query-list.mark', { ...list, lines: [hit], state: 'hit', reason: '' });
    expect((await unit.ask('sltd.read', { id })).matches).toMatchObject([{ match: 'terminal', document: DOCUMENT }]);
  });

  test('is confirmed by advance passenger information before the landing, and by the document afterwards', async () => {
    const { setClock, why } = await opened();
    expect(await why(BY_API)).toBe('sltd-landed');
    setClock(AT('14:10'));
    expect(await why(BY_API, '2026-11-24T12:30')).toBe('recorded');
  });

  test('is followed step by step, and the request is kept as it was drafted', async () => {
    const { enter, ask, id } = await opened();
    const asked = await enter(SEEN_DOCUMENT, OPENED, ASKED);
    expect(asked.checks).toMatchObject([{ step: 'await', ending: null }]);
    const [check] = asked.checks;
    expect(check?.request?.fr).toContain('Prière de demander au BCN de TGO');
    const entry = check?.entries.at(-1);
    expect(entry?.kind === 'asked' && entry.text).toBe(check?.request?.en);
    expect(check?.request?.en).not.toContain('AMA');
    const done = await enter(answered('recovered'), REPORTED);
    expect(done.checks).toMatchObject([{ step: 'closed', ending: 'recovered', request: null }]);
    expect(done.checks[0]?.report?.en).toContain('Please have the record deleted');
    expect((await ask('case.parts', { id })).sltd).toBe(0);
  });

  test('of a document of an international organisation is asked of the General Secretariat', async () => {
    const test = await desk([SEEN], null);
    test.setClock(AT('14:00'));
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    const { enter } = await begun(test, id, { number: 'UN1234567', type: 'PL', issuer: 'UNO' });
    const { checks } = await enter(SEEN_DOCUMENT, OPENED);
    expect(checks[0]?.request?.en).toContain('Please ask the General Secretariat');
  });

  test('has its further checks recorded by officers marked as second line only', async () => {
    const unit = await withCopy('TG4817305');
    const { why } = await begun(unit, unit.id);
    unit.as('customs analyst');
    expect(await why(SEEN_DOCUMENT)).toBe('recorded');
    expect(await why(CHECKED)).toBe('sltd-second-line');
    unit.as('customs analyst second-line');
    expect(await why(CHECKED)).toBe('recorded');
  });

  test('is put down to the trail by its step, and the check stands in its case', async () => {
    const { enter, ask, as, id, check } = await opened();
    await enter(SEEN_DOCUMENT, { ...OPENED, note: 'at desk 4' });
    await as('police');
    const entries = await ask('audit.list', { before: null, count: 5 });
    const entry = entries.find(({ kind }) => kind === 'sltd.entered');
    expect(entry).toMatchObject({ subject: id, reason: 'at desk 4' });
    expect(entry?.details).toMatchObject({ entry: 'opened', number: 2 });
    const printed = await ask('sltd.print', { id: check, language: 'fr' });
    // The desk of the test is one of practice, where nothing is real.
    expect(printed).toMatchObject({ at: AT('14:00'), text: expect.stringMatching(/^EXERCICE.*\n.*URGENT/) });
  });

  test('that does not open is said, and keeps the others open', async () => {
    const { id, check, clocks, ...test } = await opened();
    const { enter } = await begun(test, id, { ...DOCUMENT, number: 'TG1111111' });
    await enter(SEEN_DOCUMENT, OPENED);
    await damageRecord(test.store, 'sltdChecks', check);
    const view = await test.ask('sltd.read', { id });
    expect([view.damaged, view.checks.length]).toEqual([1, 1]);
    expect(await clocks()).toHaveLength(2);
  });
});

describe('what rests on a match that the source did not confirm', () => {
  test('is not authorised, is recorded where it happened, and alarms the supervisors of the agencies that took part', async () => {
    const { enter, why, as, clocks, ask } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    expect(await why(seizure('authorised'))).toBe('sltd-unconfirmed');
    const { checks } = await enter(seizure('happened'));
    expect(checks[0]?.entries.at(-1)).toMatchObject({ kind: 'happened', against: 'unconfirmed' });
    const isTold = async () => (await clocks()).some(([of]) => of === 'sltd-against');
    expect(await isTold()).toBe(false);
    await as('police');
    expect(await isTold()).toBe(true);
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ act }) => act === 'sltd-unconfirmed')).toMatchObject([{ reason: 'taken at once' }]);
    await as('customs');
    expect(await isTold()).toBe(false);
  });

  test('is asked about where the result of the case says an arrest, until somebody says on what it rests, also where other powers were recorded beforehand', async () => {
    const { enter, ask, id, clocks, setClock } = await opened();
    await enter(SEEN_DOCUMENT, OPENED, byOwnPowers('arrest'));
    await ask('case.select', { id, note: null });
    await ask('case.meet', { id, note: null });
    await identified(ask, id);
    const found = [{ kind: 'arrest', agency: 'police', what: '' }] as const;
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    const unsaid = async () => (await clocks()).flatMap(([of, standing]) => (of === 'sltd-unsaid' ? [standing] : []));
    expect((await ask('sltd.read', { id })).checks[0]?.unsaid).toMatchObject([{ measure: 'arrest', what: 'arrest' }]);
    expect(await unsaid()).toEqual(['overdue']);
    setClock(AT('14:30'));
    expect(await unsaid()).toEqual(['escalated']);
    await enter(byOwnPowers('arrest'));
    expect(await unsaid()).toEqual([]);
  });

  test('is marked by the hour of the result, though somebody says on what it rests only after the source confirmed the document', async () => {
    const { enter, ask, id, setClock } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    await ask('case.select', { id, note: null });
    await ask('case.meet', { id, note: null });
    await identified(ask, id);
    const found = [{ kind: 'arrest', agency: 'police', what: '' }] as const;
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    setClock(AT('14:10'));
    await enter(answered('valid'));
    setClock(AT('14:20'));
    const { checks } = await enter({ ...seizure('happened'), measure: 'arrest' } as SltdAct);
    expect(checks[0]?.unsaid).toEqual([]);
    expect(checks[0]?.entries.at(-1)).toMatchObject({ happened: AT('14:00'), against: 'unconfirmed' });
  });

  test('is authorised once the source confirms the document', async () => {
    const { enter } = await opened();
    const { checks } = await enter(
      SEEN_DOCUMENT,
      OPENED,
      answered('valid'),
      seizure('authorised'),
      seizure('happened'),
    );
    expect(checks[0]?.entries.every(({ against }) => against === undefined)).toBe(true);
  });
});

describe('the clocks after details were opened', () => {
  test('warn fifteen minutes before, tell the agency that took part, and after the end its supervisors', async () => {
    const { enter, clocks, setClock, as } = await opened();
    await enter(SEEN_DOCUMENT);
    expect(await clocks()).toEqual([]);
    await enter(OPENED);
    expect(await clocks()).toEqual([
      ['sltd-answer', 'running'],
      ['sltd-holding', 'running'],
    ]);
    setClock(AT('14:45'));
    expect((await clocks())[0]).toEqual(['sltd-answer', 'warned']);
    setClock(AT('17:46'));
    expect(await clocks()).toEqual([
      ['sltd-answer', 'escalated'],
      ['sltd-holding', 'warned'],
    ]);
    await as('customs');
    expect(await clocks()).toEqual([]);
  });

  test('run by the time that went by when the machine’s clock is set back, and by the right hour once two officers confirm it', async () => {
    const { enter, clocks, setClock, ask, as, id } = await opened();
    setClock(AT('18:00'));
    await enter(SEEN_DOCUMENT, OPENED);
    setClock(AT('14:10'));
    expect((await clocks())[0]).toEqual(['sltd-answer', 'running']);
    setClock(AT('15:00'));
    expect((await clocks())[0]).toEqual(['sltd-answer', 'warned']);
    await as('police');
    await ask('retention.confirm-time', {}, by('customs'));
    const { checks, doubt } = await ask('sltd.read', { id });
    expect(doubt).toBeNull();
    expect(checks[0]?.entries.map(({ counted }) => counted)).toEqual([AT('14:10'), AT('14:10')]);
    expect(checks[0]?.terms[0]).toMatchObject({ of: 'answer', from: AT('14:10'), due: AT('15:10') });
  });

  test('let nobody be late who is still in the air: holding begins with the landing', async () => {
    const unit = await desk([SEEN], null);
    await unit.as('police', 'analyst');
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    const { enter } = await begun(unit, id);
    const [check] = (await enter(BY_API, OPENED)).checks;
    const [answer, holding] = check?.terms ?? [];
    expect([answer?.of, answer?.from, holding?.of]).toEqual(['answer', AT('08:00'), 'holding']);
    expect((holding?.from ?? '') > AT('12:00')).toBe(true);
  });

  test('follow the minutes that the unit set', async () => {
    const { enter, ask, as, clocks } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    await as('police');
    const set = { answerMinutes: 15, holdingMinutes: 60 };
    await ask('sltd-limits.set', set, by('customs'));
    expect((await clocks())[0]).toEqual(['sltd-answer', 'warned']);
  });

  test('stand in the handover of the shift, with the step, until the check is closed and whoever was held is let go', async () => {
    const { enter, ask, as } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    await as('police');
    expect(await handover(ask, 'Stolen')).toMatchObject([
      [expect.stringContaining('LFW-'), 'Ask the own bureau', '2026-11-24T15:00'],
    ]);
    await enter(answered('error'), REPORTED);
    expect(await handover(ask, 'Stolen')).toMatchObject([
      [expect.stringContaining('LFW-'), 'Closed', '2026-11-24T18:00'],
    ]);
    await enter(RELEASED);
    expect(await handover(ask, 'Stolen')).toEqual([]);
  });

  test('stand in the handover where no answer came, until whoever is held is let go', async () => {
    const { enter, ask, as, setClock } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    setClock(AT('15:00'));
    await enter(answered('none'), REPORTED);
    await as('police');
    expect(await handover(ask, 'Stolen')).toMatchObject([
      [expect.stringContaining('LFW-'), 'Closed', '2026-11-24T18:00'],
    ]);
    await enter(RELEASED);
    expect(await handover(ask, 'Stolen')).toEqual([]);
  });

  test('are missing in the handover where a check does not open, and the handover says so', async () => {
    const { enter, ask, as, store, check } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    await damageRecord(store, 'sltdChecks', check);
    await as('police');
    expect(await handover(ask, 'Records that cannot be read')).toMatchObject([
      ['checks of stolen or lost documents', 1],
    ]);
  });

  test('of the answer end with none in time, which is recorded once the time is over', async () => {
    const { enter, why, clocks, setClock } = await opened();
    await enter(SEEN_DOCUMENT, OPENED, ASKED);
    expect(await why(answered('none'))).toBe('sltd-early');
    setClock(AT('15:00'));
    expect(await why(answered('none'))).toBe('recorded');
    expect(await clocks()).toEqual([['sltd-holding', 'running']]);
  });
});

test('where the source takes its record back, the agency that answers for the copy is told', async () => {
  const unit = await withCopy('TG4817305');
  unit.as('police analyst');
  const { enter } = await begun(unit, unit.id);
  await enter(SEEN_DOCUMENT, OPENED, answered('error'));
  const told = async () =>
    (await unit.ask('clocks.list', {})).flatMap(({ of, params }) => (of === 'sltd-list' ? [params] : []));
  expect(await told()).toEqual([]);
  unit.as('customs analyst');
  expect(await told()).toEqual([{ case: unit.id, list: 'SLTD', number: 'TG4817305', sltd: 'error' }]);
});

test('where the agency that answers for the copy may not know of the case, it is told the number and the answer, and nothing else', async () => {
  const unit = await withCopy('TG4817305');
  unit.as('police analyst');
  const { enter } = await begun(unit, unit.id);
  await enter(SEEN_DOCUMENT, OPENED, answered('error'));
  const victim = { id: unit.id, step: 'victim-asked', said: SAID['victim-asked'], happened: null } as const;
  await unit.ask('protection.enter', victim, byOfficer('police supervisor'));
  unit.as('customs analyst second-line');
  expect(await unit.refused('sltd.read', { id: unit.id })).toEqual({ code: 'not-found', what: 'case' });
  const clocks = await unit.ask('clocks.list', {});
  expect(clocks.filter(({ of }) => of.startsWith('sltd')).map(({ of, params }) => [of, params])).toEqual([
    ['sltd-list', { list: 'SLTD', number: 'TG4817305', sltd: 'error' }],
  ]);
  expect(JSON.stringify(clocks)).not.toContain(unit.id);
});

test('of a soft match, such an agency is told the number that stands on its copy, and not the one that only messages said', async () => {
  const unit = await withCopy('TG48I7305');
  unit.as('police analyst');
  for (const number of ['TG48I7305', 'TG4817305']) {
    const { enter } = await begun(unit, unit.id, { ...DOCUMENT, number });
    await enter(SEEN_DOCUMENT, OPENED, answered('error'));
  }
  const victim = { id: unit.id, step: 'victim-asked', said: SAID['victim-asked'], happened: null } as const;
  await unit.ask('protection.enter', victim, byOfficer('police supervisor'));
  unit.as('customs analyst second-line');
  const told = (await unit.ask('clocks.list', {})).filter(({ of }) => of === 'sltd-list');
  expect(told.map(({ params }) => params)).toEqual([{ list: 'SLTD', number: 'TG48I7305', sltd: 'error' }]);
});

describe('the answer by which a document may be seized', () => {
  test('is confirmed by a second officer of any agency, a supervisor or marked as second line', async () => {
    const unit = await withCopy('TG4817305');
    unit.as('police analyst');
    const { enter, why } = await begun(unit, unit.id);
    await enter(SEEN_DOCUMENT, OPENED);
    expect(await why(answered('valid'))).toBe('second-needed');
    for (const [second, told] of [
      ['police analyst', 'second-same-officer'],
      ['customs analyst', 'second-refused'],
      ['customs analyst control', 'second-refused'],
      ['customs analyst second-line', 'recorded'],
    ] as const)
      expect(await why(answered('valid'), null, byOfficer(second))).toBe(told);
    const { checks } = await unit.ask('sltd.read', { id: unit.id });
    expect(checks[0]?.entries.at(-1)).toMatchObject({ answer: 'valid', second: 'customs analyst second-line' });
    expect(await why(answered('error'))).toBe('second-needed');
  });

  test('is asked for last: an answer that is refused calls nobody', async () => {
    const { why } = await opened();
    expect(await why(answered('valid'))).toBe('sltd-first-level');
  });

  test('is no other: one officer records that none came in time, or that the source takes its record back', async () => {
    const { enter, why, setClock } = await opened();
    await enter(SEEN_DOCUMENT, OPENED);
    setClock(AT('15:00'));
    for (const answer of ['none', 'recovered', 'error'] as const) expect(await why(answered(answer))).toBe('recorded');
  });
});

describe('an entry that is wrong', () => {
  test('is struck out by two officers, and the check goes on as if it had not been made', async () => {
    const { enter, why, ask, as, check, clocks } = await opened();
    await enter(SEEN_DOCUMENT, OPENED, ASKED);
    await ask('sltd.print', { id: check, language: 'en' });
    expect(await why(struck(2, 'opened'))).toBe('second-needed');
    const { checks } = await enter(struck(2, 'opened'));
    expect(checks[0]).toMatchObject({ step: 'open', terms: [], request: null });
    expect(checks[0]?.entries.map(({ kind }) => kind)).toEqual(['confirmed', 'opened', 'asked', 'struck']);
    expect(checks[0]?.entries.at(-1)).toMatchObject({ of: 2, note: 'a slip', second: 'PRACTICE-police' });
    expect(await clocks()).toEqual([]);
    await as('police');
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ act }) => act === 'sltd-struck')).toMatchObject([{ reason: 'a slip' }]);
    const kinds = (await ask('audit.list', { before: null, count: 50 })).map(({ kind }) => kind);
    expect(kinds).toContain('sltd.printed');
  });

  test('is struck out with an officer of the agency that made it', async () => {
    const { enter, why, as } = await opened();
    await enter(SEEN_DOCUMENT);
    await as('customs', 'analyst');
    expect(await why(struck(1, 'confirmed'), null, by('customs'))).toBe('second-agency');
    expect(await why(struck(1, 'confirmed'), null, by('police'))).toBe('recorded');
  });

  test('alarms the supervisors where a measure rests on it', async () => {
    const { enter, as, clocks } = await opened();
    await enter(SEEN_DOCUMENT, OPENED, answered('valid'), seizure('happened'));
    await as('police');
    expect(await clocks()).not.toContainEqual(['sltd-against', 'escalated']);
    await enter(struck(3, 'answered'));
    expect((await clocks()).map(([of]) => of)).toContain('sltd-against');
  });
});

test('a check is known to whoever sees its match, also where another hit on the traveller is hidden from them', async () => {
  // The document of the second traveller is over.
  const unit = await copied({
    numbers: ['TG2950417'],
    world: worldWithRules(HIDDEN),
    frame: POLICE_ONLY_FRAME,
    who: 1,
  });
  unit.as('police analyst');
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  const seen = await unit.ask('traveller.get', { flight: FLIGHT, traveller: travellers[1]?.id ?? '' });
  expect(JSON.stringify(seen)).toContain('police.expired');
  const { enter } = await begun(unit, unit.id, { ...DOCUMENT, number: 'TG2950417' });
  await enter(SEEN_DOCUMENT, OPENED);
  unit.as('customs analyst second-line');
  expect((await unit.ask('sltd.read', { id: unit.id })).checks).toMatchObject([{ step: 'ask', match: 'exact' }]);
});

describe('whoever asks for protection', () => {
  test('has nothing go to their state: the draft says so, and opening the details is marked and alarms', async () => {
    const test = await openedCase();
    const { enter } = await begun(test, test.id);
    await enter(SEEN_DOCUMENT);
    await test.enter('asylum-told', {}, 'customs');
    const { checks } = await enter(OPENED);
    expect(checks[0]).toMatchObject({ isStateKept: true, step: 'ask' });
    expect(checks[0]?.entries.at(-1)?.against).toBe('protected-state');
    const request = checks[0]?.request?.en ?? '';
    expect(request).toContain('Do not contact TGO');
    expect(request).not.toMatch(/asylum|protection/i);
  });
});

describe('an agency from which hits on the traveller are hidden', () => {
  test('knows nothing of the check of another one: in the case, its counts, clocks, and when it begins its own', async () => {
    const { as, ask, id, enter, check, core, clocks } = await opened([HIDDEN, SEEN]);
    await enter(SEEN_DOCUMENT, OPENED, seizure('happened'));
    await as('customs');
    expect((await ask('sltd.read', { id })).checks).toEqual([]);
    expect((await ask('case.parts', { id })).sltd).toBe(0);
    expect(await clocks()).toEqual([]);
    const late = await core.call('sltd.enter', { id: check, act: { kind: 'released', note: '' }, happened: null });
    expect(late).toEqual({ ok: false, failure: { code: 'not-found', what: 'sltd' } });
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ act }) => act === 'sltd-unconfirmed')).toEqual([]);
    expect((await ask('audit.list', { before: null, count: 100 })).some(({ kind }) => kind === 'sltd.begun')).toBe(
      false,
    );
    expect((await ask('sltd.begin', { id, document: DOCUMENT })).checks).toHaveLength(1);
  });
});
