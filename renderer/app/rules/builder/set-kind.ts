/** Another kind for a rule: a trigger forces an outcome, the others have a weight. */
import { type RuleDraft, writeRuleDraft } from './rule-draft.ts';

/** The rule as written, of that kind; what the kind does not know is left out, what it needs begins at its mildest. */
export function setKind(draft: RuleDraft, kind: string): Readonly<Record<string, unknown>> {
  const { weight, outcome, handling, ...rest } = writeRuleDraft(draft);
  if (kind !== 'trigger') return { ...rest, kind, weight: weight ?? 10 };
  return { ...rest, kind, outcome: outcome ?? 'inspect', ...(handling === undefined ? {} : { handling }) };
}
