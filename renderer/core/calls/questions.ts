/** Questions to the airline: an agency's officer asks, the airline's officer on site answers. */
import { z } from 'zod';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import {
  answered,
  type Question,
  type QuestionAbout,
  type QuestionState,
  questionState,
  withdrawn,
} from '../../../shared/casework/question.ts';
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import { normaliseName } from '../../../shared/name/normalise-name.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { seesQuestion } from '../seen/seen-questions.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';
import { call, type Handled, type Recorded } from './call.ts';
import { flightRowOf } from './flights.ts';

export interface QuestionView {
  readonly id: string;
  readonly flight: FlightId;
  readonly about: QuestionAbout;
  readonly text: string;
  readonly state: QuestionState;
  /** `officer`: id; null for an airline, which sees only the agency. */
  readonly asked: { readonly at: string; readonly agency: Agency; readonly officer: string | null };
  readonly answer: { readonly at: string; readonly officer: string; readonly text: string } | null;
  readonly mayWithdraw: boolean;
}

const LONGEST_TEXT = 1000;

const id = z.string().min(1).max(80);
const text = z.string().trim().min(1).max(LONGEST_TEXT);
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
]) satisfies z.ZodType<QuestionAbout>;

export const questionCalls = {
  /** Questions about one flight, or (null) about all; open ones first, then the latest. */
  'question.list': call({
    input: z.strictObject({ flight: id.nullable() }),
    permission: 'question.view',
    audit: null,
    async handler(request, { flight }): Handled<readonly QuestionView[]> {
      const all = (await readAll(request.store, 'questions')).map(({ value }) => value);
      const here = all.filter(
        (question) => (flight === null || question.flight === flight) && seesQuestion(question, request),
      );
      return success({ output: here.sort(openFirst).map((question) => viewOf(question, request)) });
    },
  }),

  'question.ask': call({
    input: z.strictObject({ flight: id, about, text }),
    permission: 'question.ask',
    audit: 'question.asked',
    async handler(request, { flight, about: what, text: asked }, recorded): Handled<QuestionView> {
      const { context } = request;
      if ((await flightRowOf(request, flight)) === null) return failed({ code: 'not-found', what: 'flight' });
      const section = await readFlight(request, flight);
      if (section !== undefined && namesSomebody(asked, section.travellers))
        return failed({ code: 'refused', why: 'question-names' });
      const question: Question = {
        id: context.newId(),
        flight,
        about: what,
        text: asked,
        asked: { officer: context.officer.id, agency: context.agency, at: context.now },
        answer: null,
        withdrawn: null,
      };
      return written(request, question, 0, recorded);
    },
  }),

  'question.answer': call({
    input: z.strictObject({ id, text }),
    permission: 'question.answer',
    audit: 'question.answered',
    handler: (request, given, recorded): Handled<QuestionView> =>
      changed(request, given.id, recorded, (question) => answered(question, { ...actOf(request), text: given.text })),
  }),

  /** Withdraws an open question: by the officer who asked, or a supervisor of the same agency. */
  'question.withdraw': call({
    input: z.strictObject({ id }),
    permission: 'question.ask',
    audit: 'question.withdrawn',
    async handler(request, given, recorded): Handled<QuestionView> {
      const found = await readOne(request.store, 'questions', given.id);
      if (found !== undefined && seesQuestion(found.value, request) && !mayWithdraw(found.value, request))
        return failed({ code: 'not-permitted', permission: 'question.ask' });
      return changed(request, given.id, recorded, (question) => withdrawn(question, actOf(request)));
    },
  }),
} as const;

/** Does the text name a traveller of the flight? An airline's officers read it, and are told of seats, bags and bookings only. */
function namesSomebody(text: string, travellers: Flight['travellers']): boolean {
  const words = new Set(normaliseName(text).split(' '));
  return travellers.some(({ surname }) => {
    const parts = surname === null ? [] : normaliseName(surname).split(' ');
    return parts.some((part) => part.length >= SHORTEST_SURNAME) && parts.every((part) => words.has(part));
  });
}

/** Shorter surnames are words of other meaning as well. */
const SHORTEST_SURNAME = 3;

type RecordedQuestion = Recorded<'question.asked' | 'question.answered' | 'question.withdrawn'>;

async function changed(
  request: Request,
  question: string,
  recorded: RecordedQuestion,
  change: (question: Question) => Result<Question, QuestionState>,
): Handled<QuestionView> {
  const found: Opened<Question> | undefined = await readOne(request.store, 'questions', question);
  if (found === undefined || !seesQuestion(found.value, request))
    return failed({ code: 'not-found', what: 'question' });
  const after = change(found.value);
  if (!after.ok) return failed({ code: 'refused', why: `question-${after.failure}` });
  return written(request, after.value, found.rev, recorded);
}

async function written(
  request: Request,
  value: Question,
  rev: number,
  recorded: RecordedQuestion,
): Handled<QuestionView> {
  const { id: subject, flight, about: what } = value;
  return success({
    output: viewOf(value, request),
    writes: [{ table: 'questions', id: subject, rev, value, index: { flight } }],
    subject,
    details: recorded({ flight, about: what.kind }),
    topics: ['questions'],
  });
}

function mayWithdraw({ asked }: Question, { context }: Request): boolean {
  if (asked.officer === context.officer.id) return true;
  return context.role === 'supervisor' && asked.agency === context.agency;
}

function viewOf(question: Question, request: Request): QuestionView {
  const { id: name, flight, about: what, text: words, asked, answer } = question;
  const state = questionState(question);
  const isAirline = request.context.agency === 'airline';
  return {
    id: name,
    flight,
    about: what,
    text: words,
    state,
    asked: { at: asked.at, agency: asked.agency, officer: isAirline ? null : asked.officer },
    answer,
    mayWithdraw: state === 'open' && !isAirline && mayWithdraw(question, request),
  };
}

function actOf({ context }: Request): { readonly officer: string; readonly at: string } {
  return { officer: context.officer.id, at: context.now };
}

function openFirst(a: Question, b: Question): number {
  const [first, second] = [questionState(a) === 'open', questionState(b) === 'open'];
  if (first !== second) return first ? -1 : 1;
  return a.asked.at < b.asked.at ? 1 : a.asked.at > b.asked.at ? -1 : a.id < b.id ? -1 : 1;
}
