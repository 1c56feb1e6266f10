/** Who confirms that a traveller is let go. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { FLIGHT, LANDED } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, EXPIRED, HIDDEN, SEEN, VALID } from './desk.ts';

afterEach(emptyStores);

describe('who confirms that a traveller is let go', () => {
  const POLICE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
  const QUIET = ruleText(EXPIRED, {
    id: 'police.expired',
    mandate: 'police',
    kind: 'trigger',
    weight: '',
    outcome: 'inspect',
    handling: 'observe and report',
  });

  /** The case on the first traveller, selected by an officer of the agency. */
  async function selected(test: Desk, agency: LawAgency): Promise<string> {
    test.setClock(new Date(LANDED).toISOString());
    await test.as(agency);
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('case.select', { id, note: 'as the rules say' });
    return id;
  }

  const stepsOf = (id: string, rule: string) =>
    [
      ['case.decide-hit', { id, rule, disposition: 'datum-wrong', reason: 'looks honest' }],
      ['case.miss', { id, why: 'no-officer', note: null }],
      ['case.deselect', { id, note: 'looks honest' }],
    ] as const;

  test.each<readonly [string, LawAgency, LawAgency, string]>([
    ['police lead', 'customs', 'police', POLICE],
    ['customs lead', 'police', 'customs', ruleText(EXPIRED, { id: 'customs.expired', weight: '70' })],
  ])('where %s, no officer of another agency withdraws, decides or closes alone', async (_, acting, leads, rule) => {
    const test = await desk([rule], null);
    const { ask, refused } = test;
    const id = await selected(test, leads);
    await test.as(acting);
    const ruleId = `${leads}.expired`;
    const asked = {
      code: 'second-needed',
      need: 'sighted',
      agencies: leads === 'police' ? ['police', 'gendarmerie'] : ['customs'],
    };
    const before = await ask('cases.list', {});
    for (const [name, input] of stepsOf(id, ruleId)) expect(await refused(name, input), name).toMatchObject(asked);
    expect(await ask('cases.list', {})).toEqual(before);
    const wrong = await test.core.call('case.deselect', { id, note: 'looks honest' }, by('immigration'));
    expect(wrong).toMatchObject({ failure: { code: 'second-agency' } });
    const open = await ask('case.deselect', { id, note: 'looks honest' }, by(leads));
    expect(open.timeline.at(-1)).toMatchObject({ kind: 'deselected', second: `PRACTICE-${leads}` });
    const dismissal = { id, why: 'explained', note: null } as const;
    expect(await refused('case.dismiss', dismissal)).toMatchObject(asked);
    const closed = await ask('case.dismiss', dismissal, by(leads));
    expect(closed).toMatchObject({ state: 'closed', result: 'not-examined' });
    const trail = await ask('audit.list', { before: null, count: 50 });
    for (const kind of ['case.deselected', 'case.dismissed'])
      expect(trail.find((entry) => entry.kind === kind)?.second, kind).toBe(`PRACTICE-${leads}`);
  });

  test('an officer of the agency that leads needs nobody', async () => {
    const test = await desk([POLICE], null);
    const id = await selected(test, 'police');
    await test.ask('case.decide-hit', { id, rule: 'police.expired', disposition: 'datum-wrong', reason: 'renewed' });
    const open = await test.ask('case.deselect', { id, note: 'renewed' });
    expect(open.timeline.at(-1)).not.toHaveProperty('second');
    expect(await test.ask('case.dismiss', { id, why: 'datum-wrong', note: null })).toMatchObject({ state: 'closed' });
  });

  test('a traveller without a hit is let go with the agency that chose them', async () => {
    const test = await desk([VALID], null);
    const id = await selected(test, 'immigration');
    await test.as('customs');
    expect(await test.refused('case.deselect', { id, note: 'a mistake' })).toMatchObject({ agencies: ['immigration'] });
    expect(await test.ask('case.deselect', { id, note: 'a mistake' }, by('immigration'))).toMatchObject({
      state: 'triage',
    });
  });

  test('where a hit must not warn the traveller and nobody is called, the agency of the hit confirms', async () => {
    const test = await desk([QUIET], null);
    const id = await selected(test, 'customs');
    expect(await test.refused('case.deselect', { id, note: 'a mistake' })).toMatchObject({
      agencies: ['police', 'gendarmerie'],
    });
  });

  test('withdrawing a selection needs a reason, and a step that is refused calls for nobody', async () => {
    const test = await desk([POLICE], null);
    const id = await selected(test, 'customs');
    expect(await test.refused('case.deselect', { id, note: null })).toEqual({ code: 'reason-required' });
    expect(await test.refused('case.close', { id, note: null })).toMatchObject({ code: 'wrong-state' });
  });

  test.each([
    ['with a hidden hit', [HIDDEN, SEEN]],
    ['without it', [SEEN]],
  ])('to be asked tells nothing of hidden hits: a traveller %s', async (_, rules) => {
    const test = await desk(rules);
    const id = await selected(test, 'customs');
    const open = await test.ask('case.deselect', { id, note: 'looks honest' });
    expect(open.timeline.at(-1)).not.toHaveProperty('second');
    await test.as('immigration');
    const asked = { code: 'second-needed', agencies: ['customs'] };
    const wrong = { id, rule: 'customs.expired', disposition: 'datum-wrong', reason: 'none of it' } as const;
    expect(await test.refused('case.decide-hit', wrong)).toMatchObject(asked);
    expect(await test.refused('case.dismiss', { id, why: 'weak', note: null })).toMatchObject(asked);
  });

  test('hidden hits of the own agency do not let go the target of another one', async () => {
    const test = await desk([HIDDEN, SEEN]);
    const id = await selected(test, 'customs');
    await test.as('gendarmerie');
    expect(await test.refused('case.deselect', { id, note: 'ours' })).toMatchObject({ agencies: ['customs'] });
  });
});
