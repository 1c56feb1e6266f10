import { IconAlertTriangle, IconClock, IconHandOff, IconPackage, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { AloneActView, VersionsView } from '../../../core/calls/rule-version-views.ts';
import { useSession } from '../../frame/use-session.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatStamp } from '../../ui/format.ts';
import { useCall } from '../../ui/use-call.ts';
import { markText, type VersionReader } from './version-words.ts';

export interface VersionNoticesProps {
  readonly view: VersionsView;
  readonly reader: VersionReader;
  /** Makes a draft of the rules that ship now. */
  readonly onTakeShipped: () => void;
}

/** What needs attention: rules of a new release, acts of a single supervisor, switched-off rules, flights to be screened again. */
export function VersionNotices({ view, reader, onTakeShipped }: VersionNoticesProps) {
  const { t, language, zone } = reader;
  const { permissions } = useSession();
  const { rescreening, shippedChanged, scheduled, switchedOff, alone, unreadable } = view;
  const named = switchedOff.length + alone.length > 0;
  const { value: inForce } = useCall('rules.get', named ? {} : null, ['queue']);
  const titleOf = (id: string | null): string => {
    const rule = inForce?.rules.find((each) => each.id === id);
    return rule === undefined ? (id ?? '') : titleIn(rule.title, language);
  };
  return (
    <>
      {unreadable ? (
        <Notice Icon={IconAlertTriangle} strong>
          {t('versions.unreadable', { version: view.inForce.version })}
        </Notice>
      ) : null}
      {rescreening === null ? null : (
        <Notice Icon={IconRefresh}>
          <span role="status">{t('versions.rescreening', { ...rescreening, version: view.inForce.version })}</span>
          <progress
            max={Math.max(1, rescreening.total)}
            value={rescreening.done}
            aria-label={t('versions.rescreening.label')}
          />
        </Notice>
      )}
      {scheduled === null ? null : (
        <Notice Icon={IconClock}>
          {t('versions.scheduled', {
            version: scheduled.version,
            at: formatStamp(scheduled.from, zone, language),
            by: markText(reader, scheduled),
          })}
        </Notice>
      )}
      {shippedChanged === null ? null : (
        <Notice Icon={IconPackage}>
          <span>{t('versions.shipped-changed', { count: shippedChanged.changes })}</span>
          {permissions.includes('rules.draft') ? (
            <button type="button" className="button" onClick={onTakeShipped}>
              {t('versions.shipped-changed.take')}
            </button>
          ) : null}
        </Notice>
      )}
      {switchedOff.length === 0 ? null : (
        <Notice Icon={IconHandOff}>
          <ul>
            {switchedOff.map((off) => (
              <li key={off.rule}>
                {t('versions.off', { rule: titleOf(off.rule), by: markText(reader, off), reason: off.reason })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {alone.map((act) => (
        <AloneNotice key={act.id} act={act} title={titleOf(act.rule)} reader={reader} />
      ))}
    </>
  );
}

interface NoticeProps {
  readonly Icon: typeof IconClock;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

function Notice({ Icon, strong = false, children }: NoticeProps) {
  return (
    <div className={strong ? 'version-notice strong' : 'version-notice'}>
      <Icon size={16} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

interface AloneNoticeProps {
  readonly act: AloneActView;
  /** Title of the rule that was switched off; '' for other acts. */
  readonly title: string;
  readonly reader: VersionReader;
}

/** An act of one supervisor, with a button for another supervisor to countersign it. */
function AloneNotice({ act, title, reader }: AloneNoticeProps) {
  const { t, language, zone } = reader;
  const { permissions } = useSession();
  const [asking, setAsking] = useState(false);
  const said = t(`versions.alone.${act.kind}`, {
    version: act.version,
    rule: title,
    by: markText(reader, act),
    reason: act.reason,
  });
  return (
    <Notice Icon={IconAlertTriangle} strong={act.overdue}>
      <p>{said}</p>
      <p className={act.overdue ? 'field-error' : 'dim'}>
        {t(act.overdue ? 'versions.alone.overdue' : 'versions.alone.due', { at: formatStamp(act.due, zone, language) })}
      </p>
      {permissions.includes('rules.sign') ? (
        act.refused === null ? (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('versions.countersign')}
          </button>
        ) : (
          <p className="faint">{t(`rule-act.${act.refused}`)}</p>
        )
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t('versions.countersign')}
          save={t('versions.countersign.do')}
          onClose={() => setAsking(false)}
          onSave={(doIt) => doIt('rules.countersign', { act: act.id }, t('versions.told.countersigned'))}
        >
          <p>{said}</p>
        </ConfirmDialog>
      ) : null}
    </Notice>
  );
}
