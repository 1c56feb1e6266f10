import { IconVolumeOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MuteView } from '../../../core/calls/mutes.ts';
import { AreaParts } from '../../frame/area-parts.tsx';
import { useActions } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { RevokeDialog } from '../../traveller/revoke-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { focusElement } from '../../ui/focus-element.ts';
import { Grid } from '../../ui/grid.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { muteColumns } from './mute-columns.tsx';
import { MuteDaysDialog } from './mute-days-dialog.tsx';

const SEARCH = 'mutes-search';

/** Every mute: traveller, rule, reason, officer and end. Officers with the permission can revoke those in force. */
export function MutesScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { value: mutes, failure, again } = useCall('mutes.list', {}, ['mutes', 'queue']);
  const { value: days } = useCall('mutes.days', {}, ['mutes']);
  const [changing, setChanging] = useState(false);
  const [search, setSearch] = useState('');
  const [endedToo, setEndedToo] = useState(false);
  const [revoking, setRevoking] = useState<MuteView | null>(null);
  const columns = useMemo(() => muteColumns(t, language, session), [t, language, session]);
  const ended = (mutes ?? []).filter(({ state }) => state !== 'in-force').length;
  const rows = useMemo(() => (mutes ?? []).filter(({ state }) => endedToo || state === 'in-force'), [mutes, endedToo]);
  useActions([{ id: 'mutes.search', key: '/', label: 'ui.search', run: () => focusElement(SEARCH), hint: true }]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.rules')}</h1>
        <AreaParts />
        <span className="spring" />
        <label className="check">
          <input
            type="checkbox"
            checked={endedToo}
            disabled={ended === 0}
            onChange={(event) => setEndedToo(event.currentTarget.checked)}
          />
          {t('mutes.ended-too', { count: ended })}
        </label>
        {days !== null && session.permissions.includes('mutes.change') ? (
          <button type="button" className="button" onClick={() => setChanging(true)}>
            {t('mutes.days')}
          </button>
        ) : null}
        <SearchField id={SEARCH} label={t('mutes.search')} value={search} onChange={setSearch} />
      </div>
      <div className="screen-fill">
        {failure !== null && mutes === null ? <FailureNote failure={failure} again={again} /> : null}
        {mutes === null ? null : rows.length === 0 ? (
          <EmptyState
            fill
            icon={<IconVolumeOff size={32} stroke={1.4} aria-hidden />}
            title={t('mutes.none')}
            hint={t('mutes.none.hint')}
          />
        ) : (
          <Grid
            label={t('mutes.list')}
            rows={rows}
            columns={columns}
            rowId={(row) => row.id}
            search={search}
            rowHeight={44}
            onOpen={(row) => {
              if (row.mayRevoke) setRevoking(row);
            }}
          />
        )}
      </div>
      {changing && days !== null ? <MuteDaysDialog days={days} onClose={() => setChanging(false)} /> : null}
      {revoking === null ? null : <RevokeDialog mute={revoking} onClose={() => setRevoking(null)} />}
    </div>
  );
}
