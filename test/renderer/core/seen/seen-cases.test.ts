import { afterEach, expect, test } from 'vitest';
import { caseSight } from '../../../../renderer/core/seen/case-sight.ts';
import {
  allCasesInHand,
  allSeenCases,
  byOpening,
  caseToWorkOn,
  chosenCaseToWorkOn,
  hiddenCaseIds,
  namedCaseToWorkOn,
  readSeenCase,
  seenCaseOf,
} from '../../../../renderer/core/seen/seen-cases.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { asking, caseOf, endStore, FLIGHT, headOf, joined, OFFICER, storeWith, TWIN } from './stored.ts';

afterEach(endStore);

const { customs, gendarmerie, police } = OFFICER;
const at = (hour: string) => `2026-11-24T${hour}:00:00.000Z`;

/** The police work on two travellers; customs on one of them, later, and on another one after the gendarmerie. */
const CASES = [
  caseOf('hidden-customs', 'hidden', [customs], { openedAt: at('09') }),
  caseOf('hidden-police', 'hidden', [police], { openedAt: at('08') }),
  caseOf('open-customs', 'open', [customs], { openedAt: at('10') }),
  caseOf('open-gendarmerie', 'open', [gendarmerie], { openedAt: at('08') }),
  caseOf('open-late', 'open', [gendarmerie], { openedAt: at('11') }),
];
const storeOf = () => storeWith({ flightHeads: [headOf(FLIGHT)], cases: CASES });

test('an officer reads the cases that are not hidden, and a hidden one is answered like one that is not there', async () => {
  const store = await storeOf();
  const [forCustoms, forPolice] = [asking(store, 'customs'), asking(store, 'police')];
  expect((await allSeenCases(forCustoms)).map(({ id }) => id)).not.toContain('hidden-police');
  expect(await allSeenCases(forCustoms)).toHaveLength(CASES.length - 1);
  expect(await allSeenCases(forPolice)).toHaveLength(CASES.length);
  expect([...(await hiddenCaseIds(forCustoms))]).toEqual(['hidden-police']);
  expect([...(await hiddenCaseIds(forPolice))]).toEqual([]);
  expect((await readSeenCase(forCustoms, 'hidden-customs'))?.outcomeAtOpening).toBe('clear');
  expect(await readSeenCase(forCustoms, 'hidden-police')).toBeUndefined();
  expect(await readSeenCase(forCustoms, 'no-such-case')).toBeUndefined();
});

test.each<[string, Agency, string, string | undefined]>([
  ['its own before an older one', 'customs', 'open', 'open-customs'],
  ['of others, the one opened first', 'police', 'open', 'open-gendarmerie'],
  ['not one beside its own work', 'customs', 'hidden', 'hidden-customs'],
  ['not one beside the work of those who see the hit', 'gendarmerie', 'hidden', 'hidden-police'],
  ['none', 'customs', 'nobody', undefined],
])('of the cases on a traveller an agency works on one: %s', async (_, agency, traveller, id) => {
  const store = await storeOf();
  const request = asking(store, agency);
  expect((await allCasesInHand(request))(FLIGHT, [traveller])?.id).toBe(id);
  expect((await seenCaseOf(request, FLIGHT, [traveller], undefined))?.case?.id).toBe(id);
  const work = await caseToWorkOn(request, await caseSight(request), FLIGHT, [traveller]);
  expect(work?.id).toBe(id);
  // Acts work on the case as it is stored.
  expect(work?.value).toEqual(CASES.find((each) => each.id === id));
});

test('the case opened first is taken whichever of the traveller’s ids it names', async () => {
  const cases = [
    caseOf('a', 'open', [gendarmerie], { openedAt: at('10') }),
    caseOf('b', 'open-before', [gendarmerie], { openedAt: at('09') }),
  ];
  const request = asking(await storeWith({ flightHeads: [headOf(FLIGHT)], cases }), 'police');
  const inHand = await allCasesInHand(request);
  expect(inHand(FLIGHT, ['open', 'open-before'])?.id).toBe('b');
  expect(inHand(FLIGHT, ['open'])?.id).toBe('a');
  expect((await seenCaseOf(request, FLIGHT, ['open', 'open-before'], undefined))?.case?.id).toBe('b');
});

test('the case is that of the flight, also under the id that the flight had before', async () => {
  const cases = [caseOf('a', 'open', [police], { flight: TWIN }), caseOf('b', 'both', [police], { flight: TWIN })];
  const request = asking(await storeWith({ cases, decisions: joined(false) }), 'police');
  expect((await allCasesInHand(request))(FLIGHT, ['open'])?.id).toBe('a');
  expect((await allCasesInHand(request))(TWIN, ['open'])).toBeUndefined();
});

test('cases opened at the same time are in the order of their numbers', () => {
  const cases = [['b', '08'] as const, ['c', '07'] as const, ['a', '08'] as const].map(([id, hour]) =>
    caseOf(id, 'open', [], { openedAt: at(hour) }),
  );
  expect(cases.sort(byOpening).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test.each<[string, Agency, string, boolean, boolean]>([
  ['its own', 'customs', 'hidden-customs', true, true],
  ['one of others that it sees', 'customs', 'open-gendarmerie', true, true],
  ['one that is hidden from it', 'customs', 'hidden-police', false, false],
  ['one beside the work of those who see the hit', 'police', 'hidden-customs', true, false],
  ['one that is not there', 'police', 'no-such-case', false, false],
])(
  'a case that an officer chooses by its number is shown, and taken in hand, or not: %s',
  async (_, agency, id, isShown, isTaken) => {
    const store = await storeOf();
    const request = asking(store, agency);
    const sight = await caseSight(request);
    const stored = CASES.find((each) => each.id === id);
    const traveller = stored?.traveller ?? 'open';
    expect((await seenCaseOf(request, FLIGHT, [traveller], id))?.case?.id).toBe(isShown ? id : undefined);
    expect((await namedCaseToWorkOn(request, sight, id))?.value).toEqual(isTaken ? stored : undefined);
    expect((await chosenCaseToWorkOn(request, sight, FLIGHT, ['x', traveller], id))?.value).toEqual(
      isTaken ? stored : undefined,
    );
    // On another traveller or flight it is not the one that was chosen.
    expect(await chosenCaseToWorkOn(request, sight, FLIGHT, ['nobody'], id)).toBeUndefined();
    expect(await chosenCaseToWorkOn(request, sight, TWIN, [traveller], id)).toBeUndefined();
    expect(await seenCaseOf(request, TWIN, [traveller], id)).toBeUndefined();
  },
);

test.each<[string, Agency, string, string | undefined, string | null, boolean, readonly string[]]>([
  [
    'its own, and those of others',
    'customs',
    'open',
    undefined,
    'open-customs',
    false,
    ['open-gendarmerie', 'open-late'],
  ],
  [
    'the chosen one, and all others',
    'customs',
    'open',
    'open-late',
    'open-late',
    false,
    ['open-gendarmerie', 'open-customs'],
  ],
  ['none that is hidden among the others', 'customs', 'hidden', undefined, 'hidden-customs', false, []],
  ['a chosen one beside the own work', 'police', 'hidden', 'hidden-customs', 'hidden-customs', true, ['hidden-police']],
  ['nothing where there is none', 'customs', 'nobody', undefined, null, false, []],
])(
  'an officer sees a case on a traveller and the others in order of opening: %s',
  async (_, agency, traveller, chosen, id, isBeside, others) => {
    const elsewhere = caseOf('on-another-flight', traveller, [gendarmerie], { flight: TWIN });
    const store = await storeWith({ flightHeads: [headOf(FLIGHT)], cases: [...CASES, elsewhere] });
    const seen = await seenCaseOf(asking(store, agency), FLIGHT, [traveller], chosen);
    expect([seen?.case?.id ?? null, seen?.isBeside, seen?.others.map((each) => each.id)]).toEqual([
      id,
      isBeside,
      others,
    ]);
  },
);
