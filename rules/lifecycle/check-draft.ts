/**
 * Checks a draft of a rule set in pieces, each rule and each list by itself. An edit needs only one piece to be read again, and one wrong rule
 * does not hide errors of the others.
 */
import { EXPECTED, exampleTruths, FOUND } from '../engine/check-rules.ts';
import { MAX_FILE_CONDITIONS, MAX_FILE_PATTERNS } from '../language/read-condition.ts';
import { EXAMPLE_GROUPS } from '../language/read-examples.ts';
import { MAX_LISTS } from '../language/read-lists.ts';
import { MAX_RULES, readRules, WIDEST_FORMAT } from '../language/read-rules.ts';
import type { RuleError } from '../language/rule-error.ts';
import type { NamedList, Rule, RuleContent, RuleFormat, RuleSet } from '../language/rule-set.ts';
import { MAX_TEXT } from '../language/source-tree.ts';
import type { WrittenList, WrittenRule, WrittenRules } from '../language/write-rules.ts';
import { writtenLeaves } from './compare-rule-sets.ts';
import { type DraftProblem, pathAt } from './draft-problem.ts';

/** The rule that owns an id, which is never reused for another rule. */
export interface IdOwner {
  /** Number of the version that has the rule. */
  readonly version: number;
  readonly mandate: Rule['mandate'];
  readonly kind: Rule['kind'];
}

export type IdOwners = ReadonlyMap<string, IdOwner>;

export interface CheckedDraft {
  /** Null when anything is wrong. */
  readonly content: RuleContent | null;
  readonly problems: readonly DraftProblem[];
}

interface Piece<Value> {
  readonly value: Value | null;
  readonly problems: readonly DraftProblem[];
}

/** Pieces cached before the cache is cleared: enough for several drafts of the largest set. */
const MAX_PIECES = 20_000;

/** Reads drafts and caches their pieces: a piece is determined by its text. */
export class DraftReader {
  readonly #rules = new Map<string, Piece<Rule>>();
  readonly #lists = new Map<string, Piece<NamedList>>();

  /**
   * Finds all problems of a draft. Yields after each piece, so that the caller may pause.
   *
   * `owners` gives the rules that own ids.
   */
  *check(draft: WrittenRules, owners: IdOwners = new Map()): Generator<void, CheckedDraft> {
    const problems: DraftProblem[] = [...beyondLimits(draft)];
    const lists: NamedList[] = [];
    for (const [id, list] of Object.entries(draft.lists)) {
      const piece = this.#list(id, list);
      problems.push(...piece.problems);
      if (piece.value !== null) lists.push(piece.value);
      yield;
    }
    lists.sort(byId);
    const rules: Rule[] = [];
    for (const written of draft.rules) {
      const piece = this.#rule(written, draft, lists);
      problems.push(...piece.problems, ...reused(written, owners));
      if (piece.value !== null) rules.push(piece.value);
      yield;
    }
    rules.sort(byId);
    const thresholds = readPiece(draft.format, 'thresholds', draft.thresholds, []);
    problems.push(...thresholds.problems);
    const content = problems.length > 0 ? null : { format: draft.format, thresholds: draft.thresholds, lists, rules };
    return { content, problems };
  }

  /** Checks one rule by itself, with the lists of its set. */
  checkRule(rule: WrittenRule, draft: Pick<WrittenRules, 'format' | 'lists'>): Piece<Rule> {
    const lists = Object.entries(draft.lists).flatMap(([id, list]) => this.#list(id, list).value ?? []);
    return this.#rule(rule, draft, lists);
  }

  #list(id: string, list: WrittenList): Piece<NamedList> {
    const key = JSON.stringify([id, list]);
    return remembered(this.#lists, key, () => {
      const { read, problems } = readPiece(WIDEST_FORMAT, 'lists', { [id]: list }, []);
      return { value: read?.lists[0] ?? null, problems };
    });
  }

  #rule(
    rule: WrittenRule,
    { format, lists: written }: Pick<WrittenRules, 'format' | 'lists'>,
    lists: readonly NamedList[],
  ): Piece<Rule> {
    const named = listsNamed(rule);
    const key = JSON.stringify([format, rule, named.map((name) => [name, written[name] ?? null])]);
    return remembered(this.#rules, key, () => {
      const known = named.filter((name) => Object.hasOwn(written, name));
      const { read, problems } = readPiece(format, 'rules', [rule], known);
      const value = read?.rules[0] ?? null;
      const used = lists.filter(({ id }) => named.includes(id));
      // A wrong list is reported by itself; examples cannot be judged without it.
      const judged = value !== null && used.length === known.length;
      return { value, problems: judged ? failingExamples(value, used) : problems };
    });
  }
}

/** Runs a check without pausing. */
export function checkDraft(draft: WrittenRules, owners?: IdOwners): CheckedDraft {
  const checking = new DraftReader().check(draft, owners);
  let step = checking.next();
  while (!step.done) step = checking.next();
  return step.value;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function remembered<Value>(pieces: Map<string, Piece<Value>>, key: string, read: () => Piece<Value>): Piece<Value> {
  const known = pieces.get(key);
  if (known !== undefined) return known;
  if (pieces.size >= MAX_PIECES) pieces.clear();
  const piece = read();
  pieces.set(key, piece);
  return piece;
}

/** Names of the lists that a rule uses, without repetition. */
function listsNamed({ when }: WrittenRule): readonly string[] {
  const named = writtenLeaves(when).flatMap(({ operator, expected }) =>
    (operator === 'inList' || operator === 'notInList') && typeof expected === 'string' ? [expected] : [],
  );
  return [...new Set(named)].sort();
}

/** Reads one part of a rule file by itself; `lists` are the names that a rule may use. */
function readPiece(
  format: RuleFormat,
  part: 'rules' | 'lists' | 'thresholds',
  content: unknown,
  lists: readonly string[],
): { readonly read: RuleSet | null; readonly problems: readonly DraftProblem[] } {
  const text = JSON.stringify({ format, [part]: content });
  const read = readRules([{ file: 'draft', text }], { lists });
  if (read.ok) return { read: read.value, problems: [] };
  return { read: null, problems: read.failure.map((error) => problemAt(text, error)) };
}

/** On one line, a column is an offset. */
function problemAt(text: string, { column, code, params }: RuleError): DraftProblem {
  const [part, first, ...rest] = pathAt(text, column - 1);
  if (part !== 'rules' || first === undefined) {
    return { code, params, rule: null, path: [part, first, ...rest].filter((step) => step !== undefined).join('.') };
  }
  return { code, params, rule: ruleIdIn(text), path: rest.join('.') };
}

function ruleIdIn(text: string): string | null {
  const { rules } = JSON.parse(text) as { readonly rules: readonly { readonly id?: unknown }[] };
  const id = rules[0]?.id;
  return typeof id === 'string' ? id : null;
}

function failingExamples(rule: Rule, lists: readonly NamedList[]): readonly DraftProblem[] {
  return EXAMPLE_GROUPS.flatMap((group) =>
    exampleTruths(rule, group, lists).flatMap((truth, index) => {
      if (truth === EXPECTED[group]) return [];
      const params = { id: rule.id, group, number: index + 1, found: FOUND[truth] };
      return [{ code: 'example-fails', params, rule: rule.id, path: `examples.${group}.${index}` }];
    }),
  );
}

/** A version must be readable as one file, so the limits of a file apply to a draft. */
function beyondLimits(draft: WrittenRules): readonly DraftProblem[] {
  const told = (code: string, limit: number): DraftProblem => ({ code, params: { limit }, rule: null, path: null });
  const leaves = draft.rules.flatMap(({ when }) => writtenLeaves(when));
  const patterns = leaves.filter(({ operator }) => operator === 'matchesPattern').length;
  return [
    ...(draft.rules.length > MAX_RULES ? [told('too-many-rules', MAX_RULES)] : []),
    ...(leaves.length > MAX_FILE_CONDITIONS ? [told('too-many-conditions-in-file', MAX_FILE_CONDITIONS)] : []),
    ...(patterns > MAX_FILE_PATTERNS ? [told('too-many-patterns', MAX_FILE_PATTERNS)] : []),
    ...(Object.keys(draft.lists).length > MAX_LISTS ? [told('too-many-lists', MAX_LISTS)] : []),
    ...(JSON.stringify(draft).length > MAX_TEXT ? [told('file-too-large', MAX_TEXT)] : []),
  ];
}

function reused({ id, mandate, kind }: WrittenRule, owners: IdOwners): readonly DraftProblem[] {
  const owner = owners.get(id);
  if (owner === undefined || (owner.mandate === mandate && owner.kind === kind)) return [];
  return [{ code: 'id-of-another-rule', params: { id, ...owner }, rule: id, path: 'id' }];
}
