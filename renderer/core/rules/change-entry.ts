/** A change of rules as the audit trail keeps it: the text before and after. */
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { fieldsOf } from '../audit/changed-sides.ts';
import type { Change, Recorded } from '../calls/call.ts';

/** The edits of a draft. Their entries have the same fields. */
export type DraftEdit = `draft.${'rule' | 'list'}-${'put' | 'removed'}` | 'draft.thresholds-put' | 'draft.format-put';

export type ChangeEntry = Pick<Change<unknown>, 'details' | 'before' | 'after'>;

/** What was changed, with the values before and after. */
export function changeEntry(change: RuleSetChange, recorded: Recorded<DraftEdit>): ChangeEntry {
  switch (change.kind) {
    case 'rule-added':
    case 'rule-removed':
      return { details: recorded({ change: change.kind, rule: change.rule }) };
    case 'rule-changed': {
      const { fields, condition } = change;
      const all = condition === null ? fields : [...fields, { field: 'when', ...condition }];
      return {
        details: recorded({ change: change.kind, rule: change.rule }),
        ...sides(all.map(({ field, before, after }) => [field, before, after])),
      };
    }
    case 'list-added':
    case 'list-removed':
      return { details: recorded({ change: change.kind, list: change.list, entries: change.entries }) };
    case 'list-changed': {
      const fields = change.fields.map(({ field, before, after }) => [field, before, after] as const);
      const entries = change.entries.map(({ value, before, after }) => [value, before, after] as const);
      return { details: recorded({ change: change.kind, list: change.list }), ...sides([...fields, ...entries]) };
    }
    case 'format-changed':
      return { details: recorded({ change: change.kind }), ...sides([['format', change.before, change.after]]) };
    case 'thresholds-changed':
      return {
        details: recorded({ change: change.kind, mandate: change.mandate }),
        ...sides([['thresholds', change.before, change.after]]),
      };
  }
}

function sides(values: readonly (readonly [string, unknown, unknown])[]): Pick<ChangeEntry, 'before' | 'after'> {
  return {
    before: fieldsOf(Object.fromEntries(values.map(([name, before]) => [name, before ?? null]))),
    after: fieldsOf(Object.fromEntries(values.map(([name, , after]) => [name, after ?? null]))),
  };
}
