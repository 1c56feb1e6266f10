import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { SEIZURE } from '../../shared/casework/found-things.ts';
import { confirmedBy } from './chosen-second.ts';
import { identified } from './identified.ts';
import { crowd, FLIGHT, LANDED, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const RULE = 'customs.expired';
const WORLD = worldWithRules(
  ruleText('{ fact: document.expired, is: true }', { id: RULE, family: 'identity', weight: '40' }),
);

/** Ten people with an expired passport on one flight that landed, as customs see them. */
async function withTen(): Promise<TestCore & { readonly ids: readonly string[] }> {
  const unit = await openUnit('practice', LANDED, { world: WORLD });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
  await unit.ask('breaker.set', { perMille: 1000, least: 20 }, confirmedBy('police'));
  const people = crowd(10).map((person) => ({ ...person, expiry: '250131' }));
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(people) }] });
  const { rows } = await unit.ask('queue.page', QUEUE);
  return { ...unit, ids: rows.map(({ traveller }) => traveller) };
}

describe('what came of the hits of a rule', () => {
  test('results, wrong data and the words of officers stand beside the rule; three wrong data of ten travellers are a warning, which a higher limit ends', async () => {
    const { ask, refused, ids } = await withTen();
    const wordsOf = async () => (await ask('rules.words', {})).rules.find(({ rule }) => rule === RULE);
    expect(await wordsOf()).toBeUndefined();
    for (const [at, traveller] of ids.entries()) {
      const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
      if (at === 0) {
        await ask('case.select', { id, note: null });
        await identified(ask, id);
        await ask('case.record-result', { id, ...SEIZURE, note: '' });
      } else if (at === 1) await ask('case.dismiss', { id, why: 'datum-wrong', note: 'renewed in May' });
      else if (at < 4)
        await ask('case.decide-hit', {
          ...{ id, rule: RULE, disposition: 'datum-wrong', reason: '' },
          because: 'document-mistyped',
        });
      else await ask('case.dismiss', { id, why: 'explained', note: null });
    }
    expect(await wordsOf()).toMatchObject({
      ...{ of: 10, positive: 1, negative: 0, wrong: 3, otherPerson: 0, doubted: true },
      because: [{ because: 'document-mistyped', count: 2 }],
      words: [{ disposition: 'datum-wrong', reason: 'renewed in May' }],
    });
    expect(await refused('rules.set-doubt', { perMille: 300 })).toMatchObject({ code: 'second-needed' });
    await ask('rules.set-doubt', { perMille: 300 }, confirmedBy('police'));
    expect(await wordsOf()).toMatchObject({ doubted: false });
    expect(await refused('rules.set-doubt', { perMille: 1000 })).toMatchObject({ code: 'invalid-input' });
  });
});
