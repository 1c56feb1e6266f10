/** Explains a hit from its stored truths, one per leaf, and the flight's fact block. */
import type { FactDeclaration } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../shared/fact/fact-values.ts';
import { type ExplanationLeaf, type NamedValue, TRUTH } from '../../shared/screening/screening.ts';
import { operatorByKey } from '../language/operators.ts';
import type { Leaf, NamedList, Rule } from '../language/rule-set.ts';
import { secondFact } from '../language/second-fact.ts';
import { leavesOf } from './compile.ts';

/** A leaf of a rule, with the rows of its fact and of the fact it is compared with, and the list that it names. */
interface Question {
  readonly leaf: Leaf;
  readonly declaration: FactDeclaration;
  readonly second: FactDeclaration | null;
  readonly list: NamedList['title'] | null;
  /** The entries of that list, where the leaf asks whether one of several values is on it. */
  readonly entries: ReadonlySet<string> | null;
  /** Those whose values the fact itself compares. */
  readonly compared: readonly FactDeclaration[];
  /** The place where the journey begins and that of the flight, where the fact counts to the beginning. */
  readonly begins: { readonly at: FactDeclaration; readonly here: FactDeclaration } | null;
  /** Has it none of the four? */
  readonly isPlain: boolean;
}

/** By rule: looking the leaves up each time took longer than the rest of the explanation. */
const QUESTIONS = new WeakMap<Rule, Known>();

interface Known {
  readonly lists: readonly NamedList[];
  readonly questions: readonly Question[];
}

/**
 * For each leaf of the rule, in the order of the rule text: the question, the traveller's value (by row of the block) and the result. `truths` is
 * the vector stored with the hit; throws a RangeError when it belongs to another rule. `lists` are those of the rule's set, which give the titles.
 */
export function explain(
  rule: Rule,
  truths: Uint8Array,
  block: FactBlock,
  traveller: number,
  lists: readonly NamedList[],
): readonly ExplanationLeaf[] {
  const questions = questionsOf(rule, lists);
  if (questions.length !== truths.length)
    throw new RangeError(`${truths.length} truths for the ${questions.length} leaves of ${rule.id}`);
  return questions.map((question, index) => answer(question, truths[index] ?? TRUTH.unknown, block, traveller));
}

function questionsOf(rule: Rule, lists: readonly NamedList[]): readonly Question[] {
  const known = QUESTIONS.get(rule);
  if (known?.lists === lists) return known.questions;
  const questions = leavesOf(rule.when).map((leaf): Question => {
    const second = secondFact(leaf);
    const declaration = declared(leaf.fact);
    const list = titleOf(leaf, lists);
    const asksForOne = leaf.operator === 'inList' && declaration.type === 'set';
    const compared = (declaration.compares ?? []).map(declared);
    const { begins: asked } = declaration;
    const begins = asked === undefined ? null : { at: declared(asked.at), here: declared(asked.here) };
    return {
      leaf,
      declaration,
      second: second === null ? null : declared(second),
      list,
      entries: asksForOne ? entriesOf(leaf, lists) : null,
      compared,
      begins,
      isPlain: second === null && list === null && !asksForOne && compared.length === 0 && begins === null,
    };
  });
  QUESTIONS.set(rule, { lists, questions });
  return questions;
}

function titleOf({ operator, expected }: Leaf, lists: readonly NamedList[]): NamedList['title'] | null {
  if (operatorByKey(operator)?.operand !== 'list-name') return null;
  const title = lists.find(({ id }) => id === expected)?.title;
  return title === undefined || Object.keys(title).length === 0 ? null : title;
}

function entriesOf({ expected }: Leaf, lists: readonly NamedList[]): ReadonlySet<string> {
  return new Set(lists.find(({ id }) => id === expected)?.entries.map(({ value }) => value));
}

function declared(fact: string): FactDeclaration {
  const declaration = factById(fact);
  if (declaration === undefined) throw new RangeError(`no such fact: ${fact}`);
  return declaration;
}

function answer(question: Question, truth: number, block: FactBlock, traveller: number): ExplanationLeaf {
  const { path, fact, operator, expected } = question.leaf;
  const { state, value } = readFact(block, question.declaration, traveller);
  const result = truth === TRUTH.unknown ? 'unknown' : truth === TRUTH.true;
  const told = { path, fact, operator, expected, actual: value, state, result } satisfies ExplanationLeaf;
  return question.isPlain ? told : withMore(told, question, block, traveller);
}

/** A function of its own: as part of `answer` it kept the reading of plain leaves, which are most, from being inlined there. */
function withMore(
  told: ExplanationLeaf,
  { list, entries, second, compared, begins }: Question,
  block: FactBlock,
  traveller: number,
): ExplanationLeaf {
  const more: { -readonly [Key in keyof ExplanationLeaf]: ExplanationLeaf[Key] } = told;
  if (list !== null) more.list = list;
  if (entries !== null && Array.isArray(told.actual)) more.onList = told.actual.filter((each) => entries.has(each));
  if (second !== null) more.beside = named(second, block, traveller);
  const sent: NamedValue[] = [];
  for (const each of compared) {
    const value = named(each, block, traveller);
    if (value.state === 'value') sent.push(value);
  }
  if (begins !== null) {
    const at = named(begins.at, block, traveller);
    if (at.state === 'value' && at.value !== named(begins.here, block, traveller).value) sent.push(at);
  }
  if (sent.length > 0) more.compared = sent;
  return more;
}

function named(declaration: FactDeclaration, block: FactBlock, traveller: number): NamedValue {
  const { state, value } = readFact(block, declaration, traveller);
  return { fact: declaration.id, state, value };
}
