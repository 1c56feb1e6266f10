/** Addresses of drafts and of the rules in them. */

/** Address of a draft: what it changes. */
export function draftPath(draft: string): string {
  return `/rules/drafts/${encodeURIComponent(draft)}`;
}

/** Address of a rule of a draft, where it is edited. */
export function draftRulePath(draft: string, rule: string): string {
  return `${draftPath(draft)}/${encodeURIComponent(rule)}`;
}
