/** Requests as release 0.2.0 wrote them (form 2), in the form of today: then no file came with an answer. */
import type { Question, QuestionEnd, QuestionReply } from '../../../../shared/casework/question.ts';

export type End2 = Exclude<QuestionEnd, QuestionReply> | Omit<QuestionReply, 'file'>;

export interface Question2 extends Omit<Question, 'end'> {
  readonly end: End2 | null;
}

/** The step from form 2 to form 3. */
export function questionOfForm2(body: unknown): Question {
  const { end, ...rest } = body as Question2;
  return { ...rest, end: end === null || end.kind === 'withdrawn' ? end : { ...end, file: null } };
}
