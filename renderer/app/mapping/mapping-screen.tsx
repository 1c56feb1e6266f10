import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MappingSource } from '../../core/api.ts';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { MappingForm } from './mapping-form.tsx';

export interface MappingScreenProps {
  readonly source: MappingSource;
}

/** Settles what the columns of one table mean, with its first rows in view, and reads the table so. */
export function MappingScreen({ source }: MappingScreenProps) {
  const { t } = useTranslation();
  const fileName = useFileName(source);
  const preview = useCall('mapping.preview', { source, profile: null }, []);
  const profiles = useCall('mapping.profiles', {}, []);
  const failure = preview.failure ?? profiles.failure;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
        <span className="spring" />
        <span className="dim cut" title={fileName ?? undefined}>
          {fileName ?? ''}
        </span>
      </div>
      {failure?.code === 'wrong-state' || failure?.code === 'not-found' ? (
        <EmptyState fill title={t('mapping.no-table')} hint={t('mapping.no-table.hint')}>
          <Link className="button" href="/import/quarantine">
            {t('mapping.to-quarantine')}
          </Link>
        </EmptyState>
      ) : failure !== null ? (
        <FailureNote failure={failure} again={preview.failure === null ? profiles.again : preview.again} />
      ) : preview.value === null || profiles.value === null || fileName === null ? (
        <p className="why-none">{t('diagnostics.loading')}</p>
      ) : (
        <MappingForm source={source} fileName={fileName} first={preview.value} profiles={profiles.value} />
      )}
    </div>
  );
}

/** Name of the file the table came in; empty where nobody knows any more, null while it is looked up. */
function useFileName(source: MappingSource): string | null {
  const quarantined = 'quarantine' in source;
  const rows = useCall('quarantine.list', quarantined ? {} : null, []);
  const jobs = useCall('import.list', quarantined ? null : {}, []);
  const [known, setKnown] = useState<string | null>(null);
  if (known !== null) return known;
  const found =
    'quarantine' in source
      ? rows.value?.find(({ id }) => id === source.quarantine)?.fileName
      : jobs.value
          ?.flatMap(({ files }) => files)
          .find(({ messages }) => messages.some(({ id }) => id === source.message))?.name;
  if (found !== undefined) setKnown(found);
  const asked = quarantined ? rows : jobs;
  return found ?? (asked.value === null && asked.failure === null ? null : '');
}
