/** Requests to agencies and offices outside, about flights and cases; those to airlines are tested in `airline.test.ts`. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

const RULE = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SEEN = ruleText('{ fact: document.expired, is: true }', { id: 'customs.expired', weight: '70' });
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };

let unit: TestCore;
let clock: string;

async function begin(...rules: readonly string[]): Promise<void> {
  await emptyStores();
  clock = '2026-11-24T08:00:00.000Z';
  unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(...rules) });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
}

beforeEach(() => begin(SEEN));

const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst', name = `${agency} ${role}`) =>
  unit.ask('session.act-as', { agency, role, name });
const askAs = (more: Partial<Input<'question.ask'>> = {}) =>
  unit.ask('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'What is it?', ...more });
const LABORATORY = { kind: 'office', office: 'laboratory' } as const;
const POLICE = { kind: 'agency', agency: 'police' } as const;

async function claimed(): Promise<string> {
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  return (await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' })).id;
}

describe('a request to an office outside', () => {
  test('it is typed in who answered and when, apart from the officer who typed it', async () => {
    await as('customs');
    const asked = await askAs({ to: LABORATORY, law: 'Customs Code, s. 12', due: '2026-11-24T12:00' });
    expect(asked).toMatchObject({ law: 'Customs Code, s. 12', due: '2026-11-24T12:00:00.000Z', mayAnswer: true });
    const { officer } = await as('customs', 'analyst', 'Another');
    clock = '2026-11-24T10:00:00.000Z';
    const said = { by: 'Dr Ayivi', at: '2026-11-24T09:30' };
    const { id } = asked;
    expect(await unit.refused('question.answer', { id, text: 'Cocaine.' })).toMatchObject({ why: 'question-said' });
    const never = { ...said, at: '2026-11-45T09:30' };
    expect(await unit.refused('question.answer', { id, text: 'Cocaine.', said: never })).toMatchObject({
      code: 'invalid-input',
      path: 'said.at',
    });
    const wrong = ['2026-11-24T10:01', '2026-11-24T07:59'];
    for (const at of wrong)
      expect(await unit.refused('question.answer', { id, text: 'Cocaine.', said: { ...said, at } })).toMatchObject({
        why: 'question-said-time',
      });
    expect(await unit.ask('question.answer', { id, text: 'Cocaine.', said })).toMatchObject({
      state: 'answered',
      answer: {
        text: 'Cocaine.',
        officer: officer.id,
        at: clock,
        said: { by: 'Dr Ayivi', at: '2026-11-24T09:30:00.000Z' },
      },
    });
  });

  test('officers of other agencies neither answer, nor remind, nor withdraw it', async () => {
    await as('customs');
    const { id } = await askAs({ to: LABORATORY });
    await as('police', 'supervisor');
    const said = { by: 'Dr Ayivi', at: '2026-11-24T08:00' };
    expect(await unit.refused('question.answer', { id, text: 'No.', said })).toMatchObject({ code: 'not-permitted' });
    expect(await unit.refused('question.remind', { id })).toMatchObject({ code: 'not-permitted' });
    expect(await unit.refused('question.withdraw', { id })).toMatchObject({ code: 'not-permitted' });
  });

  test('a time that is over is no time until which it can be answered', async () => {
    await as('customs');
    const late = { flight: FLIGHT, about: { kind: 'flight' }, text: 'What?', due: '2026-11-24T08:00' } as const;
    expect(await unit.refused('question.ask', late)).toMatchObject({ why: 'question-due' });
  });
});

describe('a request to another agency', () => {
  test('reminders are recorded with who and when; an officer of that agency answers, or refuses with a reason', async () => {
    const { officer } = await as('customs');
    const work = await claimed();
    const about = { kind: 'case', case: work } as const;
    const { id } = await askAs({ to: POLICE, about });
    clock = '2026-11-24T09:00:00.000Z';
    const second = await as('customs', 'supervisor');
    await unit.ask('question.remind', { id });
    expect(await unit.refused('question.answer', { id, text: 'For them.' })).toMatchObject({ code: 'not-permitted' });
    expect(await unit.ask('waiting.count', { of: 'requests' })).toBe(0);
    await as('police');
    expect(await unit.ask('waiting.count', { of: 'requests' })).toBe(1);
    const [seen] = await unit.ask('question.list', { flight: FLIGHT });
    expect(seen).toMatchObject({
      about,
      asked: { officer: officer.id },
      reminders: [{ officer: second.officer.id, at: clock }],
      mayAnswer: true,
      mayRemind: false,
    });
    expect(seen?.traveller).not.toBeNull();
    const said = { by: 'somebody', at: '2026-11-24T08:30' };
    expect(await unit.refused('question.refuse', { id, text: 'No.', said })).toMatchObject({ why: 'question-said' });
    expect(await unit.ask('question.refuse', { id, text: 'Not ours.' })).toMatchObject({ state: 'refused' });
    await as('customs');
    expect(await unit.refused('question.remind', { id })).toEqual({ code: 'refused', why: 'question-refused' });
    expect(await unit.ask('question.list', { flight: null })).toMatchObject([{ answer: { text: 'Not ours.' } }]);
  });

  test('an overdue request waits for the agency that asked', async () => {
    await as('customs');
    await askAs({ to: POLICE, due: '2026-11-24T09:00' });
    clock = '2026-11-24T09:01:00.000Z';
    expect(await unit.ask('waiting.count', { of: 'requests' })).toBe(1);
  });

  test('an overdue request stays overdue when the clock is turned back', async () => {
    await as('customs');
    await askAs({ to: POLICE, due: '2026-11-24T09:00' });
    const isOverdue = async () => (await unit.ask('question.list', { flight: null })).map(({ overdue }) => overdue);
    expect(await isOverdue()).toEqual([false]);
    clock = '2026-11-24T09:01:00.000Z';
    expect(await isOverdue()).toEqual([true]);
    clock = '2026-11-24T08:30:00.000Z';
    expect(await isOverdue()).toEqual([true]);
  });

  test('the own agency is not asked, nor one that the unit does not have', async () => {
    await as('customs');
    for (const agency of ['customs', 'navy'])
      expect(
        await unit.refused('question.ask', {
          flight: FLIGHT,
          about: { kind: 'flight' },
          text: 'What?',
          to: { kind: 'agency', agency: agency as 'customs' },
        }),
      ).toMatchObject({ why: 'question-receiver' });
  });
});

describe('what an airline sees', () => {
  test('it is neither asked about a case nor told the law, the time, the officer and the reminders', async () => {
    await as('customs');
    const about = { kind: 'case', case: await claimed() } as const;
    expect(await unit.refused('question.ask', { flight: FLIGHT, about, text: 'Who is that?' })).toMatchObject({
      why: 'question-case',
    });
    const { id } = await askAs({ law: 'Customs Code', due: '2026-11-24T12:00' });
    await askAs({ to: LABORATORY, about });
    await unit.ask('question.remind', { id });
    await unit.ask('session.act-as', { agency: 'airline', role: 'analyst', name: 'K. Air', carrier: 'ET' });
    expect(await unit.ask('question.list', { flight: null })).toEqual([
      {
        id,
        flight: FLIGHT,
        about: { kind: 'flight' },
        traveller: null,
        to: { kind: 'airline' },
        text: 'What is it?',
        law: '',
        due: null,
        state: 'open',
        overdue: false,
        asked: { at: clock, agency: 'customs', officer: null },
        reminders: [],
        answer: null,
        mayAnswer: true,
        mayRemind: false,
        mayWithdraw: false,
      },
    ]);
  });
});

test('a request about a hidden case is hidden with it, and an agency from which it is hidden is not asked', async () => {
  await begin(RULE);
  await as('customs', 'supervisor');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('police', 'supervisor');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  const about = { kind: 'case', case: await claimed() } as const;
  const toCustoms = { flight: FLIGHT, about, text: 'Known?', to: { kind: 'agency', agency: 'customs' } } as const;
  expect(await unit.refused('question.ask', toCustoms)).toMatchObject({ why: 'question-receiver' });
  const { id } = await askAs({ to: LABORATORY, about });
  await as('customs', 'supervisor');
  expect(await unit.ask('question.list', { flight: null })).toEqual([]);
  expect(await unit.refused('question.remind', { id })).toMatchObject({ code: 'not-found' });
  expect(await unit.refused('question.ask', { ...toCustoms, to: LABORATORY })).toEqual({
    code: 'not-found',
    what: 'case',
  });
  const told = JSON.stringify(await unit.ask('audit.list', { before: null, count: 500 }));
  expect(told).not.toContain(id);
});
