import type { QuestionView } from '../../core/calls/question-views.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { QuestionList } from './question-list.tsx';

export interface FlightQuestionsProps {
  readonly questions: readonly QuestionView[];
  /** Null where the officer may not ask. */
  readonly onAsk: (() => void) | null;
}

/** The questions to the airline about this flight. */
export function FlightQuestions({ questions, onAsk }: FlightQuestionsProps) {
  const { t } = useTranslation();
  const ask =
    onAsk === null ? null : (
      <button type="button" className="button" onClick={onAsk}>
        {t('question.ask')}
      </button>
    );
  if (questions.length === 0)
    return (
      <EmptyState fill title={t('question.none')} hint={t('question.none.hint')}>
        {ask}
      </EmptyState>
    );
  return (
    <div className="screen-body">
      <QuestionList questions={questions} />
    </div>
  );
}
