import { describe, expect, test } from 'vitest';
import { restsOnAbsence } from '../../../rules/engine/rests-on-absence.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import type { SentField } from '../../../shared/fact/fact.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

function fieldsOf(when: string): readonly SentField[] {
  const [rule] = ruleSet(ruleText(when)).rules;
  return rule === undefined ? [] : restsOnAbsence(rule.when);
}

describe('a rule that depends on the absence of a field', () => {
  test.each<[why: string, when: string, fields: readonly SentField[]]>([
    ['where it asks for "none"', '{ fact: bags.none, is: true }', ['bags']],
    ['but not where it asks for some', '{ fact: bags.none, is: false }', []],
    ['under "not" where it asks for some', '{ not: { fact: bags.none, is: false } }', ['bags']],
    ['but not under "not" where it asks for "none"', '{ not: { fact: bags.none, is: true } }', []],
    ['where a count may be nothing', '{ fact: booking.phones, lessThan: 2 }', ['phone']],
    ['but not where it may not be', '{ fact: booking.phones, between: [1, 2] }', []],
    ['of e-mail addresses too', '{ fact: booking.emails, equals: 0 }', ['email']],
    ['where the field is sent empty', '{ fact: booking.payment, empty: true }', ['payment']],
    ['but not where it is not empty', '{ fact: booking.payment, empty: false }', []],
    ['where it was not sent', '{ fact: booking.payment, sent: false }', ['payment']],
    [
      'but not where that is one way among several',
      '{ any: [{ fact: booking.payment, sent: false }, { fact: booking.payment, in: [cash] }] }',
      [],
    ],
    [
      'nor among several under "not"',
      '{ not: { all: [{ fact: booking.payment, sent: true }, { fact: booking.payment, in: [card] }] } }',
      [],
    ],
    [
      'of several, in one order',
      '{ all: [{ fact: booking.noContact, is: true }, { fact: bags.none, is: true }] }',
      ['bags', 'contact'],
    ],
    ['but not where a bag count sent is 0: that was sent', '{ fact: bags.count, equals: 0 }', []],
    ['nor by facts that say nothing of the kind', '{ fact: booking.frequentFlyer, is: false }', []],
  ])('is found: %s', (_, when, fields) => {
    expect(fieldsOf(when)).toEqual(fields);
  });

  test('the shipped rules that depend on the absence of a field are exactly these', () => {
    const read = readRules(SHIPPED_PACK);
    const found = (read.ok ? read.value.rules : []).flatMap(({ id, when }) => {
      const fields = restsOnAbsence(when);
      return fields.length === 0 ? [] : [[id, fields.join()]];
    });
    expect(Object.fromEntries(found)).toEqual({
      'customs.cash-hub-hand-luggage': 'bags',
      'customs.no-bag-far-and-long': 'bags',
      'customs.no-bag-long-stay': 'bags',
      'customs.twins-on-successive-flights': 'bags',
      'joint.no-contact': 'contact',
      'police.controller': 'bags',
      'police.no-contact-cash': 'contact',
      'police.sponsored-group-one-way': 'phone',
    });
  });
});
