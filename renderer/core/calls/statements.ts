/** What was said in the course of a case, word for word, and officers' notes. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { correctedIds, isSaid, STATEMENT_KINDS, type Statement } from '../../../shared/casework/statement.ts';
import { failed, success } from '../../../shared/result.ts';
import { seenStatements } from '../seen/seen-attachments.ts';
import { readCaseInHand } from '../seen/seen-cases.ts';
import { instantOfUnit } from '../unit-time.ts';
import { call, type Handled } from './call.ts';
import { localTimeInput } from './local-time-input.ts';

const LONGEST_WORDS = 20_000;
const LONGEST_NAME = 200;
const LONGEST_REASON = 2000;
const id = z.string().min(1).max(80);
const named = z.string().trim().max(LONGEST_NAME);

export const statementCalls = {
  /** `at`: local time of the unit; null: now, or that of the one that is corrected. `corrects`: one of the same case, which stays beside it. */
  'case.state': call({
    input: z.strictObject({
      case: id,
      kind: z.enum(STATEMENT_KINDS),
      words: z.string().trim().max(LONGEST_WORDS),
      by: named,
      language: named,
      present: named,
      at: localTimeInput.nullable(),
      corrects: z.strictObject({ id, why: z.string().trim().max(LONGEST_REASON) }).nullable(),
    }),
    permission: 'case.work',
    audit: 'statement.taken',
    async handler(request, given, recorded): Handled<Statement> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      const onCase = await readCaseInHand(request, given.case);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const { kind, words, corrects } = given;
      if (words === '') return failed({ code: 'invalid-input', path: 'words' });
      const said = isSaid(kind);
      if (said && (given.by === '' || given.language === '')) return failed({ code: 'refused', why: 'statement-by' });
      const all = corrects === null ? [] : await seenStatements(request, onCase);
      const before = all.find((each) => each.id === corrects?.id);
      if (corrects !== null) {
        if (corrects.why === '') return failed({ code: 'reason-required' });
        if (before === undefined) return failed({ code: 'not-found', what: 'statement' });
        // One is corrected once; what is wrong in the correction is corrected there.
        if (correctedIds(all).has(corrects.id)) return failed({ code: 'refused', why: 'statement-corrected' });
      }
      const saidAt = given.at === null ? (before?.saidAt ?? context.now) : instantOfUnit(request, given.at);
      if (saidAt === null) return failed({ code: 'invalid-input', path: 'at' });
      if (saidAt > context.now) return failed({ code: 'refused', why: 'statement-later' });
      const value: Statement = {
        ...{ id: context.newId(), case: onCase.id, kind, words, present: given.present, saidAt, corrects },
        ...(said ? { by: given.by, language: given.language } : { by: '', language: '' }),
        ...{ officer: context.officer.id, agency, at: context.now },
      };
      return success({
        output: value,
        writes: [{ table: 'statements', id: value.id, rev: 0, value, index: { case: value.case } }],
        subject: value.case,
        details: recorded({ statement: value.id, kind }),
        ...(corrects === null ? {} : { reason: corrects.why }),
        topics: ['files'],
      });
    },
  }),
} as const;
