import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { MappingSource } from '../../core/calls/mapping.ts';
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
  const origin = useOrigin(source);
  const fileName = origin?.fileName;
  const preview = useCall('mapping.preview', { source, profile: null }, []);
  const profiles = useCall('mapping.profiles', {}, []);
  const failure = preview.failure ?? profiles.failure;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
        <span className="spring" />
        <span className="dim cut" title={fileName}>
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
      ) : preview.value === null || profiles.value === null || origin === null ? (
        <p className="why-none">{t('diagnostics.loading')}</p>
      ) : (
        <MappingForm source={source} origin={origin} first={preview.value} profiles={profiles.value} />
      )}
    </div>
  );
}

interface Origin {
  /** Empty where nobody knows any more. */
  readonly fileName: string;
  /** Flights the table is on so far. */
  readonly flights: readonly FlightId[];
}

/** What is known of the table from where it came; null while it is looked up. It stays as it was when the entry leaves quarantine. */
function useOrigin(source: MappingSource): Origin | null {
  const { value, failure } = useCall('mapping.origin', { source }, []);
  return value ?? (failure === null ? null : { fileName: '', flights: [] });
}
