/** Whoever asks for protection: nothing about them reaches their state. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CallName, Input } from '../../../../renderer/core/calls/all-calls.ts';
import { SIGNED } from '../../../shared/casework/referral-fixtures.ts';
import { DUTY } from '../../../shared/custody/held.ts';
import { WATCHED } from '../../../shared/custody/watched.ts';
import { damageRecord } from '../damage-record.ts';
import { NAMED, NAMELESS } from '../exports/asked.ts';
import { READ } from '../identified.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, PEOPLE } from '../queue-acts/desk.ts';
import { AT, KEPT, NOTHING, opened } from './opened.ts';

beforeEach(emptyStores);

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
    const { enter, ask, id, setClock } = await opened(PEOPLE.map((each) => ({ ...each, state: 'GHA' })));
    await ask('custody.enter', { id, act: { ...WATCHED, judicialOfficer: 'Cdt Ayivi' }, ...NOTHING });
    const owed = async () => (await ask('custody.read', { id })).clock?.owed.find(({ duty }) => duty === 'consulate');
    setClock(AT('20:00'));
    expect(await owed()).toMatchObject({ late: true, kept: null });
    const before = (await ask('clocks.list', {})).length;
    await enter('asylum-told');
    expect(await owed()).toMatchObject({ late: false, kept: 'protection', done: null });
    expect((await ask('clocks.list', {})).length).toBe(before - 1);
  });
});
