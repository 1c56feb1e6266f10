import type { CallFailure } from '../../core/calls/failure.ts';
import { failureText, tableName } from '../ui/failure-text.ts';
import { type TroubleKind, troubleKind } from '../ui/trouble-kind.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AcceptPlace } from './accept-place.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { RestorePlace } from './restore-place.tsx';

export interface TroubleScreenProps {
  /** Null: the data of this unit is missing. */
  readonly failure: CallFailure | null;
}

/** The store cannot be opened. Shows what happened, which data is safe, and what to do. It never offers a first start over existing data. */
export function TroubleScreen({ failure }: TroubleScreenProps) {
  const { t } = useTranslation();
  const kind: TroubleKind = failure === null ? 'lost' : troubleKind(failure);
  const params = {
    detail: failure !== null && 'detail' in failure ? failure.detail : '',
    table: failure !== null && 'table' in failure ? tableName(t, failure.table) : '',
  };
  const told = failure !== null && kind === 'store' && failure.code !== 'store-failed';
  return (
    <main className="whole-screen">
      <section className="vault-access">
        <p className="faint">
          Airside
          <LanguageSwitch />
        </p>
        <div role="alert" className="form">
          <h1>{t(`trouble.${kind}.title`)}</h1>
          <p>{told ? failureText(t, failure) : t(`trouble.${kind}.what`, params)}</p>
          <p>{t(`trouble.${kind}.kept`)}</p>
        </div>
        <h2 className="small-head">{t('trouble.next')}</h2>
        <div className="ways">
          <button type="button" className="way" onClick={() => window.location.reload()}>
            <strong className="way-title">{t('trouble.again')}</strong>
            <span className="way-hint">{t('trouble.again.hint')}</span>
          </button>
          {failure?.code === 'tampered' ? <AcceptPlace /> : null}
          <RestorePlace
            title={t('trouble.restore')}
            hint={t(kind === 'newer' ? 'trouble.restore.newer.hint' : 'trouble.restore.hint')}
          />
        </div>
        {failure === null ? null : <p className="faint mono">{t('trouble.details', { code: detailsOf(failure) })}</p>}
      </section>
    </main>
  );
}

/** Code and detail, which contain no data about persons. */
function detailsOf(failure: CallFailure): string {
  return 'detail' in failure ? `${failure.code} · ${failure.detail}` : failure.code;
}
