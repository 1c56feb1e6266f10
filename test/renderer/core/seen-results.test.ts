/** A result that rests on hits an agency may not see is in no fact of a later flight, since all agencies see the same facts. */
import { afterEach, expect, test } from 'vitest';
import { readOne } from '../../../renderer/core/store/read.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { SEIZURE } from '../../shared/casework/found-things.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { identified } from './identified.ts';
import { FLIGHT, LANDED, paxlst } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';

const CONDITION = '{ fact: document.expired, is: true }';
const POLICE = ruleText(CONDITION, { id: 'police.expired', mandate: 'police', weight: '70' });
const CUSTOMS = ruleText(CONDITION, { id: 'customs.expired', weight: '40', family: 'bags' });
const SOUGHT = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305', expiry: '250131' };
const LATER = FLIGHT.replace('24', '26');

afterEach(emptyStores);

/** A store under the frame, with the traveller on a flight and on a later one. */
async function twoFlights(rules: readonly string[]) {
  const test = await openUnit('practice', LANDED, { world: worldWithRules(...rules) });
  const { ask, store, core } = test;
  const as = (agency: Agency) => ask('session.act-as', { agency, role: 'supervisor', name: `Esi of ${agency}` });
  await as('customs');
  const { proposal } = await ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('police');
  await ask('frame.confirm', { hash: proposal?.hash ?? '' });
  const later = new TextDecoder().decode(paxlst([SOUGHT], { control: 'C0002' })).replaceAll('261124', '261126');
  const files = [paxlst([SOUGHT]), new TextEncoder().encode(later)].map((bytes, at) => ({ name: `${at}.edi`, bytes }));
  await ask('import.start', { files, way: 'files' });
  const traveller = (await ask('flights.get', { id: FLIGHT })).travellers[0]?.id ?? '';
  const seizes = async () => {
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    await ask('case.select', { id, note: 'nervous at the gate' });
    await identified(ask, id);
    const { state } = await ask('case.record-result', { id, ...SEIZURE, note: '2 kg' });
    // Where customs see a hit, they lead for what they see, and confirm.
    const second = { confirmation: { officer: 'PRACTICE-customs', passphrase: '' } };
    if (state !== 'concluded') await ask('case.conclude', { id, note: null }, second);
    await ask('case.close', { id, note: null });
  };
  const told = async () => {
    // This derives the facts of later flights that are still to be derived.
    await core.resume();
    const block = (await readOne(store, 'factBlocks', LATER))?.value;
    const fact = factById('history.positiveResults');
    if (block === undefined || fact === undefined) throw new Error('nothing is said');
    return readFact(block, fact, 0).value;
  };
  return { ...test, as, traveller, seizes, told };
}

test.each([
  ['only police may see', [POLICE], 'police', 0],
  ['customs may see too', [POLICE, CUSTOMS], 'police', 1],
  ['every agency may see', [CUSTOMS], 'customs', 1],
  ['officers had who see no hit', [POLICE], 'customs', 1],
] as const)(
  'a result that %s is in the facts of later flights as far as every agency may see it',
  async (_, rules, agency, expected) => {
    const { as, seizes, told } = await twoFlights(rules);
    await as(agency);
    await seizes();
    expect(await told()).toBe(expected);
  },
);

test('a result stays in the facts of later flights when a hidden case on the same traveller has none', async () => {
  const { ask, as, traveller, seizes, told } = await twoFlights([POLICE]);
  await as('customs');
  await seizes();
  await as('police');
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
  await ask('case.note', { id, note: 'not now' });
  expect(await told()).toBe(1);
});
