import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { withNames } from '../../../shared/screening/compared-names.ts';
import { reasonParts, reasonText } from '../../../shared/screening/reason-sentence.ts';
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';

const { en: EN, fr: FR } = CATALOGUES;

function leaf(fact: string, actual: unknown, result: ExplanationLeaf['result'] = true): ExplanationLeaf {
  const state = actual === null ? 'not-sent' : 'value';
  return { path: '', fact, operator: 'is', expected: true, actual, state, result };
}

const COURIER = [leaf('booking.payment', ['cash']), leaf('itinerary.oneWay', true), leaf('booking.leadHours', 19)];

/** The sentence with its strong parts between asterisks. */
function marked(leaves: readonly ExplanationLeaf[], texts: Readonly<Record<string, string>>): string {
  return reasonParts(leaves, texts)
    .map(({ text, strong }) => (strong ? `*${text}*` : text))
    .join('');
}

describe('the sentence of a reason', () => {
  test('the sentence of a reason consists of values, which are strong', () => {
    expect(marked(COURIER, EN)).toBe('*Paid in cash* · *one way* · booked *19 hours* before the journey began');
    expect(marked([leaf('booking.leadHours', 1)], EN)).toBe('Booked *1 hour* before the journey began');
  });

  test('the sentence of a reason leaves out false leaves and names unknown ones', () => {
    const leaves = [
      ...COURIER.slice(0, 1),
      leaf('bags.none', false, false),
      leaf('booking.leadHours', null, 'unknown'),
    ];
    expect(marked(leaves, EN)).toBe(
      '*Paid in cash* · Hours from booking to the beginning of the journey not sent: *unknown*, not counted',
    );
  });

  test('the sentence of a reason says once that something was not sent', () => {
    const notSent = { ...leaf('booking.leadHours', null), operator: 'sent', expected: false };
    const leaves = [...COURIER.slice(0, 1), notSent, leaf('booking.leadHours', null, 'unknown')];
    expect(reasonText(leaves, EN)).toBe(
      'Paid in cash · Hours from booking to the beginning of the journey not sent: unknown, not counted',
    );
    expect(reasonText([notSent], EN)).toContain('not sent');
  });

  test('the sentence of a reason names a value once when two conditions hold for it', () => {
    expect(reasonText([leaf('booking.leadHours', 19), leaf('booking.leadHours', 19)], EN)).toBe(
      'Booked 19 hours before the journey began',
    );
  });

  test('the sentence of a reason has a decimal comma in French', () => {
    expect(reasonText(COURIER, FR)).toMatch(/^Payé en espèces · aller simple · /);
    expect(reasonText([leaf('bags.kgPerNight', 20.5)], FR)).toContain('20,5');
  });

  test('the sentence of a reason is empty without leaves', () => {
    expect(reasonParts([leaf('bags.none', false, false)], EN)).toEqual([]);
  });

  test.each(LANGUAGES)('the sentence of a reason has words for every fact in %s', (language) => {
    const texts = CATALOGUES[language];
    const values = {
      boolean: [true, false],
      integer: [0, 1, 7],
      decimal: [1.5],
      date: ['2026-11-24'],
      instant: ['2026-11-24T10:00Z'],
    };
    for (const fact of FACTS) {
      const words = fact.words ?? ['GRU'];
      const tried: readonly unknown[] =
        fact.type === 'text' ? words : fact.type === 'set' ? words.map((word) => [word]) : values[fact.type];
      for (const value of tried) {
        const text = reasonText([leaf(fact.id, value)], texts);
        expect(text).not.toMatch(/phrase\.|\{\{|word\./i);
        expect(text.length).toBeGreaterThan(2);
      }
      expect(reasonText([leaf(fact.id, null, 'unknown')], texts)).not.toContain(fact.id);
    }
  });
});

describe('the operand after a value that does not explain itself', () => {
  const asked = (fact: string, actual: unknown, operator: string, expected: unknown) => ({
    ...leaf(fact, actual),
    operator,
    expected,
  });
  const BEFORE = { fact: 'flight.departure', minus: '30d' };

  test.each<[string, readonly ExplanationLeaf[], string, string]>([
    [
      'the lists, once for one fact',
      [
        asked('itinerary.airports', ['GRU', 'ADD'], 'inList', 'source-airports'),
        asked('itinerary.airports', ['GRU', 'ADD'], 'inList', 'transit-hubs'),
      ],
      'By way of *GRU, ADD* (on the list “source-airports”, on the list “transit-hubs”)',
      'Passe par *GRU, ADD* (sur la liste «\u00a0source-airports\u00a0», sur la liste «\u00a0transit-hubs\u00a0»)',
    ],
    [
      'another fact',
      [
        {
          ...asked('traveller.nationality', 'TGO', 'notEqualsFact', 'document.issuer'),
          beside: { fact: 'document.issuer', state: 'value', value: 'GHA' },
        },
      ],
      'Nationality *TGO* (differs from: Issuing state = GHA)',
      'Nationalité *TGO* (différent de\u00a0: État émetteur = GHA)',
    ],
    [
      'the values that the fact itself compares',
      [
        {
          ...leaf('document.issuerIsNationality', false),
          compared: [
            { fact: 'document.issuer', state: 'value', value: 'GHA' },
            { fact: 'traveller.nationality', state: 'value', value: 'TGO' },
          ],
        },
      ],
      '*Document issued by another state than the nationality* (Issuing state = GHA, Nationality = TGO)',
      '*Document émis par un autre État que celui de la nationalité* (État émetteur = GHA, Nationalité = TGO)',
    ],
    [
      'the two names that the fact compares',
      withNames([leaf('identity.anotherName', true)], {
        surname: 'QUASHIE',
        givenNames: 'ODETTE',
        otherName: 'MARTIN/VALERIE',
      }),
      '*The ticket names another person than the document* (document: QUASHIE/ODETTE, ticket: MARTIN/VALERIE)',
      '*Le billet nomme une autre personne que le document* (document\u00a0: QUASHIE/ODETTE, billet\u00a0: MARTIN/VALERIE)',
    ],
    [
      'another fact that was moved',
      [asked('booking.created', '2026-09-01T10:00Z', 'lessThanFact', BEFORE)],
      'Booked at *2026-09-01T10:00Z* (under: Time of departure (UTC) − 30 days)',
      'Réservé à *2026-09-01T10:00Z* (inférieur à\u00a0: Heure du départ (UTC) − 30 jours)',
    ],
    [
      'a span before the journey began',
      [asked('document.issued', '2026-11-20', 'withinBeforeDeparture', '2w')],
      'Document issued on *2026-11-20* (within 2 weeks before departure)',
      'Document délivré le *2026-11-20* (dans les 2 semaines avant le départ)',
    ],
  ])('the operand after a value that does not explain itself is written for %s', (_, leaves, en, fr) => {
    expect(marked(leaves, EN)).toBe(en);
    expect(marked(leaves, FR)).toBe(fr);
  });
});
