import type { FrameView } from '../../../core/calls/frame.ts';
import { counted } from '../../ui/format.ts';
import { useAct } from '../../ui/use-act.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { WaitingProposal } from '../../ui/waiting-proposal.tsx';
import { FrameChangeList } from './frame-change-list.tsx';
import type { NameOfList } from './line-text.ts';

export interface FrameProposalProps {
  readonly proposal: NonNullable<FrameView['proposal']>;
  /** The officer may confirm and withdraw. */
  readonly may: boolean;
  readonly nameOf: NameOfList;
}

/** The proposed frame, until another agency agrees. */
export function FrameProposal({ proposal, may, nameOf }: FrameProposalProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { act } = useAct();
  const { proposed, note, changes, problem, hash } = proposal;
  return (
    <WaitingProposal
      label={t('frame.proposal')}
      proposed={t('frame.proposed-by', {
        name: proposed.name,
        agency: t(`agency.${proposed.agency}`),
        at: stamp(proposed.at),
      })}
      {...{ note, may, problem }}
      changes={<FrameChangeList changes={changes} nameOf={nameOf} />}
      withdraw={t('frame.withdraw')}
      onWithdraw={() => act('frame.withdraw', { hash }, t('frame.withdrawn'))}
      confirm={{
        title: t('frame.confirm.title'),
        save: t('frame.confirm'),
        doing: t('frame.confirm.doing'),
        onSave: (make) => make('frame.confirm', { hash }, t('frame.confirmed')),
        children: <p>{t('frame.confirm.hint', counted(changes.length, language))}</p>,
      }}
    />
  );
}
