/** Addresses of the Rules screen: `/rules`, `/rules/rule/ID`, `/rules/list/ID`, and `/rules/list/ID/RULE` for a list reached from a rule. */
import { pathPart } from '../ui/path-part.ts';

export type RulesPlace =
  | { readonly view: 'rules'; readonly id: string | null }
  | {
      readonly view: 'lists';
      readonly id: string | null;
      /** The rule it was reached from. */
      readonly from: string | null;
    };

/** The place that the address behind `/rules/` names; anything odd is the beginning of the screen. */
export function readRulesPlace(path: string): RulesPlace {
  const [kind, id = null, from = null] = path
    .split('/')
    .filter((part) => part !== '')
    .map(pathPart);
  return kind === 'list' ? { view: 'lists', id, from } : { view: 'rules', id: kind === 'rule' ? id : null };
}

/** Address of a rule; of the rules where none is named. */
export function rulePath(id: string | null = null): string {
  return id === null ? '/rules' : `/rules/rule/${encodeURIComponent(id)}`;
}

/** Address of a list, reached from a rule or not; of the lists where none is named. */
export function listPath(id: string | null = null, from: string | null = null): string {
  return ['/rules/list', id, from]
    .filter((part) => part !== null)
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');
}
