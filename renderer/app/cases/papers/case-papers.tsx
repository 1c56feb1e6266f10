import { IconFileCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficialReport } from '../../../../shared/dossier/official-report.ts';
import { PACKAGES } from '../../../../shared/dossier/package-kind.ts';
import { ExportButton } from '../../exports/export-button.tsx';
import { useSession } from '../../frame/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatDate } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { DamagedNote } from '../damaged-note.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { PrintedDrafts } from './printed-drafts.tsx';
import { ReportDialog } from './report-dialog.tsx';

export interface CasePapersProps {
  /** The number of the case. */
  readonly id: string;
}

/** The procès-verbaux of a case, and the packages that leave the unit. */
export function CasePapers({ id }: CasePapersProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { value: drafts } = useCall('case.drafts', { id }, ['files', 'cases']);
  const [drafting, setDrafting] = useState(false);
  const { value, failure, again } = useCall('case.reports', { id }, ['files', 'cases']);
  const [entering, setEntering] = useState(false);
  const [withdrawing, setWithdrawing] = useState<OfficialReport | null>(null);
  if (value === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  const { reports } = value;
  const mayWork = permissions.includes('case.work');
  const keep = { id: 'official-report.keep', key: 'A', label: 'official-report.keep', run: () => setEntering(true) };
  const draft = { id: 'official-draft.make', key: 'D', label: 'official-draft.make', run: () => setDrafting(true) };
  return (
    <div className="screen-body">
      <Scrolling aria-label={t('case.part.papers')}>
        <h2 className="small-head">{t('official-report.list')}</h2>
        {mayWork ? (
          <div className="case-papers-acts">
            <KeyButton action={keep} />
          </div>
        ) : null}
        <DamagedNote count={value.damaged} />
        {reports.length === 0 ? (
          <EmptyState
            icon={IconFileCertificate}
            title={t('official-report.none')}
            hint={t('official-report.none.hint')}
          />
        ) : (
          <ReportTable reports={reports} onWithdraw={mayWork ? setWithdrawing : null} />
        )}
        <h2 className="small-head">{t('official-draft.list')}</h2>
        {drafts === null || drafts.officers === null ? null : (
          <div className="case-papers-acts">
            <KeyButton action={draft} />
          </div>
        )}
        <PrintedDrafts printed={drafts?.printed ?? []} />
        {permissions.includes('case.package') ? (
          <>
            <h2 className="small-head">{t('dossier.make')}</h2>
            {PACKAGES.map((of) => (
              <p key={of} className="case-papers-acts">
                <ExportButton
                  id={`dossier.${of}`}
                  what={`${t(`dossier.${of}`)} · ${id}`}
                  nameless
                  make={({ language, form, purpose }, act, options) =>
                    act('case.package', { id, of, language, form, purpose }, null, {
                      ...options,
                      act: { what: `${t(`dossier.${of}`)} · ${id}`, effect: [t(`dossier.${of}.hint`), purpose] },
                    })
                  }
                />
                <span className="dim">{t(`dossier.${of}.hint`)}</span>
              </p>
            ))}
          </>
        ) : null}
      </Scrolling>
      {drafting && drafts !== null && drafts.officers !== null ? (
        <DraftDialog id={id} officers={drafts.officers} about={drafts.about} onClose={() => setDrafting(false)} />
      ) : null}
      {entering ? <ReportDialog id={id} onClose={() => setEntering(false)} /> : null}
      {withdrawing === null ? null : (
        <ReasonDialog
          title={t('official-report.withdraw')}
          about={[withdrawing.number]}
          hint={t('official-report.withdraw.hint')}
          save={t('official-report.withdraw')}
          onSave={(why, act) =>
            act('case.withdraw-report', { case: id, id: withdrawing.id, why }, null, {
              act: { what: `${t('official-report.withdraw')} · ${withdrawing.number}`, effect: [why] },
            })
          }
          onClose={() => setWithdrawing(null)}
        />
      )}
    </div>
  );
}

interface ReportTableProps {
  readonly reports: readonly OfficialReport[];
  readonly onWithdraw: ((report: OfficialReport) => void) | null;
}

/** Which there are; one that was withdrawn stays, struck out. */
function ReportTable({ reports, onWithdraw }: ReportTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = ['number', 'day', 'office', 'what', 'exhibits'].map((each) => t(`official-report.${each}`));
  return (
    <table className="custody-owed">
      <caption className="visually-hidden">{t('official-report.list')}</caption>
      <HeadRow columns={[...columns, '']} />
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">{report.withdrawn === null ? report.number : <s>{report.number}</s>}</th>
            <td>{formatDate(report.day, language)}</td>
            <td>{report.office}</td>
            <td>
              {report.what}{' '}
              {report.withdrawn === null ? null : (
                <i>{t('official-report.withdrawn', { why: report.withdrawn.why })}</i>
              )}
            </td>
            <td>{report.exhibits.join(', ')}</td>
            <td>
              {onWithdraw === null || report.withdrawn !== null ? null : (
                <button
                  type="button"
                  className="link"
                  aria-label={t('ui.pair', { name: t('official-report.withdraw'), value: report.number })}
                  onClick={() => onWithdraw(report)}
                >
                  {t('official-report.withdraw')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
