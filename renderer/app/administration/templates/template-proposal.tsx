import type { TemplateView } from '../../../core/calls/draft-templates.ts';
import { useAct } from '../../ui/use-act.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { WaitingProposal } from '../../ui/waiting-proposal.tsx';
import { TemplateChanges } from './template-changes.tsx';

export interface TemplateProposalProps {
  readonly template: TemplateView;
  readonly proposal: NonNullable<TemplateView['proposal']>;
  /** The officer may confirm and withdraw. */
  readonly may: boolean;
}

/** The proposed text of a template, until another agency agrees. */
export function TemplateProposal({ template, proposal, may }: TemplateProposalProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { act } = useAct();
  const { proposed, note, problem, hash, text } = proposal;
  const { key } = template;
  const changes = <TemplateChanges before={template.text} after={text} />;
  return (
    <WaitingProposal
      label={t('draft-template.waits.mark')}
      proposed={t('draft-template.waits', {
        name: proposed.name,
        agency: t(`agency.${proposed.agency}`),
        at: stamp(proposed.at),
      })}
      {...{ note, changes, may, problem }}
      withdraw={t('draft-template.withdraw')}
      onWithdraw={() => act('draft-template.withdraw', { key, hash }, t('draft-template.withdrawn'))}
      confirm={{
        title: t('draft-template.confirm'),
        size: 'lg',
        save: t('draft-template.confirm'),
        onSave: (make) => make('draft-template.confirm', { key, hash }, t('draft-template.confirmed')),
        children: (
          <>
            {changes}
            <p>{t('draft-template.confirm.hint')}</p>
          </>
        ),
      }}
    />
  );
}
