import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameView } from '../../../core/calls/frame.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { counted } from '../../ui/format.ts';
import { useAct } from '../../ui/use-act.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useStamp } from '../../ui/use-stamp.ts';
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
  const stamp = useStamp();
  const language = useLanguage();
  const { act } = useAct();
  const [confirming, setConfirming] = useState(false);
  const { proposed, note, changes, problem, hash } = proposal;
  const withdraw = () => act('frame.withdraw', { hash }, t('frame.withdrawn'));
  return (
    <section className="frame-proposal" aria-label={t('frame.proposal')}>
      <p>
        <b>
          {t('frame.proposed-by', {
            name: proposed.name,
            agency: t(`agency.${proposed.agency}`),
            at: stamp(proposed.at),
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
          onSave={(act) => act('frame.confirm', { hash }, t('frame.confirmed'))}
          onClose={() => setConfirming(false)}
        >
          <p>{t('frame.confirm.hint', counted(changes.length, language))}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
