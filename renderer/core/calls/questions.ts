/** Requests and their answers: of the airline's officer on site, of another agency, and of offices outside, whose answers an officer types. */
import { z } from 'zod';
import {
  ended,
  fileOf,
  OFFICES,
  type Question,
  type QuestionAbout,
  type QuestionAct,
  type QuestionState,
  type QuestionTo,
  receiverOf,
  reminded,
  type Said,
} from '../../../shared/casework/question.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readSeenQuestion, readSeenQuestions, type SeenQuestion } from '../seen/seen-questions.ts';
import { instantOfUnit } from '../unit-time.ts';
import { lawAgencyInput } from './agency-input.ts';
import { answerFileOf, recordedFile } from './answer-files.ts';
import { call, type Handled, type Recorded } from './call.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';
import { requestKept, subjectOf } from './question-subject.ts';
import { inOrder, mayAnswer, mayRemind, mayWithdraw, type QuestionView, viewOf } from './question-views.ts';

const LONGEST_TEXT = 1000;
const LONGEST_LINE = 200;

const id = z.string().min(1).max(80);
const text = z.string().trim().min(1).max(LONGEST_TEXT);
const line = z.string().trim().max(LONGEST_LINE);
const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{1,14}$/);
const about = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flight') }),
  z.strictObject({ kind: z.literal('seat'), seat: code }),
  z.strictObject({ kind: z.literal('bag'), tag: code }),
  z.strictObject({ kind: z.literal('booking'), locator: code }),
  z.strictObject({ kind: z.literal('case'), case: id }),
]) satisfies z.ZodType<QuestionAbout>;
const to = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('airline') }),
  z.strictObject({ kind: z.literal('agency'), agency: lawAgencyInput }),
  z.strictObject({
    kind: z.literal('office'),
    office: z.enum(OFFICES),
    state: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional(),
  }),
]) satisfies z.ZodType<QuestionTo>;
/** Who outside answered, and when by the unit's clock; left out: whoever writes it answers. */
const said = z
  .strictObject({ by: line.min(1), at: localTimeInput })
  .nullable()
  .default(null);
const reply = z.strictObject({ id, text, said });
/** A name is cut to what every system takes; the bytes say whether the file is taken. */
const file = z
  .strictObject({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) })
  .nullable()
  .default(null);

export const questionCalls = {
  /** Requests about one flight, or (null) about all; open ones first, of these the one due first, then the latest. */
  'question.list': call({
    input: z.strictObject({ flight: id.nullable() }),
    permission: 'question.view',
    audit: null,
    async handler(request, { flight }): Handled<readonly QuestionView[]> {
      const [seen, now] = await Promise.all([readSeenQuestions(request), request.services.seenTime.now()]);
      const views = seen.map((question) => viewOf(question, request, now));
      return success({ output: inOrder(views.filter((view) => flight === null || view.flight === flight)) });
    },
  }),

  'question.ask': call({
    input: z.strictObject({
      flight: id,
      about,
      text,
      to: to.default({ kind: 'airline' }),
      law: line.default(''),
      /** Local time of the unit. */
      due: localTimeInput.nullable().default(null),
    }),
    permission: 'question.ask',
    audit: 'question.asked',
    async handler(request, given, recorded): Handled<QuestionView> {
      const { context } = request;
      const on = await subjectOf(request, given);
      if (!on.ok) return on;
      const kept = await requestKept(request, given, on.value.onCase);
      if (kept !== null) return kept;
      const due = given.due === null ? null : instantOfUnit(request, given.due);
      if (given.due !== null && due === null) return failed({ code: 'invalid-input', path: 'due' });
      if (due !== null && due <= context.now) return failed({ code: 'refused', why: 'question-due' });
      const question: Question = {
        id: context.newId(),
        flight: on.value.onCase?.flight ?? given.flight,
        about: given.about,
        to: given.to,
        text: given.text,
        law: given.law,
        due,
        asked: { officer: context.officer.id, agency: context.agency, at: context.now },
        reminders: [],
        end: null,
      };
      return written(request, { id: question.id, rev: 0, value: question, ...on.value }, recorded);
    },
  }),

  /** That somebody asked again: nothing is sent. */
  'question.remind': call({
    input: z.strictObject({ id }),
    permission: 'question.ask',
    audit: 'question.reminded',
    async handler(request, given, recorded): Handled<QuestionView> {
      const after = await questionAfter(request, given.id, mayRemind, 'question.ask', (question) =>
        reminded(question, actOf(request)),
      );
      if (!after.ok) return after;
      const { value, onCase } = after.value;
      return (await requestKept(request, value, onCase)) ?? written(request, after.value, recorded);
    },
  }),

  'question.answer': call({
    input: reply.extend({ file }),
    permission: 'question.answer',
    audit: 'question.answered',
    handler: (request, given, recorded): Handled<QuestionView> => replied(request, 'answered', given, recorded),
  }),

  /** Answers that there will be no answer, and why. */
  'question.refuse': call({
    input: reply,
    permission: 'question.answer',
    audit: 'question.refused',
    handler: (request, given, recorded): Handled<QuestionView> =>
      replied(request, 'refused', { ...given, file: null }, recorded),
  }),

  /** Withdraws an open request: by the officer who asked, or a supervisor of the same agency. */
  'question.withdraw': call({
    input: z.strictObject({ id }),
    permission: 'question.ask',
    audit: 'question.withdrawn',
    handler: (request, given, recorded): Handled<QuestionView> =>
      changed(request, given.id, recorded, mayWithdraw, 'question.ask', (question) =>
        ended(question, { ...actOf(request), kind: 'withdrawn' }),
      ),
  }),
} as const;

type QuestionKind = 'asked' | 'answered' | 'refused' | 'reminded' | 'withdrawn';
type RecordedQuestion = Recorded<`question.${QuestionKind}`>;

interface Reply {
  readonly id: string;
  readonly text: string;
  readonly said: Said | null;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

async function replied(
  request: Request,
  kind: 'answered' | 'refused',
  given: Reply,
  recorded: RecordedQuestion,
): Handled<QuestionView> {
  const at = given.said === null ? null : instantOfUnit(request, given.said.at);
  if (given.said !== null && at === null) return failed({ code: 'invalid-input', path: 'said.at' });
  const from = given.said === null || at === null ? null : { ...given.said, at };
  const found = await readSeenQuestion(request, given.id);
  const isOffice = found?.value.to.kind === 'office';
  if (found !== undefined && isOffice !== (from !== null)) return failed({ code: 'refused', why: 'question-said' });
  // An instant of the unit's clock has no seconds.
  if (from !== null && (from.at > request.context.now || from.at < minuteOf(found?.value.asked.at ?? '')))
    return failed({ code: 'refused', why: 'question-said-time' });
  const kept = given.file === null ? success(null) : await answerFileOf(given.file);
  if (!kept.ok) return kept;
  const { file: named = null, bytes = null } = kept.value ?? {};
  return changed(
    request,
    given.id,
    recorded,
    mayAnswer,
    'question.answer',
    (question) => ended(question, { ...actOf(request), kind, text: given.text, said: from, file: named }),
    bytes,
  );
}

async function changed(
  request: Request,
  question: string,
  recorded: RecordedQuestion,
  may: (question: Question, request: Request) => boolean,
  permission: Permission,
  change: (question: Question) => Result<Question, QuestionState>,
  bytes: Uint8Array | null = null,
): Handled<QuestionView> {
  const after = await questionAfter(request, question, may, permission, change);
  return after.ok ? written(request, after.value, recorded, bytes) : after;
}

/** The request as it stands after that; nothing is written. */
async function questionAfter(
  request: Request,
  question: string,
  may: (question: Question, request: Request) => boolean,
  permission: Permission,
  change: (question: Question) => Result<Question, QuestionState>,
): Promise<Result<SeenQuestion, CallFailure>> {
  const found = await readSeenQuestion(request, question);
  if (found === undefined) return failed({ code: 'not-found', what: 'question' });
  if (!may(found.value, request)) return failed({ code: 'not-permitted', permission });
  const after = change(found.value);
  if (!after.ok) return failed({ code: 'refused', why: `question-${after.failure}` });
  return success({ ...found, value: after.value });
}

/** `bytes`: of a file that comes with the answer; null: none. */
async function written(
  request: Request,
  question: SeenQuestion,
  recorded: RecordedQuestion,
  bytes: Uint8Array | null = null,
): Handled<QuestionView> {
  const { id: subject, rev, value } = question;
  const { flight, about: what, to: whom } = value;
  const index = { flight };
  const named = bytes === null ? null : fileOf(value);
  return success({
    output: viewOf(question, request, await request.services.seenTime.now()),
    writes: [
      { table: 'questions', id: subject, rev, value, index },
      ...(bytes === null ? [] : [{ table: 'answerFiles' as const, id: subject, rev: 0, value: bytes, index }]),
    ],
    subject,
    details: recorded({
      flight,
      about: what.kind,
      of: receiverOf(whom),
      ...(named === null ? {} : recordedFile(named)),
    }),
    topics: ['questions'],
  });
}

function actOf({ context }: Request): QuestionAct {
  return { officer: context.officer.id, at: context.now };
}

function minuteOf(instant: string): string {
  return `${instant.slice(0, 16)}:00.000Z`;
}
