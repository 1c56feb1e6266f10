/** Requests that the officer may know of. */
import { AIRLINE } from '../../../shared/agency/agency-id.ts';
import type { AnswerFile } from '../../../shared/casework/answer-file.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { fileOf, type Question } from '../../../shared/casework/question.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { isOfOwnCarrier } from './carrier-flights.ts';
import { seenCases } from './seen-cases.ts';
import { hidesRule } from './seen-rules.ts';

/** A request, and the case that it is about as the officer sees it; null: it is about none. */
export interface SeenQuestion extends Opened<Question> {
  readonly onCase: Case | null;
}

/** A file that came with an answer. */
export interface SeenAnswerFile {
  readonly file: AnswerFile;
  readonly bytes: Uint8Array;
}

/**
 * May officers of that agency know of requests by whom, and of whom, they were asked? Where the frame hides hits from an agency, requests of others could reveal them. An
 * airline's officer sees all that are asked of the own carrier, to answer them.
 */
function isOfAgency(
  { asked, to, flight }: Pick<Question, 'asked' | 'to' | 'flight'>,
  request: Pick<Request, 'world' | 'context'>,
): boolean {
  const { agency, officer } = request.context;
  if (agency === AIRLINE) return to.kind === 'airline' && isOfOwnCarrier(officer, flight);
  if (asked.agency === agency || (to.kind === 'agency' && to.agency === agency)) return true;
  return hidesRule(request) === null;
}

/** Those that the officer may know of; one about a hidden case is hidden with it. */
export async function seenQuestionsAmong(
  request: Request,
  questions: readonly Opened<Question>[],
): Promise<readonly SeenQuestion[]> {
  const known = questions.filter(({ value }) => isOfAgency(value, request));
  const about = new Set(known.flatMap(({ value }) => (value.about.kind === 'case' ? [value.about.case] : [])));
  const byId = about.size === 0 ? new Map<string, Case>() : await seenById(request, about);
  return known.flatMap((question): readonly SeenQuestion[] => {
    if (question.value.about.kind !== 'case') return [{ ...question, onCase: null }];
    const onCase = byId.get(question.value.about.case);
    return onCase === undefined ? [] : [{ ...question, onCase }];
  });
}

async function seenById(request: Request, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Case>> {
  const cases = (await readIntact(wholeOf(request.store), 'cases')).filter(({ id }) => ids.has(id));
  const seen = await seenCases(
    request,
    cases.map(({ value }) => value),
  );
  return new Map(seen.map((found) => [found.id, found]));
}

/** All of them; a damaged one is left out, so that the others can be worked on. */
export async function readSeenQuestions(request: Request): Promise<readonly SeenQuestion[]> {
  return seenQuestionsAmong(request, await readIntact(wholeOf(request.store), 'questions'));
}

/** The request with that id; undefined where there is none or it is hidden. */
export async function readSeenQuestion(request: Request, id: string): Promise<SeenQuestion | undefined> {
  const found = await readOne(wholeOf(request.store), 'questions', id);
  return found === undefined ? undefined : (await seenQuestionsAmong(request, [found]))[0];
}

/** The bytes of the file that came with the answer; undefined where there is none, or the request is hidden. */
export async function readSeenAnswerFile(request: Request, id: string): Promise<SeenAnswerFile | undefined> {
  const question = await readSeenQuestion(request, id);
  const file = question === undefined ? null : fileOf(question.value);
  if (question === undefined || file === null) return undefined;
  const bytes = await readOne(wholeOf(request.store), 'answerFiles', id);
  return bytes === undefined ? undefined : { file, bytes: bytes.value };
}
