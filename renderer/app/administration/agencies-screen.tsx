import { useMemo, useState } from 'react';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AdministrationHead } from './administration-head.tsx';
import { agencyColumns } from './agency-columns.ts';
import { AgencyDialog } from './agency-dialog.tsx';
import { AgencyProposals } from './agency-proposals.tsx';

/** The unit's agencies. Administrators propose them; supervisors accept what is proposed. */
export function AgenciesScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const may = permissions.includes('agencies.change');
  const { value: view, failure, again } = useCall('agencies.get', {}, ['agencies', 'accounts']);
  const [open, setOpen] = useState<AgencyRow | 'new' | null>(null);
  const columns = useMemo(() => agencyColumns(t, language), [t, language]);
  const rows = useMemo(
    () =>
      (view?.agencies ?? []).map((each) => ({
        ...each,
        waits: view?.proposals.some(({ row }) => row.id === each.row.id) === true,
      })),
    [view],
  );
  return (
    <div className="screen">
      <AdministrationHead>
        {may ? (
          <KeyButton action={{ id: 'agencies.add', key: 'A', label: 'agencies.add', run: () => setOpen('new') }} />
        ) : null}
      </AdministrationHead>
      <div className="officers-hint">
        <p className="dim">{t('agencies.hint')}</p>
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : (
        <>
          <Grid
            label={t('agencies.list')}
            rows={rows}
            columns={columns}
            rowId={({ row }) => row.id}
            onOpen={({ row }) => {
              if (may && isLawAgency(row.id)) setOpen(row);
            }}
          />
          <AgencyProposals view={view} />
        </>
      )}
      {open === null ? null : <AgencyDialog row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}
