import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { REPORT_PARTS, type ReportPart } from '../../../shared/list/list-report.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { TakeOverView } from '../../core/calls/list-views.ts';
import { listScreenPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount, formatSize } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ReportTable } from './report-table.tsx';
import { TakeDialog } from './take-dialog.tsx';
import { Facts } from './terms-part.tsx';

/** The report of a take-over: what its files gave, what is odd about it, and the rows of each part. */
export function TakeOverScreen({ version: id }: { readonly version: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const language = useLanguage();
  const { value: view, failure, again } = useCall('lists.take-over-view', { version: id }, ['lists']);
  const [part, setPart] = useState<ReportPart>('new');
  const [open, setOpen] = useState<'take' | 'give-up' | null>(null);
  if (view === null)
    return failure === null ? <div className="screen" /> : <FailureNote failure={failure} again={again} />;
  const { list, version, warnings, isStale, mayTake } = view;
  const action = (name: string, key: string, label: string, run: () => void, enabled = true) => ({
    ...{ id: name, key, label, run, enabled, hint: true },
  });
  const end = () => setOpen(null);
  const leave = () => go(listScreenPath(list.id));
  return (
    <div className="screen">
      <div className="screen-head">
        <a className="dim" href={`#${listScreenPath(list.id)}`}>
          {list.title}
        </a>
        <h1 className="cut">{t('take-over.title', { title: list.title })}</h1>
        <span className="dim">{t(`list.version.${version.state}`)}</span>
        <span className="spring" />
        {mayTake ? (
          <>
            <KeyButton
              tone="quiet"
              action={action('take-over.give-up', 'X', 'take-over.give-up', () => setOpen('give-up'))}
            />
            <KeyButton
              tone="strong"
              action={action('take-over.confirm', 'A', 'take-over.confirm', () => setOpen('take'), !isStale)}
            />
          </>
        ) : null}
      </div>
      <div className="take-over-head">
        {version.state === 'draft' ? <p className="dim">{t('take-over.lead-draft')}</p> : null}
        {isStale ? <p role="alert">{t('take-over.stale')}</p> : null}
        {warnings.length === 0 || version.state !== 'draft' ? null : (
          <ul className="take-over-warnings" role="alert">
            {warnings.map((warning) => (
              <li key={warning}>{t(`take-over.warning.${warning}`)}</li>
            ))}
          </ul>
        )}
        <Source view={view} />
      </div>
      <Tabs value={part}>
        <TabList
          label={t('take-over.parts')}
          tabs={REPORT_PARTS}
          name={(each) => t(`take-over.count.${each}`)}
          note={(each) => formatCount(countOf(view, each), language)}
          onShow={setPart}
        />
      </Tabs>
      <ReportTable version={id} part={part} count={countOf(view, part)} />
      {open === 'take' ? <TakeDialog view={view} onClose={end} onDone={leave} /> : null}
      {open === 'give-up' ? (
        <ConfirmDialog
          title={t('take-over.give-up.title')}
          save={t('take-over.give-up')}
          onSave={(act) => act('lists.give-up', { version: id }, t('take-over.given-up'))}
          onDone={leave}
          onClose={end}
        >
          <p>{t('take-over.give-up.lead')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

function countOf({ version: { read } }: TakeOverView, part: ReportPart): number {
  if (read === null) return 0;
  return part === 'duplicate' ? read.counts.repeated + read.alike : read.counts[part];
}

/** The files, and what they are. */
function Source({ view: { version, entriesBefore } }: { readonly view: TakeOverView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { read, entries } = version;
  if (read === null) return null;
  const before =
    entriesBefore === null
      ? ''
      : ` (${t('take-over.entries.before', { count: formatCount(entriesBefore, language) as never })})`;
  return (
    <Facts
      rows={[
        [t('take-over.file'), read.files.map(({ name, size }) => `${name} · ${formatSize(size, language)}`).join(', ')],
        ['SHA-256', read.files.map(({ sha256 }) => sha256).join(' ')],
        [t('take-over.format'), read.format === null ? null : t(`list-format.${read.format}`)],
        [t('take-over.entries-of'), t(read.delta ? 'take-over.delta' : 'take-over.whole')],
        [t('take-over.published'), read.publishedOn === null ? t('take-over.not-dated') : dayText(read.publishedOn)],
        [t('take-over.entries'), `${formatCount(entries, language)}${before}`],
        [t('take-over.count.same'), formatCount(read.counts.same, language)],
        [t('take-over.read-by'), officerName(t, session, version.madeBy)],
      ]}
    />
  );
}
