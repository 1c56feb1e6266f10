import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../../core/calls/petitions.ts';
import { useToday } from '../entry/use-today.ts';
import { useSession } from '../frame/use-session.ts';
import { formatDate } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';

export type PetitionDo = 'holdings' | 'look' | 'close';

export interface PetitionItemProps {
  readonly petition: PetitionView;
  readonly mayClose: boolean;
  readonly onDo: (what: PetitionDo) => void;
}

/** One complaint or request for access: who asks what, until when, which agencies looked, and the answer. */
export function PetitionItem({ petition, mayClose, onDo }: PetitionItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const session = useSession();
  const today = useToday();
  const { kind, person, text, received, due, entered, asked, looked, closed } = petition;
  const isOpen = closed === null;
  const acts: readonly (readonly [PetitionDo, boolean])[] = [
    ['holdings', isOpen],
    ['look', petition.mayLook],
    ['close', isOpen && mayClose && entered.officer !== session.officer.id],
  ];
  const who = [
    person.name,
    person.dateOfBirth === null ? null : formatDate(person.dateOfBirth, language),
    person.document,
  ];
  return (
    <li className="question">
      <div className="question-said">
        <span>
          <strong>{who.filter(Boolean).join(' · ')}</strong>
          <span>{t(`petition.kind.${kind}`)}</span>
          <span className="tag">{t(isOpen ? 'petition.state.open' : 'petition.state.closed')}</span>
          {isOpen ? (
            <span className={due < today ? 'question-due late' : 'question-due'}>
              {t(due < today ? 'question.overdue' : 'question.until', { time: formatDate(due, language) })}
            </span>
          ) : null}
        </span>
        <p className="question-text">{text}</p>
        <span className="dim">
          {t('petition.came', {
            day: formatDate(received, language),
            officer: officerName(t, session, entered.officer),
            time: stamp(entered.at),
          })}
        </span>
        <span className="dim">
          {asked
            .map((agency) =>
              t(looked.some((each) => each.agency === agency) ? 'petition.looked' : 'petition.asked', {
                agency: t(`agency.${agency}`),
              }),
            )
            .join(' · ')}
        </span>
        {closed === null ? null : (
          <div className="question-answer">
            <p className="question-text">{closed.answer}</p>
            {closed.unlooked === undefined ? null : (
              <span className="dim">
                {t('petition.unlooked.said', {
                  agencies: closed.unlooked.agencies.map((agency) => t(`agency.${agency}`)).join(', '),
                  reason: closed.unlooked.reason,
                })}
              </span>
            )}
            <span className="dim">{`${officerName(t, session, closed.officer)} · ${stamp(closed.at)}`}</span>
          </div>
        )}
      </div>
      <div className="question-acts">
        {acts.map(([what, may]) =>
          may ? (
            <button
              key={what}
              type="button"
              className={what === 'holdings' ? 'button' : 'button quiet'}
              onClick={() => onDo(what)}
            >
              {t(`petition.${what}`)}
            </button>
          ) : null,
        )}
      </div>
    </li>
  );
}
