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
    ['a rule asks for "none"', '{ fact: bags.none, is: true }', ['bags']],
    ['no dependence where a rule asks for some', '{ fact: bags.none, is: false }', []],
    ['a rule asks for some under "not"', '{ not: { fact: bags.none, is: false } }', ['bags']],
    ['no dependence where a rule asks for "none" under "not"', '{ not: { fact: bags.none, is: true } }', []],
    ['a count may be nothing', '{ fact: booking.phones, lessThan: 2 }', ['phone']],
    ['no dependence where a count may not be nothing', '{ fact: booking.phones, between: [1, 2] }', []],
    ['a count of e-mail addresses may be nothing', '{ fact: booking.emails, equals: 0 }', ['email']],
    ['a field is sent empty', '{ fact: booking.payment, empty: true }', ['payment']],
    ['no dependence where a field is not empty', '{ fact: booking.payment, empty: false }', []],
    ['a field was not sent', '{ fact: booking.payment, sent: false }', ['payment']],
    [
      'no dependence where absence is one way among several',
      '{ any: [{ fact: booking.payment, sent: false }, { fact: booking.payment, in: [cash] }] }',
      [],
    ],
    [
      'no dependence where absence is one way among several under "not"',
      '{ not: { all: [{ fact: booking.payment, sent: true }, { fact: booking.payment, in: [card] }] } }',
      [],
    ],
    [
      'a field was not sent, and another condition holds',
      '{ all: [{ fact: booking.payment, sent: false }, { fact: bags.count, atLeast: 1 }] }',
      ['payment'],
    ],
    [
      'a field was not sent, as the only one of several ways',
      '{ any: [{ fact: booking.payment, sent: false }] }',
      ['payment'],
    ],
    ['no dependence where a field was sent', '{ fact: booking.payment, sent: true }', []],
    ['no dependence where a field was sent under "not"', '{ not: { fact: booking.payment, sent: false } }', []],
    ['a field was not sent under "not"', '{ not: { fact: booking.payment, sent: true } }', ['payment']],
    [
      'a rule depends on several fields, in one order',
      '{ all: [{ fact: booking.noContact, is: true }, { fact: bags.none, is: true }] }',
      ['bags', 'contact'],
    ],
    ['no dependence where the bag count sent is 0', '{ fact: bags.count, equals: 0 }', []],
    ['no dependence by facts that say nothing about absence', '{ fact: booking.frequentFlyer, is: false }', []],
  ])('the dependence of a rule on the absence of a field is known: %s', (_, when, fields) => {
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
      'customs.cash-no-bag-one-way-late': 'bags',
      'customs.cash-to-hub-hand-luggage': 'bags',
      'customs.no-bag-far-and-long': 'bags',
      'customs.no-bag-long-stay': 'bags',
      'customs.no-bag-one-way-late': 'bags',
      'customs.short-stay-no-bag-late': 'bags',
      'customs.twins-on-successive-flights': 'bags',
      'joint.no-contact': 'contact',
      'police.controller': 'bags',
      'police.no-contact-cash': 'contact',
      'police.sponsored-group-one-way': 'phone',
    });
  });
});
