import { useState } from 'react';
import { isOverdue } from '../../../shared/casework/question-lists.ts';
import type { QuestionView } from '../../core/calls/question-views.ts';
import { travellerPath } from '../addresses.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type QuestionDo, QuestionItem } from './question-item.tsx';
import { ReplyDialog } from './reply-dialog.tsx';

export interface QuestionListProps {
  readonly questions: readonly QuestionView[];
  /** Link and name of a question's flight. Left out where the screen shows the flight or the case already. */
  readonly flightLink?: (flight: string) => { readonly href: string; readonly name: string };
}

/** Requests with their answers, and this officer's actions on each. */
export function QuestionList({ questions, flightLink }: QuestionListProps) {
  const { t } = useTranslation();
  const now = new Date(useNowMinute() * 60_000).toISOString();
  const [doing, setDoing] = useState<{ readonly what: QuestionDo; readonly to: QuestionView } | null>(null);
  const end = () => setDoing(null);
  return (
    <>
      <ul className="questions" aria-label={t('question.list')}>
        {questions.map((question) => {
          const { id, flight, about, traveller } = question;
          const link =
            about.kind === 'case' && traveller !== null && flightLink !== undefined
              ? { href: travellerPath(flight, traveller, about.case), name: t('question.open-case') }
              : flightLink?.(flight);
          return (
            <QuestionItem
              key={id}
              question={question}
              link={link ?? null}
              overdue={question.overdue || isOverdue(question, now)}
              onDo={(what) => setDoing({ what, to: question })}
            />
          );
        })}
      </ul>
      {doing === null ? null : doing.what === 'answer' || doing.what === 'refuse' ? (
        <ReplyDialog question={doing.to} kind={doing.what} onClose={end} />
      ) : (
        <SureDialog what={doing.what} question={doing.to} onClose={end} />
      )}
    </>
  );
}

interface SureDialogProps {
  readonly what: 'remind' | 'withdraw';
  readonly question: QuestionView;
  readonly onClose: () => void;
}

function SureDialog({ what, question: { id }, onClose }: SureDialogProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t(`question.${what}`)}
      save={t(`question.${what}`)}
      onSave={(act) => act(`question.${what}`, { id }, t(`question.told.${what}`))}
      onClose={onClose}
    >
      <p>{t(`question.${what}.hint`)}</p>
    </ConfirmDialog>
  );
}
