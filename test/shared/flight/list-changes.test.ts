import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { listChanges } from '../../../shared/flight/list-changes.ts';
import type { Bags, ManifestTraveller } from '../../../shared/manifest.ts';
import { api, booking, context, document, person, pnr, segment } from './make-manifest.ts';

const LATER = { prepared: '2026-11-24T07:00Z' };

const WHO: Partial<ManifestTraveller> = {
  sex: 'M',
  dateOfBirth: '1980-06-15',
  nationality: 'TGO',
  seat: '12C',
  documents: [document('TG4817305')],
};
const TARGET = person('HIT/AMA', WHO);
const RENAMED = person('KOUDJO/EDEM', { ...WHO, documents: [document('TG9900117')] });
/** Those whom every list repeats, so that a later list is a version of the one before. */
const OTHERS = [1, 2, 3].map((at) =>
  person(`OTHER${'ABC'.charAt(at - 1)}/KOSSI`, {
    ...{ sex: 'M', dateOfBirth: `1971-02-0${at}`, nationality: 'TGO', seat: `${at}A` },
    documents: [document(`TG100000${at}`)],
  }),
);

function flightOf(messages: readonly FoldMessage[]): Flight {
  const [flight] = foldFlights(messages, context);
  if (flight === undefined) throw new Error('no such flight');
  return flight;
}

/** What the second message changed. */
function changesBy(before: readonly FoldMessage[], later: FoldMessage) {
  const { gone, come, changed, perhaps } = listChanges(flightOf(before), flightOf([...before, later]));
  return {
    gone: gone.map(({ traveller, why }) => [traveller.surname, why]),
    come: come.map(({ surname }) => surname),
    changed: changed.map(({ traveller, changes }) => [traveller.surname, changes.map(({ field }) => field)]),
    perhaps: perhaps.map(({ gone: was, come: is, signs }) => [was.surname, is.surname, signs]),
  };
}

/** The first list has the one, the later one the other, at the same place and with the same others. */
function exchanged(was: readonly ManifestTraveller[], is: readonly ManifestTraveller[]) {
  return changesBy([api('m1', [...was, ...OTHERS])], api('m2', [...is, ...OTHERS], LATER)).perhaps;
}

describe('what a later list changed', () => {
  test('a later list that leaves one traveller out, adds one and gives one another seat and passport says each of them', () => {
    const [first = TARGET, ...rest] = OTHERS;
    const later = [
      person('NEW/AFI', { sex: 'F' }),
      { ...first, seat: '9F', documents: [document('TG7777777')] },
      ...rest,
    ];
    expect(changesBy([api('m1', [TARGET, ...OTHERS])], api('m2', later, LATER))).toEqual({
      gone: [['HIT', 'not-listed']],
      come: ['NEW'],
      changed: [['OTHERA', ['documents', 'seat']]],
      perhaps: [],
    });
  });

  test('a value that a later list sends for the first time changes nobody, and neither does a list of who boarded', () => {
    const bare = OTHERS.map((each) => ({ ...each, seat: null }));
    const nothing = { gone: [], come: [], changed: [], perhaps: [] };
    expect(changesBy([api('m1', bare)], api('m2', OTHERS, LATER))).toEqual(nothing);
    expect(changesBy([api('m1', OTHERS)], api('m2', OTHERS, { ...LATER, function: 'close-on-board' }))).toEqual(
      nothing,
    );
  });

  test('whoever a message cancels is gone, and so is whoever only a booking names after the list left them out', () => {
    const booked = pnr('p1', [{ ...TARGET, locator: 'ABC' }], [booking('ABC', [0])], { prepared: '2026-11-24T05:00Z' });
    const both = [booked, api('m1', [{ ...TARGET, locator: 'ABC' }, ...OTHERS])];
    expect(changesBy(both, api('m2', OTHERS, LATER)).gone).toEqual([['HIT', 'only-booked']]);
    expect(
      changesBy([api('m1', [TARGET, ...OTHERS])], api('m2', [TARGET], { ...LATER, function: 'cancel' })).gone,
    ).toEqual([['HIT', 'not-travelling']]);
  });

  test('another journey of the booking is a change', () => {
    const onward = segment('LFW', 'GRU', '2026-11-24T15:00');
    const one = pnr('p1', [TARGET], [booking('ABC', [0])], { prepared: '2026-11-24T05:00Z' });
    const other = pnr(
      'p2',
      [TARGET],
      [booking('ABC', [0], { segments: [...booking(null, []).segments, onward] })],
      LATER,
    );
    expect(changesBy([one], other).changed).toEqual([['HIT', ['segments']]]);
  });
});

describe('who may be the same person under another name and passport', () => {
  test.each<[string, Partial<ManifestTraveller>, Partial<ManifestTraveller>, readonly string[]]>([
    ['birth date, sex and nationality', { seat: null }, { seat: '30F' }, ['birth', 'sex', 'nationality', 'place']],
    ['birth date and seat', { sex: null, nationality: 'GHA' }, {}, ['birth', 'seat', 'place']],
    [
      'a bag tag, where no birth date was sent',
      { dateOfBirth: null, sex: null, nationality: null, documents: [], seat: null, bags: bag('0071123456') },
      { bags: bag('0071123456') },
      ['bag-tag', 'place'],
    ],
    [
      'the number of a ticket',
      { dateOfBirth: null, seat: null, ticket: '0712345678901' },
      { ticket: '0712345678901' },
      ['ticket', 'sex', 'nationality', 'place'],
    ],
    [
      'a birth on the first of January, with seat, sex and nationality',
      { dateOfBirth: '1980-01-01' },
      { dateOfBirth: '1980-01-01' },
      ['birth-year', 'seat', 'sex', 'nationality', 'place'],
    ],
    [
      'the state of the passport, where no nationality was sent',
      { nationality: null },
      { seat: null, nationality: null },
      ['birth', 'sex', 'nationality', 'place'],
    ],
  ])('two who agree in %s are offered', (_, was, is, signs) => {
    expect(exchanged([{ ...TARGET, ...was }], [{ ...RENAMED, ...is }])).toEqual([['HIT', 'KOUDJO', signs]]);
  });

  test.each<[string, Partial<ManifestTraveller>]>([
    ['have another birth date, also in the same seat', { dateOfBirth: '1980-06-16' }],
    ['are a man and a woman', { sex: 'F' }],
    ['are a passenger and a member of the crew', { type: 'crew' }],
    ['are a passenger and an infant', { type: 'infant' }],
    ['sit in the same seat and agree in sex and nationality, without a birth date', { dateOfBirth: null }],
    ['were born on one day and agree in nothing else', { sex: null, nationality: 'GHA', seat: null }],
  ])('two strangers who %s are not offered', (_, is) => {
    expect(exchanged([TARGET], [{ ...RENAMED, ...is }])).toEqual([]);
  });

  test('two strangers of one sex and nationality whose birth dates are written as the first of one January are not offered', () => {
    const born = { dateOfBirth: '1980-01-01' };
    expect(exchanged([{ ...TARGET, ...born }], [{ ...RENAMED, ...born, seat: '30F' }])).toEqual([]);
  });

  test('of two who fit one who is gone the better one is offered, and none where they fit alike', () => {
    const twin = person('DOGBE/YAO', { ...WHO, seat: null, documents: [document('TG9900224')] });
    expect(exchanged([TARGET], [RENAMED, twin]).map(([, is]) => is)).toEqual(['KOUDJO']);
    const woman = person('NEW/AFI', { sex: 'F' });
    expect(exchanged([TARGET], [woman, { ...RENAMED, seat: null }, twin])).toEqual([]);
  });

  test('strangers drawn at random, each with a birth date of their own, are never offered', () => {
    const day = fc.integer({ min: 0, max: 27 });
    const stranger = (at: number, from: number, sex: 'M' | 'F') =>
      person(`S${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + from)}/X`, {
        ...{ sex, nationality: 'TGO', seat: `${at + 1}A` },
        dateOfBirth: `${from === 0 ? 1970 : 1985}-03-${String(at + 1).padStart(2, '0')}`,
        documents: [document(`D${from}${at}`)],
      });
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 3 }),
        fc.uniqueArray(day, { maxLength: 3 }),
        fc.constantFrom('M', 'F'),
        (gone, come, sex) => {
          const was = gone.map((at) => stranger(at, 0, sex));
          const is = come.map((at) => stranger(at, 1, sex));
          expect(exchanged(was, is)).toEqual([]);
        },
      ),
    );
  });
});

function bag(tag: string): Bags {
  return { count: 1, weightKg: null, tags: [tag], pool: null };
}
