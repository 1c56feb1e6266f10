import { useState } from 'react';
import type { StoreCheckView } from '../../core/calls/verify.ts';
import { useBackupWork } from '../backup/use-backup-work.ts';
import { tableName } from '../ui/failure-text.ts';
import { formatCount } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { notifyFailure } from '../ui/notify.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AdministrationHead } from './administration-head.tsx';

/** Opens every record of both stores and names those that differ from what was written. */
export function VerifyScreen() {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { running, stop, run } = useBackupWork();
  const [check, setCheck] = useState<StoreCheckView | null>(null);
  const verify = async () => {
    setCheck(null);
    const result = await run('verifying', (options) => core.call('store.verify', {}, options));
    if (result.ok) setCheck(result.value);
    else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  const progress = running?.progress ?? null;
  const share = progress === null || progress.total === 0 ? 0 : Math.min(100, (progress.done * 100) / progress.total);
  return (
    <div className="screen">
      <AdministrationHead>
        <KeyButton
          tone="strong"
          action={{
            id: 'verify.go',
            key: 'V',
            label: 'verify.go',
            run: () => void verify(),
            enabled: running === null,
          }}
        />
      </AdministrationHead>
      <div className="permissions scroll">
        <div className="permissions-hint">
          <h2>{t('verify.title')}</h2>
          <p className="dim">{t('verify.what')}</p>
        </div>
        {running === null ? null : (
          <section className="import-progress" aria-label={t('verify.running')}>
            <ProgressBar label={t('verify.running')} share={share} />
            <p className="dim progress-line">
              <span>{t('verify.share', { share: Math.floor(share) })}</span>
              <button type="button" className="button" onClick={stop}>
                {t('ui.cancel')}
              </button>
            </p>
          </section>
        )}
        {check === null ? null : <Check check={check} />}
      </div>
    </div>
  );
}

function Check({ check: { records, retained, found, withheld, findings } }: { readonly check: StoreCheckView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counted = (count: number) => ({ count, shown: formatCount(count, language) });
  const kept = retained === 0 ? null : <p className="dim">{t('verify.retained', counted(retained))}</p>;
  const all = found + withheld;
  if (all === 0)
    return (
      <output className="permissions-hint">
        <p>{t('verify.whole', counted(records))}</p>
        {kept}
      </output>
    );
  return (
    <section role="alert" aria-label={t('verify.found', counted(all))}>
      <div className="permissions-hint">
        <p className="backup-bad">{t('verify.found', counted(all))}</p>
        <p>{t('verify.do')}</p>
        {withheld === 0 ? null : <p>{t('verify.withheld', counted(withheld))}</p>}
        {found > findings.length ? <p className="dim">{t('verify.first', counted(findings.length))}</p> : null}
        {kept}
      </div>
      {found === 0 ? null : (
        <table className="lines-table">
          <caption className="visually-hidden">{t('verify.title')}</caption>
          <HeadRow columns={(['store', 'table', 'id', 'problem'] as const).map((column) => t(`verify.${column}`))} />
          <tbody>
            {findings.map(({ store, table, id, problem }) => (
              <tr key={`${store} ${table} ${id} ${problem}`}>
                <td>{t(`store.${store}`)}</td>
                <td title={table}>{tableName(t, table)}</td>
                <th scope="row">{id}</th>
                <td>{t(`verify.problem.${problem}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
