import { Link } from 'wouter';
import type { ProposalView } from '../../core/calls/proposals.ts';
import { draftRulePath, pathOfCase } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ProposalItemProps {
  readonly proposal: ProposalView;
  /** Null where the officer does not decide on it. */
  readonly onDraft: (() => void) | null;
  readonly onDecline: (() => void) | null;
}

/** One proposal, its case, and what became of it. */
export function ProposalItem({ proposal, onDraft, onDecline }: ProposalItemProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const { kind, text, on, case: work, made, decided, state } = proposal;
  return (
    <li className={state === 'declined' ? 'question over' : 'question'}>
      <div className="question-said">
        <span>
          <strong>{t(`proposal.kind.${kind}`)}</strong>
          {on === null ? null : (
            <Link className="link" href={pathOfCase({ id: work, ...on })}>
              {t('question.about.case', { of: work })}
            </Link>
          )}
          <span className="tag">{t(`proposal.state.${state}`)}</span>
          {decided?.as === 'drafted' && state === 'draft' ? (
            <Link className="link" href={draftRulePath(decided.draft, decided.rule)}>
              {t('proposal.open-draft')}
            </Link>
          ) : null}
        </span>
        <p className="question-text">{text}</p>
        <span className="dim">{`${officerName(t, session, made.officer)} · ${stamp(made.at)}`}</span>
        {decided === null ? null : (
          <div className="question-answer">
            {decided.as === 'declined' ? <p className="question-text">{decided.reason}</p> : null}
            <span className="dim">{`${officerName(t, session, decided.officer)} · ${stamp(decided.at)}`}</span>
          </div>
        )}
      </div>
      <div className="question-acts">
        {onDraft === null ? null : (
          <button type="button" className="button" onClick={onDraft}>
            {t('proposal.draft')}
          </button>
        )}
        {onDecline === null ? null : (
          <button type="button" className="button quiet" onClick={onDecline}>
            {t('proposal.decline')}
          </button>
        )}
      </div>
    </li>
  );
}
