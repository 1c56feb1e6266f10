import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../core/calls/draft-templates.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { TemplateChanges } from './template-changes.tsx';

export interface TemplateProposalProps {
  readonly template: TemplateView;
  readonly proposal: NonNullable<TemplateView['proposal']>;
  /** The officer may confirm and withdraw. */
  readonly may: boolean;
}

/** The proposed text with its author, reason and changes. The second officer confirms it here. */
export function TemplateProposal({ template, proposal, may }: TemplateProposalProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { act } = useAct();
  const [confirming, setConfirming] = useState(false);
  const { proposed, note, problem, hash, text } = proposal;
  const { key } = template;
  const withdraw = () => act('draft-template.withdraw', { key, hash }, t('draft-template.withdrawn'));
  return (
    <section className="frame-proposal" aria-label={t('draft-template.waits.mark')}>
      <p>
        <b>
          {t('draft-template.waits', {
            name: proposed.name,
            agency: t(`agency.${proposed.agency}`),
            at: stamp(proposed.at),
          })}
        </b>{' '}
        <span className="dim">{note}</span>
      </p>
      <TemplateChanges before={template.text} after={text} />
      {may ? (
        <div className="form-buttons">
          {problem === null ? null : <span className="dim">{t(`frame.second.${problem}`)}</span>}
          <span className="spring" />
          <button type="button" className="button quiet" onClick={() => void withdraw()}>
            {t('draft-template.withdraw')}
          </button>
          <button
            type="button"
            className="button strong"
            disabled={problem !== null}
            onClick={() => setConfirming(true)}
          >
            {t('draft-template.confirm')}
          </button>
        </div>
      ) : null}
      {confirming ? (
        <ConfirmDialog
          title={t('draft-template.confirm')}
          size="lg"
          save={t('draft-template.confirm')}
          onSave={(make) => make('draft-template.confirm', { key, hash }, t('draft-template.confirmed'))}
          onClose={() => setConfirming(false)}
        >
          <TemplateChanges before={template.text} after={text} />
          <p>{t('draft-template.confirm.hint')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
