import { IconDownload, IconListSearch, IconQrcode, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Progress } from '../../core/calls/progress.ts';
import { AdministrationHead } from '../administration/administration-head.tsx';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { counted } from '../ui/format.ts';
import { type Going, goingOn } from '../ui/going-on.ts';
import { notifyFailure } from '../ui/notify.ts';
import { Panes } from '../ui/panes.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AuditEntryPane } from './audit-entry-pane.tsx';
import { AuditExport } from './audit-export.tsx';
import { type AuditFilter, idsIn, NO_FILTER, queryOf } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditList } from './audit-list.tsx';
import { AuditStatus } from './audit-status.tsx';
import { NotedHead } from './noted-head.tsx';
import { type AuditSearch, useAuditSearch } from './use-audit-search.ts';

/** Milliseconds without typing after which the search for words begins. */
const TYPED = 300;

export interface AuditScreenProps {
  /** Only entries about these ids, as in the address; absent: everything. */
  readonly about?: string;
}

/** The audit trail: searched, read, verified, exported. No officer can change it. */
export function AuditScreen({ about = '' }: AuditScreenProps) {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const { zone } = useSession();
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  const settled = useSettled(filter);
  const search = useAuditSearch(useMemo(() => queryOf(settled, zone ?? 'UTC', idsIn(about)), [settled, zone, about]));
  const { value: trail } = useCall('audit.state', {}, ['audit', 'session']);
  const [entry, setEntry] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const [noting, setNoting] = useState(false);
  const { verifying, verify, cancel } = useVerify();
  const rows = search.rows ?? [];
  const at = Math.max(
    0,
    rows.findIndex(({ id, seq }) => id === entry || String(seq) === entry),
  );
  const go = (by: 1 | -1) => setEntry(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id ?? null);
  const some = rows.length > 0;
  useActions([
    { id: 'audit.next', key: 'J', label: 'audit.next', run: () => go(1), enabled: some, hint: true },
    { id: 'audit.previous', key: 'K', label: 'audit.previous', run: () => go(-1), enabled: some, hint: true },
    { id: 'audit.verify', key: 'V', label: 'audit.verify', run: verify, enabled: verifying === null, hint: true },
  ]);
  const shown = rows[at];
  return (
    <div className="screen">
      <AdministrationHead>
        <button type="button" className="button" disabled={verifying !== null} onClick={verify} aria-keyshortcuts="V">
          <IconShieldCheck size={15} stroke={1.6} aria-hidden /> {t('audit.verify')}
        </button>
        <button type="button" className="button" onClick={() => setNoting(true)}>
          <IconQrcode size={15} stroke={1.6} aria-hidden /> {t('audit.noted-head')}
        </button>
        {host.can.saveExport ? (
          <button type="button" className="button" onClick={() => setExporting(true)}>
            <IconDownload size={15} stroke={1.6} aria-hidden /> {t('audit.export')}
          </button>
        ) : null}
      </AdministrationHead>
      {trail === null ? null : (
        <AuditStatus
          trail={trail}
          verifying={verifying}
          onCancel={cancel}
          onShowEntry={(seq) => {
            setFilter(NO_FILTER);
            setEntry(String(seq));
          }}
        />
      )}
      <AuditFilters filter={filter} onChange={setFilter} />
      {about === '' ? null : (
        <p className="audit-about">
          {t('audit.about')}{' '}
          <Link className="link" href="/administration/audit">
            {t('audit.about.all')}
          </Link>
        </p>
      )}
      {search.failure === null ? null : <FailureNote failure={search.failure} again={search.again} />}
      <Panes name="audit" defaults={[480]} labels={['audit.list', 'audit.entry']}>
        {[
          <Listed key="list" search={search} at={at} onShow={setEntry} />,
          shown === undefined ? null : <AuditEntryPane key="entry" row={shown} />,
        ]}
      </Panes>
      {noting ? <NotedHead onClose={() => setNoting(false)} /> : null}
      {exporting ? (
        <AuditExport filter={filter} head={trail?.head ?? null} onClose={() => setExporting(false)} />
      ) : null}
    </div>
  );
}

interface ListedProps {
  readonly search: AuditSearch;
  readonly at: number;
  readonly onShow: (id: string) => void;
}

function Listed({ search, at, onShow }: ListedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, more, looking } = search;
  return (
    <div className="audit-listed">
      {rows !== null && rows.length > 0 ? <AuditList rows={rows} at={at} onShow={onShow} /> : null}
      {rows?.length === 0 && looking === null ? (
        <EmptyState fill icon={IconListSearch} title={t('audit.none')} hint={t('audit.none.hint')} />
      ) : null}
      <div className="audit-foot" role="status">
        {looking === null ? (
          <>
            <span className="dim">
              {t(more ? 'audit.shown.more' : 'audit.shown', counted(rows?.length ?? 0, language))}
            </span>
            <span className="spring" />
            {more ? (
              <button type="button" className="button" onClick={search.showMore}>
                {t('audit.more')}
              </button>
            ) : null}
          </>
        ) : (
          <>
            <span className="dim">{t('audit.searching')}</span>
            <ProgressBar label={t('audit.searching')} share={looking.share} />
            <button type="button" className="button quiet" onClick={search.cancel}>
              {t('ui.cancel')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** The filter with its words as they were after the last pause in typing. Its other fields apply at once. */
function useSettled(filter: AuditFilter): AuditFilter {
  const [settled, setSettled] = useState(filter);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(filter), settled.text === filter.text ? 0 : TYPED);
    return () => clearTimeout(timer);
  }, [filter, settled.text]);
  return settled;
}

/** Verifies the whole trail. The result is shown with the state of the trail. */
function useVerify() {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [verifying, setVerifying] = useState<Going | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const verify = () => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setVerifying({ share: null });
    const onProgress = (progress: Progress) => setVerifying((before) => (before === null ? null : goingOn(progress)));
    void core.call('audit.verify', {}, { signal: controller.signal, onProgress }).then((result) => {
      running.current = null;
      setVerifying(null);
      if (!result.ok && result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
    });
  };
  return { verifying, verify, cancel: () => running.current?.abort() };
}
