import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { WeekLine } from '../../../../shared/review/week-lines.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { listedName } from '../../traveller/person-text.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { formatDate, formatStamp } from '../../ui/format.ts';
import { officerName } from '../../ui/officer-texts.ts';

/** The columns of the weekly list; each row has two lines. */
export function weekColumns(t: TFunction, language: Language, session: SessionView): readonly ColDef<WeekLine>[] {
  const zone = session.zone ?? 'UTC';
  const column = (
    name: string,
    first: (line: WeekLine) => string,
    second: (line: WeekLine) => string,
    more: ColDef<WeekLine>,
  ): ColDef<WeekLine> => ({
    headerName: t(`week.column.${name}`),
    valueGetter: ({ data }) => (data === undefined ? '' : [first(data), second(data)].filter(Boolean).join(' · ')),
    cellRenderer: ({ data }: { data?: WeekLine }) =>
      data === undefined ? null : (
        <span className="two-lines">
          <span className="cut">{first(data)}</span>
          {second(data) === '' ? null : <span className="cut faint">{second(data)}</span>}
        </span>
      ),
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : `${first(data)} ${second(data)}`.trim()),
    ...more,
  });
  return [
    column(
      'traveller',
      ({ name }) => listedName(t, name),
      ({ on }) => on?.flight ?? '',
      { flex: 2, minWidth: 180, cellClass: 'strong' },
    ),
    column(
      'would-be',
      ({ wouldBe }) => (wouldBe === null ? '' : t(`outcome.${wouldBe}`)),
      ({ act, is }) =>
        act !== 'mute' ? t(`week.act.${act}`) : is === null ? t('week.would.none') : t(`outcome.${is}`),
      { width: 150 },
    ),
    column(
      'rule',
      ({ act, title, rule }) => (act !== 'mute' ? '' : titleIn(title, language) || (rule ?? '')),
      ({ until }) => (until === null ? '' : t('week.until', { date: formatDate(until, language) })),
      { flex: 2, minWidth: 170 },
    ),
    column(
      'reason',
      ({ reason }) => reason,
      () => '',
      { flex: 2, minWidth: 150 },
    ),
    column(
      'officer',
      ({ officer }) => officerName(t, session, officer),
      ({ at }) => formatStamp(at, zone, language),
      { flex: 1, minWidth: 150 },
    ),
    column(
      'second',
      ({ second }) => (second === null ? t('week.alone') : officerName(t, session, second)),
      () => '',
      { flex: 1, minWidth: 140 },
    ),
  ];
}
