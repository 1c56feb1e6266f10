import { IconArrowLeft, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { DASHBOARD_DAYS, DASHBOARD_FIGURES, type DashboardFigure } from '../../../shared/report/dashboard-figures.ts';
import { hourText } from '../../../shared/time/hour-text.ts';
import { travellerPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { counted, formatCount } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { figureColumns } from './figure-columns.tsx';

export interface FigureScreenProps {
  /** The parts of the address, as they stand there. */
  readonly days: string;
  readonly of: string;
  readonly value: string;
}

const DASHBOARD = '/reports';

/** The people behind a figure of the dashboard. */
export function FigureScreen(props: FigureScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const [, navigate] = useLocation();
  const flightName = useFlightName();
  const days = DASHBOARD_DAYS.find((each) => String(each) === props.days) ?? DASHBOARD_DAYS[0];
  const of = DASHBOARD_FIGURES.find((each) => each === props.of) ?? DASHBOARD_FIGURES[0];
  const { value } = props;
  const {
    value: found,
    failure,
    again,
  } = useCall('dashboard.rows', { of, value, days }, ['flights', 'queue', 'cases']);
  const isOfRule = of === 'rule' || of === 'left-rule' || of === 'flagged-rule';
  const { value: view } = useCall('dashboard.view', isOfRule ? { days } : null, []);
  const rule = view?.rules.find(({ key }) => key === value);
  const title = titleOf(t, of, rule === undefined ? value : titleIn(rule.title, language), language);
  const columns = useMemo(() => figureColumns(t, language, zone ?? 'UTC', flightName), [t, language, zone, flightName]);
  useActions([
    { id: 'dashboard.back', key: 'Escape', label: 'dashboard.back', run: () => navigate(DASHBOARD), hint: true },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="button quiet" href={DASHBOARD}>
          <IconArrowLeft size={15} aria-hidden />
          {t('dashboard.title')}
          <KeyCap of="Escape" />
        </Link>
        <h1>{title}</h1>
        {found === null ? null : (
          <span className="dim">
            {t('dashboard.rows.count', counted(found.total, language))}
            {found.total > found.rows.length
              ? ` · ${t('dashboard.rows.first', {
                  shown: formatCount(found.rows.length, language),
                  total: formatCount(found.total, language),
                })}`
              : ''}
          </span>
        )}
      </div>
      {failure !== null && found === null ? <FailureNote failure={failure} again={again} /> : null}
      {found === null ? null : found.rows.length === 0 ? (
        <EmptyState fill icon={IconUsers} title={t('dashboard.rows.empty')} hint={t('dashboard.rows.empty.hint')} />
      ) : (
        <Grid
          label={title}
          rows={found.rows}
          columns={columns}
          rowId={(row) => `${row.flight} ${row.traveller} ${row.case}`}
          onOpen={(row) => navigate(travellerPath(row.flight, row.traveller, row.case))}
        />
      )}
    </div>
  );
}

/** What the figure counts, in words. */
function titleOf(t: TFunction, of: DashboardFigure, value: string, language: Language): string {
  return t(`dashboard.rows.${of}`, { value: valueText(t, of, value, language) });
}

function valueText(t: TFunction, of: DashboardFigure, value: string, language: Language): string {
  switch (of) {
    case 'hour':
      return hourText(Number(value));
    case 'reason':
    case 'left-reason':
      return t(`dashboard.reason.${value}`);
    case 'mandate':
    case 'left-mandate':
    case 'flagged-mandate':
      return t(`mandate.${value}`);
    case 'score': {
      const [mandate = '', bin = ''] = value.split(':');
      return `${t(`mandate.${mandate}`)} ${bin
        .split('-')
        .map((each) => formatCount(Number(each), language))
        .join('–')}`;
    }
    case 'route':
    case 'left-route':
    case 'flagged-route':
      return value === '' ? t('dashboard.route.unknown') : value;
    default:
      return value;
  }
}
