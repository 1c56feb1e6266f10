/** A hidden case while hits, mutes, rules and flights change. */
import type { Case } from '../../../shared/casework/case.ts';
import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_MARKS } from '../../../renderer/core/seen/seen-marks.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { confirmedBy } from './chosen-second.ts';
import { CUSTOMS_RULE, desk, on, PEOPLE, pool } from './hidden-hits.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openCore, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

/** A mute of the hidden hit, confirmed by an agency that sees it, too. */
const muted = (traveller: string, reason: string) =>
  [
    'mute.add',
    { rule: 'police.expired', flight: FLIGHT, traveller, reason, until: '2026-12-01' },
    confirmedBy('gendarmerie'),
  ] as const;

describe('a hidden case in time', () => {
  test('decisions on a hidden hit stay hidden when the last hidden rule is no longer in force', async () => {
    const people: readonly Person[] = [{ surname: 'HIT', given: 'AMA', document: 'TG7777777', expiry: '250131' }];
    const { ask, core, hit } = await desk(POLICE_ONLY_FRAME, people);
    const { id } = await ask('case.claim', on(hit));
    for (const rule of ['police.expired', 'customs.odd'])
      await ask(
        'case.decide-hit',
        { id, rule, disposition: 'datum-wrong', reason: 'looked at' },
        ...(rule === 'customs.odd' ? [{ confirmation: { officer: 'PRACTICE-customs', passphrase: '' } }] : []),
      );
    await core.close();
    const later = await openCore('live', undefined, { world: worldWithRules(CUSTOMS_RULE) });
    await later.ask('session.act-as', { name: 'customs', agency: 'customs', role: 'supervisor' });
    const [seen] = await later.ask('cases.list', {});
    expect(seen?.decisions.map(({ rule }) => rule)).toEqual(['customs.odd']);
  });

  test('a hidden case stays hidden when its hit is muted, with its notes', async () => {
    const { ask, as, hit } = await desk();
    const { id } = await ask('case.claim', on(hit));
    await ask('case.note', { id, note: 'told by an informant' });
    await ask(...muted(hit, 'known document'));
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    expect(await ask('selection.pool', pool)).toEqual({ passengers: 2, flights: 1 });
    expect((await ask('traveller.get', on(hit))).case).toBeNull();
    const own = await ask('case.claim', on(hit));
    expect(own.id).not.toBe(id);
    await as('police');
    expect((await ask('traveller.get', on(hit))).case?.id).toBe(id);
  });

  test('a case on a traveller whose hidden hit is muted is hidden from the start, and stays so while mutes come and go', async () => {
    const { ask, as, hit } = await desk(POLICE_ONLY_FRAME, PEOPLE);
    const { mute } = await ask(...muted(hit, 'known document'));
    const { id } = await ask('case.claim', on(hit));
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    await as('police');
    await ask('mute.revoke', { id: mute.id, reason: 'sought after all' });
    await ask('case.note', { id, note: 'told by an informant' });
    await ask(...muted(hit, 'not sought any more'));
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
  });

  test('a case that begins on a cancelled flight is hidden like one that began before', async () => {
    const { ask, as, hit } = await desk();
    const cancelled = { flight: FLIGHT, cause: 'weather', reason: 'fog' } as const;
    await ask('flight.cancel', cancelled, { confirmation: { officer: 'PRACTICE-customs', passphrase: '' } });
    await as('customs');
    const before = await ask('dashboard.view', { days: 30 });
    await as('police');
    const { id } = await ask('case.claim', on(hit));
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    expect(await ask('dashboard.view', { days: 30 })).toEqual(before);
    await as('gendarmerie');
    expect((await ask('cases.list', {})).map((found) => found.id)).toEqual([id]);
  });

  test('what speaks for a traveller of a cancelled flight is no hit against them', async () => {
    const expired = (id: string, more: Readonly<Record<string, string>>) =>
      ruleText('{ fact: document.expired, is: true }', { id, mandate: 'police', ...more });
    const rules = [
      expired('police.expired', { weight: '70' }),
      expired('police.easing', { kind: 'exoneration', weight: '10' }),
    ];
    const { ask, store, hit } = await desk(POLICE_ONLY_FRAME, PEOPLE, rules);
    const cancelled = { flight: FLIGHT, cause: 'weather', reason: 'fog' } as const;
    await ask('flight.cancel', cancelled, { confirmation: { officer: 'PRACTICE-customs', passphrase: '' } });
    const head = (await readOne(store, 'flightHeads', FLIGHT))?.value;
    expect(head?.ruleCounts).toMatchObject({ 'police.easing': { hits: 1 } });
    expect(head?.absent).toMatchObject([{ ids: expect.arrayContaining([hit]), rules: ['police.expired'] }]);
  });

  test('an open case of an earlier release keeps from whom it is hidden at the next start, also when its rule is gone', async () => {
    const { ask, core, store, hit } = await desk();
    const { id } = await ask('case.claim', on(hit));
    const stored = await readOne(store, 'cases', id);
    if (stored === undefined) throw new Error('no case');
    const { hiddenFrom, ...rest } = stored.value;
    const earlier = rest as Case;
    const index = { traveller: earlier.traveller ?? '', state: earlier.state };
    await commit(store, [{ table: 'cases', id, rev: null, value: earlier, index }], []);
    await core.resume();
    expect((await readOne(store, 'cases', id))?.value.hiddenFrom).toEqual(hiddenFrom);
    await core.close();
    const later = await openCore('live', undefined, { world: worldWithRules(CUSTOMS_RULE) });
    await later.core.resume();
    expect((await later.ask('flights.get', { id: FLIGHT })).travellers.map(({ outcome }) => outcome)).toEqual([
      'clear',
      'clear',
    ]);
    await later.ask('session.act-as', { name: 'customs', agency: 'customs', role: 'supervisor' });
    expect(await later.ask('cases.list', {})).toEqual([]);
  });

  test('a case that is hidden only until its flight is screened again shows afterwards', async () => {
    const people: readonly Person[] = [{ surname: 'HIT', given: 'AMA', document: 'TG7777777', expiry: '250131' }];
    const { ask, as, store, hit } = await desk(POLICE_ONLY_FRAME, people);
    const { id } = await ask('case.claim', on(hit));
    const stored = await readOne(store, 'flightHeads', FLIGHT);
    if (stored === undefined) throw new Error('no head');
    const index = { day: '2026-11-24' };
    const screenedUnder = (frame: string | undefined) => {
      const { frame: _, ...rest } = stored.value;
      const value = frame === undefined ? rest : { ...rest, frame };
      return commit(store, [{ table: 'flightHeads', id: FLIGHT, rev: null, value, index }], []);
    };
    await screenedUnder('an older one');
    await ask('case.note', { id, note: 'seen at the belt' });
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    await screenedUnder(stored.value.frame);
    expect((await ask('cases.list', {})).map((each) => each.id)).toEqual([id]);
  });

  test('flights with hidden cases are joined like flights without, and the cases stay apart, hidden and at hand', async () => {
    const twin = FLIGHT.replace('508', '509');
    const answers: unknown[] = [];
    for (const works of [false, true]) {
      await emptyStores();
      const { ask, as, hit } = await desk();
      await ask('import.start', {
        files: [{ name: 'b.edi', bytes: paxlst(PEOPLE, { flight: 'ET509' }) }],
        way: 'files',
      });
      const { travellers } = await ask('flights.get', { id: twin });
      const other = travellers.find(({ name }) => name.startsWith('HIT'))?.id ?? '';
      const first = works ? await ask('case.claim', on(hit)) : null;
      const second = works ? await ask('case.claim', { flight: twin, traveller: other }) : null;
      await as('customs');
      answers.push(await ask('flight.same', { flight: twin, other: FLIGHT, reason: 'renumbered' }));
      expect(await ask('cases.list', {})).toEqual([]);
      const own = await ask('case.claim', on(hit));
      expect(await ask('cases.list', {})).toEqual([{ ...own, ...NO_MARKS, waits: 'assigned' }]);
      if (first === null || second === null) continue;
      await as('police');
      const listed = await ask('cases.list', {});
      expect(listed.map(({ id, flight }) => [id, flight]).sort()).toEqual(
        [first, second, own].map(({ id }) => [id, FLIGHT]).sort(),
      );
      expect([first.id, second.id]).toContain((await ask('queue.page', QUEUE)).rows[0]?.caseId);
      const { decisions } = await ask('flights.get', { id: FLIGHT });
      await as('customs');
      await ask('decision.withdraw', { id: decisions[0]?.id ?? '', reason: 'they were two' });
      expect(await ask('cases.list', {})).toEqual([{ ...own, ...NO_MARKS, waits: 'assigned' }]);
    }
    expect(answers).toEqual([{ flight: FLIGHT }, { flight: FLIGHT }]);
  });
});
