import { expect, test } from 'vitest';
import { leafParts } from '../../../../renderer/app/rules/leaf-parts.ts';
import { readCondition } from '../../../../renderer/app/rules/read-condition.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { OPERATORS } from '../../../../rules/language/operators.ts';
import { CATALOGUES, type Language } from '../../../../shared/catalogue/languages.ts';

function parts(when: unknown, language: Language) {
  const leaf = readCondition(when);
  if (leaf.kind !== 'leaf') throw new Error('no leaf');
  return leafParts(leaf, { t: textsIn(language), language });
}

function said(when: unknown, language: Language): string {
  return parts(when, language)
    .map(({ text }) => text)
    .join('');
}

/** With plain spaces, as the words below are written. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

test.each<[Readonly<Record<string, unknown>>, string, string]>([
  [{ fact: 'bags.none', is: true }, 'No checked bag', 'Aucun bagage enregistré'],
  [{ fact: 'bags.none', notEquals: false }, 'No checked bag', 'Aucun bagage enregistré'],
  [{ fact: 'booking.payment', in: ['cash'] }, 'Means of payment: cash', 'Moyen de paiement : espèces'],
  [
    { fact: 'booking.payment', in: ['cash', 'card', 'other'] },
    'Means of payment: cash, card or other means',
    'Moyen de paiement : espèces, carte ou autre moyen',
  ],
  [
    { fact: 'booking.payment', notIn: ['cash', 'card'] },
    'Means of payment: other than cash or card',
    'Moyen de paiement : autre que espèces ou carte',
  ],
  [{ fact: 'itinerary.stayNights', atMost: 3 }, 'Nights at the destination: at most 3', ''],
  [{ fact: 'itinerary.longestConnectionHours', greaterThan: 12 }, 'Longest connection: over 12 hours', ''],
  [{ fact: 'bags.weightKg', between: [20, 40] }, 'Weight of checked bags: from 20 kg to 40 kg', ''],
  [
    { fact: 'booking.leadHours', lessThan: '3d' },
    'Hours from booking to the beginning of the journey: under 3 days',
    '',
  ],
  [
    { fact: 'booking.leadHours', between: ['1h', '3d'] },
    'Hours from booking to the beginning of the journey: from 1 hour to 3 days',
    'Heures entre réservation et voyage : de 1 heure à 3 jours',
  ],
  [{ fact: 'flight.date', lessThan: '2027-01-05' }, 'Day of departure: before 5 Jan 2027', ''],
  [
    { fact: 'booking.created', withinBeforeDeparture: '30d' },
    'Time of booking (UTC): in the 30 days before departure',
    'Heure de la réservation (UTC) : dans un délai de 30 jours avant le départ',
  ],
  [
    { fact: 'booking.created', lessThanFact: { fact: 'flight.departure', minus: '30d' } },
    'Time of booking (UTC): earlier than 30 days before Time of departure (UTC)',
    '',
  ],
  [
    { fact: 'bags.count', greaterThanFact: { fact: 'booking.partySize', plus: 2 } },
    'Checked bags: over Persons in the booking + 2',
    '',
  ],
  [
    { fact: 'traveller.nationality', notEqualsFact: 'document.issuer' },
    'Nationality: not the same as Issuing state',
    'Nationalité : différent de État émetteur',
  ],
  [{ fact: 'traveller.nationality', in: ['TGO'] }, 'Nationality: Togo (TGO)', 'Nationalité : Togo (TGO)'],
  [{ fact: 'booking.locator', startsWith: '30d' }, 'Record locator: begins with “30d”', ''],
  [{ fact: 'bags.count', sent: false }, 'Checked bags: not sent', 'Bagages enregistrés : non transmis'],
  [{ fact: 'bags.count', empty: false }, 'Checked bags: sent, and not empty', ''],
  [{ fact: 'itinerary.airports', inList: 'hubs' }, 'Airports of the journey: at least one on the list hubs', ''],
  [{ fact: 'flight.origin', notInList: 'hubs' }, 'Flight from: not on the list hubs', ''],
  [{ fact: 'no.such', weighs: 3 }, 'no.such: weighs 3', ''],
])('the condition %j is a sentence in both languages', (when, en, fr) => {
  expect(said(when, 'en')).toBe(en);
  if (fr !== '') expect(plain(said(when, 'fr'))).toBe(plain(fr));
});

test('values and lists are parts of their own within the words', () => {
  expect(parts({ fact: 'flight.origin', inList: 'hubs' }, 'en')).toEqual([
    { kind: 'fact', text: 'Flight from' },
    { kind: 'words', text: ': on the list ' },
    { kind: 'list', text: 'hubs' },
  ]);
});

test('every operator has a text in every language', () => {
  for (const { key } of OPERATORS) {
    for (const catalogue of Object.values(CATALOGUES)) {
      const words = catalogue[`condition.says.${key}`] ?? catalogue[`condition.says.${key}.true`];
      expect(words, key).toContain('{{fact}}');
    }
  }
});
