import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { DraftSummary } from '../../../core/calls/draft-views.ts';
import type { VersionsView } from '../../../core/calls/rule-version-views.ts';
import { draftPath, type VersionsPlace, versionPath } from '../../addresses.ts';
import { AreaParts } from '../../frame/area-parts.tsx';
import { useActions } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { Panes } from '../../ui/panes.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { DraftDetail } from './draft-detail.tsx';
import { type DraftBeginning, NewDraftDialog } from './new-draft-dialog.tsx';
import { VersionDetail } from './version-detail.tsx';
import { VersionNotices } from './version-notices.tsx';
import { DraftRow, VersionRow } from './version-row.tsx';
import type { VersionReader } from './version-words.ts';

export interface VersionsScreenProps {
  readonly place: VersionsPlace;
}

/** Drafts and versions of the rules: being written, waiting for signatures, in force, and former. */
export function VersionsScreen({ place }: VersionsScreenProps) {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const { permissions } = useSession();
  const [beginning, setBeginning] = useState<DraftBeginning | null>(null);
  const { value: view, failure, again } = useCall('versions.list', {}, ['rules', 'session', 'rescreening']);
  const { value: drafts } = useCall('drafts.list', {}, ['rules']);
  const writer = permissions.includes('rules.draft');
  const mayTake = writer && host.can.openManifests;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.rules')}</h1>
        <AreaParts />
        <span className="spring" />
        {mayTake ? (
          <KeyButton
            action={{ id: 'versions.file', key: 'F', label: 'versions.file', run: () => setBeginning('files') }}
          />
        ) : null}
        {writer ? (
          <KeyButton
            tone="strong"
            action={{ id: 'versions.draft', key: 'N', label: 'versions.draft.new', run: () => setBeginning('active') }}
          />
        ) : null}
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null || drafts === null ? null : (
        <ListAndDetail view={view} drafts={drafts} place={place} onBegin={setBeginning} />
      )}
      {beginning === null ? null : <NewDraftDialog from={beginning} onClose={() => setBeginning(null)} />}
    </div>
  );
}

interface ListAndDetailProps extends VersionsScreenProps {
  readonly view: VersionsView;
  readonly drafts: readonly DraftSummary[];
  readonly onBegin: (from: DraftBeginning) => void;
}

function ListAndDetail({ view, drafts, place, onBegin }: ListAndDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [, navigate] = useLocation();
  const reader: VersionReader = { t, language, zone: session.zone ?? 'UTC' };
  const version = place.kind === 'draft' ? null : (place.version ?? view.inForce.version);
  const shown = place.kind === 'draft' ? draftPath(place.id) : versionPath(version);
  const paths = [...drafts.map(({ id }) => draftPath(id)), ...view.versions.map((row) => versionPath(row.version))];
  const go = (by: 1 | -1) => {
    const next = paths[paths.indexOf(shown) + by];
    if (next !== undefined) navigate(next, { replace: true });
  };
  useActions([
    { id: 'versions.next', key: 'J', label: 'versions.action.next', run: () => go(1), hint: true },
    { id: 'versions.previous', key: 'K', label: 'versions.action.previous', run: () => go(-1), hint: true },
  ]);
  const listPane = useRef<HTMLElement>(null);
  const detailPane = useRef<HTMLElement>(null);
  useEffect(() => {
    listPane.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    if (detailPane.current !== null) detailPane.current.scrollTop = 0;
  }, [shown]);
  const row = view.versions.find((each) => each.version === version);
  return (
    <Panes name="rule-versions" defaults={[460]} labels={['pane.versions', 'pane.version']}>
      {[
        <Scrolling key="list" ref={listPane} aria-label={t('versions.list')}>
          <VersionNotices view={view} reader={reader} onTakeShipped={() => onBegin({ shipped: true })} />
          <h2 className="small-head">{t('versions.drafts')}</h2>
          {drafts.length === 0 ? <p className="dim version-none">{t('versions.drafts.none')}</p> : null}
          {drafts.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              reader={reader}
              on={shown === draftPath(draft.id)}
              onShow={() => navigate(draftPath(draft.id))}
            />
          ))}
          <h2 className="small-head">{t('versions.versions')}</h2>
          {view.versions.map((each) => (
            <VersionRow
              key={each.hash}
              row={each}
              reader={reader}
              from={view.scheduled?.hash === each.hash ? view.scheduled.from : null}
              on={each.version === version}
              onShow={() => navigate(versionPath(each.version))}
            />
          ))}
        </Scrolling>,
        <Scrolling key="detail" ref={detailPane} aria-label={t('versions.detail')}>
          {place.kind === 'draft' ? (
            <DraftDetail key={place.id} id={place.id} view={view} reader={reader} />
          ) : row === undefined ? (
            <EmptyState title={t('versions.gone')} hint={t('versions.gone.hint')} />
          ) : (
            <VersionDetail
              key={row.hash}
              row={row}
              view={view}
              reader={reader}
              onDraft={(of) => onBegin(of === view.inForce.version ? 'active' : { version: of })}
            />
          )}
        </Scrolling>,
      ]}
    </Panes>
  );
}
