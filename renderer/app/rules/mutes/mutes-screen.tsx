import { IconVolumeOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MuteView } from '../../../core/calls/mutes.ts';
import { useSession } from '../../frame/use-session.ts';
import { RevokeDialog } from '../../traveller/revoke-dialog.tsx';
import { Check } from '../../ui/check.tsx';
import { Grid } from '../../ui/grid.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { RulesPart } from '../rules-part.tsx';
import { muteColumns } from './mute-columns.tsx';
import { MuteDaysDialog } from './mute-days-dialog.tsx';

/** Every mute: traveller, rule, reason, officer and end. Officers with the permission can revoke those in force. */
export function MutesScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const loaded = useCall('mutes.list', {}, ['mutes', 'queue']);
  const mutes = loaded.value;
  const { value: days } = useCall('mutes.days', {}, ['mutes']);
  const [changing, setChanging] = useState(false);
  const [search, setSearch] = useState('');
  const [endedToo, setEndedToo] = useState(false);
  const [revoking, setRevoking] = useState<MuteView | null>(null);
  const columns = useMemo(() => muteColumns(t, language, session), [t, language, session]);
  const ended = (mutes ?? []).filter(({ state }) => state !== 'in-force').length;
  const rows = useMemo(() => (mutes ?? []).filter(({ state }) => endedToo || state === 'in-force'), [mutes, endedToo]);
  return (
    <>
      <RulesPart
        tools={
          <>
            <Check checked={endedToo} disabled={ended === 0} onCheck={setEndedToo}>
              {t('mutes.ended-too', { count: ended })}
            </Check>
            {days !== null && session.permissions.includes('mutes.change') ? (
              <button type="button" className="button" onClick={() => setChanging(true)}>
                {t('mutes.days')}
              </button>
            ) : null}
            <SearchField id="mutes-search" label={t('mutes.search')} value={search} onChange={setSearch} />
          </>
        }
        loaded={loaded}
        empty={rows.length === 0 ? { icon: IconVolumeOff, title: 'mutes.none', hint: 'mutes.none.hint' } : null}
      >
        {() => (
          <div className="screen-fill">
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
          </div>
        )}
      </RulesPart>
      {changing && days !== null ? <MuteDaysDialog days={days} onClose={() => setChanging(false)} /> : null}
      {revoking === null ? null : <RevokeDialog mute={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
