/** A whole rule under edit: its fields, and its condition as a tree. */
import { RULE_KEYS } from '../../../../rules/language/read-rule.ts';
import type { RuleFormat } from '../../../../rules/language/rule-set.ts';
import { countIds, type DraftNode, type NewId, type NodeId, readNode, writeNode } from './condition-draft.ts';

export interface RuleDraft {
  /** The written rule without its condition, as JSON. The rule may have no condition yet. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly when: DraftNode;
  /** Id of the next node. */
  readonly next: NodeId;
}

/** Reads a written rule. It accepts anything: what is no map becomes an empty rule. */
export function readRuleDraft(written: unknown, first: NodeId = 1): RuleDraft {
  const isMap = typeof written === 'object' && written !== null && !Array.isArray(written);
  const { when = { all: [] }, ...fields }: Readonly<Record<string, unknown>> = isMap ? { ...written } : {};
  const ids = countIds(first);
  const tree = readNode(when, ids.newId);
  return { fields, when: tree, next: ids.next() };
}

/** The rule as written in a rule file, its keys in the usual order. */
export function writeRuleDraft({ fields, when }: RuleDraft): Readonly<Record<string, unknown>> {
  const written: Record<string, unknown> = { ...fields, when: writeNode(when) };
  // Unknown keys follow the known ones.
  const rank = (key: string) => (RULE_KEYS.includes(key) ? RULE_KEYS.indexOf(key) : RULE_KEYS.length);
  return Object.fromEntries(Object.entries(written).sort(([a], [b]) => rank(a) - rank(b)));
}

/** The draft with its condition edited; the same draft when nothing changed. */
export function editCondition(draft: RuleDraft, change: (root: DraftNode, newId: NewId) => DraftNode): RuleDraft {
  const ids = countIds(draft.next);
  const when = change(draft.when, ids.newId);
  return when === draft.when ? draft : { ...draft, when, next: ids.next() };
}

/** The text at a path of the fields; '' where there is none. */
export function textAt({ fields }: Pick<RuleDraft, 'fields'>, path: readonly string[]): string {
  const value = valueAt(fields, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The value at a path of a JSON value; undefined where there is none. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    value,
  );
}

/** The draft with one field set; `undefined` removes it. */
export function setField(draft: RuleDraft, path: readonly string[], value: unknown): RuleDraft {
  if (valueAt(draft.fields, path) === value) return draft;
  const fields = withField(draft.fields, path, value);
  return { ...draft, fields: isMap(fields) ? fields : {} };
}

function withField(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const map = isMap(at) ? at : {};
  const next = withField(Object.hasOwn(map, key) ? map[key] : undefined, rest, value);
  if (next !== undefined) return { ...map, [key]: next };
  const { [key]: _, ...left } = map;
  return left;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The written rule changed to that kind, in a set of this format. Fields that the kind does not have are left out; required ones start at their
 * mildest value.
 */
export function setKind(draft: RuleDraft, kind: string, format: RuleFormat): Readonly<Record<string, unknown>> {
  const { weight, outcome, handling, contains, ...rest } = writeRuleDraft(draft);
  const handled = handling === undefined ? {} : { handling };
  if (kind === 'trigger') return { ...rest, kind, outcome: outcome ?? 'inspect', ...handled };
  const combined = contains === undefined ? {} : { contains };
  const ofIndicators = kind === 'indicator' && format > 1 ? { ...handled, ...combined } : {};
  return { ...rest, kind, weight: weight ?? 10, ...ofIndicators };
}
