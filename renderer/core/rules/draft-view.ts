/** Drafts as screens show them, with their changes and problems. */

import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { CheckedDraft } from '../../../rules/lifecycle/check-draft.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { DraftSummary, DraftView } from '../calls/draft-views.ts';
import type { Request } from '../request.ts';
import { seenWritten } from '../seen/seen-written.ts';
import type { Opened } from '../store/read.ts';
import { readPieces } from './read-pieces.ts';
import type { StoredDraft } from './stored-rules.ts';

type Draft = Opened<StoredDraft>;

/** The rule set of a draft, or all its problems. */
export async function checkedDraft({ world }: Pick<Request, 'world'>, { content }: StoredDraft): Promise<CheckedDraft> {
  return readPieces(content, world.rules.archive.idOwners);
}

/** A draft with its content, changes and problems. */
export async function draftView(request: Pick<Request, 'world' | 'context'>, draft: Draft): Promise<DraftView> {
  const { ruleSet, rules } = request.world;
  const { archive } = rules;
  const { title, basedOn, fileName, authors, createdAt, changedAt } = draft.value;
  const seen = seenWritten(request) ?? ((set: WrittenRules) => set);
  const content = seen(draft.value.content);
  const base = (archive.byHash(basedOn.hash) ?? archive.byHash(ruleSet.hash))?.content;
  const changes = base === undefined ? [] : compareRuleSets(seen(base), content);
  const problems = seenProblems(request, draft.value, (await checkedDraft(request, draft.value)).problems);
  return {
    id: draft.id,
    rev: draft.rev,
    title,
    basedOn,
    fileName,
    authors,
    createdAt,
    changedAt,
    changeCount: changes.length,
    problemCount: problems.length,
    content,
    changes,
    problems,
  };
}

/** Problems of a draft, without those of rules and lists that the officer may not see. */
export function seenProblems(
  request: Pick<Request, 'world' | 'context'>,
  { content }: Pick<StoredDraft, 'content'>,
  problems: CheckedDraft['problems'],
): CheckedDraft['problems'] {
  const seen = seenWritten(request)?.(content) ?? content;
  if (seen === content) return problems;
  const rules = new Set(seen.rules.map(({ id }) => id));
  const hidden = Object.keys(content.lists).filter((id) => !Object.hasOwn(seen.lists, id));
  return problems.filter(({ rule, path }) =>
    rule === null ? !hidden.some((id) => `${path}.`.startsWith(`lists.${id}.`)) : rules.has(rule),
  );
}

/** A draft as a row of a list. */
export async function draftSummary(request: Pick<Request, 'world' | 'context'>, draft: Draft): Promise<DraftSummary> {
  const { content: _, changes: __, problems: ___, ...summary } = await draftView(request, draft);
  return summary;
}
