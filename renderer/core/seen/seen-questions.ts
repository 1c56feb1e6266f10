/** Questions to airlines that the officer may know of. */
import { AIRLINE } from '../../../shared/agency/agency-id.ts';
import type { Question } from '../../../shared/casework/question.ts';
import type { Request } from '../request.ts';
import { isOfOwnCarrier } from './carrier-flights.ts';
import { hidesRule } from './seen-rules.ts';

/** Where the frame hides hits from an agency, questions of other agencies could reveal them. An airline's officer sees all questions about the own carrier, to answer them. */
export function seesQuestion(
  { asked, flight }: Pick<Question, 'asked' | 'flight'>,
  request: Pick<Request, 'world' | 'context'>,
): boolean {
  const { agency, officer } = request.context;
  if (agency === AIRLINE) return isOfOwnCarrier(officer, flight);
  return asked.agency === agency || hidesRule(request) === null;
}
