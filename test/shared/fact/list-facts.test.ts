/** Facts about lists, where the small flights have no such traveller or list. */
import { describe, expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { emptyEntry, type ListEntry } from '../../../shared/list/list-entry.ts';
import type { ListInForce } from '../../../shared/list/list-in-force.ts';
import { ListIndex } from '../../../shared/list/match/list-index.ts';
import { openLists } from '../../../shared/list/match/open-lists.ts';
import type { ManifestTraveller } from '../../../shared/manifest.ts';
import { api, booking, document, person, pnr } from '../flight/make-manifest.ts';
import { born, LIST, person as listed, listedDocument } from '../list/match/listed.ts';
import { context, fold } from './small-flights.ts';

const ADJO = person('KOFFI/ADJO', { dateOfBirth: '1971-05-12', documents: [document('AB123456')] });

/** The fact about the traveller with one list in force: its value, or the state when there is none. */
function said(fact: string, entry: ListEntry, list: Partial<ListInForce> = {}, who: ManifestTraveller = ADJO): unknown {
  const lists = openLists(ListIndex.of([{ list: { ...LIST, ...list }, entries: [entry] }]), null);
  const declaration = factById(fact);
  if (declaration === undefined) throw new Error(`no fact ${fact}`);
  const { state, value } = readFact(buildFactBlock(fold([api('m1', [who])]), { ...context, lists }), declaration, 0);
  return state === 'value' ? value : state;
}

const EXACT = listed('P1', 'Adjo Koffi', { births: born('1971-05-12') });
const DOCUMENT = { ...emptyEntry('document', 'D1'), documents: [listedDocument('AB123456', 'TGO')] } as const;

describe('facts about lists', () => {
  test.each<[title: string, fact: string, entry: ListEntry, list: Partial<ListInForce>, expected: unknown]>([
    ['name and birth on a list that stops', 'list.person', EXACT, {}, true],
    ['a list that may only watch', 'list.person', EXACT, { outcome: 'watch' }, false],
    ['a list of another state', 'list.person', EXACT, { foreign: true }, false],
    ['how near the match with a list of another state is', 'list.personScore', EXACT, { foreign: true }, 100],
    ['a list that one agency may see', 'list.person', EXACT, { seenBy: ['police'] }, 'not-sent'],
    ['a list past its last day', 'list.person', EXACT, { validTo: '2000-01-01' }, false],
    ['a list without persons', 'list.person', DOCUMENT, {}, 'not-sent'],
    ['a list of no sanctions', 'list.sanctioned', EXACT, {}, 'not-sent'],
    ['a list of sanctions', 'list.sanctioned', EXACT, { law: 'sanctions' }, true],
    ['a name with another birth', 'list.personScore', { ...EXACT, births: born('1950-09-01') }, {}, 50],
    ['a person’s document', 'list.person', { ...emptyEntry('person', 'P1'), documents: DOCUMENT.documents }, {}, true],
    [
      'a document like a person’s',
      'list.person',
      listed('P1', 'Edem Mensah', { documents: [listedDocument('AB1Z3456', 'TGO')] }),
      {},
      'not-sent',
    ],
    ['a lost document', 'list.documentLost', DOCUMENT, {}, true],
    [
      'a document that is listed as valid',
      'list.documentLost',
      { ...DOCUMENT, documents: [listedDocument('AB123456', 'TGO', { status: 'valid' })] },
      {},
      false,
    ],
    ['a document of a person', 'list.documentLost', { ...EXACT, documents: DOCUMENT.documents }, {}, 'not-sent'],
  ])('facts about lists: %s', (_title, fact, entry, list, expected) => {
    expect(said(fact, entry, list)).toBe(expected);
  });

  test('without a date of birth, a name on a list leaves open who it is', () => {
    const undated = person('KOFFI/ADJO');
    expect(said('list.person', EXACT, {}, undated)).toBe('not-sent');
    expect(said('list.person', EXACT, { outcome: 'watch' }, undated)).toBe(false);
  });

  test('a card that is on no list is told from one whose number was masked', () => {
    const card = { method: 'card', amount: null, currency: null, card: 'VI', last4: '4421', payer: null } as const;
    const entry: ListEntry = {
      ...emptyEntry('card', 'C1'),
      identifiers: [{ type: 'card', typeText: null, value: 'TOKENA', country: null }],
    };
    const lists = openLists(ListIndex.of([{ list: LIST, entries: [entry] }]), null);
    const answers = ['TOKENA', 'TOKENB', null].map((token) => {
      const flight = fold([
        pnr('m1', [person('KOFFI/ADJO')], [booking('AAA111', [0], { payments: [{ ...card, token }] })]),
      ]);
      const { state, value } = readFact(
        buildFactBlock(flight, { ...context, lists }),
        factById('list.card') as never,
        0,
      );
      return state === 'value' ? value : state;
    });
    expect(answers).toEqual([true, false, 'not-sent']);
  });
});
