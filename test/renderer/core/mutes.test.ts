import { everyRow, QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../renderer/core/calls/all-calls.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { confirmedBy, second } from './chosen-second.ts';
import { forgetDerived } from './forget-derived.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

const RULE = 'immigration.expired';
const WHEN = '{ fact: document.expired, is: true }';
const INDICATOR = ruleText(WHEN, { id: RULE, mandate: 'immigration', family: 'identity', weight: '40' });
const WORLD = worldWithRules(INDICATOR);
const UNTIL = '2027-02-20';
const REASON = 'renewal seen on paper';
const NEXT_DAY = { flight: 'ET508', control: 'C0002' };

/** The same two people on the flight of the next day. */
function nextDay(): Uint8Array {
  const text = new TextDecoder().decode(paxlst(TWO_PEOPLE, NEXT_DAY));
  return new TextEncoder().encode(
    text.replaceAll('261124/0900', '261125/0900').replaceAll('26112409', '26112509').replaceAll('26112413', '26112513'),
  );
}

/** The description of the traveller whose passport expired. */
interface Seen {
  readonly outcome: string;
  readonly otherwise: string | null;
  readonly mute: string | undefined;
  readonly hits: readonly string[];
}

interface Request extends TestCore {
  readonly traveller: string;
  /** As `ask` for a mute that is confirmed by an officer of the agency, which is another one than the acting officer's. */
  mute(input: Input<'mute.add'>, by?: LawAgency): Promise<Output<'mute.add'>>;
  view(flight?: string): Promise<Seen>;
}

let now = 0;

async function withFlagged(
  at = '2026-11-24T08:00:00Z',
  store: 'live' | 'practice' = 'practice',
  world = WORLD,
): Promise<Request> {
  now = Date.parse(at);
  const test = await openUnit(store, () => now, { world, second });
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  const [row] = (await test.ask('queue.page', QUEUE)).rows;
  return {
    ...test,
    traveller: row?.traveller ?? '',
    mute: (input, by = 'immigration') => test.ask('mute.add', input, confirmedBy(by)),
    view: (flight) => viewOf(test, flight),
  };
}

async function viewOf({ ask }: TestCore, flight = FLIGHT): Promise<Seen> {
  const { travellers } = await ask('flights.get', { id: flight });
  const okafor = travellers.find(({ name }) => name.startsWith('OKAFOR'))?.id ?? '';
  const { outcome, otherwise, reasons } = await ask('traveller.get', { flight, traveller: okafor });
  const hits = reasons.filter(({ state }) => state === 'hit');
  return {
    outcome,
    otherwise,
    mute: hits.find(({ rule }) => rule === RULE)?.mute?.state,
    hits: hits.map(({ rule }) => rule),
  };
}

describe('a mute', () => {
  test('a mute keeps the hit, removes its weight on every flight to come, and can be revoked', async () => {
    const { ask, mute, traveller, view } = await withFlagged();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: nextDay() }] });
    const before = await view();
    expect(before).toMatchObject({ outcome: 'watch', otherwise: null, mute: 'may' });
    const made = await mute({ flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON });
    expect(made).toMatchObject({
      flights: 2,
      mute: { rule: RULE, name: 'OKAFOR, CHIDI', hits: 2, state: 'in-force', mayRevoke: true },
    });
    expect(made.mute.key).toEqual({ kind: 'document', shown: 'TGO ••••0417' });
    const after = await view();
    expect(after).toMatchObject({ outcome: 'clear', otherwise: 'watch', mute: 'muted', hits: before.hits });
    expect(await view('ET-508-ADD-2026-11-25')).toEqual(after);
    const rule = (await ask('rules.get', {})).rules.find(({ id }) => id === RULE);
    expect(rule).toMatchObject({ hits: 2, muted: 2 });

    expect(await ask('mute.revoke', { id: made.mute.id, reason: 'passport is expired after all' })).toMatchObject({
      flights: 2,
      mute: { state: 'revoked', hits: 0 },
    });
    expect(await view()).toEqual(before);
    expect(await ask('mutes.list', {})).toMatchObject([
      { made: { officer: 'LFW-01', reason: REASON }, revoked: { reason: 'passport is expired after all' } },
    ]);
  });

  test('a mute shows in the queue which travellers it keeps out', async () => {
    const { ask, mute, traveller } = await withFlagged();
    await mute({ flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON });
    const rows = await everyRow(ask);
    expect(rows).toMatchObject([{ traveller, outcome: 'clear', otherwise: 'watch', reasons: [{ rule: RULE }] }]);
    expect((await ask('session.get', {})).counts.flagged).toBe(0);
  });

  test('a mute counts for later messages, and is the same when everything is derived again', async () => {
    const { ask, mute, traveller, view, core, store } = await withFlagged();
    await mute({ flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON });
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: nextDay() }] });
    const after = await view('ET-508-ADD-2026-11-25');
    expect(after.mute).toBe('muted');
    await forgetDerived(store);
    await core.close();
    const again = await openCore('practice', () => now, { world: WORLD });
    await again.core.resume();
    expect(await viewOf(again, 'ET-508-ADD-2026-11-25')).toEqual(after);
  });

  test('a mute leaves a past flight as it was, whether it is made or revoked afterwards', async () => {
    const { ask, mute, traveller, view } = await withFlagged('2026-11-24T14:00:00Z');
    const before = await view();
    const late = await mute({ flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON });
    expect(late.flights).toBe(0);
    expect(await view()).toEqual(before);
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: nextDay() }] });
    const muted = await view('ET-508-ADD-2026-11-25');
    expect(muted.mute).toBe('muted');
    now = Date.parse('2026-11-26T08:00:00Z');
    expect((await ask('mute.revoke', { id: late.mute.id, reason: 'no longer true' })).flights).toBe(0);
    await ask('import.start', {
      way: 'files',
      files: [{ name: 'c.edi', bytes: paxlst(TWO_PEOPLE, { control: 'C3' }) }],
    });
    expect(await view('ET-508-ADD-2026-11-25')).toEqual(muted);
  });

  test.each<readonly [string, Record<string, string>, unknown]>([
    ['a day before today', { until: '2026-11-23' }, { code: 'invalid-input', path: 'until' }],
    ['more than 90 days', { until: '2027-02-23' }, { code: 'invalid-input', path: 'until' }],
    ['no day', { until: 'soon' }, { code: 'invalid-input', path: 'until' }],
    ['no reason', { reason: '  ' }, { code: 'reason-required' }],
    ['an unknown traveller', { rule: 'customs.no-such' }, { code: 'not-found', what: 'hit' }],
    ['nobody', { traveller: 'x' }, { code: 'not-found', what: 'traveller' }],
  ])('a mute is refused for %s', async (_, change, failure) => {
    const { ask, refused, traveller } = await withFlagged();
    const input = { flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON, ...change };
    expect(await refused('mute.add', input)).toEqual(failure);
    expect(await ask('mutes.list', {})).toEqual([]);
  });

  test('a mute is made once for the same rule and traveller, and revoked once', async () => {
    const { ask, mute, refused, traveller } = await withFlagged();
    const input = { flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON };
    const { mute: made } = await mute(input);
    expect(await refused('mute.add', input)).toEqual({ code: 'conflict', what: 'mute' });
    await ask('mute.revoke', { id: made.id, reason: 'made in error' });
    expect(await refused('mute.revoke', { id: made.id, reason: 'made in error' })).toMatchObject({ code: 'conflict' });
    expect((await mute(input)).mute.state).toBe('in-force');
  });

  test('a mute is made by the agency that owns the rule, or by a supervisor', async () => {
    const { ask, mute, refused, traveller } = await withFlagged('2026-11-24T08:00:00Z', 'live');
    const input = { flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON };
    expect(await refused('mute.add', input)).toEqual({ code: 'refused', why: 'mute-mandate' });
    await ask('session.act-as', { agency: 'immigration', role: 'analyst', name: 'I' });
    const { mute: made } = await mute(input, 'customs');
    await ask('session.act-as', { agency: 'police', role: 'analyst', name: 'P' });
    expect((await ask('mutes.list', {}))[0]?.mayRevoke).toBe(false);
    expect(await refused('mute.revoke', { id: made.id, reason: 'not mine' })).toMatchObject({ code: 'not-permitted' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    expect((await ask('mute.revoke', { id: made.id, reason: 'looked at again' })).mute.state).toBe('revoked');
    const kinds = (await ask('audit.list', { before: null, count: 20 })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('mute.'))).toEqual(['mute.revoked', 'mute.made']);
  });

  test.each([
    [
      'a trigger',
      { id: RULE, mandate: 'immigration', kind: 'trigger', weight: '', outcome: 'inspect', family: 'identity' },
      { state: 'may-not', why: 'trigger' },
      'mute-trigger',
    ],
    ['a hit on a list', { id: RULE, family: 'list' }, { state: 'may-not', why: 'list' }, 'mute-list'],
  ])('a mute is refused for %s', async (_, fields, shown, why) => {
    const { ask, refused, traveller } = await withFlagged(
      undefined,
      'practice',
      worldWithRules(ruleText(WHEN, fields)),
    );
    const { reasons } = await ask('traveller.get', { flight: FLIGHT, traveller });
    expect(reasons[0]?.mute).toEqual(shown);
    const input = { flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON };
    expect(await refused('mute.add', input)).toEqual({ code: 'refused', why });
  });

  test('a mute identifies nobody outside its sealed body', async () => {
    const { mute, traveller, store } = await withFlagged();
    await mute({ flight: FLIGHT, traveller, rule: RULE, until: UNTIL, reason: REASON });
    const [record] = await store.table('mutes').toArray();
    const { body, ...open } = record ?? { body: null };
    expect(body).toBeInstanceOf(Uint8Array);
    expect(Object.keys(open).sort()).toEqual(['id', 'keyId', 'rev', 'v']);
    expect(JSON.stringify(open)).not.toContain('0417');
  });
});
