/** Pairs of an entry and a traveller, one row a case. */
import { emptyEntry, type ListEntry, type ListedIdentifier } from '../../../../shared/list/list-entry.ts';
import type { ComparedBooking, ComparedTraveller } from '../../../../shared/list/match/contact-forms.ts';
import { born, listedDocument, NO_BOOKING, named, passport, person, traveller } from './listed.ts';

const PAYMENT = { method: 'card', amount: null, currency: null, card: 'VI', last4: '4421', payer: null } as const;
const AGENCY = { iata: null, city: null, country: null, office: null, type: null, agent: null };
export const identifier = (type: ListedIdentifier['type'], value: string): ListedIdentifier => ({
  type,
  typeText: null,
  value,
  country: null,
});
export const contactEntry = (more: Partial<ListEntry>): ListEntry => ({ ...emptyEntry('contact', 'C1'), ...more });
export const booked = (more: Partial<ComparedBooking>): ComparedBooking => ({ ...NO_BOOKING, ...more });
export const ADJO = traveller('KOFFI', 'ADJO', { dateOfBirth: '1971-05-12', sex: 'F' });

export const numbers = (count: number) => Array.from({ length: count }, (_, at) => `${500 + at}`);
export const letters = (count: number) =>
  numbers(count).map((number) => number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[+digit] ?? ''));

/** A title, an entry, a traveller with a booking, and what is said of the match: the class, then each line. */
export const CASES: readonly [
  title: string,
  entry: ListEntry,
  who: ComparedTraveller,
  booking: ComparedBooking | null,
  expected: string | null,
][] = [
  [
    'a document on a list of documents',
    { ...emptyEntry('document', 'D1'), documents: [listedDocument('AB 123456', 'TGO', { status: 'lost' })] },
    traveller('KOFFI', 'ADJO', { documents: [passport('AB123456', 'TGO')] }),
    null,
    'document, document agrees',
  ],
  [
    'a document that looks alike',
    { ...emptyEntry('document', 'D1'), documents: [listedDocument('AO123456', 'TGO')] },
    traveller('KOFFI', 'ADJO', { documents: [passport('A0123456', 'TGO')] }),
    null,
    'document-soft, document near',
  ],
  [
    'one number of another issuer',
    { ...emptyEntry('document', 'D1'), documents: [listedDocument('AB123456', 'BEN')] },
    traveller('KOFFI', 'ADJO', { documents: [passport('AB123456', 'TGO')] }),
    null,
    null,
  ],
  [
    'a telephone written otherwise',
    contactEntry({ phones: ['00228 90 11 22 33'] }),
    ADJO,
    booked({ phones: ['+22890112233'] }),
    'contact, phone agrees',
  ],
  [
    'a telephone of the traveller alone',
    contactEntry({ phones: ['+22890112233'] }),
    { ...ADJO, phones: ['+22890112233'] },
    null,
    'contact, phone agrees',
  ],
  ['another telephone', contactEntry({ phones: ['+22890112234'] }), ADJO, booked({ phones: ['+22890112233'] }), null],
  [
    'an e-mail with dots',
    contactEntry({ emails: ['a.koffi@gmail.com'] }),
    ADJO,
    booked({ emails: ['AKOFFI@GMAIL.COM'] }),
    'contact, email agrees',
  ],
  [
    'a card by its keyed hash',
    contactEntry({ identifiers: [identifier('card', 'ABCDEFGHIJ')] }),
    ADJO,
    booked({ payments: [{ ...PAYMENT, token: 'ABCDEFGHIJ' }] }),
    'contact, card agrees',
  ],
  [
    'an agency with and without its check digit',
    contactEntry({ identifiers: [identifier('agency', '7037919')] }),
    ADJO,
    booked({ agency: { ...AGENCY, iata: '70379193' } }),
    'agency, agency agrees',
  ],
  [
    'an address in one line',
    contactEntry({ addresses: [{ text: '12 rue des Hérons, BP 77, Lomé, Togo', city: null, country: 'TGO' }] }),
    ADJO,
    booked({
      addresses: [{ street: '12, RUE DES HERONS', city: 'LOME', state: null, postalCode: null, country: 'TGO' }],
    }),
    'contact, address agrees',
  ],
  [
    'an address in a long text',
    contactEntry({
      addresses: [
        {
          text: `12 rue des Hérons, ${letters(40).join(' ')}, ${numbers(40).join(' ')}, Lomé`,
          city: null,
          country: null,
        },
      ],
    }),
    ADJO,
    booked({
      addresses: [{ street: '12, RUE DES HERONS', city: 'LOME', state: null, postalCode: null, country: 'TGO' }],
    }),
    'contact, address agrees',
  ],
  [
    'a place of birth without its accent',
    person('P1', 'Adjo Koffi', { births: born('1971-05-12'), birthPlaces: ['Lomé, Togo'] }),
    { ...ADJO, birthPlace: 'LOME' },
    null,
    'name-birth, name agrees, birth agrees, birth-place agrees',
  ],
  [
    'another street with that number',
    contactEntry({ addresses: [{ text: '12 rue des Hérons, Lomé', city: 'Lomé', country: 'TGO' }] }),
    ADJO,
    booked({
      addresses: [{ street: '12 RUE DES PALMIERS', city: 'LOME', state: null, postalCode: null, country: 'TGO' }],
    }),
    null,
  ],
  [
    'name and day of birth',
    person('P1', 'Adjo Koffi', { births: born('1971-05-12'), sex: 'F' }),
    ADJO,
    null,
    'name-birth, name agrees, birth agrees, sex agrees',
  ],
  [
    'name and a contradicting sex',
    person('P1', 'Adjo Koffi', { births: born('1971-05-12'), sex: 'M' }),
    ADJO,
    null,
    'name-birth, name agrees, birth agrees, sex differs',
  ],
  [
    'name and year',
    person('P1', 'Adjo Koffi', { births: [{ from: '1971-01-01', to: '1971-12-31', circa: false }] }),
    ADJO,
    null,
    'name-year, name agrees, birth agrees',
  ],
  [
    'name with day and month swapped',
    person('P1', 'Adjo Koffi', { births: born('1971-12-05') }),
    ADJO,
    null,
    'name-near-birth, name agrees, birth near',
  ],
  [
    'name with a slip of the date',
    person('P1', 'Adjo Koffi', { births: born('1971-05-13') }),
    ADJO,
    null,
    'name-near-birth, name agrees, birth near',
  ],
  [
    'name with a word left out and a slip of the date',
    person('P1', 'Adjo Essenam Koffi', { births: born('1971-05-13') }),
    ADJO,
    null,
    'loose-near-birth, name agrees, birth near',
  ],
  ['name alone', person('P1', 'Adjo Koffi'), ADJO, null, 'name, name agrees'],
  [
    'name with another birth',
    person('P1', 'Adjo Koffi', { births: born('1990-12-05') }),
    ADJO,
    null,
    'name-other-birth, name agrees, birth differs',
  ],
  [
    'a weak alias alone',
    person('P1', 'Mensah Edem', { names: [named('Mensah Edem'), named('Adjo Koffi', 'weak')] }),
    ADJO,
    null,
    'weak-alias, name agrees',
  ],
  [
    'a weak alias with the day of birth',
    person('P1', 'Mensah Edem', {
      names: [named('Mensah Edem'), named('Adjo Koffi', 'weak')],
      births: born('1971-05-12'),
    }),
    ADJO,
    null,
    'weak-birth, name agrees, birth agrees',
  ],
  ['another name with the day of birth', person('P1', 'Mensah Edem', { births: born('1971-05-12') }), ADJO, null, null],
  [
    'the name in the booking',
    person('P1', 'Adjo Koffi'),
    traveller('MENSAH', 'EDEM', { otherName: 'KOFFI ADJO' }),
    null,
    'name, name agrees',
  ],
  [
    'a listed person’s document in the hands of another',
    person('P1', 'Mensah Edem', { births: born('1990-12-05'), documents: [listedDocument('AB123456', 'TGO')] }),
    { ...ADJO, documents: [passport('AB123456', 'TGO')] },
    null,
    'document, name differs, birth differs, document agrees',
  ],
  [
    'an organisation with a traveller’s name',
    { ...person('O1', 'Adjo Koffi'), kind: 'organisation' },
    ADJO,
    null,
    null,
  ],
  [
    'the holder of a listed document who travels on another',
    { ...emptyEntry('document', 'D1'), names: [named('Adjo Koffi')], documents: [listedDocument('AB123456', 'TGO')] },
    ADJO,
    null,
    null,
  ],
];
