import { useState } from 'react';
import type { SeenCheck, TrailView } from '../../core/calls/audit-views.ts';
import { counted } from '../ui/format.ts';
import type { Going } from '../ui/going-on.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface AuditStatusProps {
  readonly trail: TrailView;
  /** Null: not verifying. */
  readonly verifying: Going | null;
  readonly onCancel: () => void;
  readonly onShowEntry: (seq: number) => void;
}

/** State of the trail: alarms, the result of the last verification, its last entry. */
export function AuditStatus({ trail, verifying, onCancel, onShowEntry }: AuditStatusProps) {
  const { t } = useTranslation();
  return (
    <section className="audit-status" aria-live="polite">
      {trail.alarm === null ? null : <Alarm trail={trail} alarm={trail.alarm} />}
      {verifying === null ? (
        <Checked check={trail.check} told={trail.alarm?.code === 'audit-broken'} onShowEntry={onShowEntry} />
      ) : (
        <div className="audit-verifying">
          <span>{t('audit.verifying')}</span>
          <ProgressBar label={t('audit.verifying')} share={verifying.share} />
          <button type="button" className="button" onClick={onCancel}>
            {t('ui.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

function Alarm({ trail, alarm }: { readonly trail: TrailView; readonly alarm: NonNullable<TrailView['alarm']> }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const [asking, setAsking] = useState(false);
  const { code, seq, last, at } = alarm;
  return (
    <div className="audit-alarm" role="alert">
      <p>
        {t(`audit.alarm.${isNumbered(code) && seq === null ? 'unnumbered' : code}`, {
          seq,
          last,
          time: stamp(at),
        })}
      </p>
      {trail.mayAcknowledge ? (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t('audit.acknowledge')}
        </button>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('audit.acknowledge.title')}
          about={['trail']}
          hint={t('audit.acknowledge.hint')}
          save={t('audit.acknowledge.save')}
          onSave={(reason, act) => act('audit.acknowledge', { reason })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

/** Does the text of this alarm name entries by number? */
function isNumbered(code: NonNullable<TrailView['alarm']>['code']): boolean {
  return code !== 'audit-anchor-missing' && code !== 'audit-replaced';
}

interface CheckedProps {
  readonly check: SeenCheck | null;
  /** An alarm states it already. */
  readonly told: boolean;
  readonly onShowEntry: (seq: number) => void;
}

function Checked({ check, told, onShowEntry }: CheckedProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  if (check === null) return <p className="dim">{t('audit.never-verified')}</p>;
  const time = stamp(check.at);
  const [first] = check.breaks;
  if (check.isWhole)
    return (
      <p className="audit-whole">
        {check.entries === null
          ? t('audit.whole.unnumbered', { time })
          : t('audit.whole', { ...counted(check.entries, language), time })}{' '}
        {check.destroyed === null || check.destroyed === 0 ? null : (
          <span className="dim">{t('audit.destroyed', counted(check.destroyed, language))}</span>
        )}
      </p>
    );
  return (
    <div className="audit-broken">
      {told ? null : (
        <strong>
          {first === undefined ? t('audit.broken.unnumbered', { time }) : t('audit.broken', { time, seq: first.seq })}
        </strong>
      )}
      <ul aria-label={t('audit.breaks')}>
        {check.breaks.map(({ code, seq, last }) => (
          <li key={`${code} ${seq}`}>
            {t(`audit.break.${code}`, { seq, last })}{' '}
            <button type="button" className="link" onClick={() => onShowEntry(seq)}>
              {t('audit.show-entry')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
