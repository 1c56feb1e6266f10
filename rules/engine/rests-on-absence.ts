/**
 * On the absence of which fields does a rule rest? "No bags" must mean that the carrier sends bags and there are none, so a rule that asks for it is
 * held on the flights of a carrier that seldom sends them (`rules/statistics/coverage-gate.ts`).
 */
import { type FactDeclaration, SENT_FIELDS, type SentField } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { grants } from '../language/covers.ts';
import type { Condition, Leaf } from '../language/rule-set.ts';

/**
 * The fields, in the order of `SENT_FIELDS`. A leaf asks for the absence of one where it is granted by the "none" of a fact about it, or by such a fact
 * being empty or not sent. Under `not` what counts is what the leaf must not say. "Not sent" as one way among several (`any`) is how a rule says
 * that it can do without the field, and does not count.
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
