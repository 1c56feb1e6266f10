import { Tabs } from '@mantine/core';
import { IconBriefcase2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { CASE_LISTS, type CaseList, IN_CASE_LIST } from '../../../shared/casework/case-lists.ts';
import { partOfAsk } from '../../../shared/casework/record-ask.ts';
import type { ListedCase } from '../../core/calls/cases.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import { casePartPath, pathOfCase } from '../addresses.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { ObservedList } from '../quiet/observed-list.tsx';
import { QuietList } from '../quiet/quiet-list.tsx';
import { useQuiet } from '../quiet/use-quiet.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { SearchField } from '../ui/search-field.tsx';
import { TabList } from '../ui/tab-list.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { BULK_ACTS, type BulkAct, BulkDialog } from './bulk-dialog.tsx';
import { type CaseRow, caseColumns } from './case-columns.tsx';
import { OpenCaseDialog } from './open-case-dialog.tsx';

/** The lists of cases, the quiet work that names the officer, and the journeys observed for their agency. */
type Shown = CaseList | 'quiet' | 'observed';
const TABS: readonly Shown[] = [...CASE_LISTS, 'quiet', 'observed'];

export interface CasesScreenProps {
  readonly first: Shown;
}

/** Every case: those that wait for the officer, those at work, and those that are closed; and quiet work. */
export function CasesScreen({ first }: CasesScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const session = useSession();
  const { permissions } = session;
  const zone = session.zone ?? 'UTC';
  const [shown, setShown] = useState<Shown>(first);
  const [search, setSearch] = useState('');
  const list: CaseList = shown === 'quiet' || shown === 'observed' ? 'mine' : shown;
  const { value: quiet } = useQuiet();
  const [marks, setMarks] = useState<readonly CaseRow[]>([]);
  const [bulk, setBulk] = useState<BulkAct | null>(null);
  const [isOpening, setOpening] = useState(false);
  const { value: cases, failure, again } = useCall('cases.list', {}, ['cases']);
  const flightName = useFlightName((cases?.length ?? 0) > 0);
  const rows = useMemo(
    () =>
      (cases ?? []).filter(IN_CASE_LIST[list]).map(
        (each): CaseRow => ({
          ...each,
          ownerName: ownerName(t, session, each),
          flightName: each.flight === null ? '' : flightName(each.flight),
        }),
      ),
    [cases, list, session, flightName, t],
  );
  const opening = {
    id: 'case.open-on',
    key: 'A',
    label: 'thing.open',
    run: () => setOpening(true),
    enabled: true,
    hint: true,
  };
  const marked = marks.filter(({ id }) => rows.some((row) => row.id === id));
  const columns = useMemo(() => caseColumns(t, language, zone), [t, language, zone]);
  return (
    <Tabs className="screen" value={shown}>
      <div className="screen-head">
        <h1>{t('screen.cases')}</h1>
        <TabList
          look="tabs inline"
          label={t('screen.cases')}
          tabs={TABS}
          onShow={(list) => {
            setShown(list);
            setMarks([]);
          }}
          name={(each) => t(`cases.${each}`)}
          note={(each) =>
            each === 'observed'
              ? null
              : each === 'quiet'
                ? (quiet ?? []).length
                : (cases ?? []).filter(IN_CASE_LIST[each]).length
          }
        />
        <span className="spring" />
        {list !== shown ? null : (
          <>
            {permissions.includes('case.work') ? <KeyButton tone="quiet" action={opening} /> : null}
            <ExportButton
              id="cases.export"
              enabled={rows.length > 0}
              what={t(`export.cases.${list}`)}
              make={(asked, act, options) => act('export.cases', { ...asked, list }, null, options)}
            />
            <SearchField id="cases-search" label={t('cases.search')} value={search} onChange={setSearch} />
          </>
        )}
      </div>
      {marked.length === 0 ? null : (
        <div className="filters" role="toolbar" aria-label={t('bulk.acts')}>
          <span className="grow">{t('bulk.marked', { count: marked.length })}</span>
          {BULK_ACTS.map((act) => (
            <button key={act} type="button" className="button" onClick={() => setBulk(act)}>
              {t(`case.action.${act}`)}
            </button>
          ))}
        </div>
      )}
      {isOpening ? <OpenCaseDialog cases={cases ?? []} onClose={() => setOpening(false)} /> : null}
      {bulk === null ? null : <BulkDialog act={bulk} cases={marked} onClose={() => setBulk(null)} />}
      <Tabs.Panel className="screen-fill" value={shown}>
        {failure !== null && cases === null ? <FailureNote failure={failure} again={again} /> : null}
        {shown === 'quiet' ? (
          <QuietList />
        ) : shown === 'observed' ? (
          <ObservedList />
        ) : cases === null ? null : rows.length === 0 ? (
          <EmptyState
            fill
            icon={IconBriefcase2}
            title={t(`cases.empty.${shown}`)}
            hint={t(`cases.empty.${shown}.hint`)}
          >
            {shown !== 'closed' ? (
              <button type="button" className="button strong" onClick={() => navigate('/queue')}>
                {t('cases.to-queue')}
              </button>
            ) : null}
          </EmptyState>
        ) : (
          <Grid
            // Another list has other rows to mark.
            key={shown}
            {...(session.permissions.includes('case.work') ? { onMark: setMarks } : {})}
            label={t(`cases.${shown}`)}
            rows={rows}
            columns={columns}
            rowId={(row) => row.id}
            search={search}
            onOpen={(row) => navigate(pathOfListed(row))}
          />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** Where it is answered what it waits for. */
function pathOfListed(row: ListedCase): string {
  const part = partOfAsk(row.waits);
  return part === null ? pathOfCase(row) : casePartPath(row.id, part);
}

function ownerName(
  t: TFunction,
  session: Pick<SessionView, 'officer' | 'officers'>,
  { assigned, handedTo }: ListedCase,
): string {
  if (handedTo !== undefined) return t('case.handed-to', { agency: t(`agency.${handedTo}`) });
  if (assigned === null) return t('queue.free');
  return assigned === session.officer.id ? t('queue.mine') : officerName(t, session, assigned);
}
