/** A result that rests on hits an agency may not see is in no fact of a later flight, since all agencies see the same facts. */
import { afterEach, expect, test } from 'vitest';
import { readOne } from '../../../renderer/core/store/read.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';

const CONDITION = '{ fact: document.expired, is: true }';
const POLICE = ruleText(CONDITION, { id: 'police.expired', mandate: 'police', weight: '70' });
const CUSTOMS = ruleText(CONDITION, { id: 'customs.expired', weight: '40', family: 'bags' });
const SOUGHT = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305', expiry: '250131' };
const LATER = FLIGHT.replace('24', '26');

afterEach(emptyStores);

test.each([
  ['only police may see', [POLICE], 'police', 0],
  ['customs may see too', [POLICE, CUSTOMS], 'police', 1],
  ['every agency may see', [CUSTOMS], 'customs', 1],
] as const)(
  'a result that %s is in the facts of later flights as far as every agency may see it',
  async (_, rules, agency, told) => {
    const { ask, store, core } = await openUnit('practice', undefined, { world: worldWithRules(...rules) });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Kofi' });
    const { proposal } = await ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
    await ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
    await ask('frame.confirm', { hash: proposal?.hash ?? '' });
    const later = new TextDecoder().decode(paxlst([SOUGHT], { control: 'C0002' })).replaceAll('261124', '261126');
    const files = [paxlst([SOUGHT]), new TextEncoder().encode(later)].map((bytes, at) => ({
      name: `${at}.edi`,
      bytes,
    }));
    await ask('import.start', { files, way: 'files' });
    await ask('session.act-as', { agency, role: 'supervisor', name: 'Esi' });
    const [row] = (await ask('flights.get', { id: FLIGHT })).travellers;
    const traveller = row?.id ?? '';
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    const { reasons } = await ask('traveller.get', { flight: FLIGHT, traveller });
    for (const { rule } of reasons.filter(({ state }) => state === 'hit'))
      await ask('case.decide-hit', { id, rule, disposition: 'true', reason: 'expired indeed' });
    await ask('case.select', { id, note: null });
    await ask('case.record-result', { id, result: 'seizure', note: '2 kg' });
    await ask('case.close', { id, note: null });
    // This derives the facts of later flights that are still to be derived.
    await core.resume();
    const block = (await readOne(store, 'factBlocks', LATER))?.value;
    const fact = factById('history.positiveResults');
    if (block === undefined || fact === undefined) throw new Error('nothing is said');
    expect(readFact(block, fact, 0).value).toBe(told);
  },
);
