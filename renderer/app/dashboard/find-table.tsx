import { useId } from 'react';
import type { DashboardDays, DashboardFigure } from '../../../shared/report/dashboard-figures.ts';
import type { DashboardView } from '../../core/calls/dashboard-views.ts';
import { percentText } from '../rules/statistics/share-text.ts';
import { counted, formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FigureLink } from './figure-link.tsx';
import { type Ends, placeOfInterval, scaleOf } from './interval.ts';

/** A row of finds with its name in words. */
export interface NamedFinds {
  readonly key: string;
  readonly name: string;
  readonly flights?: number;
  readonly hits?: number;
  readonly leftOut: number;
  readonly inspected: number;
  readonly positive: number;
  readonly share: Ends | null;
  readonly small: boolean;
}

export interface FindTableProps {
  readonly title: string;
  readonly of: Extract<DashboardFigure, 'reason' | 'mandate' | 'rule' | 'route'>;
  readonly rows: readonly NamedFinds[];
  /** What the random draw found, beside which every share stands. */
  readonly random: DashboardView['reasons'][number] | undefined;
  readonly days: DashboardDays;
  readonly asTable: boolean;
  readonly note?: string;
}

/** Fewer inspections are too few to judge by; as the figures have it. */
const SMALL = 20;
/** Rows without an inspection are drawn only as far as there are fewer rows than these: their line is empty. */
const FEW = 8;

/** Finds of inspections, a row each: as a point with its interval beside that of the random draw, or in numbers. */
export function FindTable({ title, of, rows, random, days, asTable, note }: FindTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const band = random?.share ?? null;
  const scale = scaleOf([band, ...rows.map(({ share }) => share)]);
  const percent = (perMille: number) => percentText(perMille, language);
  const inspected = rows.filter((row) => row.inspected > 0).length;
  const shown = asTable ? rows : rows.slice(0, Math.max(inspected, FEW));
  const columns = [
    'name',
    ...(rows.some((row) => row.flights !== undefined) ? ['flights'] : []),
    ...(rows.some((row) => row.hits !== undefined) ? ['hits'] : []),
    ...['left', 'inspected', 'positive'],
    ...(asTable ? ['low', 'share', 'high', 'note'] : ['interval', 'share']),
  ] as const;
  return (
    <section className={`find-table of-${of}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {shown.length === 0 ? (
        <p className="dim">{t('dashboard.routes.none')}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column}>
                  {t(`dashboard.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, flights, hits, leftOut, inspected, positive, share, small }) => {
              const said = t('dashboard.finds.small', { count: SMALL });
              const text = share === null ? '–' : percent(share.perMille);
              return (
                <tr key={key} className={small ? 'small-number' : undefined} title={small ? said : undefined}>
                  <th scope="row">{name}</th>
                  {flights === undefined ? null : <td>{formatCount(flights, language)}</td>}
                  {hits === undefined || of === 'reason' ? null : (
                    <CountCell of={`flagged-${of}`} value={key} days={days} count={hits} />
                  )}
                  <CountCell of={`left-${of}`} value={key} days={days} count={leftOut} />
                  <CountCell of={of} value={key} days={days} count={inspected} />
                  <td>{formatCount(positive, language)}</td>
                  {asTable ? (
                    <>
                      <td>{share === null ? '–' : percent(share.low)}</td>
                      <td>{text}</td>
                      <td>{share === null ? '–' : percent(share.high)}</td>
                      <td className="note">{small ? said : ''}</td>
                    </>
                  ) : (
                    <>
                      <td className="interval">
                        <Interval share={share} band={band} scale={scale} />
                      </td>
                      <td className="share">
                        {share === null
                          ? '–'
                          : t('dashboard.share', {
                              share: text,
                              low: percent(share.low),
                              high: percent(share.high),
                            })}
                        {small ? <span className="visually-hidden">, {said}</span> : null}
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {shown.length === rows.length ? null : (
        <p className="dim">{t('dashboard.finds.more', counted(rows.length - shown.length, language))}</p>
      )}
      {note === undefined ? null : <p className="dim">{note}</p>}
    </section>
  );
}

interface CountCellProps extends Pick<FindTableProps, 'days'> {
  readonly of: DashboardFigure;
  readonly value: string;
  readonly count: number;
}

/** A count that opens whom it counts; of nobody, a bare 0. */
function CountCell({ of, value, days, count }: CountCellProps) {
  const language = useLanguage();
  return (
    <td>
      {count === 0 ? (
        0
      ) : (
        <FigureLink of={of} value={value} days={days}>
          {formatCount(count, language)}
        </FigureLink>
      )}
    </td>
  );
}

interface IntervalProps {
  readonly share: Ends | null;
  readonly band: Ends | null;
  readonly scale: number;
}

/** The point of a share on the line of its interval, over the band of the random draw. The numbers stand beside it. */
function Interval({ share, band, scale }: IntervalProps) {
  const own = share === null ? null : placeOfInterval(share, scale);
  const drawn = band === null ? null : placeOfInterval(band, scale);
  return (
    <span className="interval-line" aria-hidden="true">
      {drawn === null ? null : (
        <i className="interval-band" style={{ insetInlineStart: `${drawn.from}%`, inlineSize: `${drawn.length}%` }} />
      )}
      {own === null ? null : (
        <>
          <i className="interval-bar" style={{ insetInlineStart: `${own.from}%`, inlineSize: `${own.length}%` }} />
          <i className="interval-point" style={{ insetInlineStart: `${own.point}%` }} />
        </>
      )}
    </span>
  );
}
