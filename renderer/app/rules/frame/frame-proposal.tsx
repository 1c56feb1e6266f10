import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameView } from '../../../core/calls/frame.ts';
import { useSession } from '../../frame/use-session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { counted, formatStamp } from '../../ui/format.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useWorkstation } from '../../workstation.tsx';
import { FrameChangeList } from './frame-change-list.tsx';
import type { NameOfList } from './line-text.ts';

export interface FrameProposalProps {
  readonly proposal: NonNullable<FrameView['proposal']>;
  /** The officer may confirm and withdraw. */
  readonly may: boolean;
  readonly nameOf: NameOfList;
}

/** The proposed frame with its author and reason. The second officer confirms it here. */
export function FrameProposal({ proposal, may, nameOf }: FrameProposalProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const { zone } = useSession();
  const [confirming, setConfirming] = useState(false);
  const { proposed, note, changes, problem, hash } = proposal;
  const withdraw = async () => {
    const result = await core.call('frame.withdraw', { hash });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('frame.withdrawn'));
  };
  const confirm = async () => {
    const result = await core.call('frame.confirm', { hash });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('frame.confirmed'));
    setConfirming(false);
  };
  return (
    <section className="frame-proposal" aria-label={t('frame.proposal')}>
      <p>
        <b>
          {t('frame.proposed-by', {
            name: proposed.name,
            agency: t(`agency.${proposed.agency}`),
            at: formatStamp(proposed.at, zone ?? 'UTC', language),
          })}
        </b>{' '}
        <span className="dim">{note}</span>
      </p>
      <FrameChangeList changes={changes} nameOf={nameOf} />
      {may ? (
        <div className="form-buttons">
          {problem === null ? null : <span className="dim">{t(`frame.second.${problem}`)}</span>}
          <span className="spring" />
          <button type="button" className="button quiet" onClick={() => void withdraw()}>
            {t('frame.withdraw')}
          </button>
          <button
            type="button"
            className="button strong"
            disabled={problem !== null}
            onClick={() => setConfirming(true)}
          >
            {t('frame.confirm')}
          </button>
        </div>
      ) : null}
      {confirming ? (
        <ConfirmDialog
          title={t('frame.confirm.title')}
          save={t('frame.confirm')}
          doing={t('frame.confirm.doing')}
          onSave={confirm}
          onClose={() => setConfirming(false)}
        >
          <p>{t('frame.confirm.hint', counted(changes.length, language))}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
