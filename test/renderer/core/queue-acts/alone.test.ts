/** What one officer does not manage alone: to take a find of another agency away. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { identified } from '../identified.ts';
import { FLIGHT, LANDED } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, SEEN } from './desk.ts';

afterEach(emptyStores);

const COCAINE = {
  kind: 'drugs',
  what: 'cocaine',
  agency: 'police',
  quantity: { amount: 2.34, unit: 'kg', weighed: 'gross' },
} as const;
const NOTHING = { result: 'nothing-found', found: [], note: '' } as const;

/** Police recorded a find on somebody whom customs lead. */
async function found() {
  const test = await desk([SEEN], null);
  test.setClock(new Date(LANDED).toISOString());
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  await identified(test.ask, id);
  const waits = await test.ask('case.record-result', { id, result: 'found', found: [COCAINE], note: '' });
  expect(waits).toMatchObject({ state: 'secondary', result: 'found' });
  return { ...test, id };
}

describe('a find that another agency recorded', () => {
  test.each<readonly [LawAgency, LawAgency]>([
    ['customs', 'police'],
    ['immigration', 'customs'],
  ])('is not taken away by %s without %s', async (agency, confirms) => {
    const { core, ask, as, id } = await found();
    await as(agency);
    expect(await core.call('case.record-result', { id, ...NOTHING })).toMatchObject({
      failure: { code: 'second-needed', agencies: [confirms] },
    });
    expect((await ask('cases.list', {}))[0]).toMatchObject({ result: 'found' });
  });

  test('is not taken away by sending the case back first, which they confirm, too', async () => {
    const { core, ask, as, id } = await found();
    await as('customs');
    expect(await core.call('case.send-back', { id, note: null })).toMatchObject({
      failure: { code: 'second-needed', agencies: ['police'] },
    });
    await ask('case.send-back', { id, note: null }, by('police'));
    expect(await core.call('case.record-result', { id, ...NOTHING })).toMatchObject({
      failure: { code: 'second-needed', agencies: ['police'] },
    });
    const agreed = await ask('case.record-result', { id, ...NOTHING }, by('police'));
    expect(agreed).toMatchObject({ state: 'concluded', result: 'nothing-found' });
  });

  test('is not overturned by the agency that leads alone, by a test or in a corrected result', async () => {
    const { core, as, id } = await found();
    await as('customs');
    const asked = { failure: { code: 'second-needed', agencies: ['police'] } };
    const test = { id, line: 0, test: 'overturned', note: 'flour, says the laboratory' } as const;
    expect(await core.call('case.test', test)).toMatchObject(asked);
    const corrected = { id, result: 'found', found: [{ ...COCAINE, test: 'overturned' }], note: '' } as const;
    expect(await core.call('case.record-result', corrected)).toMatchObject(asked);
  });

  test('is not made smaller nor larger, nor another thing, by the agency that leads alone', async () => {
    const { core, ask, as, id } = await found();
    await as('customs');
    const corrected = (line: object) => ({ id, result: 'found', found: [{ ...COCAINE, ...line }], note: '' }) as const;
    const asked = { failure: { code: 'second-needed', agencies: ['police'] } };
    const less = corrected({ quantity: { amount: 2.1, unit: 'kg', weighed: 'net' } });
    const more = corrected({ quantity: { amount: 2.341, unit: 'kg', weighed: 'gross' } });
    for (const change of [less, more, corrected({ what: 'khat' }), corrected({ agency: 'customs' })])
      expect(await core.call('case.record-result', change)).toMatchObject(asked);
    expect((await ask('case.record-result', less, by('police'))).state).toBe('concluded');
  });

  test('is not lost with a case that is sent back first and then missed', async () => {
    const { core, ask, as, id } = await found();
    await as('customs');
    await ask('case.send-back', { id, note: null }, by('police'));
    const missed = await core.call('case.miss', { id, why: 'not-found', note: 'gone' });
    const withdrawn = await core.call('case.deselect', { id, note: 'gone' });
    for (const answer of [missed, withdrawn]) expect(answer).toMatchObject({ failure: { code: 'wrong-state' } });
  });

  test('stays agreed to where the agency that leads corrects nothing of weight, and is taken away by the two', async () => {
    const { ask, as, id } = await found();
    await as('customs');
    const corrected = [
      { ...COCAINE, what: 'Cocaine', quantity: { amount: 2340, unit: 'g', weighed: 'gross' } } as const,
    ];
    await identified(ask, id);
    const agreed = await ask('case.record-result', { id, result: 'found', found: corrected, note: '' });
    expect(agreed).toMatchObject({ state: 'concluded', found: corrected });
    expect(agreed.found[0]).not.toHaveProperty('unconfirmed');
    await as('police');
    const undone = await ask('case.record-result', { id, ...NOTHING }, by('customs'));
    expect(undone).toMatchObject({ state: 'concluded', result: 'nothing-found' });
  });
});

describe('a find of the own agency', () => {
  const agreed = async () => {
    const unit = await desk([SEEN], null);
    unit.setClock(new Date(LANDED).toISOString());
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.select', { id, note: null });
    await identified(unit.ask, id);
    const line = { ...COCAINE, agency: 'customs' } as const;
    await unit.ask('case.record-result', { id, result: 'found', found: [line], note: '' });
    await unit.as('customs', 'analyst');
    return { ...unit, id, line, undoes: (await unit.ask('session.get', {})).officer.id };
  };

  test('is sent back by two officers only, and stays in the case', async () => {
    const { core, ask, id, line } = await agreed();
    const back = { id, note: null };
    expect(await core.call('case.send-back', back)).toMatchObject({ failure: { code: 'second-needed' } });
    expect(await ask('case.send-back', back, by('customs'))).toMatchObject({
      ...{ state: 'secondary', result: 'found', found: [line], credited: ['customs.expired'] },
    });
  });

  test('that is sent back stands on the weekly list by who did it, and never by who found it', async () => {
    const { ask, as, id, undoes, setClock } = await agreed();
    await ask('case.send-back', { id, note: null }, by('police'));
    await as('police');
    const back = { act: 'replaced', officer: undoes, second: 'PRACTICE-police' };
    setClock('2026-11-24T14:00:00.000Z');
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([back]);
    setClock('2026-11-27T13:20:00.000Z');
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      back,
      { act: 'not-examined', officer: undoes },
    ]);
  });

  test('waits for the inspection once it was sent back, and is agreed to anew', async () => {
    const { ask, as, id } = await agreed();
    await ask('case.send-back', { id, note: null }, by('police'));
    await as('customs');
    expect(await ask('case.conclude', { id, note: null })).toMatchObject({ state: 'concluded', result: 'found' });
  });
});
