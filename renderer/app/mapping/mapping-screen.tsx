import { Link } from 'wouter';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { MappingSource } from '../../core/calls/mapping.ts';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { MappingForm } from './mapping-form.tsx';

export interface MappingScreenProps {
  readonly source: MappingSource;
}

/** Lets an officer assign meanings to the columns of a table, with its first rows in view, and reads the table accordingly. */
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
  /** Empty where it is no longer known. */
  readonly fileName: string;
  /** The table's flights so far. */
  readonly flights: readonly FlightId[];
}

/** The origin of the table; null while it is loading. It stays the same after the entry leaves quarantine. */
function useOrigin(source: MappingSource): Origin | null {
  const { value, failure } = useCall('mapping.origin', { source }, []);
  return value ?? (failure === null ? null : { fileName: '', flights: [] });
}
