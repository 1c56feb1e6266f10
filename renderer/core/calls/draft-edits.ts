/** Changes the rules, lists, thresholds and format of a draft, one at a time. */
import { z } from 'zod';
import { ID } from '../../../rules/language/read-rule.ts';
import { RULE_FORMATS } from '../../../rules/language/rule-set.ts';
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { inFormat, takenOut } from '../../../rules/lifecycle/change-format.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { changeEntry, type DraftEdit } from '../rules/change-entry.ts';
import { draftView } from '../rules/draft-view.ts';
import type { StoredDraft } from '../rules/stored-rules.ts';
import { mayNameList, touchesHidden } from '../seen/seen-written.ts';
import type { Opened } from '../store/read.ts';
import { call, type Handled, type Recorded } from './call.ts';
import type { DraftView } from './draft-views.ts';
import { changedDraft, draftAt, type Which, which } from './drafts.ts';
import { formedList, formedRule } from './rule-forms.ts';

const ruleId = z.string().regex(ID);
const score = z.number().int().min(1).max(100);

export const draftEditCalls = {
  /** Adds a rule, or replaces the rule with that id. A malformed rule is refused; other mistakes are listed in `problems`. */
  'drafts.put-rule': call({
    input: z.strictObject({ ...which, rule: z.unknown() }),
    permission: 'rules.draft',
    audit: 'draft.rule-put',
    async handler(request, { rule: given, ...draft }, recorded): Handled<DraftView> {
      const formed = formedRule(given);
      if (!formed.ok) return formed;
      const rule = formed.value;
      return change(request, draft, recorded, (content) => {
        const rules = content.rules.filter((each) => each.id !== rule.id);
        return { ...content, rules: [...rules, rule].sort((a, b) => (a.id < b.id ? -1 : 1)) };
      });
    },
  }),

  'drafts.remove-rule': call({
    input: z.strictObject({ ...which, rule: ruleId }),
    permission: 'rules.draft',
    audit: 'draft.rule-removed',
    handler: (request, { rule, ...draft }, recorded): Handled<DraftView> =>
      change(request, draft, recorded, (content) => {
        const rules = content.rules.filter((each) => each.id !== rule);
        return rules.length === content.rules.length ? null : { ...content, rules };
      }),
  }),

  'drafts.put-list': call({
    input: z.strictObject({ ...which, list: ruleId, content: z.unknown() }),
    permission: 'rules.draft',
    audit: 'draft.list-put',
    async handler(request, { list, content: given, ...draft }, recorded): Handled<DraftView> {
      const formed = formedList(given);
      if (!formed.ok) return formed;
      const found = await draftAt(request, draft);
      if (!found.ok) return found;
      if (!mayNameList(request, found.value.value.content, list)) return failed({ code: 'refused', why: 'list-name' });
      return change(request, draft, recorded, (content) => ({
        ...content,
        lists: { ...content.lists, [list]: formed.value },
      }));
    },
  }),

  'drafts.remove-list': call({
    input: z.strictObject({ ...which, list: ruleId }),
    permission: 'rules.draft',
    audit: 'draft.list-removed',
    handler: (request, { list, ...draft }, recorded): Handled<DraftView> =>
      change(request, draft, recorded, (content) => {
        const { [list]: removed, ...lists } = content.lists;
        return removed === undefined ? null : { ...content, lists };
      }),
  }),

  'drafts.put-thresholds': call({
    input: z.strictObject({ ...which, mandate: z.enum(MANDATES), watch: score, inspect: score }),
    permission: 'rules.draft',
    audit: 'draft.thresholds-put',
    handler: (request, { mandate, watch, inspect, ...draft }, recorded): Handled<DraftView> =>
      change(request, draft, recorded, (content) => ({
        ...content,
        thresholds: { ...content.thresholds, [mandate]: { watch, inspect } },
      })),
  }),

  /**
   * Brings the set to another format, by which it scores otherwise. What that format does not have is taken out of every rule, and comes back with
   * the format that has it. It concerns hidden rules too, and tells nothing of them: all agencies sign it, and there and back changes nothing.
   */
  'drafts.put-format': call({
    input: z.strictObject({ ...which, format: z.literal(RULE_FORMATS) }),
    permission: 'rules.draft',
    audit: 'draft.format-put',
    async handler(request, { format, ...draft }, recorded): Handled<DraftView> {
      const found = await draftAt(request, draft);
      if (!found.ok) return found;
      const { taken = {}, ...rest } = found.value.value;
      const { content } = rest;
      const changed = { ...rest, content: inFormat(content, format, taken) };
      const kept = format === 1 ? { taken: { ...taken, ...takenOut(content) } } : {};
      return written(request, found.value, { ...changed, ...kept }, recorded);
    },
  }),
} as const;

/** Changes the content of a draft; `edit` gives null where there is nothing to change. */
async function change(
  request: Request,
  draft: Which,
  recorded: Recorded<DraftEdit>,
  edit: (content: WrittenRules) => WrittenRules | null,
): Handled<DraftView> {
  const found = await draftAt(request, draft);
  if (!found.ok) return found;
  const { value } = found.value;
  const content = edit(value.content);
  if (content === null) return failed({ code: 'not-found', what: 'rule' });
  // The officer would overwrite a rule or list unseen, or write one that is then hidden.
  if (touchesHidden(request, value.content, content)) {
    // Removing a hidden rule or list fails as for one that does not exist.
    const isTaken = content.rules.length < value.content.rules.length || sizeOf(content) < sizeOf(value.content);
    return failed(isTaken ? { code: 'not-found', what: 'rule' } : { code: 'refused', why: 'not-to-be-seen' });
  }
  return written(request, found.value, { ...value, content }, recorded);
}

/** Writes a draft with another content, with an entry about the first difference; nothing where there is none. */
async function written(
  request: Request,
  draft: Opened<StoredDraft>,
  changed: StoredDraft,
  recorded: Recorded<DraftEdit>,
): Handled<DraftView> {
  const [first] = compareRuleSets(draft.value.content, changed.content);
  if (first === undefined) return success({ output: await draftView(request, draft) });
  return changedDraft(request, draft, changed, changeEntry(first, recorded));
}

function sizeOf({ lists }: WrittenRules): number {
  return Object.keys(lists).length;
}
