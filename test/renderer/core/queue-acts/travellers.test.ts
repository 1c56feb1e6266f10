/** Who confirms that travellers are joined. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { exportedText, PLAIN } from '../exports/asked.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, HIDDEN, POLICE_SEERS, VALID } from './desk.ts';

afterEach(emptyStores);

describe('who confirms that travellers are joined', () => {
  test.each<readonly [string, LawAgency, readonly LawAgency[]]>([
    ['two with hits that all see, by another agency', 'customs', ['police', 'gendarmerie', 'immigration']],
    ['two with hits that some agencies may not see, by one that may', 'police', POLICE_SEERS],
  ])('joining is confirmed: %s', async (_, acting, agencies) => {
    const { ask, refused, as, people } = await desk();
    await as(acting, 'analyst');
    const input = { flight: FLIGHT, travellers: [...people], reason: 'one person' };
    const needed = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies };
    expect(await refused('traveller.join', input)).toEqual(needed);
    expect((await ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(2);
    const { traveller } = await ask('traveller.join', input, by('gendarmerie'));
    expect((await ask('flights.get', { id: FLIGHT })).decisions).toMatchObject([{ second: 'PRACTICE-gendarmerie' }]);
    await as('customs');
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'traveller.joined',
    );
    expect(entry?.second).toBe('PRACTICE-gendarmerie');
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      {
        act: 'join',
        flight: FLIGHT,
        subjects: [{ traveller }],
        reason: 'one person',
        second: 'PRACTICE-gendarmerie',
      },
    ]);
    expect(exportedText(await ask('queue.week-export', { day: '2026-11-24', ...PLAIN }))).toContain(
      'Joined travellers',
    );
  });

  test.each([
    ['with a hidden hit', HIDDEN],
    ['without any', VALID],
  ])('to be asked for a second officer tells nothing of hidden hits: two travellers %s', async (_, rule) => {
    const { as, people, refused } = await desk([rule]);
    await as('customs', 'analyst');
    const input = { flight: FLIGHT, travellers: [...people], reason: 'one person' };
    const agencies = ['police', 'gendarmerie', 'immigration'];
    expect(await refused('traveller.join', input)).toMatchObject({ code: 'second-needed', agencies });
  });

  test('joining that is refused calls for nobody', async () => {
    const { as, people, refused } = await desk();
    await as('customs', 'analyst');
    const input = { flight: FLIGHT, travellers: [people[0] ?? '', people[0] ?? ''], reason: 'one person' };
    expect(await refused('traveller.join', input)).toMatchObject({ code: 'invalid-input' });
  });
});
