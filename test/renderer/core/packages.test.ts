/** Packages of a case: what the court gets, what intelligence gets, and that neither has anything of the other. */

import { beforeEach, describe, expect, test } from 'vitest';
import { caseWrite } from '../../../renderer/core/calls/case-step.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { SAID } from '../../shared/protection/entered.ts';
import { damageRecord } from './damage-record.ts';
import { exportedText, NAMELESS } from './exports/asked.ts';
import { FLIGHT, FLIGHT_NAME } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, HIDDEN, PEOPLE, SEEN } from './queue-acts/desk.ts';
import { FINDING, WORDS, workedCase } from './worked-case.ts';

beforeEach(emptyStores);

async function worked(rules = [SEEN], aboard = PEOPLE) {
  const test = await workedCase(rules, aboard);
  const { id } = test;
  const made = async (of: 'judicial' | 'intelligence') => {
    const answer = await test.core.call('case.package', { id, of, ...NAMELESS }, by('customs'));
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return exportedText(answer.value);
  };
  return { ...test, id, made };
}

describe('the judicial package', () => {
  test('has the person, custody and words, and neither reasons, messages nor trail', async () => {
    const { made, id } = await worked();
    const text = await made('judicial');
    for (const part of [id, 'HIT', 'TG4817305', 'Medical watch', 'Dr Lawson', WORDS]) expect(text).toContain(part);
    for (const part of ['customs.expired', 'PAXLST', 'case.claimed', FINDING]) expect(text).not.toContain(part);
  });
});

test('a package writes days and local times of person and flight as other papers do', async () => {
  const { made } = await worked();
  for (const of of ['judicial', 'intelligence'] as const) {
    const text = await made(of);
    for (const part of ['15/06/1980 · ', 'Flight, with local times']) expect(text).toContain(part);
    expect(text).toMatch(/24\/11\/2026 \d{2}:\d{2}/);
  }
});

test('a package says of nobody that they were let run whom nobody released', async () => {
  const { made, id, store } = await worked();
  const found = await readOne(store, 'cases', id);
  if (found === undefined) throw new Error('no case');
  const by = { officer: 'LFW-01', at: '2026-11-24T14:00:00.000Z', note: '' } as const;
  const timeline = [...found.value.timeline, { kind: 'result-recorded', ...by, result: 'let-run', found: [] } as const];
  await commit(store, [caseWrite({ ...found.value, state: 'concluded', result: 'let-run', timeline }, found.rev)], []);
  expect(await made('judicial')).not.toMatch(/let run/i);
});

describe('the package for intelligence', () => {
  test('has reasons, messages and the trail, and neither custody nor words', async () => {
    const { made, id } = await worked();
    const text = await made('intelligence');
    for (const part of [id, 'customs.expired', 'PAXLST', 'Claimed a case']) expect(text).toContain(part);
    for (const part of [WORDS, 'Dr Lawson', FINDING]) expect(text).not.toContain(part);
    // The trail keeps ids of the store; people read number, route and day.
    expect(text).toContain(`Flight: ${FLIGHT_NAME}`);
    expect(text).not.toContain(FLIGHT);
  });

  test('says in French what fields of the trail and functions of messages are called', async () => {
    const { core, id } = await worked();
    const input = { id, of: 'intelligence', ...NAMELESS, language: 'fr' } as const;
    const answer = await core.call('case.package', input, by('customs'));
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    const text = exportedText(answer.value);
    expect(text).toMatch(new RegExp(`Vol\\s: ${FLIGHT_NAME}`));
    expect(text).toContain('PAXLST · nouveau');
    expect(text).not.toMatch(/flight: |traveller: |\bnew\b/);
  });
});

describe('the pictures on paper', () => {
  const printed = async (of: 'judicial' | 'intelligence', unit: Awaited<ReturnType<typeof worked>>) => {
    const answer = await unit.core.call('case.package', { id: unit.id, of, ...NAMELESS, form: 'print' }, by('customs'));
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return answer.value.print;
  };

  test('stand on the package for intelligence alone, of whom it is about', async () => {
    const unit = await worked();
    const { people } = unit;
    expect((await printed('intelligence', unit))?.pictures).toEqual({ flight: FLIGHT, traveller: people[0] });
    expect((await printed('judicial', unit))?.pictures).toBeUndefined();
  });

  test('are left out where the package does not name the person, and the slip says so', async () => {
    const unit = await worked();
    const input = { id: unit.id, step: 'victim-asked', said: SAID['victim-asked'], happened: null } as const;
    await unit.core.call('protection.enter', input, by('customs'));
    const print = await printed('intelligence', unit);
    expect(print?.pictures).toBeUndefined();
    expect(print?.slip).toContainEqual(['Pictures', 'None: this package does not name the person.']);
  });
});

describe('whoever is protected', () => {
  const entered = async (step: 'child-noted' | 'victim-asked' | 'asylum-told') => {
    const test = await worked();
    const input = { id: test.id, step, said: SAID[step], happened: null };
    await test.core.call('protection.enter', input, by('customs'));
    const said = { case: test.id, kind: 'spontaneous', by: 'Ama HIT', language: 'en', present: '', at: null } as const;
    await test.ask('case.state', { ...said, words: 'My name is Hit, passport TG4817305', corrects: null });
    return test;
  };

  test.each([
    ['child-noted', 'A. H.'],
    ['victim-asked', 'Person 1'],
  ] as const)('leaves the unit without a name after %s', async (step, as) => {
    const { made } = await entered(step);
    for (const of of ['judicial', 'intelligence'] as const) {
      const text = await made(of);
      expect(text).toContain(as);
      expect(text).not.toMatch(/\bHIT\b|TG4817305|1980-06-15/i);
      // The document that was read says another name than the flight.
      expect(text).not.toMatch(/\bLAWSON\b|\bAFI\b|TG1234567/);
    }
  });

  test.each([
    ['a child by the record, by initials and without a birth', '150615', 'K. O.', 'OTHER'],
    ['an adult, by the name', '800615', 'OTHER', '15/06/2015'],
  ])('and is linked to whom a package for intelligence is about stands there as %s', async (_, born, said, unsaid) => {
    const shared = ruleText('{ fact: identity.documentSharedOnFlight, is: true }', {
      ...{ id: 'customs.shared', kind: 'trigger', weight: '', outcome: 'inspect' },
    });
    const [first, second] = PEOPLE.map((person) => ({ ...person, document: 'TG4817305' }));
    const { made } = await worked([shared], [first, { ...second, born }] as typeof PEOPLE);
    const text = await made('intelligence');
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
    expect(text).not.toContain('15/06/2015');
  });

  test('and asks for protection leaves no word of that', async () => {
    const { made } = await entered('asylum-told');
    for (const of of ['judicial', 'intelligence'] as const) {
      const text = await made(of);
      expect(text).toContain('HIT');
      expect(text).not.toMatch(/they will kill me|asks for protection/i);
      // That there is none would be untrue.
      expect(text).not.toContain('Protection');
    }
  });
});

describe('a package', () => {
  test('is made by two supervisors who may know of the case, for a purpose', async () => {
    const { refused, id } = await worked();
    const input = { id, of: 'judicial', ...NAMELESS } as const;
    expect(await refused('case.package', { ...input, purpose: '' })).toEqual({ code: 'reason-required' });
    expect(await refused('case.package', input)).toMatchObject({ code: 'second-needed', permission: 'case.package' });
  });

  test('of a hidden case is made for nobody who may not know of it, and confirmed by none of them', async () => {
    const { refused, id, as, core } = await worked([HIDDEN]);
    const input = { id, of: 'intelligence', ...NAMELESS } as const;
    expect(await core.call('case.package', input, by('customs'))).toMatchObject({
      ok: false,
      failure: { code: 'second-agency' },
    });
    await as('customs');
    for (const number of [id, 'LFW-2026-000000'])
      expect(await refused('case.package', { ...input, id: number })).toEqual({ code: 'not-found', what: 'case' });
  });

  test('names in the trail the case and which package it was', async () => {
    const { made, id, ask } = await worked();
    await made('judicial');
    const rows = await ask('audit.list', { before: null, count: 50 });
    expect(rows.find(({ kind }) => kind === 'case.packaged')).toMatchObject({
      details: { package: 'judicial', case: id, names: true },
      second: 'PRACTICE-customs',
    });
  });
});

describe('a procès-verbal', () => {
  const REPORT = {
    ...{ number: 'PV 12/2026', day: '2026-11-24', office: 'BRI Lomé', what: 'seizure' },
    ...{ attachment: null, exhibits: [] },
  };

  test('is kept by its number, and stands in the judicial package, also when it is withdrawn, with who did that', async () => {
    const { ask, id, made } = await worked();
    const kept = await ask('case.keep-report', { case: id, ...REPORT });
    expect(await made('judicial')).toContain('PV 12/2026');
    expect(await made('intelligence')).not.toContain('PV 12/2026');
    await ask('case.withdraw-report', { case: id, id: kept.id, why: 'of another case' }, by('customs'));
    expect(await made('judicial')).toMatch(/PV 12\/2026.*withdrawn by .*: of another case/);
    expect((await ask('case.reports', { id })).reports).toMatchObject([{ withdrawn: { why: 'of another case' } }]);
  });

  test('is withdrawn by the agency that entered it alone, with a second officer, and so is a file; both stand on the weekly list', async () => {
    const { ask, as, core, id, made } = await worked();
    await as('police', 'analyst');
    const officer = (await ask('session.get', {})).officer.id;
    const { id: kept } = await ask('case.keep-report', { case: id, ...REPORT });
    const bytes = new Blob(['as seen at the belt']);
    const { file } = await ask('case.attach', {
      ...{ case: id, name: 'as-seen.txt', file: bytes, about: null, note: null, medical: false },
    });
    const papers = [
      () => core.call('case.withdraw-report', { case: id, id: kept, why: 'misread' }),
      () => core.call('case.remark-file', { id: file.id, kind: 'withdrawn', text: 'of another bag' }),
    ];
    await as('customs', 'analyst');
    for (const withdraw of papers)
      expect(await withdraw()).toMatchObject({ failure: { code: 'refused', why: 'withdrawn-by-author' } });
    await as('police', 'analyst');
    for (const withdraw of papers) expect(await withdraw()).toMatchObject({ failure: { code: 'second-needed' } });
    await ask('case.withdraw-report', { case: id, id: kept, why: 'misread' }, by('police'));
    await ask('case.remark-file', { id: file.id, kind: 'withdrawn', text: 'of another bag' }, by('customs'));
    const text = await made('judicial');
    expect(text).toMatch(/as-seen.*withdrawn by .*: of another bag/);
    expect(text).not.toContain(file.sha256);
    await as('customs');
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    const papersBack = acts.filter(({ act }) => act === 'paper-back');
    expect(
      new Set(papersBack.map((line) => [line.officer, line.second, line.reason.split(': ')[1]].join(' '))),
    ).toEqual(new Set([`${officer} PRACTICE-police misread`, `${officer} PRACTICE-customs of another bag`]));
  });

  test.each([
    ['twice of one office', { number: 'pv  12/2026' }, { code: 'refused', why: 'official-report-known' }],
    [
      'with a file that the case does not have',
      { number: 'PV 13', attachment: 'none' },
      { code: 'not-found', what: 'attachment' },
    ],
    [
      'with an exhibit that the case does not have',
      { number: 'PV 13', exhibits: ['X-1'] },
      { code: 'not-found', what: 'exhibit' },
    ],
    ['of a day to come', { number: 'PV 13', day: '2026-11-25' }, { code: 'invalid-input', path: 'day' }],
  ] as const)('is not kept %s', async (_, change, failure) => {
    const { ask, id, refused } = await worked();
    await ask('case.keep-report', { case: id, ...REPORT });
    expect(
      await refused('case.keep-report', {
        case: id,
        ...REPORT,
        ...change,
        exhibits: [...('exhibits' in change ? change.exhibits : [])],
      }),
    ).toEqual(failure);
  });

  test('shows as damaged among the others, which can still be worked with; no package leaves it out', async () => {
    const { ask, id, made, store } = await worked();
    const { id: broken } = await ask('case.keep-report', { case: id, ...REPORT });
    await ask('case.keep-report', { case: id, ...REPORT, number: 'PV 13' });
    await damageRecord(store, 'officialReports', broken);
    expect(await ask('case.reports', { id })).toMatchObject({ reports: [{ number: 'PV 13' }], damaged: 1 });
    await ask('case.keep-report', { case: id, ...REPORT, number: 'PV 14' });
    expect((await ask('case.reports', { id })).reports).toHaveLength(2);
    await expect(made('judicial')).rejects.toThrow('tampered');
  });

  test('of another office may have the same number, and one that was withdrawn may be entered again', async () => {
    const { ask, id } = await worked();
    const { id: kept } = await ask('case.keep-report', { case: id, ...REPORT });
    await ask('case.keep-report', { case: id, ...REPORT, office: 'Douanes Lomé' });
    await ask('case.withdraw-report', { case: id, id: kept, why: 'misread' }, by('customs'));
    await ask('case.keep-report', { case: id, ...REPORT });
    expect((await ask('case.reports', { id })).reports).toHaveLength(3);
  });
});
