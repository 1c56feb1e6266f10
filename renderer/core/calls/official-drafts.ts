/** Drafts of procès-verbaux, printed from the record of a case by the unit's templates. What an officer changes by hand stays on paper. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, NamedOfficer } from '../../../shared/casework/case.ts';
import { isOfficerOf } from '../../../shared/casework/case-officer.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { DRAFT_KINDS, type DraftKind, draftKindOf } from '../../../shared/official-draft/draft-kind.ts';
import { sheetText } from '../../../shared/official-draft/draft-sheet.ts';
import type { PrintedDraft } from '../../../shared/official-draft/printed-draft.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import { type MadeDraft, makeDraft } from '../dossier/official-draft.ts';
import { textHash } from '../draft-templates.ts';
import { exportNumber } from '../exports/make-export.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readExhibitCase } from '../seen/seen-exhibits.ts';
import { seenPrintedDrafts } from '../seen/seen-printed-drafts.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';

const PAPERS = 'papers';
const id = z.string().min(1).max(80);
const asked = { case: id, kind: z.enum(DRAFT_KINDS), language: z.enum(LANGUAGES) };

const NOT_NAMEABLE = failed({ code: 'refused', why: 'draft-officer' } as const);

export interface DraftsView {
  /** The latest first. */
  readonly printed: readonly PrintedDraft[];
  /** Who may be named as the second officer; null: this officer prints no draft of the case. */
  readonly officers: readonly NamedOfficer[] | null;
  /** What the next one is about, unless the officer says otherwise. */
  readonly about: DraftKind;
}

export interface DraftPrinted {
  readonly draft: MadeDraft;
  readonly printed: PrintedDraft;
}

export const officialDraftCalls = {
  'case.drafts': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'official-report.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: of }): Handled<DraftsView> {
      const onCase = await readSeenCase(request, of);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const work = await workOf(request, of);
      return success({
        output: {
          printed: await seenPrintedDrafts(request, onCase),
          officers: work.ok ? work.value.officers : null,
          about: draftKindOf(onCase),
        },
        subject: of,
      });
    },
  }),

  /** The draft as it would be printed; `with` may be missing yet. */
  'official-draft.preview': call({
    input: z.strictObject({ ...asked, with: id.nullable() }),
    permission: PAPERS,
    audit: 'official-report.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { case: of, kind, language, with: second }): Handled<MadeDraft> {
      const work = await workOf(request, of);
      if (!work.ok) return work;
      if (second !== null && !isNameable(work.value.officers, second)) return NOT_NAMEABLE;
      const draft = await makeDraft(request, work.value.onCase, { kind, language, with: second });
      return success({ output: draft, subject: of });
    },
  }),

  /** Records that a draft is printed, and gives what stands on it. */
  'official-draft.print': call({
    input: z.strictObject({ ...asked, with: id }),
    permission: PAPERS,
    audit: 'official-draft.printed',
    async handler(request, { case: of, kind, language, with: second }, recorded): Handled<DraftPrinted> {
      const { context } = request;
      const { agency } = context;
      const work = await workOf(request, of);
      if (!work.ok) return work;
      const { onCase, officers } = work.value;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: PAPERS });
      if (!isNameable(officers, second)) return NOT_NAMEABLE;
      const draft = await makeDraft(request, onCase, { kind, language, with: second });
      const earlier = await seenPrintedDrafts(request, onCase);
      const printed: PrintedDraft = {
        id: context.newId(),
        ...{ case: of, kind, language, with: second },
        number: exportNumber(request),
        copy: Math.max(0, ...earlier.filter((each) => each.kind === kind).map(({ copy }) => copy)) + 1,
        template: draft.template,
        ...{ officer: context.officer.id, agency, at: context.now },
        sha256: textHash(sheetText(draft.sheet)),
      };
      const { number, copy, sha256, template } = printed;
      return success({
        output: { draft, printed },
        writes: [{ table: 'printedDrafts', id: printed.id, rev: 0, value: printed, index: { case: of } }],
        subject: number,
        details: recorded({
          case: of,
          paper: kind,
          language,
          copyNumber: copy,
          version: template.number,
          with: second,
          sha256,
        }),
        topics: ['files'],
      });
    },
  }),
} as const;

function isNameable(officers: readonly NamedOfficer[], second: string): boolean {
  return officers.some(({ id: each }) => each === second);
}

/** The case whose draft the officer prints: one of its officers, or a supervisor. Whoever may be named beside them may know of it. */
async function workOf(
  request: Request,
  id: string,
): Promise<Result<{ readonly onCase: Case; readonly officers: readonly NamedOfficer[] }, CallFailure>> {
  const { context, store } = request;
  const found = await readExhibitCase(request, id);
  if (found === undefined || !found.mayWork) return failed({ code: 'not-found', what: 'case' });
  const { onCase, notGivenTo } = found;
  const mayPrint = isOfficerOf(onCase, context.officer.id) || context.role === 'supervisor';
  if (!mayPrint || !isPermitted(context.officer, PAPERS, store.name))
    return failed({ code: 'refused', why: 'draft-not-of-case' });
  const { officers } = await receiversOf(request, notGivenTo);
  return success({ onCase, officers: officers.filter((each) => each.id !== context.officer.id) });
}
