/** A change of rules as the audit trail keeps it: what it was and what it became, as text. */
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { AuditEntry } from '../store/tables.ts';

/** Longest text of a value before or after. */
const MOST = 2000;

/** What was changed, with the values before and after. */
export function changeDetails(change: RuleSetChange): AuditEntry['details'] {
  switch (change.kind) {
    case 'rule-added':
    case 'rule-removed':
      return { change: change.kind, rule: change.rule };
    case 'rule-changed': {
      const { fields, condition } = change;
      const all = condition === null ? fields : [...fields, { field: 'when', ...condition }];
      return {
        change: change.kind,
        rule: change.rule,
        ...sides(all.map(({ field, before, after }) => [field, before, after])),
      };
    }
    case 'list-added':
    case 'list-removed':
      return { change: change.kind, list: change.list, entries: change.entries };
    case 'list-changed': {
      const fields = change.fields.map(({ field, before, after }) => [field, before, after] as const);
      const entries = change.entries.map(({ value, before, after }) => [value, before, after] as const);
      return { change: change.kind, list: change.list, ...sides([...fields, ...entries]) };
    }
    case 'thresholds-changed':
      return { change: change.kind, mandate: change.mandate, ...sides([['thresholds', change.before, change.after]]) };
  }
}

function sides(values: readonly (readonly [string, unknown, unknown])[]): {
  readonly before: string;
  readonly after: string;
} {
  return {
    before: said(values.map(([name, before]) => [name, before])),
    after: said(values.map(([name, , after]) => [name, after])),
  };
}

function said(values: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(Object.fromEntries(values)).slice(0, MOST);
}
