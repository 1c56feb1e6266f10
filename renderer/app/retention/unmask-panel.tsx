import { useState } from 'react';
import type { UnmaskedTraveller, UnmaskingView } from '../../core/calls/retention.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { ExportDialog } from '../exports/export-dialog.tsx';
import { useSession } from '../frame/use-session.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { unmaskedText } from './unmasked-text.ts';

type Dialog =
  | { readonly kind: 'ask'; readonly case: string }
  | { readonly kind: 'revoke'; readonly id: string }
  | { readonly kind: 'export'; readonly id: string; readonly case: string };

/** States that a traveller is masked. The officer of the open case can unmask the data together with a second officer. Empty for others. */
export function UnmaskPanel({ view }: { readonly view: TravellerView }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  if (!view.masked) return null;
  const work = view.case;
  return (
    <section className="masked" aria-label={t('masked.name')}>
      <p>{t('masked.note')}</p>
      {work !== null && work.state !== 'closed' && permissions.includes('unmask') ? <Unmasking work={work.id} /> : null}
    </section>
  );
}

function Unmasking({ work }: { readonly work: string }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { value: all } = useCall('unmaskings.list', {}, ['retention', 'cases']);
  const { act, dialog: second } = useAct();
  const [shown, setShown] = useState<UnmaskedTraveller | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const current = all?.find((each) => each.case === work && each.state === 'in-force');
  const show = async ({ id }: UnmaskingView) => {
    const result = await act('unmasking.view', { id });
    if (result.ok) setShown(result.value);
  };
  return (
    <>
      {current === undefined ? (
        <button type="button" className="button" onClick={() => setDialog({ kind: 'ask', case: work })}>
          {t('unmasking.ask')}
        </button>
      ) : (
        <p className="masked-acts">
          <span className="dim">{t('unmasking.until', { until: stamp(current.until) })}</span>
          <button
            type="button"
            className="button"
            onClick={() => (shown === null ? void show(current) : setShown(null))}
          >
            {t(shown === null ? 'unmasking.view' : 'unmasking.hide')}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => setDialog({ kind: 'export', id: current.id, case: work })}
          >
            {t('unmasking.export')}
          </button>
          <button type="button" className="button quiet" onClick={() => setDialog({ kind: 'revoke', id: current.id })}>
            {t('unmasking.revoke')}
          </button>
        </p>
      )}
      {shown === null || current === undefined ? null : (
        <dl className="masked-shown">
          {shown.rows.map((row) => (
            <div key={row.field}>
              <dt>{t(`unmasking.field.${row.field}`)}</dt>
              <dd>{unmaskedText(row, t, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {dialog?.kind === 'export' ? (
        <ExportDialog
          what={`${t('unmasking.title')} ${dialog.case}`}
          nameless
          make={({ names: _, ...asked }, make, options) =>
            make('unmasking.export', { id: dialog.id, ...asked }, null, options)
          }
          onClose={close}
        />
      ) : dialog === null ? null : (
        <ReasonDialog
          title={t(`unmasking.${dialog.kind}`)}
          about={[dialog.kind === 'ask' ? dialog.case : dialog.id]}
          hint={t(`unmasking.${dialog.kind}.hint`)}
          save={t(`unmasking.${dialog.kind}`)}
          onSave={(reason, decide) =>
            dialog.kind === 'ask'
              ? decide('unmasking.approve', { case: work, reason }, t('unmasking.told.approved'), {
                  about: [`${t('case.title')} ${work}`],
                })
              : decide('unmasking.revoke', { id: dialog.id, reason }, t('unmasking.told.revoked'))
          }
          onDone={() => {
            if (dialog.kind === 'revoke') setShown(null);
            close();
          }}
          onClose={close}
        />
      )}
      {second}
    </>
  );
}
