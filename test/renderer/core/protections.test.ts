/** Protection in the core: who sees whom, which acts are refused, and that nothing reaches the state from which somebody asks for protection. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CallName, Input } from '../../../renderer/core/calls/all-calls.ts';
import type { ProtectionStep } from '../../../shared/protection/protection-steps.ts';
import { SIGNED } from '../../shared/casework/referral-fixtures.ts';
import { DUTY } from '../../shared/custody/held.ts';
import { WATCHED } from '../../shared/custody/watched.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { SAID } from '../../shared/protection/entered.ts';
import { damageRecord } from './damage-record.ts';
import { takenBy } from './exhibit-inputs.ts';
import { exportedText, NAMED, NAMELESS } from './exports/asked.ts';
import { READ } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, HIDDEN, PEOPLE, SEEN } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const AT = (time: string) => `2026-11-24T${time}:00.000Z`;
const KEPT = { code: 'refused', why: 'protection-state' } as const;
const NOTHING = { happened: null } as const;

/** A traveller whom police sent to secondary. */
async function opened(aboard = PEOPLE) {
  const test = await desk([SEEN], null, aboard);
  test.setClock(AT('14:00'));
  await test.as('police', 'analyst');
  const [traveller = ''] = test.people;
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  await test.ask('case.select', { id, note: null });
  const input = (step: ProtectionStep, said: Readonly<Record<string, string>> = {}) => ({
    ...{ id, step, said: { ...SAID[step], ...said } },
    ...NOTHING,
  });
  const enter = (
    step: ProtectionStep,
    said: Readonly<Record<string, string>> = {},
    second: 'customs' | 'police' | null = null,
  ) => test.core.call('protection.enter', input(step, said), second === null ? {} : by(second));
  const row = async () => (await test.ask('queue.page', QUEUE)).rows.find((each) => each.traveller === traveller);
  return { ...test, id, traveller, enter, input, row };
}

describe('a child', () => {
  test('is no target any more by the word of an officer, needs somebody with them, and is held by the rules of minors', async () => {
    const { enter, ask, refused, row, id } = await opened();
    expect((await row())?.handling).toBeNull();
    expect((await enter('child-noted')).ok).toBe(true);
    expect((await row())?.handling).toBe('safeguard');
    const act = { kind: 'act', act: 'questioned', result: 'nothing', guardian: null, note: null } as const;
    expect(await refused('encounter.add', { id, entry: act })).toMatchObject({ why: 'encounter-needs-guardian' });
    expect((await ask('custody.read', { id })).isMinor).toBe(true);
    const { next, since } = await ask('protection.read', { id });
    expect(next).toEqual(['child-called', 'child-relation', 'child-authorisation', 'child-apart'].sort(byTable));
    expect(since).toBe(AT('14:00'));
  });

  test('has a companion whose case is one that the officer sees', async () => {
    const { enter, people, ask } = await opened();
    await enter('child-noted');
    const unknown = await enter('child-companion', { case: 'LFW-2026-000000' });
    expect(unknown).toEqual({ ok: false, failure: { code: 'refused', why: 'protection-words' } });
    const other = await ask('case.claim', { flight: FLIGHT, traveller: people[1] ?? '' });
    expect((await enter('child-companion', { case: other.id })).ok).toBe(true);
  });
});

test('the case of a companion is named to nobody who does not see it', async () => {
  const aboard = PEOPLE.map((person, at) => (at === 0 ? { ...person, expiry: '300131' } : person));
  const { as, ask, core, people, setClock } = await desk([HIDDEN], POLICE_ONLY_FRAME, aboard);
  setClock(AT('14:00'));
  await as('customs', 'analyst');
  const [child = '', companion = ''] = people;
  const { id } = await ask('case.open', { flight: FLIGHT, traveller: child, origin: 'tip', note: 'Lomé, 12' });
  await as('police');
  const other = await ask('case.claim', { flight: FLIGHT, traveller: companion });
  for (const step of ['child-noted', 'child-relation', 'child-companion'] as const) {
    const said = step === 'child-companion' ? { case: other.id } : SAID[step];
    expect(await core.call('protection.enter', { id, step, said, happened: null })).toMatchObject({ ok: true });
  }
  await as('customs', 'analyst');
  expect(await core.call('case.get', { id: other.id })).toMatchObject({ ok: false });
  const seen = await ask('protection.read', { id });
  expect(seen.entries).toHaveLength(3);
  expect(JSON.stringify(seen)).not.toContain(other.id);
});

const ORDER = ['child-called', 'child-apart', 'child-relation', 'child-companion', 'child-authorisation'];
const byTable = (a: string, b: string) => ORDER.indexOf(a) - ORDER.indexOf(b);

test('whoever is protected is counted apart, in no figure of targets', async () => {
  const { enter, ask, as } = await opened();
  const month = { from: '2026-11-01', to: '2026-11-30' };
  const sums = async () => {
    await as('police', 'supervisor');
    const made = exportedText(await ask('month.export', { ...NAMELESS, ...month }));
    return [/Sent to secondary,(\d+)/, /in no other figure"?,(\d+)/].map((line) => line.exec(made)?.[1]);
  };
  const before = await sums();
  expect(before[1]).toBe('0');
  await enter('child-noted');
  expect(await sums()).toEqual([String(Number(before[0]) - 1), '1']);
});

describe('what goes out', () => {
  const lists = async ({ core }: Awaited<ReturnType<typeof opened>>) => {
    const made = await Promise.all([
      core.call('export.cases', { ...NAMED, list: 'open' }, by('customs')),
      core.call('export.flagged', { ...NAMED, travellers: null }, by('customs')),
    ]);
    return made.map((each) => (each.ok ? exportedText(each.value) : JSON.stringify(each)));
  };

  test.each([
    ['child-noted', 'A. H.'],
    ['victim-asked', ''],
  ] as const)('in lists with names is nobody by name after %s', async (step, as) => {
    const unit = await opened();
    await unit.as('police', 'supervisor');
    for (const text of await lists(unit)) expect(text).toMatch(/HIT/);
    await unit.enter(step, {}, 'customs');
    for (const text of await lists(unit)) {
      expect(text).toContain(as);
      expect(text).not.toMatch(/\bHIT\b|TG4817305/);
    }
  });

  test('in lists with names is no child by name by the flight’s record alone', async () => {
    const unit = await opened(PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person)));
    await unit.as('police', 'supervisor');
    for (const text of await lists(unit)) {
      expect(text).toContain('A. H.');
      expect(text).not.toMatch(/\bHIT\b|TG4817305/);
    }
  });

  test('in lists with names is nobody by name of whom the record cannot be read', async () => {
    const unit = await opened();
    await unit.as('police', 'supervisor');
    await unit.enter('victim-asked', {}, 'customs');
    await damageRecord(unit.store, 'protections', unit.id);
    for (const text of await lists(unit)) {
      expect(text).toMatch(/ET508|ET-508/);
      expect(text).not.toMatch(/\bHIT\b|TG4817305/);
    }
  });

  test('in lists with names is nobody by name who was merged with somebody protected', async () => {
    const unit = await opened();
    await unit.as('police', 'supervisor');
    const [first = '', second = ''] = unit.people;
    await unit.ask('case.claim', { flight: FLIGHT, traveller: second });
    await unit.enter('child-noted');
    for (const text of await lists(unit)) expect(text).toContain('OTHER');
    const joined = { flight: FLIGHT, travellers: [first, second], reason: 'the same face' };
    await unit.ask('traveller.join', joined as Input<'traveller.join'>, by('customs'));
    for (const text of await lists(unit)) expect(text).not.toContain('OTHER');
  });

  test('the slip of a child is its own form, and that of somebody under a claim of immunity says so', async () => {
    const { enter, ask, traveller } = await opened();
    const printed = async () => {
      const travellers = [{ flight: FLIGHT, traveller }];
      const made = await ask('papers.print', { language: 'en', travellers, place: 'door', purpose: 'to meet them' });
      return made.papers[0];
    };
    expect(await printed()).toMatchObject({ isProtected: false, isChild: false, immunity: null, outcome: 'watch' });
    await enter('child-noted');
    await enter('immunity-claimed');
    const child = { isProtected: true, isChild: true, immunity: 'claimed', outcome: null, reasons: [], lookFor: [] };
    expect(await printed()).toMatchObject(child);
    const [card] = await ask('inspections.board', {});
    expect(card).toMatchObject({ isProtected: true, isChild: true, immunity: 'protocol-not-asked' });
  });

  test.each([
    ['none', '', 'cleared', 6],
    ['waived', 'seal 12', 'covers-bag', 3],
    ['bag', '', 'covers-bag', 3],
    ['person', '', 'covers-person', 2],
  ] as const)(
    'once protocol answered %s (bag: “%s”), the slip says %s and has %i acts',
    async (answer, bag, immunity, acts) => {
      const { enter, ask, traveller } = await opened();
      const officer = (await ask('session.get', {})).officer.id;
      await enter('immunity-claimed', { bag });
      await enter('immunity-answered', { askedBy: officer, answer }, 'customs');
      const travellers = [{ flight: FLIGHT, traveller }];
      const made = await ask('papers.print', { language: 'en', travellers, place: 'door', purpose: 'to meet them' });
      expect(made.papers[0]).toMatchObject({ immunity });
      expect(made.papers[0]?.acts).toHaveLength(acts);
    },
  );

  test('nothing is taken from somebody under a claim of immunity', async () => {
    const { enter, refused, ask, id } = await opened();
    const officer = (await ask('session.get', {})).officer.id;
    await enter('immunity-claimed');
    expect(await refused('exhibit.open', { ...takenBy(officer, 'PRACTICE-customs'), case: id })).toEqual({
      code: 'refused',
      why: 'protocol-not-asked',
    });
  });
});

describe('a victim', () => {
  test('is marked with any second officer, also of the own agency, and stands on the weekly list of both agencies', async () => {
    const { enter, as, ask, id } = await opened();
    expect((await enter('victim-asked', {}, 'police')).ok).toBe(true);
    expect((await ask('protection.read', { id })).isRestricted).toBe(true);
    for (const agency of ['customs', 'police'] as const) {
      await as(agency, 'supervisor');
      expect((await ask('case.get', { id })).on).toBe('traveller');
      const { acts } = await ask('queue.week', { day: '2026-11-24' });
      expect(acts.find(({ act }) => act === 'protect')).toMatchObject({ second: 'PRACTICE-police' });
    }
  });

  test('is marked with a second officer, and then only officers of the case, those whom it names and supervisors see the case', async () => {
    const { enter, as, ask, refused, row, id, traveller } = await opened();
    expect(await enter('victim-asked')).toMatchObject({ failure: { code: 'second-needed', agencies: ANYBODY } });
    expect((await enter('victim-asked', {}, 'customs')).ok).toBe(true);
    expect((await ask('protection.read', { id })).isRestricted).toBe(true);
    for (const agency of ['customs', 'police'] as const) {
      await as(agency, 'supervisor');
      expect((await ask('case.get', { id })).on).toBe('traveller');
    }
    await as('customs', 'analyst');
    expect(await refused('case.get', { id })).toEqual({ code: 'not-found', what: 'case' });
    expect(await refused('protection.read', { id })).toEqual({ code: 'not-found', what: 'case' });
    expect(await refused('encounter.read', { id })).toEqual({ code: 'not-found', what: 'case' });
    expect((await ask('inspections.board', {})).map((card) => card.id)).toEqual([]);
    // Whoever sees them flagged sees whom to protect, not the case.
    expect(await row()).toMatchObject({ handling: 'safeguard', caseId: null });
    expect(await refused('case.claim', { flight: FLIGHT, traveller })).toEqual({
      code: 'refused',
      why: 'protection-kept',
    });
  });

  test('who refused is not marked, and what was asked is read by officers of the case and supervisors only', async () => {
    const { enter, as, ask, id } = await opened();
    await enter('victim-asked', { consent: 'refused' }, 'customs');
    await as('customs', 'analyst');
    expect(await ask('protection.read', { id })).toMatchObject({ kinds: [], entries: [], isRestricted: false });
    await as('customs', 'supervisor');
    expect((await ask('protection.read', { id })).entries).toHaveLength(1);
  });

  test('is unmarked only with an officer of another agency', async () => {
    const { enter, ask, id } = await opened();
    await enter('victim-asked', {}, 'customs');
    expect(await enter('lifted')).toMatchObject({ failure: { code: 'second-needed', agencies: OTHERS } });
    await enter('lifted', {}, 'customs');
    expect(await ask('protection.read', { id })).toMatchObject({ kinds: [], isRestricted: false });
  });
});

const ANYBODY = expect.arrayContaining(['customs', 'police']);
const OTHERS = expect.not.arrayContaining(['police']);

describe('whoever asks for protection', () => {
  const asked = { flight: FLIGHT, text: 'Who is it?', law: '', due: null } as const;
  /** Every way out, for an office of their state. */
  const WAYS_OUT: readonly {
    readonly call: CallName;
    readonly input: (about: { readonly id: string; readonly traveller: string }) => object;
  }[] = [
    {
      call: 'question.ask',
      input: ({ id }) => ({ ...asked, about: { kind: 'case', case: id }, to: { kind: 'office', office: 'embassy' } }),
    },
    {
      call: 'question.ask',
      input: ({ id }) => ({
        ...{ ...asked, about: { kind: 'case', case: id } },
        to: { kind: 'office', office: 'ncb', state: 'TGO' },
      }),
    },
    {
      call: 'question.ask',
      input: ({ id }) => ({
        ...{ ...asked, about: { kind: 'case', case: id } },
        to: { kind: 'office', office: 'rilo', state: 'GHA' },
      }),
    },
    {
      call: 'question.ask',
      input: () => ({
        ...{ ...asked, text: 'Is HIT AMA known?', about: { kind: 'flight' } },
        to: { kind: 'office', office: 'embassy', state: 'TGO' },
      }),
    },
    {
      call: 'question.ask',
      input: () => ({
        ...{ ...asked, text: 'Is the passport TG 4817305 yours?', about: { kind: 'flight' } },
        to: { kind: 'office', office: 'embassy', state: 'TGO' },
      }),
    },
    {
      call: 'question.ask',
      input: () => ({
        ...{ ...asked, text: 'Do you know Ama, born in 1980?', about: { kind: 'flight' } },
        to: { kind: 'office', office: 'ncb', state: 'TGO' },
      }),
    },
    {
      call: 'custody.enter',
      input: ({ id }) => ({ id, act: { ...DUTY, duty: 'consulate', way: 'told', whom: 'the consul' }, ...NOTHING }),
    },
    {
      call: 'case.keep-report',
      input: ({ id }) => ({
        ...{ case: id, number: '1', day: '2026-11-24', office: 'Ambassade du Togo', what: 'arrest' },
        ...{ attachment: null, exhibits: [] },
      }),
    },
    {
      call: 'case.package',
      input: ({ id }) => ({ id, of: 'judicial', ...NAMELESS, purpose: 'for the embassy of Togo' }),
    },
    { call: 'export.cases', input: () => ({ ...NAMED, list: 'open', purpose: 'for the consulate of Togo' }) },
    {
      call: 'papers.print',
      input: ({ traveller }) => ({
        ...{ language: 'en', travellers: [{ flight: FLIGHT, traveller }] },
        ...{ place: 'door', purpose: 'for the consul of Togo' },
      }),
    },
    {
      call: 'quiet.start',
      input: ({ traveller }) => ({
        ...{ flight: FLIGHT, traveller, kind: 'let-run', office: 'NCB Togo', reference: '12/2026', officers: [] },
        ...{ from: AT('14:00'), due: AT('20:00') },
      }),
    },
  ];

  test.each(WAYS_OUT)('has nothing go to their state by $call', async ({ call, input }) => {
    const { enter, core, as, id, traveller } = await opened();
    await as('police', 'supervisor');
    await core.call('custody.enter', { id, act: WATCHED, ...NOTHING });
    const go = () => core.call(call, input({ id, traveller }) as Input<CallName>, by('customs'));
    expect((await go()).ok).toBe(true);
    await enter('asylum-told', {}, 'customs');
    expect(await go()).toEqual({ ok: false, failure: KEPT });
  });

  test.each(['embassy', 'ncb', 'rilo'] as const)('is brought to mind no more at: %s', async (office) => {
    const { enter, ask, refused, id } = await opened();
    const to = { kind: 'office', office } as const;
    const onCase = await ask('question.ask', { ...asked, about: { kind: 'case', case: id }, to });
    const onFlight = await ask('question.ask', { ...asked, text: 'Is HIT AMA known?', about: { kind: 'flight' }, to });
    await ask('question.remind', { id: onCase.id });
    await enter('asylum-told');
    for (const question of [onCase, onFlight])
      expect(await refused('question.remind', { id: question.id })).toEqual(KEPT);
    await ask('question.withdraw', { id: onCase.id });
  });

  test('is referred neither to a national bureau nor to somebody of their embassy', async () => {
    const { enter, ask, refused, id } = await opened();
    await ask('encounter.add', { id, entry: READ });
    const found = [{ kind: 'drugs', agency: 'police', what: 'cocaine' }] as const;
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    const of = { case: id, finds: ['drugs'], package: null, exhibits: [], reports: [], text: '', due: null };
    const ncb = { ...of, to: { kind: 'office', office: 'ncb' } } as const;
    const court = { ...of, to: { kind: 'office', office: 'prosecutor' } } as const;
    const prepared = await ask('referral.prepare', ncb as Input<'referral.prepare'>);
    const other = await ask('referral.prepare', court as Input<'referral.prepare'>);
    const known = await ask('referral.prepare', ncb as Input<'referral.prepare'>);
    await ask('referral.hand', { id: known.id, ...SIGNED });
    await enter('asylum-told');
    expect(await refused('referral.remind', { id: known.id })).toEqual(KEPT);
    expect(await refused('referral.print', { id: prepared.id, language: 'en' })).toEqual(KEPT);
    expect(await refused('referral.prepare', ncb as Input<'referral.prepare'>)).toEqual(KEPT);
    expect(await refused('referral.hand', { id: prepared.id, ...SIGNED })).toEqual(KEPT);
    const consul = { ...SIGNED, title: 'consul of Togo' };
    expect(await refused('referral.hand', { id: other.id, ...consul })).toEqual(KEPT);
    await ask('referral.hand', { id: other.id, ...SIGNED });
  });

  test('stays kept from them where the record is damaged, and is then in no package', async () => {
    const { enter, core, as, refused, id, store } = await opened();
    await as('police', 'supervisor');
    await enter('asylum-told');
    await damageRecord(store, 'protections', id);
    const about = { kind: 'case', case: id } as const;
    const to = { kind: 'office', office: 'embassy' } as const;
    expect(await refused('question.ask', { ...asked, about, to })).toEqual(KEPT);
    for (const of of ['judicial', 'intelligence'] as const)
      expect(await core.call('case.package', { id, of, ...NAMELESS }, by('customs'))).toMatchObject({ ok: false });
  });

  test('is kept from states that there are, whatever code a document has', async () => {
    const { enter, refused, id } = await opened();
    const slip = await enter('asylum-told', { states: 'TOG' });
    expect(slip).toEqual({ ok: false, failure: { code: 'refused', why: 'protection-words' } });
    expect((await enter('asylum-told', { states: 'GBD' })).ok).toBe(true);
    const about = { kind: 'case', case: id } as const;
    const to = { kind: 'office', office: 'embassy', state: 'GBR' } as const;
    expect(await refused('question.ask', { ...asked, about, to })).toEqual(KEPT);
  });

  test('may be asked about at an office of another state', async () => {
    const { enter, ask, id } = await opened();
    await enter('asylum-told');
    const about = { kind: 'case', case: id } as const;
    const to = { kind: 'office', office: 'embassy', state: 'GHA' } as const;
    expect((await ask('question.ask', { ...asked, about, to })).to).toEqual(to);
  });

  test('owes nothing to the consulate: that clock stops, and nobody is told of it', async () => {
    const { enter, ask, id, setClock } = await opened();
    await ask('custody.enter', { id, act: { ...WATCHED, judicialOfficer: 'Cdt Ayivi' }, ...NOTHING });
    const owed = async () => (await ask('custody.read', { id })).clock?.owed.find(({ duty }) => duty === 'consulate');
    setClock(AT('20:00'));
    expect(await owed()).toMatchObject({ late: true, kept: false });
    const before = (await ask('clocks.list', {})).length;
    await enter('asylum-told');
    expect(await owed()).toMatchObject({ late: false, kept: true, done: null });
    expect((await ask('clocks.list', {})).length).toBe(before - 1);
  });
});

test('a child by the word of an officer is one in every case on the traveller, also where that case is hidden', async () => {
  const { as, ask, people, setClock } = await desk([HIDDEN]);
  setClock(AT('14:00'));
  await as('police');
  const on = { flight: FLIGHT, traveller: people[0] ?? '' };
  const { id } = await ask('case.claim', on);
  await ask('protection.enter', { id, step: 'child-noted', said: SAID['child-noted'], happened: null });
  await as('customs', 'analyst');
  const own = await ask('case.open', { ...on, origin: 'tip', note: 'Lomé, 12' });
  expect(own.id).not.toBe(id);
  expect((await ask('custody.read', { id: own.id })).isMinor).toBe(true);
  expect((await ask('encounter.read', { id: own.id })).isChild).toBe(true);
  expect((await ask('protection.read', { id: own.id })).entries).toEqual([]);
});

test('an agency for which nothing flags the traveller learns neither that they are protected nor that their case is kept', async () => {
  const { as, ask, core, people, setClock } = await desk([HIDDEN]);
  setClock(AT('14:00'));
  await as('police');
  const [traveller = ''] = people;
  const on = { flight: FLIGHT, traveller };
  const { id } = await ask('case.claim', on);
  for (const step of ['child-noted', 'victim-asked'] as const)
    await core.call('protection.enter', { id, step, said: SAID[step], happened: null }, by('gendarmerie'));
  expect((await ask('protection.read', { id })).kinds).toEqual(['child', 'victim']);
  expect((await ask('traveller.get', on)).handling).toBe('safeguard');
  await as('customs', 'analyst');
  expect((await ask('traveller.get', on)).handling).toBeNull();
  expect((await core.call('case.open', { ...on, origin: 'tip', note: 'Lomé, 12' })).ok).toBe(true);
});

test.each(['asylum-told', 'victim-asked'] as const)(
  'the record for the customs network says nothing of who they are after %s',
  async (step) => {
    const { enter, ask, id } = await opened();
    await ask('encounter.add', { id, entry: READ });
    const found = [{ kind: 'drugs', agency: 'police', what: 'cocaine' }] as const;
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    const text = async () => exportedText(await ask('case.seizure-record', { id, ...NAMELESS }));
    expect(await text()).toMatch(/,TGO\b/);
    await enter(step, {}, 'customs');
    expect(await text()).toContain('cocaine');
    expect(await text()).not.toMatch(/,TGO\b/);
  },
);

describe('immunity', () => {
  const SWAB = { kind: 'act', act: 'swab', result: 'nothing', guardian: null, note: null } as const;

  test('lets nobody act from its claim to an answer of protocol, which two officers enter', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed', { bag: '' });
    const entry = { id, entry: SWAB };
    expect(await refused('encounter.add', entry)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
    const held = { id, act: { ...WATCHED, measure: 'identity-check' }, ...NOTHING } as const;
    expect(await refused('custody.enter', held)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
    // The forms offer what is left.
    expect((await ask('encounter.read', { id })).immune.intrusive).toBe(true);
    expect((await ask('custody.read', { id })).may?.measures.adult).toEqual(['medical-watch']);
    await ask('encounter.add', { id, entry: { ...SWAB, act: 'documents' } });
    const officer = (await ask('session.get', {})).officer.id;
    expect(await enter('immunity-answered', { askedBy: officer })).toMatchObject({
      failure: { code: 'second-needed' },
    });
    expect((await enter('immunity-answered', { askedBy: officer }, 'customs')).ok).toBe(true);
    await ask('encounter.add', entry);
  });

  test('leaves whoever may have swallowed goods under medical watch, with a clock and their rights', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed');
    const { clock, may } = await ask('custody.enter', { id, act: WATCHED, ...NOTHING });
    expect(clock?.owed.map(({ duty }) => duty)).toContain('rights');
    expect(may?.kinds).toEqual(expect.arrayContaining(['taken-over', 'duty', 'ended']));
    const { kind: _, regime: __, ...more } = WATCHED;
    const on = { id, act: { ...more, kind: 'taken-over', measure: 'identity-check' }, ...NOTHING } as const;
    expect(await refused('custody.enter', on)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
  });

  test('never refuses capsules from the body of somebody under medical watch, and always what is in the bag', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed');
    const officer = (await ask('session.get', {})).officer.id;
    const other = (await ask('exhibit.receivers', { case: id })).find((each) => each.id !== officer)?.id ?? '';
    const of = { ...takenBy(officer, other), case: id };
    const capsules = { ...of, taken: { ...of.taken, from: 'inside the body', pieces: 12 } };
    expect(await refused('exhibit.open', capsules)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
    await ask('custody.enter', { id, act: WATCHED, ...NOTHING });
    await ask('exhibit.open', capsules);
    await enter('immunity-answered', { askedBy: officer, answer: 'waived' }, 'customs');
    await ask('exhibit.open', capsules);
    expect(await refused('exhibit.open', of)).toEqual({ code: 'refused', why: 'immune' });
  });

  test('of a sealed bag is waived by nobody', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed');
    const officer = (await ask('session.get', {})).officer.id;
    await enter('immunity-answered', { askedBy: officer, answer: 'waived' }, 'customs');
    expect(await refused('encounter.add', { id, entry: SWAB })).toEqual({ code: 'refused', why: 'immune' });
    await ask('encounter.add', { id, entry: { ...SWAB, act: 'body' } });
  });
});
