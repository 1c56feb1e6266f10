/** From matches with lists to hits. */
import { describe, expect, test } from 'vitest';
import { listing } from '../../../rules/engine/list-terms.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../shared/frame/legal-frame.ts';
import { falseMatchBook, falseMatchOf } from '../../../shared/list/false-match.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { ListInForce } from '../../../shared/list/list-in-force.ts';
import type { ComparedTraveller } from '../../../shared/list/match/contact-forms.ts';
import { ListIndex } from '../../../shared/list/match/list-index.ts';
import { listRule } from '../../../shared/screening/listed.ts';
import { allSteps } from '../../../shared/steps.ts';
import { born, LIST, listedDocument, passport, person, traveller } from '../../shared/list/match/listed.ts';

const DAY = '2026-11-24';
const ADJO = traveller('KOFFI', 'ADJO', { dateOfBirth: '1971-05-12', documents: [passport('AB123456', 'TGO')] });
const WANTED = person('W1', 'Koffi Adjo', {
  births: born('1971-05-12'),
  documents: [listedDocument('AB123456', 'TGO')],
  warning: 'armed',
});

const flightWith = (...travellers: readonly ComparedTraveller[]): Flight =>
  ({
    travellers: travellers.map((each) => ({ ...each, booking: null })),
    bookings: [],
    leg: { departure: `${DAY}T10:00`, arrival: `${DAY}T12:00` },
    departureUtc: null,
    arrivalUtc: null,
  }) as unknown as Flight;

const termsWith = (
  flight: Flight,
  entries: readonly ListEntry[],
  more: Partial<ListInForce> = {},
  context: Partial<Parameters<typeof listing>[2]> = {},
) =>
  allSteps(
    listing(flight, DAY, {
      index: ListIndex.of([{ list: { ...LIST, ...more }, entries }]),
      lookouts: null,
      partial: new Set(),
      falseMatches: null,
      frame: null,
      ...context,
    }),
  );

const line = (more: Partial<UseLine>): LegalFrame => ({
  ...STARTING_FRAME,
  uses: [{ ...(STARTING_FRAME.uses[2] as UseLine), id: 'force', of: listRule('L1'), cites: 'Law 7', ...more }],
});

describe('a match with an entry of a list', () => {
  test('a match is a trigger of the mandate of its list, with whose list it is and what it rests on', () => {
    const { pins, hitsOf } = termsWith(flightWith(traveller('MENSAH', 'AMA'), ADJO), [WANTED]);
    expect(pins).toEqual([{ list: 'L1', version: 1, mandate: 'police', owner: 'police', seenBy: null, contact: null }]);
    expect(hitsOf(0)).toEqual([]);
    expect(hitsOf(1)).toMatchObject([
      {
        ...{ rule: 'list:L1:W1', kind: 'trigger', mandate: 'police', family: 'list', weight: 0, handling: 'stop' },
        listed: { list: 'L1', owner: 'police', class: 'document', outcome: 'intercept', warning: 'armed' },
      },
    ]);
  });

  test('a match says the name of the entry that agrees, and its main name where none does', () => {
    const names = [...person('W2', 'Unknown').names, ...person('W2', 'Koffi Adjo').names];
    const said = (more: Partial<ListEntry>) =>
      termsWith(flightWith(ADJO), [person('W2', 'Unknown', more)])
        .hitsOf(0)
        .map(({ listed }) => listed?.name);
    expect(said({ names, births: born('1971-05-12') })).toEqual(['Koffi Adjo']);
    expect(said({ documents: [listedDocument('AB123456', 'TGO')] })).toEqual(['Unknown']);
  });

  test('a list that an agency keeps tells the others nothing, not even whom to ask', () => {
    const { pins } = termsWith(flightWith(ADJO), [WANTED], { seenBy: ['customs'] });
    expect(pins).toMatchObject([{ owner: 'police', seenBy: ['customs'], contact: null }]);
  });

  test('a list of which a part could not be read says so, and the rest hits', () => {
    const { pins, hitsOf } = termsWith(flightWith(ADJO), [WANTED], {}, { partial: new Set(['L1']) });
    expect(pins).toMatchObject([{ isPartial: true }]);
    expect(hitsOf(0)).toHaveLength(1);
  });

  test('a list that is not valid on the day is not asked', () => {
    const ended = termsWith(flightWith(ADJO), [WANTED], { validTo: '2026-11-23' });
    expect([ended.pins, ended.hitsOf(0)]).toEqual([[], []]);
  });

  test.each<[string, LegalFrame | null, string]>([
    ['no frame', null, 'watch'],
    ['a frame that cites its force', line({}), 'intercept'],
    ['a frame that cites nothing', line({ cites: ' ' }), 'watch'],
    ['a frame whose line has ended', line({ validTo: '2026-11-23' }), 'watch'],
    ['a frame that forbids it', line({ may: false }), 'watch'],
    ['a frame that speaks of every list', line({ of: '*' }), 'watch'],
  ])('with %s a list of another state makes somebody', (_, frame, outcome) => {
    const { hitsOf } = termsWith(flightWith(ADJO), [WANTED], { foreign: true }, { frame });
    expect(hitsOf(0)[0]?.listed?.outcome).toBe(outcome);
  });

  test('matches by a name alone beyond the budget of the list are counted and hit nobody', () => {
    const unknown = { dateOfBirth: null, documents: [] };
    const names = ['Koffi Adjo', 'Adjo Koffi', 'Koffi Adjo'].map((name, at) => person(`N${at}`, name));
    const { pins, hitsOf } = termsWith(flightWith({ ...ADJO, ...unknown }), names);
    expect(hitsOf(0)).toHaveLength(LIST.nameOnlyBudget);
    expect(pins[0]?.more).toBe(names.length - LIST.nameOnlyBudget);
  });

  test('entries that officers typed neither take part of the budget nor need it', () => {
    const flight = flightWith({ ...ADJO, dateOfBirth: null, documents: [] });
    const names = Array.from({ length: LIST.nameOnlyBudget }, (_, at) => person(`N${at}`, 'Koffi Adjou'));
    const typed = [1, 2, 3].map((at) => ({ ...person(`T${at}`, 'Koffi Adjo'), typed: true as const }));
    const rulesWith = (entries: readonly ListEntry[]) =>
      termsWith(flight, entries)
        .hitsOf(0)
        .map(({ rule }) => rule);
    expect(new Set(rulesWith([...names, ...typed]))).toEqual(new Set([...rulesWith(names), ...rulesWith(typed)]));
  });

  test('a match that somebody called false is kept, and the hit names who said so', () => {
    const flight = flightWith(ADJO);
    const index = ListIndex.of([{ list: LIST, entries: [WANTED] }]);
    const [match] = index.matchesOf(ADJO, null, { on: DAY, hasForce: () => false });
    if (match === undefined) throw new Error('no match');
    const record = falseMatchOf(match, {
      ...{ id: 'F1', kind: 'not-same', name: 'KOFFI, ADJO', until: '2027-02-01' },
      key: { kind: 'document', issuer: 'TGO', number: 'AB123456', dateOfBirth: '1971-05-12' },
      made: { officer: 'LFW-01', at: '2026-11-20T08:00:00Z', reason: 'Another face.' },
    });
    const { hitsOf } = allSteps(
      listing(flight, DAY, {
        index,
        lookouts: null,
        partial: new Set(),
        falseMatches: falseMatchBook([record]),
        frame: null,
      }),
    );
    expect(hitsOf(0).map(({ rule, mute }) => [rule, mute])).toEqual([['list:L1:W1', 'F1']]);
  });
});
