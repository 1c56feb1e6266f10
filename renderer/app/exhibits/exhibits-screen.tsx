import { Tabs } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { EXHIBIT_LISTS, type ExhibitList, IN_EXHIBIT_LIST } from '../../../shared/exhibit/exhibit-lists.ts';
import { isSameSeal } from '../../../shared/exhibit/seal-number.ts';
import { exhibitPath } from '../addresses.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { exhibitColumns } from './exhibit-columns.ts';
import { ExhibitDetail } from './exhibit-detail.tsx';
import { ScanField } from './scan-field.tsx';

export interface ExhibitsScreenProps {
  /** Id of the exhibit that is shown; null: the list. */
  readonly shown: string | null;
}

/** Every exhibit that the officer may see, for the store room: by list, number, seal or scanner. */
export function ExhibitsScreen({ shown }: ExhibitsScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [, navigate] = useLocation();
  const [list, setList] = useState<ExhibitList>('here');
  const [search, setSearch] = useState('');
  const { value: exhibits, failure, again } = useCall('exhibits.list', {}, ['exhibits', 'cases']);
  const { value: view, failure: gone } = useCall('exhibit.read', shown === null ? null : { id: shown }, [
    'exhibits',
    'cases',
  ]);
  const columns = useMemo(() => exhibitColumns(t, session, language), [t, session, language]);
  const rows = useMemo(() => (exhibits ?? []).filter(({ state }) => IN_EXHIBIT_LIST[list](state)), [exhibits, list]);
  const find = (text: string) => {
    const found =
      exhibits?.find(({ number }) => number === text.toUpperCase()) ??
      exhibits?.find(({ state }) => state.seal !== null && isSameSeal(state.seal.number, text));
    if (found !== undefined) navigate(exhibitPath(found.id));
    return found !== undefined;
  };
  const back = {
    id: 'exhibits.back',
    key: 'Escape',
    label: 'exhibits.back',
    run: () => navigate(exhibitPath()),
    enabled: true,
    hint: true,
  };
  return (
    <Tabs className="screen" value={list}>
      <div className="screen-head">
        <h1>{t('screen.inspections')}</h1>
        <AreaParts />
        <span className="spring" />
        <ScanField onScan={find} />
      </div>
      <div className="filters">
        {shown === null ? (
          <>
            <TabList
              look="tabs inline"
              label={t('inspections.part.exhibits')}
              tabs={EXHIBIT_LISTS}
              onShow={setList}
              name={(each) => t(`exhibits.list.${each}`)}
              note={(each) => (exhibits ?? []).filter(({ state }) => IN_EXHIBIT_LIST[each](state)).length}
            />
            <span className="spring" />
            <ExportButton
              id="exhibits.export"
              enabled={rows.length > 0}
              what={t(`exhibits.list.${list}`)}
              make={(asked, act, options) => act('exhibits.export', { ...asked, list }, null, options)}
            />
            <SearchField id="exhibits-search" label={t('exhibits.search')} value={search} onChange={setSearch} />
          </>
        ) : (
          <KeyButton tone="quiet" action={back} />
        )}
      </div>
      {failure !== null && exhibits === null ? <FailureNote failure={failure} again={again} /> : null}
      {shown !== null ? (
        view !== null ? (
          <ExhibitDetail key={shown} view={view} linked />
        ) : gone !== null ? (
          <FailureNote failure={gone} again={again} />
        ) : null
      ) : (
        <Tabs.Panel className="screen-fill" value={list}>
          {exhibits === null ? null : rows.length === 0 ? (
            <EmptyState fill icon={IconPackage} title={t('exhibits.none')} hint={t('exhibits.none.hint')} />
          ) : (
            <Grid
              key={list}
              label={t(`exhibits.list.${list}`)}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              search={search}
              onOpen={({ id }) => navigate(exhibitPath(id))}
            />
          )}
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
