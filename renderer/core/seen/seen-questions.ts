/** Questions to airlines that the officer may know of. */
import type { Question } from '../../../shared/casework/question.ts';
import type { Request } from '../request.ts';
import { hidesRule } from './seen-rules.ts';

/** Where the frame hides hits from an agency, questions of other agencies could reveal them. The airline sees all questions, to answer them. */
export function seesQuestion({ asked }: Pick<Question, 'asked'>, request: Pick<Request, 'world' | 'context'>): boolean {
  const { agency } = request.context;
  return agency === 'airline' || asked.agency === agency || hidesRule(request) === null;
}
