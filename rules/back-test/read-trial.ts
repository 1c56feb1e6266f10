/** Reads one unfinished rule from the builder, so that it can be tried. */
import { type CompiledRules, compileRules } from '../engine/compile.ts';
import { readLists } from '../language/read-lists.ts';
import { readRule } from '../language/read-rule.ts';
import { DEFAULT_THRESHOLDS, WIDEST_FORMAT } from '../language/read-rules.ts';
import type { RuleError } from '../language/rule-error.ts';
import type { NamedList, Rule } from '../language/rule-set.ts';
import { asMap, type Reader } from '../language/source-reader.ts';
import { valueTree } from '../language/value-tree.ts';

/** Something wrong with a written rule. */
export interface TrialProblem {
  /** Has a text `rule-error.<code>`. */
  readonly code: string;
  readonly params: RuleError['params'];
  /** Place in the rule as written: `when.all.0.lessThan`; '' is the rule itself. */
  readonly path: string;
}

export interface Trial {
  /** Null when the condition is wrong. Other errors do not prevent a trial. */
  readonly compiled: CompiledRules | null;
  readonly problems: readonly TrialProblem[];
}

/** Reads a written rule (`WrittenRule`), of any form. `lists` are those that it may name. */
export function readTrial(written: unknown, lists: readonly NamedList[]): Trial {
  const { draft, problems } = readOne(written, lists);
  if (draft !== null && problems.length === 0) return { compiled: compileOne(draft, lists), problems };
  if (problems.some(({ path }) => path === '' || path === 'when' || path.startsWith('when.'))) {
    return { compiled: null, problems };
  }
  const stub = readOne(stubOf(written), lists).draft;
  return { compiled: stub === null ? null : compileOne(stub, lists), problems };
}

/** Reads the named lists of a draft, as a rule file holds them. */
export function readTrialLists(written: unknown): {
  readonly lists: readonly NamedList[];
  readonly problems: readonly TrialProblem[];
} {
  const { root, problems, pathAt } = valueTree({ lists: written });
  const reader = readerOf([], problems);
  const map = root === null ? null : asMap(reader, root, 'file');
  const drafts = map === null ? [] : readLists(reader, map);
  const lists = drafts.map(({ list }) => list).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { lists, problems: told(reader, pathAt) };
}

function readOne(
  written: unknown,
  lists: readonly NamedList[],
): { readonly draft: Rule | null; readonly problems: readonly TrialProblem[] } {
  const { root, problems, pathAt } = valueTree(written);
  const reader = readerOf(lists, problems);
  const draft = root === null ? null : readRule(reader, root);
  return { draft: draft?.rule ?? null, problems: told(reader, pathAt) };
}

function readerOf(
  lists: readonly NamedList[],
  problems: Reader['problems'] | readonly Reader['problems'][number][],
): Reader {
  return {
    file: '',
    // A trial judges a condition. What only the format of its set refuses is reported with the set.
    format: WIDEST_FORMAT,
    problems: [...problems],
    lists: new Set(lists.map(({ id }) => id)),
    used: { conditions: 0, patterns: 0 },
  };
}

function told({ problems }: Reader, pathAt: (offset: number) => string): readonly TrialProblem[] {
  return [...problems]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, code, params }) => ({ code, params, path: placeOf(pathAt(offset), code, params) }));
}

/** A missing field has no place of its own; its error gets the place where it belongs. */
function placeOf(path: string, code: string, params: RuleError['params']): string {
  return code === 'missing-key' ? [path, params.key].filter((step) => step !== '').join('.') : path;
}

/** The condition in an otherwise valid rule. Its mandate stays, if there is one, because it decides which facts are allowed. */
function stubOf(written: unknown): unknown {
  const { when, mandate } = (typeof written === 'object' && written !== null ? written : {}) as Record<string, unknown>;
  const stub = { id: 'trial', kind: 'indicator', family: 'route', weight: 1, title: { en: 'Trial' }, when };
  return { ...stub, mandate: typeof mandate === 'string' ? mandate : 'joint' };
}

function compileOne(rule: Rule, lists: readonly NamedList[]): CompiledRules {
  const each = DEFAULT_THRESHOLDS;
  const thresholds = { customs: each, police: each, immigration: each, joint: each };
  return compileRules({ version: 0, format: WIDEST_FORMAT, hash: '', thresholds, lists, rules: [rule] });
}
