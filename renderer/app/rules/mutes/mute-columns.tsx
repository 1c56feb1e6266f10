import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { MuteView } from '../../../core/calls/mutes.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { listedName } from '../../traveller/person-text.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { counted, formatDate, formatStamp } from '../../ui/format.ts';
import { officerName } from '../../ui/officer-texts.ts';
import type { TFunction } from '../../ui/texts.ts';

/** The columns of the list of mutes. Each row has two lines; the first has what officers search for. */
export function muteColumns(
  t: TFunction,
  language: Language,
  session: Pick<SessionView, 'officers' | 'zone'>,
): readonly ColDef<MuteView>[] {
  const zone = session.zone ?? 'UTC';
  const title = (mute: MuteView) => titleIn(mute.title, language) || mute.rule;
  const revokedText = ({ revoked }: MuteView) =>
    revoked === null
      ? ''
      : t('mutes.revoked', {
          officer: officerName(t, session, revoked.officer),
          time: formatStamp(revoked.at, zone, language),
          reason: revoked.reason,
        });
  const column = (
    name: string,
    text: (mute: MuteView) => string,
    second: (mute: MuteView) => string,
    more: ColDef<MuteView>,
  ): ColDef<MuteView> => ({
    headerName: t(`mutes.column.${name}`),
    valueGetter: ({ data }) => (data === undefined ? '' : [text(data), second(data)].filter(Boolean).join(' · ')),
    cellRenderer: ({ data }: { data?: MuteView }) =>
      data === undefined ? null : <TwoLines first={text(data)} second={second(data)} />,
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : `${text(data)} ${second(data)}`.trim()),
    ...more,
  });
  return [
    column(
      'traveller',
      (mute) => listedName(t, mute.name),
      ({ key }) => (key.kind === 'document' ? key.shown : `${formatDate(key.shown, language)} · ${t('mutes.weak')}`),
      { flex: 2, minWidth: 180, cellClass: 'strong' },
    ),
    column(
      'rule',
      title,
      (mute) => (Object.keys(mute.title).length === 0 ? t('mutes.rule-gone') : t(`mandate.${mute.mandate}`)),
      { flex: 2, minWidth: 180 },
    ),
    column('reason', ({ made }) => made.reason, revokedText, { flex: 3, minWidth: 200 }),
    column(
      'made',
      ({ made }) => officerName(t, session, made.officer),
      ({ made, second }) =>
        [
          second === null ? '' : t('mutes.confirmed-by', { officer: officerName(t, session, second) }),
          formatStamp(made.at, zone, language),
        ]
          .filter(Boolean)
          .join(' · '),
      { flex: 1, minWidth: 150, comparator: (_a, _b, one, other) => order(one.data?.made.at, other.data?.made.at) },
    ),
    column(
      'until',
      ({ until }) => formatDate(until, language),
      ({ state }) => t(`mutes.state.${state}`),
      { width: 130, comparator: (_a, _b, one, other) => order(one.data?.until, other.data?.until) },
    ),
    column(
      'hits',
      ({ hits }) => t('mutes.hits', counted(hits, language)),
      () => '',
      { width: 110, comparator: (_a, _b, one, other) => (one.data?.hits ?? 0) - (other.data?.hits ?? 0) },
    ),
    {
      headerName: '',
      width: 108,
      sortable: false,
      getQuickFilterText: () => '',
      cellRenderer: ({ data }: { data?: MuteView }) =>
        data?.mayRevoke ? (
          <span className="two-lines">
            <span className="link">{t('mute.revoke')}</span>
          </span>
        ) : null,
    },
  ];
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className="two-lines">
      <span className="cut">{first}</span>
      {second === '' ? null : <span className="cut faint">{second}</span>}
    </span>
  );
}

function order(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
