import { Link } from 'wouter';
import type { QuestionView } from '../../core/calls/question-views.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { aboutText, toText } from './about-text.ts';
import { AnswerFileButton } from './answer-file-button.tsx';
import { AskedItem } from './asked-item.tsx';

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
  const by = (officer: string, at: string) => `${officerName(t, session, officer)} · ${stamp(at)}`;
  const acts: readonly (readonly [QuestionDo, boolean])[] = [
    ['answer', question.mayAnswer],
    ['remind', question.mayRemind],
    ['refuse', question.mayAnswer],
    ['withdraw', question.mayWithdraw],
  ];
  return (
    <AskedItem
      about={aboutText(t, about)}
      more={
        <>
          {isAirline ? null : <span>{toText(t, to)}</span>}
          {link === null ? null : (
            <Link className="link" href={link.href}>
              {link.name}
            </Link>
          )}
        </>
      }
      state={t(`question.state.${state}`)}
      due={due === null || state !== 'open' ? null : stamp(due)}
      overdue={overdue}
      over={state === 'withdrawn'}
      text={text}
      lines={[
        [
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
          .join(' · '),
      ]}
      answer={
        answer === null
          ? null
          : {
              text: answer.text,
              more: answer.file === null ? null : <AnswerFileButton question={question.id} file={answer.file} />,
              lines: [
                answer.said === null
                  ? by(answer.officer, answer.at)
                  : t('question.typed', {
                      by: answer.said.by,
                      said: stamp(answer.said.at),
                      officer: officerName(t, session, answer.officer),
                      time: stamp(answer.at),
                    }),
              ],
            }
      }
      acts={acts.flatMap(([what, may]) => (may ? [[what, t(`question.${what}`)] as const] : []))}
      first="answer"
      onDo={onDo}
    />
  );
}
