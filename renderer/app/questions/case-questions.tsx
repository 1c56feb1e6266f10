import { useState } from 'react';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AskDialog } from './ask-dialog.tsx';
import { QuestionList } from './question-list.tsx';

export interface CaseQuestionsProps {
  readonly flight: string;
  /** Id of the case. */
  readonly work: string;
}

/** What was asked about a case, and a button to ask another agency or an office outside. */
export function CaseQuestions({ flight, work }: CaseQuestionsProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [asking, setAsking] = useState(false);
  const { value: questions } = useCall('question.list', { flight }, ['questions', 'cases']);
  const here = (questions ?? []).filter(({ about }) => about.kind === 'case' && about.case === work);
  const mayAsk = permissions.includes('question.ask');
  const ask = () => setAsking(true);
  useActions([
    { id: 'case.ask', key: 'F', label: 'question.ask-about-case', group: 'keys.case', enabled: mayAsk, run: ask },
  ]);
  return (
    <>
      {here.length === 0 ? null : (
        <div className="case-questions">
          <QuestionList questions={here} />
        </div>
      )}
      {mayAsk ? (
        <button type="button" className="button case-hold" onClick={ask}>
          {t('question.ask-about-case')} <KeyCap of="F" />
        </button>
      ) : null}
      {asking ? <AskDialog flight={flight} onCase={work} name={work} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
