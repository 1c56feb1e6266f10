/** Drafts as screens see them, with their changes and what is wrong in them. */

import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { CheckedDraft } from '../../../rules/lifecycle/check-draft.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { DraftSummary, DraftView } from '../api/rule-versions.ts';
import type { Desk } from '../context.ts';
import { seenWritten } from '../seen/seen-written.ts';
import type { Opened } from '../store/read.ts';
import { readPieces } from './read-pieces.ts';
import type { StoredDraft } from './stored-rules.ts';

type Draft = Opened<StoredDraft>;

/** What a draft says, or everything wrong with it. */
export async function checkedDraft({ world }: Pick<Desk, 'world'>, { content }: StoredDraft): Promise<CheckedDraft> {
  return readPieces(content, world.rules.library.idOwners);
}

/** A draft with its content, changes and problems. */
export async function draftView(desk: Pick<Desk, 'world' | 'context'>, draft: Draft): Promise<DraftView> {
  const { ruleSet, rules } = desk.world;
  const { library } = rules;
  const { title, basedOn, fileName, authors, createdAt, changedAt } = draft.value;
  const seen = seenWritten(desk) ?? ((set: WrittenRules) => set);
  const content = seen(draft.value.content);
  const base = (library.byHash(basedOn.hash) ?? library.byHash(ruleSet.hash))?.content;
  const changes = base === undefined ? [] : compareRuleSets(seen(base), content);
  const told = new Set(content.rules.map(({ id }) => id));
  const checked = await checkedDraft(desk, draft.value);
  const problems = checked.problems.filter(({ rule }) => rule === null || told.has(rule));
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

/** A draft as a list shows it. */
export async function draftSummary(desk: Pick<Desk, 'world' | 'context'>, draft: Draft): Promise<DraftSummary> {
  const { content: _, changes: __, problems: ___, ...summary } = await draftView(desk, draft);
  return summary;
}
