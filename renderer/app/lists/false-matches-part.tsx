import { useMemo, useState } from 'react';
import type { FalseMatchView, ListView } from '../../core/calls/list-views.ts';
import { useSession } from '../frame/use-session.ts';
import { RevokeFalseMatchDialog } from '../traveller/false-match-dialog.tsx';
import { listedName } from '../traveller/person-text.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatDate, formatStamp } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** What was declared about a list: who is not whom it means, those in force first. One that the officer may revoke opens with Enter. */
export function FalseMatchesPart({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [revoking, setRevoking] = useState<FalseMatchView | null>(null);
  const { value, failure, again } = useCall('false-matches.list', { list: view.list.id }, ['lists', 'queue']);
  const columns = useMemo(() => {
    const who = (id: string) => officerName(t, session, id);
    const zone = session.zone ?? 'UTC';
    return [
      column<FalseMatchView>(t('false-matches.column.traveller'), { flex: 2, minWidth: 160 }, ({ name, key }) =>
        [listedName(t, name), key.kind === 'document' ? key.shown : t('mutes.weak')].join(' · '),
      ),
      column<FalseMatchView>(
        t('false-matches.column.entry'),
        { flex: 1, minWidth: 120 },
        ({ reference, entry }) => reference ?? entry,
      ),
      column<FalseMatchView>(t('false-matches.column.kind'), { flex: 2, minWidth: 160 }, ({ kind }) =>
        t(`false-match.${kind}`),
      ),
      column<FalseMatchView>(t('false-matches.column.reason'), { flex: 3, minWidth: 200 }, ({ made, revoked }) =>
        revoked === null
          ? made.reason
          : t('mutes.revoked', {
              officer: who(revoked.officer),
              time: formatStamp(revoked.at, zone, language),
              reason: revoked.reason,
            }),
      ),
      column<FalseMatchView>(t('false-matches.column.by'), { flex: 2, minWidth: 160 }, ({ made, second }) =>
        second === null
          ? who(made.officer)
          : t('false-matches.by-two', { officer: who(made.officer), second: who(second) }),
      ),
      column<FalseMatchView>(t('false-matches.column.until'), 170, ({ until, state }) =>
        [formatDate(until, language), t(`mutes.state.${state}`)].join(' · '),
      ),
      column<FalseMatchView>(t('false-matches.column.hits'), 110, ({ hits }) => hits),
      column<FalseMatchView>('', 100, ({ mayRevoke }) => (mayRevoke ? t('false-match.revoke') : '')),
    ];
  }, [t, session, language]);
  if (failure !== null && value === null) return <FailureNote failure={failure} again={again} />;
  if (value === null) return null;
  if (value.length === 0)
    return <EmptyState fill title={t('false-matches.none')} hint={t('false-matches.none.hint')} />;
  return (
    <>
      <Grid
        label={t('list.part.false-matches')}
        rows={value}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(record) => {
          if (record.mayRevoke) setRevoking(record);
        }}
      />
      {revoking === null ? null : <RevokeFalseMatchDialog record={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
