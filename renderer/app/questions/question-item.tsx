import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QuestionView } from '../../core/calls/question-views.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { aboutText, toText } from './about-text.ts';
import { AnswerFileButton } from './answer-file-button.tsx';

/** What an officer may do with a request, each in a dialog of its own. */
export type QuestionDo = 'answer' | 'refuse' | 'remind' | 'withdraw';

export interface QuestionItemProps {
  readonly question: QuestionView;
  readonly link: { readonly href: string; readonly name: string } | null;
  readonly overdue: boolean;
  readonly onDo: (what: QuestionDo) => void;
}

/** One request with its reminders and its answer, and what the officer may do with it. */
export function QuestionItem({ question, link, overdue, onDo }: QuestionItemProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const { about, to, text, law, due, state, asked, reminders, answer } = question;
  const isAirline = session.officer.agency === 'airline';
  const reminder = reminders.at(-1);
  const acts: readonly (readonly [QuestionDo, boolean])[] = [
    ['answer', question.mayAnswer],
    ['remind', question.mayRemind],
    ['refuse', question.mayAnswer],
    ['withdraw', question.mayWithdraw],
  ];
  return (
    <li className={state === 'withdrawn' ? 'question over' : 'question'}>
      <div className="question-said">
        <span>
          <strong>{aboutText(t, about)}</strong>
          {isAirline ? null : <span>{toText(t, to)}</span>}
          {link === null ? null : (
            <Link className="link" href={link.href}>
              {link.name}
            </Link>
          )}
          <span className="tag">{t(`question.state.${state}`)}</span>
          {due === null || state !== 'open' ? null : (
            <span className={overdue ? 'question-due late' : 'question-due'}>
              {t(overdue ? 'question.overdue' : 'question.until', { time: stamp(due) })}
            </span>
          )}
        </span>
        <p className="question-text">{text}</p>
        <span className="dim">
          {[
            asked.officer === null ? t(`agency.${asked.agency}`) : officerName(t, session, asked.officer),
            stamp(asked.at),
            law,
            reminder === undefined
              ? ''
              : t('question.reminded', {
                  count: reminders.length,
                  officer: officerName(t, session, reminder.officer),
                  time: stamp(reminder.at),
                }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {answer === null ? null : (
          <div className="question-answer">
            <p className="question-text">{answer.text}</p>
            {answer.file === null ? null : <AnswerFileButton question={question.id} file={answer.file} />}
            <span className="dim">
              {answer.said === null
                ? `${officerName(t, session, answer.officer)} · ${stamp(answer.at)}`
                : t('question.typed', {
                    by: answer.said.by,
                    said: stamp(answer.said.at),
                    officer: officerName(t, session, answer.officer),
                    time: stamp(answer.at),
                  })}
            </span>
          </div>
        )}
      </div>
      <div className="question-acts">
        {acts.map(([what, may]) =>
          may ? (
            <button
              key={what}
              type="button"
              className={what === 'answer' ? 'button' : 'button quiet'}
              onClick={() => onDo(what)}
            >
              {t(`question.${what}`)}
            </button>
          ) : null,
        )}
      </div>
    </li>
  );
}
