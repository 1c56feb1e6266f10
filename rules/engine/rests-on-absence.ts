/**
 * Finds the fields on whose absence a rule depends. "No bags" must mean that the carrier sends bags and there are none. So such a rule is held on
 * flights of a carrier that seldom sends them (`rules/statistics/coverage-gate.ts`).
 */
import { type FactDeclaration, SENT_FIELDS, type SentField } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { grants } from '../language/covers.ts';
import type { Condition, Leaf } from '../language/rule-set.ts';

/**
 * The fields, in the order of `SENT_FIELDS`. A leaf depends on the absence of a field when it is true for the "none" value of a fact about it, or
 * when such a fact is empty or not sent. Under `not`, the leaf being false counts. "Not sent" as one of several alternatives (`any`) does not
 * count: the rule then works without the field.
 */
export function restsOnAbsence(condition: Condition): readonly SentField[] {
  const found = new Set<SentField>();
  collect(condition, true, false, found);
  return SENT_FIELDS.filter((field) => found.has(field));
}

function collect(condition: Condition, wanted: boolean, oneOfSeveral: boolean, found: Set<SentField>): void {
  switch (condition.kind) {
    case 'leaf': {
      const fact = factById(condition.fact);
      if (fact?.absenceOf !== undefined && asksForNone(fact, condition, wanted, oneOfSeveral))
        found.add(fact.absenceOf);
      return;
    }
    case 'not':
      collect(condition.of, !wanted, oneOfSeveral, found);
      return;
    default: {
      const several = oneOfSeveral || ((condition.kind === 'any') === wanted && condition.of.length > 1);
      for (const each of condition.of) collect(each, wanted, several, found);
    }
  }
}

function asksForNone(fact: FactDeclaration, leaf: Leaf, wanted: boolean, oneOfSeveral: boolean): boolean {
  if (leaf.operator === 'sent') return (leaf.expected === true) !== wanted && !oneOfSeveral;
  if (leaf.operator === 'empty') return (leaf.expected === true) === wanted;
  return fact.none !== undefined && grants(fact, { leaf, wanted }, fact.none);
}
