/** Requests as release 0.1.0 wrote them (form 1), in form 2: then only airlines were asked, and nobody could refuse. */
import type { Question, QuestionAct } from '../../../../shared/casework/question.ts';
import type { End2, Question2 } from './question-form-2.ts';

interface Question1 extends Pick<Question, 'id' | 'flight' | 'text' | 'asked'> {
  readonly about: Exclude<Question['about'], { readonly kind: 'case' }>;
  readonly answer: (QuestionAct & { readonly text: string }) | null;
  readonly withdrawn: QuestionAct | null;
}

/** What each act of form 1 is now; whichever there is ended the request. */
export const END_OF_FORM_1: {
  readonly [Act in 'answer' | 'withdrawn']: (act: NonNullable<Question1[Act]>) => End2;
} = {
  answer: (act) => ({ ...act, kind: 'answered', said: null }),
  withdrawn: (act) => ({ ...act, kind: 'withdrawn' }),
};

/** What form 1 did not have. */
export const ADDED_TO_FORM_1 = { to: { kind: 'airline' }, law: '', due: null, reminders: [] } as const;

/** The step from form 1 to form 2. */
export function questionOfForm1(body: unknown): Question2 {
  const { answer, withdrawn, ...rest } = body as Question1;
  const end =
    withdrawn !== null ? END_OF_FORM_1.withdrawn(withdrawn) : answer === null ? null : END_OF_FORM_1.answer(answer);
  return { ...rest, ...ADDED_TO_FORM_1, end };
}
