import { beforeEach, describe, expect, test } from 'vitest';
import { NO_MARKS } from '../../../renderer/core/seen/seen-marks.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { ARREST, DRUGS, REFUSED, SEIZURE } from '../../shared/casework/found-things.ts';
import { AGREED, exportedLines, NAMED, PLAIN } from './exports/asked.ts';
import { identified } from './identified.ts';
import { FLIGHT, LANDED, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';
import { everyRow, QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const BY_IMMIGRATION = { confirmation: { officer: 'PRACTICE-immigration', passphrase: '' } };
/** What an empty list says. */
const NIL = 'Nil';
const RULE = 'immigration.document-expired';

async function withFlagged(now: number | (() => number) = LANDED): Promise<TestCore & { readonly traveller: string }> {
  const test = await openUnit('practice', now);
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  const [row] = (await test.ask('queue.page', QUEUE)).rows;
  return { ...test, traveller: row?.traveller ?? '' };
}

describe('a case', () => {
  test('a case lives from the claim to the closure and is still there when the store is opened again', async () => {
    const { ask, traveller, core } = await withFlagged();
    const opened = await ask('case.claim', { flight: FLIGHT, traveller });
    expect(opened).toMatchObject({
      id: expect.stringMatching(/^LFW-2026-\d{6}$/),
      state: 'triage',
      assigned: 'LFW-01',
      travellerName: 'OKAFOR, CHIDI',
      outcomeAtOpening: 'inspect',
    });
    const { id } = opened;
    await ask('case.select', { id, note: null });
    await identified(ask, id);
    await ask('case.record-result', { id, result: 'found', found: [REFUSED], note: 'sent back' });
    await ask('case.note', { id, note: 'carrier told' });
    // An expired document is the target of immigration, whose officer confirms the result.
    expect((await ask('case.conclude', { id, note: null }, BY_IMMIGRATION)).state).toBe('concluded');
    const closed = await ask('case.close', { id, note: null });
    expect(closed).toMatchObject({ state: 'closed', result: 'found', found: [REFUSED] });
    await core.close();

    const again = await openCore('practice', LANDED);
    const [kept] = await again.ask('cases.list', {});
    expect(kept).toEqual({ ...closed, ...NO_MARKS, waits: null });
    expect((await again.ask('traveller.get', { flight: FLIGHT, traveller })).case).toEqual(closed);
    expect((await everyRow(again.ask))[0]).toMatchObject({ caseId: id, caseState: 'closed' });
  });

  test('a case is claimed once, however often it is asked for, and the cases opened last are listed first', async () => {
    const minute = { now: LANDED };
    const { ask, refused, traveller } = await withFlagged(() => minute.now);
    const both = await Promise.all([
      ask('case.claim', { flight: FLIGHT, traveller }),
      ask('case.claim', { flight: FLIGHT, traveller }),
    ]);
    expect(both[0]).toEqual(both[1]);
    const flight = await ask('flights.get', { id: FLIGHT });
    const other = flight.travellers.find(({ id }) => id !== traveller)?.id ?? '';
    minute.now += 60_000;
    const later = await ask('case.claim', { flight: FLIGHT, traveller: other });
    expect((await ask('cases.list', {})).map(({ id }) => id)).toEqual([later.id, both[0].id]);
    await ask('session.act-as', { agency: 'police', role: 'analyst', name: 'P' });
    expect(await refused('case.claim', { flight: FLIGHT, traveller })).toEqual({
      code: 'refused',
      why: 'case-assigned',
    });
  });

  test('an officer opens a case by hand on somebody whom no rule flagged, once, and the trail says why it was opened', async () => {
    const { ask, refused, traveller } = await withFlagged();
    const flight = await ask('flights.get', { id: FLIGHT });
    const on = { flight: FLIGHT, traveller: flight.travellers.find(({ id }) => id !== traveller)?.id ?? '' };
    const tip = { ...on, origin: 'tip', note: 'Customs Lomé, 2026/118' } as const;
    expect(await refused('case.open', { ...tip, note: null })).toEqual({ code: 'reason-required' });
    const opened = await ask('case.open', tip);
    expect(opened).toMatchObject({ origin: 'tip', assigned: 'LFW-01', outcomeAtOpening: 'clear' });
    expect((await ask('case.select', { id: opened.id, note: null })).state).toBe('sent');
    expect(await refused('case.open', tip)).toEqual({ code: 'refused', why: 'case-there' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const entries = await ask('audit.list', { before: null, count: 9 });
    expect(entries.find(({ kind }) => kind === 'case.opened')).toMatchObject({ details: { origin: 'tip' } });
  });

  test('a case gives the reason why an act is refused, and stores nothing of the act', async () => {
    const { ask, refused, traveller } = await withFlagged();
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    expect(await refused('case.decide-hit', { id, rule: RULE, disposition: 'datum-wrong', reason: 'no' })).toEqual({
      code: 'reason-required',
    });
    expect(
      await refused('case.decide-hit', { id, rule: 'x', disposition: 'datum-wrong', reason: 'none such' }),
    ).toEqual({
      code: 'not-found',
      what: 'hit',
    });
    expect(await refused('case.close', { id, note: null })).toEqual({ code: 'wrong-state', state: 'triage' });
    expect(await refused('case.record-result', { id, ...ARREST, note: '' })).toEqual({
      code: 'wrong-state',
      state: 'triage',
    });
    expect(await refused('case.note', { id: 'LFW-2026-999999', note: 'hello' })).toEqual({
      code: 'not-found',
      what: 'case',
    });
    expect((await ask('cases.list', {}))[0]?.timeline).toHaveLength(1);
  });

  test('nothing is found before the flight landed by its latest time; who did not board is missed at once', async () => {
    const minute = { now: LANDED - 90 * 60_000 };
    const { ask, refused, traveller } = await withFlagged(() => minute.now);
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    await ask('case.select', { id, note: null });
    const from = LANDED / 60_000;
    const seizure = { id, ...SEIZURE, note: '2 kg' };
    expect(await refused('case.record-result', seizure)).toEqual({ code: 'too-early', from, after: 'landing' });
    expect(await refused('case.miss', { id, why: 'did-not-board', note: null })).toMatchObject({
      code: 'second-needed',
    });
    expect((await ask('traveller.get', { flight: FLIGHT, traveller })).meeting).toEqual({ from, after: 'landing' });
    await ask('flight.update', { flight: FLIGHT, patch: { estimatedArrival: '2026-11-24T14:00' }, reason: 'late' });
    minute.now = LANDED;
    expect(await refused('case.meet', { id, note: null })).toMatchObject({ code: 'too-early', from: from + 60 });
    await ask('flight.update', { flight: FLIGHT, patch: { actualArrival: '2026-11-24T12:55' }, reason: '' });
    expect(await refused('case.record-result', seizure)).toEqual({ code: 'refused', why: 'case-identity' });
    await identified(ask, id);
    expect((await ask('case.record-result', seizure)).found).toEqual(SEIZURE.found);
  });

  test('several finds and measures are one result; what makes no sense, or the law does not let the agency do, is refused, and the trail names the kinds', async () => {
    const { ask, refused, traveller } = await withFlagged();
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    await ask('case.select', { id, note: null });
    const both = [...SEIZURE.found, ...ARREST.found];
    const heavy = [{ ...DRUGS, quantity: { amount: 20, unit: 'tablet', weighed: 'net' } }] as const;
    expect(await refused('case.record-result', { id, result: 'found', found: heavy, note: '' })).toEqual({
      code: 'not-plausible',
      line: 1,
      problem: 'weighed',
    });
    expect(await refused('case.record-result', { id, result: 'found', note: '' })).toMatchObject({ line: 0 });
    const arrested = [DRUGS, { kind: 'arrest', what: '' }] as const;
    expect(await refused('case.record-result', { id, result: 'found', found: arrested, note: '' })).toEqual({
      code: 'not-plausible',
      line: 2,
      problem: 'power',
    });
    await identified(ask, id);
    const recorded = await ask('case.record-result', { id, result: 'found', found: both, note: '' });
    expect(recorded).toMatchObject({ result: 'found', found: both });
    const later = [{ ...DRUGS, test: 'overturned', concealment: 'in a drum' }] as const;
    await identified(ask, id);
    const { timeline } = await ask('case.record-result', { id, result: 'found', found: later, note: 'laboratory' });
    expect(timeline.slice(-2)).toMatchObject([{ found: both }, { found: later }]);
    expect(await ask('cases.concealments', {})).toEqual(['in a drum']);
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const [, entry] = await ask('audit.list', { before: null, count: 2 });
    expect(entry).toMatchObject({
      kind: 'case.result-recorded',
      details: { result: 'found', finds: 'drugs' },
      before: { finds: 'drugs arrest' },
      after: { finds: 'drugs' },
    });
  });

  test('a laboratory says of one find, also of a closed case, that it is something else: then nothing was found, and a supervisor reads it in the week', async () => {
    const { ask, refused, traveller } = await withFlagged();
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    await ask('case.select', { id, note: null });
    expect(await refused('case.test', { id, line: 0, test: 'confirmed', note: null })).toMatchObject({
      code: 'wrong-state',
    });
    const both = [...SEIZURE.found, ...ARREST.found];
    await identified(ask, id);
    await ask('case.record-result', { id, result: 'found', found: both, note: '' });
    await ask('case.conclude', { id, note: null }, BY_IMMIGRATION);
    await ask('case.close', { id, note: null });
    expect(await refused('case.test', { id, line: 1, test: 'confirmed', note: null })).toEqual({
      code: 'refused',
      why: 'case-no-find',
    });
    expect(await refused('case.test', { id, line: 0, test: 'overturned', note: null })).toEqual({
      code: 'reason-required',
    });
    await ask('case.test', { id, line: 0, test: 'confirmed', note: null });
    const overturned = { id, line: 0, test: 'overturned', note: 'report 17, flour' } as const;
    expect(await refused('case.test', overturned)).toMatchObject({ code: 'second-needed' });
    const tested = await ask('case.test', overturned, BY_IMMIGRATION);
    expect(tested).toMatchObject({
      state: 'closed',
      found: [{ kind: 'drugs', test: 'overturned' }, { kind: 'arrest' }],
    });
    expect(tested.timeline.slice(-2)).toMatchObject([{ test: 'confirmed' }, { test: 'overturned' }]);
    const again = { id, line: 0, test: 'confirmed', note: 'report 18' } as const;
    expect(await refused('case.test', again)).toMatchObject({ code: 'second-needed' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ act }) => act === 'replaced')).toMatchObject([{ reason: 'report 17, flour' }]);
  });

  test('a reason of the list is enough to say that a hit is wrong, where it says that of a hit of its family', async () => {
    const { ask, core, refused, traveller } = await withFlagged();
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    const wrong = { id, rule: RULE, disposition: 'datum-wrong', reason: '' } as const;
    expect(await refused('case.decide-hit', wrong)).toEqual({ code: 'reason-required' });
    // It says something else of the hit, or is a reason for rules about payment.
    for (const because of ['same-name', 'payment-written'] as const)
      expect(await refused('case.decide-hit', { ...wrong, because })).toEqual({
        ...{ code: 'invalid-input', path: 'because' },
      });
    const said = await core.call('case.decide-hit', { ...wrong, because: 'document-mistyped' }, BY_IMMIGRATION);
    expect(said).toMatchObject({ value: { decisions: [{ rule: RULE, because: 'document-mistyped', reason: '' }] } });
  });

  test('a case leaves one audit entry per act that changed it, without the words written about the person', async () => {
    const { ask, refused, store, traveller } = await withFlagged();
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    await ask('case.claim', { flight: FLIGHT, traveller });
    await ask(
      'case.decide-hit',
      { id, rule: RULE, disposition: 'datum-wrong', reason: 'very secret words' },
      BY_IMMIGRATION,
    );
    await refused('case.close', { id: 'nope', note: null });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const rows = await ask('audit.list', { before: null, count: 50 });
    const acts = rows.filter(({ kind }) => kind.startsWith('case.'));
    expect(acts.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['case.hit-decided', id],
      ['case.claimed', id],
    ]);
    expect(acts[0]).toMatchObject({
      reason: 'very secret words',
      before: { disposition: null },
      after: { disposition: 'datum-wrong' },
    });
    const cores = (await readAll(store, 'audit')).map(({ value }) => value);
    expect(JSON.stringify(cores)).not.toContain('secret');
  });

  test('a change of a case is announced to the views of cases and queue', async () => {
    const { ask, traveller, changes } = await withFlagged();
    changes.length = 0;
    await ask('case.claim', { flight: FLIGHT, traveller });
    expect(changes).toEqual(['cases', 'queue']);
  });
});

describe('a traveller', () => {
  test('a traveller is shown with reasons, facts and what could not be judged', async () => {
    const { ask, traveller } = await withFlagged();
    const view = await ask('traveller.get', { flight: FLIGHT, traveller });
    expect(view).toMatchObject({ age: 46, movement: 'arriving', outcome: 'inspect', booking: null, dueLocal: '13:00' });
    const hit = view.reasons.find(({ rule }) => rule === RULE);
    expect(hit).toMatchObject({ state: 'hit', mandate: 'immigration' });
    expect(hit?.leaves.some(({ result }) => result === true)).toBe(true);
    expect(view.reasons.some(({ state }) => state === 'unknown')).toBe(true);
    expect(view.unjudged).toContain('payment');
    expect(view.facts.find(({ fact }) => fact === 'document.expired')).toEqual({
      fact: 'document.expired',
      used: true,
      state: 'value',
      value: true,
    });
  });

  test('a traveller’s raw message is shown with the value marked that a fact rests on, and the look is recorded', async () => {
    const { ask, traveller } = await withFlagged();
    const [evidence] = await ask('evidence.get', { flight: FLIGHT, traveller, facts: ['document.expired'] });
    expect(evidence).toMatchObject({ format: 'PAXLST', channel: 'api', fileName: 'a.edi' });
    const strong = evidence?.lines.flatMap(({ text, marks }) =>
      marks.filter((mark) => mark.strong).map(({ start, end }) => text.slice(start, end)),
    );
    expect(strong?.join(' ')).toContain('250131');
    const weak = evidence?.lines.flatMap(({ text, marks }) =>
      marks.filter((mark) => !mark.strong).map(({ start, end }) => text.slice(start, end)),
    );
    expect(weak).toContain('OKAFOR');
    expect(weak).not.toContain('MENSAH');
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const [, viewed] = await ask('audit.list', { before: null, count: 2 });
    expect(viewed).toMatchObject({
      kind: 'evidence.viewed',
      subject: traveller,
      details: { facts: 'document.expired' },
    });
  });

  test('a traveller who does not exist is answered as not found', async () => {
    const { refused } = await withFlagged();
    expect(await refused('traveller.get', { flight: 'F', traveller: 'T' })).toEqual({
      code: 'not-found',
      what: 'flight',
    });
    expect(await refused('traveller.get', { flight: FLIGHT, traveller: 'T' })).toEqual({
      code: 'not-found',
      what: 'traveller',
    });
  });
});

describe('the rules', () => {
  test('the rules are shown as written, with the number of hits of each in this store', async () => {
    const { ask } = await withFlagged();
    const { rules, thresholds } = await ask('rules.get', {});
    expect(thresholds.customs.watch).toBeGreaterThan(0);
    expect(rules.length).toBeGreaterThanOrEqual(18);
    expect(rules.find(({ id }) => id === RULE)).toMatchObject({ hits: 1, mandate: 'immigration' });
    expect(rules.some(({ unknown }) => unknown === 2)).toBe(true);
  });
});

describe('the export of flagged travellers', () => {
  test.each(['en', 'fr'] as const)(
    'the export of flagged travellers is a CSV in the language asked for: %s',
    async (language) => {
      const { ask } = await withFlagged();
      const made = await ask('export.flagged', { ...NAMED, language, travellers: null }, AGREED);
      expect(made.file?.fileName).toMatch(/^[\w.-]+\.csv$/);
      const lines = exportedLines(made);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('OKAFOR');
    },
  );

  test('the export of flagged travellers holds only the leg asked for, though a traveller has one id on all legs', async () => {
    const { ask } = await withFlagged();
    const [row] = (await ask('queue.page', QUEUE)).rows;
    const traveller = row?.traveller ?? '';
    const linesFor = async (flight: string) => {
      const [, ...lines] = exportedLines(
        await ask('export.flagged', { ...PLAIN, travellers: [{ flight, traveller }] }),
      );
      return lines.filter((line) => !line.includes(NIL)).length;
    };
    expect(await linesFor(row?.flight ?? '')).toBe(1);
    expect(await linesFor('ET-508-XXX-2026-11-24')).toBe(0);
  });

  test('the export of flagged travellers is recorded in the audit trail and can be limited to some travellers', async () => {
    const { ask } = await withFlagged();
    expect(exportedLines(await ask('export.flagged', { ...PLAIN, travellers: [] }))[1]).toContain(NIL);
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const [, exported] = await ask('audit.list', { before: null, count: 2 });
    expect(exported).toMatchObject({ kind: 'flagged.exported', details: { rows: 0, language: 'en' } });
  });
});
