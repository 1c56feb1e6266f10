import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { ExportButton } from '../../exports/export-button.tsx';
import { useSession } from '../../frame/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useTimelyCall } from '../../ui/use-timely-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { DutyTable } from './duty-table.tsx';
import { PrepareDialog } from './prepare-dialog.tsx';
import { ReferralList } from './referral-list.tsx';

export interface CaseReferralProps {
  /** The number of the case. */
  readonly id: string;
}

/** What of a case goes outward: what must, what was handed over and what came of it, and the record for the customs network. */
export function CaseReferral({ id }: CaseReferralProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { value: view, failure, again } = useTimelyCall('case.referrals', { id }, ['referrals', 'cases', 'frame']);
  const [preparing, setPreparing] = useState(false);
  if (view === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  const mayPrepare = permissions.includes('case.work') && view.options.length > 0;
  const prepare = {
    ...{ id: 'referral.prepare', key: 'A', label: 'referral.prepare', run: () => setPreparing(true) },
  };
  return (
    <div className="screen-body">
      <Scrolling aria-label={t('case.part.referral')}>
        {view.duties.length === 0 ? null : (
          <>
            <h2 className="small-head">{t('referral.duties')}</h2>
            {view.starting ? <p className="frame-hint dim">{t('referral.starting')}</p> : null}
            <DutyTable duties={view.duties} />
          </>
        )}
        <h2 className="small-head">{t('referral.list')}</h2>
        {mayPrepare ? (
          <div className="case-papers-acts">
            <KeyButton action={prepare} />
          </div>
        ) : null}
        {view.referrals.length === 0 ? (
          <EmptyState
            icon={IconSend}
            title={t('referral.none')}
            hint={t(mayPrepare ? 'referral.none.hint' : 'referral.none.not-allowed')}
          />
        ) : (
          <ReferralList referrals={view.referrals} />
        )}
        {view.seized ? (
          <>
            <h2 className="small-head">{t('cen.section')}</h2>
            <p className="case-papers-acts">
              <ExportButton
                id="case.seizure-record"
                what={t('cen.title')}
                nameless
                make={({ language, form, purpose }, act, options) =>
                  act('case.seizure-record', { id, language, form, purpose }, null, options)
                }
              />
              <span className="dim">{t('cen.hint')}</span>
            </p>
          </>
        ) : null}
      </Scrolling>
      {preparing ? <PrepareDialog id={id} options={view.options} onClose={() => setPreparing(false)} /> : null}
    </div>
  );
}
