/** The chain of an exhibit: who gave what to whom, who confirms it, and what two count. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { stateOf } from '../../../../shared/exhibit/exhibit-state.ts';
import { BY_TWO, DISPOSAL, PICTURE, toOfficer } from '../exhibit-inputs.ts';
import { READ } from '../identified.ts';
import { add, as, begin, by, claimed, known, later, me, opened, unit } from './exhibit-desk.ts';

beforeEach(() => begin());

describe('the chain of an exhibit', () => {
  test('what was added meanwhile is read before more is added', async () => {
    const { id } = await opened(await claimed());
    const stale = await add(id, PICTURE);
    await unit.ask('exhibit.add', stale);
    expect(await unit.refused('exhibit.add', stale)).toEqual({ code: 'conflict', what: 'exhibit' });
  });

  test('a seal is used once in the unit', async () => {
    const work = await claimed();
    await opened(work, { seal: 'TG 0001' });
    const other = await opened(work);
    expect(
      await unit.refused('exhibit.add', await add(other.id, { ...(await two()), kind: 'sealed', seal: 'tg-0001' })),
    ).toEqual({
      code: 'refused',
      why: 'exhibit-seal-used',
    });
    await unit.ask('exhibit.add', await add(other.id, { ...(await two()), kind: 'sealed', seal: 'TG 0002' }));
  });

  test('whoever receives it confirms on the spot, or later by themselves', async () => {
    const { id, number } = await opened(await claimed(), { seal: 'TG 0001' });
    await as('police');
    const police = await me();
    await as('customs');
    const onSpot = await add(id, { ...toOfficer(police), confirmed: true });
    expect(await unit.refused('exhibit.add', onSpot)).toMatchObject({ code: 'second-needed', agencies: ['police'] });
    const waiting = await unit.ask('exhibit.add', await add(id, { ...toOfficer(police), confirmed: false }));
    expect(stateOf(waiting.exhibit)).toMatchObject({
      holder: { agency: 'customs' },
      pending: { to: { officer: police } },
    });
    expect(await unit.refused('exhibit.add', await add(id, { kind: 'received', seen: 'intact' }))).toMatchObject({
      why: 'exhibit-not-receiver',
    });
    await as('police');
    const got = await unit.ask('exhibit.add', await add(id, { kind: 'received', seen: 'intact' }));
    expect(stateOf(got.exhibit).holder).toEqual({ kind: 'officer', officer: police, agency: 'police' });
    expect(got.exhibit.number).toBe(number);
    expect(got.exhibit.agency).toBe('customs');
    // Back on the spot.
    await as('customs');
    const customs = await me();
    await as('police');
    const back = await add(id, { ...toOfficer(customs), confirmed: true });
    const done = await unit.ask('exhibit.add', back, by(customs));
    expect(stateOf(done.exhibit).holder).toMatchObject({ officer: customs });
  });

  test('somebody else than the receiver cannot confirm for them', async () => {
    const { id } = await opened(await claimed());
    await as('customs', 'supervisor');
    const chief = await me();
    await as('police');
    const police = await me();
    await as('customs');
    const given = await add(id, { ...toOfficer(police), seen: 'unsealed', confirmed: true });
    const result = await unit.core.call('exhibit.add', given, by(chief));
    expect(result).toMatchObject({ ok: false, failure: { code: 'second-agency' } });
  });

  test('two officers dispose of it, and then it can only be corrected', async () => {
    const { id } = await opened(await claimed());
    const disposal = await add(id, DISPOSAL);
    expect(await unit.refused('exhibit.add', disposal)).toMatchObject({ code: 'second-needed' });
    await as('police');
    const police = await me();
    await as('customs');
    const done = await unit.ask('exhibit.add', disposal, by(police));
    expect(done.exhibit.entries.at(-1)).toMatchObject({ kind: 'disposed', second: police });
    expect(await unit.refused('exhibit.add', await add(id, PICTURE))).toMatchObject({ why: 'exhibit-disposed' });
    await unit.ask(
      'exhibit.add',
      await add(id, { kind: 'corrected', of: 2, why: 'wrong', instead: 'PR 13/26', seal: null }),
      by(police),
    );
  });

  test('its seal is corrected by who has it, with a second officer, and stands on the weekly list with both numbers', async () => {
    const { id, number } = await opened(await claimed(), { seal: 'A 1001' });
    const right = { kind: 'corrected', of: 2, why: 'misread', instead: 'B 2002', seal: 'B 2002' } as const;
    await as('police');
    const police = await me();
    expect(await unit.refused('exhibit.add', await add(id, right))).toMatchObject({ why: 'exhibit-corrector' });
    await as('customs');
    const holder = await me();
    expect(await unit.refused('exhibit.add', await add(id, right))).toMatchObject({ code: 'second-needed' });
    const done = await unit.ask('exhibit.add', await add(id, right), by(police));
    expect(done.exhibit.entries.at(-1)).toMatchObject({ officer: holder, second: police });
    await as('police', 'supervisor');
    expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      {
        ...{ act: 'exhibit-corrected', officer: holder, second: police },
        reason: `${number} · A 1001 → B 2002 · B 2002 · misread`,
      },
    ]);
  });

  test('it goes to an office outside with a second officer only, and stands on the weekly list', async () => {
    const { id, number } = await opened(await claimed());
    const to = { kind: 'office', office: 'Laboratory', name: 'Dr Lawson', receipt: 'R 1' } as const;
    const out = { kind: 'handed-over', to, where: 'desk', why: 'analysis', seen: 'unsealed', confirmed: true } as const;
    expect(await unit.refused('exhibit.add', await add(id, out))).toMatchObject({ code: 'second-needed' });
    const [holder, chief = ''] = await known();
    await unit.ask('exhibit.add', await add(id, out), by(chief));
    await as('police', 'supervisor');
    expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      {
        ...{ act: 'exhibit-out', officer: holder, second: chief },
        reason: `${number} · Laboratory · Dr Lawson · R 1 · analysis`,
      },
    ]);
  });

  test('a weight that is less than before takes a second officer, and stands on the weekly list with both weights', async () => {
    const { id, number } = await opened(await claimed());
    const [holder = '', chief = ''] = await known();
    const weight = { kind: 'weighed', weighed: 'net', unit: 'g', scale: 'K-2', before: { kind: 'person' } } as const;
    const officers: [string, string] = [holder, chief];
    await unit.ask('exhibit.add', await add(id, { ...weight, amount: 2340, officers }));
    const less = { ...weight, amount: 340, officers };
    expect(await unit.refused('exhibit.add', await add(id, less))).toMatchObject({ code: 'second-needed' });
    await unit.ask('exhibit.add', await add(id, less), by(chief));
    await as('police', 'supervisor');
    expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      { act: 'exhibit-lighter', officer: holder, second: chief, reason: `${number} · 2340 g → 340 g` },
    ]);
  });

  test('a first net weight far below the gross one, or a first weight far below the find, takes a second officer and stands on the weekly list', async () => {
    const work = await claimed();
    const [holder = '', chief = ''] = await known();
    const weight = { kind: 'weighed', unit: 'g', scale: 'K-2', before: { kind: 'person' } } as const;
    const officers: [string, string] = [holder, chief];
    const { id, number } = await opened(work);
    await unit.ask('exhibit.add', await add(id, { ...weight, weighed: 'gross', amount: 2340, officers }));
    const net = { ...weight, weighed: 'net', amount: 340, officers } as const;
    expect(await unit.refused('exhibit.add', await add(id, net))).toMatchObject({ code: 'second-needed' });
    await unit.ask('exhibit.add', await add(id, net), by(chief));

    const found = {
      kind: 'drugs',
      agency: 'customs',
      what: 'cocaine',
      quantity: { amount: 2340, unit: 'g', weighed: 'net' },
    };
    later(5 * 3_600_000);
    await unit.ask('case.select', { id: work, note: null });
    await unit.ask('case.meet', { id: work, note: null });
    await unit.ask('encounter.add', { id: work, entry: READ });
    await unit.ask('case.record-result', { id: work, result: 'found', found: [found], note: '' } as never);
    const { finds } = await unit.ask('case.exhibits', { case: work });
    const other = await opened(work, { find: finds[0]?.id ?? '' });
    expect(await unit.refused('exhibit.add', await add(other.id, net))).toMatchObject({ code: 'second-needed' });
    await unit.ask('exhibit.add', await add(other.id, net), by(chief));
    await as('police', 'supervisor');
    const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ act }) => act === 'exhibit-lighter')).toMatchObject([
      { officer: holder, second: chief, reason: `${number} · 2340 g → 340 g` },
      { officer: holder, second: chief, reason: `${other.number} · 340 g` },
    ]);
  });

  test('whoever sent it to an office fetches it alone, and anybody else with a second officer', async () => {
    const { id } = await opened(await claimed());
    const to = { kind: 'office', office: 'Laboratory', name: 'Dr Lawson', receipt: 'R 1' } as const;
    const out = { kind: 'handed-over', to, where: 'desk', why: 'analysis', seen: 'unsealed', confirmed: true } as const;
    const [holder = '', chief = ''] = await known();
    await unit.ask('exhibit.add', await add(id, out), by(chief));
    const back = { kind: 'returned', where: 'my drawer', why: 'analysed', seen: 'unsealed', seal: 'Z 9' } as const;
    await as('police');
    expect(await unit.refused('exhibit.add', await add(id, back))).toMatchObject({ code: 'second-needed' });
    const fetched = await unit.ask('exhibit.add', await add(id, back), by(holder));
    expect(fetched.exhibit.entries.at(-1)).toMatchObject({ kind: 'returned', second: holder });
    const other = await (async () => {
      await as('customs');
      return (await opened(await claimed(1))).id;
    })();
    await unit.ask('exhibit.add', await add(other, out), by(chief));
    expect(
      (await unit.ask('exhibit.add', await add(other, { ...back, seal: 'Z 10' }))).exhibit.entries.at(-1),
    ).toMatchObject({
      kind: 'returned',
      officer: holder,
    });
  });

  test('the second count is made without knowing the first, and a difference stays recorded', async () => {
    const lines = (pieces: number) => [{ currency: 'EUR', form: 'note' as const, cents: 5000, pieces }];
    const { id } = await opened(await claimed(), { kind: 'cash', what: 'euros' });
    await unit.ask('exhibit.add', await add(id, { kind: 'counted', lines: lines(20), before: BY_TWO.before }));
    await as('police');
    const blind = (await unit.ask('exhibit.read', { id })).exhibit.entries.at(-1);
    expect(blind).toMatchObject({ kind: 'counted', lines: [] });
    for (const told of [
      await unit.ask('exhibits.list', {}),
      await unit.ask('exhibit.print', { ids: [id], paper: 'sheet', language: 'en' }),
    ])
      expect(JSON.stringify(told)).not.toContain('100000');
    const done = await unit.ask(
      'exhibit.add',
      await add(id, { kind: 'counted', lines: lines(19), before: BY_TWO.before }),
    );
    expect(stateOf(done.exhibit).count?.differences).toEqual([
      { currency: 'EUR', form: 'note', cents: 5000, first: 20, second: 19 },
    ]);
  });

  test('a clock that went back asks why, and nobody enters what is to come', async () => {
    const { id } = await opened(await claimed());
    later(-3_600_000);
    expect(await unit.refused('exhibit.add', await add(id, PICTURE))).toMatchObject({ why: 'exhibit-late' });
    const kept = await unit.ask('exhibit.add', await add(id, PICTURE, { late: 'the clock was wrong' }));
    expect(kept.exhibit.entries.at(-1)).toMatchObject({ late: 'the clock was wrong' });
    expect(await unit.refused('exhibit.add', await add(id, PICTURE, { happened: '2026-11-24T23:00' }))).toMatchObject({
      why: 'exhibit-future',
    });
  });
});

async function two() {
  const [one = '', other = ''] = await known();
  return { before: { kind: 'person' }, officers: [one, other] } as const;
}
