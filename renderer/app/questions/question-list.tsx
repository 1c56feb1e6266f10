import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QuestionView } from '../../core/calls/questions.ts';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { aboutText } from './about-text.ts';
import { AnswerDialog } from './answer-dialog.tsx';

export interface QuestionListProps {
  readonly questions: readonly QuestionView[];
  /** Link and name of a question's flight. Left out where the screen shows the flight already. */
  readonly flightLink?: (flight: string) => { readonly href: string; readonly name: string };
}

/** Questions to the airline with their answers, and this officer's actions on each. */
export function QuestionList({ questions, flightLink }: QuestionListProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const { permissions } = session;
  const mayAnswer = permissions.includes('question.answer');
  const [answering, setAnswering] = useState<QuestionView | null>(null);
  const [withdrawing, setWithdrawing] = useState<QuestionView | null>(null);
  return (
    <>
      <ul className="questions" aria-label={t('question.list')}>
        {questions.map((question) => {
          const { id, flight, about, text, state, asked, answer } = question;
          const link = flightLink?.(flight);
          return (
            <li key={id} className={state === 'withdrawn' ? 'question over' : 'question'}>
              <div className="question-said">
                <span>
                  <strong>{aboutText(t, about)}</strong>
                  {link === undefined ? null : (
                    <Link className="link" href={link.href}>
                      {link.name}
                    </Link>
                  )}
                  <span className="tag">{t(`question.state.${state}`)}</span>
                </span>
                <p className="question-text">{text}</p>
                <span className="dim">
                  {asked.officer === null ? t(`agency.${asked.agency}`) : officerName(t, session, asked.officer)} ·{' '}
                  {stamp(asked.at)}
                </span>
                {answer === null ? null : (
                  <div className="question-answer">
                    <p className="question-text">{answer.text}</p>
                    <span className="dim">
                      {officerName(t, session, answer.officer)} · {stamp(answer.at)}
                    </span>
                  </div>
                )}
              </div>
              {mayAnswer && state === 'open' ? (
                <button type="button" className="button" onClick={() => setAnswering(question)}>
                  {t('question.answer')}
                </button>
              ) : question.mayWithdraw ? (
                <button type="button" className="button quiet" onClick={() => setWithdrawing(question)}>
                  {t('question.withdraw')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {answering === null ? null : <AnswerDialog question={answering} onClose={() => setAnswering(null)} />}
      {withdrawing === null ? null : (
        <ConfirmDialog
          title={t('question.withdraw')}
          save={t('question.withdraw')}
          onSave={(act) => act('question.withdraw', { id: withdrawing.id }, t('question.told.withdrawn'))}
          onClose={() => setWithdrawing(null)}
        >
          <p>{t('question.withdraw.hint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
