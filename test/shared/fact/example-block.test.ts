import { describe, expect, test } from 'vitest';
import { factTexts as english } from '../../../shared/catalogue/en/facts.ts';
import { factTexts as french } from '../../../shared/catalogue/fr/facts.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { FactState } from '../../../shared/fact/fact-block.ts';
import { FACTS, factById, factIndex } from '../../../shared/fact/fact-catalogue.ts';
import { factPhrase } from '../../../shared/fact/fact-phrase.ts';
import { type FactValue, readFact } from '../../../shared/fact/fact-values.ts';

const read = (examples: readonly Record<string, unknown>[], fact: string, row = 0) => {
  const declaration = factById(fact);
  if (declaration === undefined) throw new Error(fact);
  return readFact(blockFromExamples(examples), declaration, row);
};

describe('fact catalogue', () => {
  test('every fact has its own id and column, and is found by its id', () => {
    expect(new Set(FACTS.map((fact) => fact.id)).size).toBe(FACTS.length);
    expect(FACTS.length).toBeGreaterThanOrEqual(150);
    for (const [index, { id, column }] of FACTS.entries()) expect([factIndex(id), column], id).toEqual([index, index]);
    expect(factById('no.such')).toBeUndefined();
    expect(factIndex('no.such')).toBe(-1);
  });

  test.each([
    ['English', english as Record<string, string>],
    ['French', french as Record<string, string>],
  ])('every fact has a label and fragments in %s', (_language, texts) => {
    for (const fact of FACTS) {
      expect(texts[`fact.${fact.id}`], fact.id).toBeTruthy();
      const key = `phrase.${fact.id}`;
      const keys =
        fact.type === 'boolean'
          ? [`${key}.true`, `${key}.false`]
          : fact.words !== undefined
            ? [key, ...fact.words.map((word) => `${key}.${word}`), ...fact.words.map((word) => `word.${word}`)]
            : texts[key] !== undefined
              ? [key]
              : [`${key}_one`, `${key}_other`];
      for (const each of keys) expect(texts[each], each).toBeTruthy();
    }
  });

  test('both languages have the same keys and the same parameters', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
    const params = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      const [en, fr] = [params(english[key]), params(french[key])];
      // "travels alone": a singular may omit its number.
      if (!key.endsWith('_one')) expect(fr, key).toEqual(en);
    }
  });
});

describe('blocks from examples', () => {
  test.each<[string, unknown, FactState, FactValue]>([
    ['booking.payment', ['cash'], 'value', ['cash']],
    ['booking.payment', [], 'value', []],
    ['booking.leadHours', 19, 'value', 19],
    ['bags.kgPerNight', 10.5, 'value', 10.5],
    ['itinerary.oneWay', false, 'value', false],
    ['traveller.nationality', 'TGO', 'value', 'TGO'],
    ['booking.leadHours', null, 'empty', null],
    ['booking.leadHours', undefined, 'not-sent', null],
  ])('blocks from examples give %s = %j back', (fact, written, state, value) => {
    expect(read([{}, { [fact]: written }], fact, 1)).toEqual({ state, value });
  });

  test.each([
    ['an unknown fact', { 'booking.colour': 'red' }, 'no such fact: booking.colour'],
    ['a value of another type', { 'booking.leadHours': '19' }, 'not a value of booking.leadHours: "19"'],
    ['a fraction for an integer', { 'bags.count': 1.5 }, 'not a value of bags.count: 1.5'],
  ])('blocks from examples refuse %s by name', (_title, example, message) => {
    expect(() => blockFromExamples([example])).toThrow(message);
  });

  test('blocks from examples treat sets with the same members in another order as one set', () => {
    const block = blockFromExamples([{ 'booking.payment': ['cash', 'card'] }, { 'booking.payment': ['card', 'cash'] }]);
    expect(block.sets).toHaveLength(1);
  });
});

describe('fragments of explanations', () => {
  const translate =
    (texts: Record<string, string>) => (key: string, params: Readonly<Record<string, string | number>>) => {
      const text = texts[`${key}_${params.count === 1 ? 'one' : 'other'}`] ?? texts[key] ?? key;
      return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
    };

  test.each<[string, FactState, FactValue, string, string]>([
    ['booking.payment', 'value', ['cash'], 'paid in cash', 'payé en espèces'],
    ['booking.payment', 'value', ['card', 'cash'], 'paid by card, cash', 'payé par carte, espèces'],
    [
      'booking.leadHours',
      'value',
      19,
      'booked 19 hours before the journey began',
      'réservé 19 heures avant le début du voyage',
    ],
    [
      'booking.leadHours',
      'value',
      1,
      'booked 1 hour before the journey began',
      'réservé 1 heure avant le début du voyage',
    ],
    ['itinerary.oneWay', 'value', true, 'one way', 'aller simple'],
    [
      'document.daysToExpiry',
      'value',
      -12,
      'the document expired 12 days before departure',
      'le document a expiré 12 jours avant le départ',
    ],
    ['itinerary.airports', 'value', ['ADD', 'GRU', 'LFW'], 'by way of ADD, GRU, LFW', 'passe par ADD, GRU, LFW'],
    ['bags.count', 'not-sent', null, 'the number of bags was not sent', 'le nombre de bagages n’a pas été transmis'],
    ['booking.split', 'not-sent', null, 'Split booking: not sent', 'Réservation scindée\u00a0: non transmis'],
    [
      'itinerary.stayNights',
      'not-applicable',
      null,
      'Nights at the destination: does not apply',
      'Nuits à destination\u00a0: sans objet',
    ],
  ])('fragments of explanations are written for %s %s %j', (fact, state, value, en, fr) => {
    expect(factPhrase(fact, state, value, translate(english))).toBe(en);
    expect(factPhrase(fact, state, value, translate(french))).toBe(fr);
  });
});
