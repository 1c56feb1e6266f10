import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ProposalView } from '../../core/calls/proposals.ts';
import { draftRulePath } from '../addresses.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ProposalItem } from './proposal-item.tsx';

/** What officers keep for the rules, and what became of it. */
export function ProposalsScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { permissions } = useSession();
  const { act, dialog } = useAct();
  const { value: proposals, failure, again } = useCall('proposal.list', {}, ['proposals', 'cases', 'rules']);
  const [declining, setDeclining] = useState<ProposalView | null>(null);
  const mayDraft = permissions.includes('rules.draft');
  const draft = async ({ id }: ProposalView) => {
    const done = await act('proposal.draft', { id }, t('proposal.told.drafted'));
    if (done.ok) navigate(draftRulePath(done.value.draft, done.value.rule));
  };
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.requests')}</h1>
        <AreaParts />
      </div>
      {failure !== null && proposals === null ? <FailureNote failure={failure} again={again} /> : null}
      {proposals === null ? null : proposals.length === 0 ? (
        <EmptyState fill icon={IconBulb} title={t('proposal.none')} hint={t('proposal.none.hint')} />
      ) : (
        <div className="screen-body">
          <ul className="questions" aria-label={t('proposal.list')}>
            {proposals.map((proposal) => (
              <ProposalItem
                key={proposal.id}
                proposal={proposal}
                onDraft={mayDraft && proposal.mayDecide ? () => void draft(proposal) : null}
                onDecline={mayDraft && proposal.mayDecide ? () => setDeclining(proposal) : null}
              />
            ))}
          </ul>
        </div>
      )}
      {declining === null ? null : (
        <ReasonDialog
          title={t('proposal.decline')}
          about={[declining.id]}
          hint={declining.text}
          save={t('proposal.decline')}
          onSave={(reason, doing) =>
            doing('proposal.decline', { id: declining.id, reason }, t('proposal.told.declined'))
          }
          onClose={() => setDeclining(null)}
        />
      )}
      {dialog}
    </div>
  );
}
