import { useDirection } from '@mantine/core';
import { useMemo } from 'react';
import type { DashboardDays } from '../../../shared/report/dashboard-figures.ts';
import type { MandateScores } from '../../core/calls/dashboard-views.ts';
import { figurePath } from '../addresses.ts';
import { Picture } from '../pictures/picture.tsx';
import type { PictureTable } from '../pictures/picture-table.ts';
import { formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { scoresLayout } from './scores-layout.ts';

export interface ScoresPictureProps {
  readonly scores: MandateScores;
  readonly days: DashboardDays;
  readonly asTable: boolean;
}

/** How many travellers have which points, against the thresholds of a mandate. */
export function ScoresPicture({ scores, days, asTable }: ScoresPictureProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRtl = useDirection().dir === 'rtl';
  const layout = useMemo(() => scoresLayout(scores, isRtl), [scores, isRtl]);
  const { mandate, watch, inspect, bins } = scores;
  const from = (points: number) => bins.reduce((sum, bin) => sum + (bin.from >= points ? bin.count : 0), 0);
  const name = t(`mandate.${mandate}`);
  const table: PictureTable = {
    columns: ['points', 'travellers', 'level'].map((column) => t(`dashboard.scores.column.${column}`)),
    rows: bins.map((bin) => [
      `${bin.from}–${bin.to}`,
      bin.count === 0
        ? '0'
        : {
            text: formatCount(bin.count, language),
            href: figurePath('score', `${mandate}:${bin.from}-${bin.to}`, days),
          },
      t(bin.from >= inspect ? 'outcome.inspect' : 'outcome.watch'),
    ]),
  };
  return (
    <Picture
      title={`${t('dashboard.scores')} · ${name}`}
      summary={t('dashboard.scores.summary', {
        ...{ mandate: name, watch, inspect },
        watched: formatCount(from(watch), language),
        inspected: formatCount(from(inspect), language),
      })}
      table={table}
      asTable={asTable}
      empty={from(watch) === 0 ? t('dashboard.scores.none') : null}
      notes={[t('dashboard.scores.note')]}
    >
      <svg className="drawn scores" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
        {layout.bars.map(({ from: points, x, y, width, height, count }) => (
          <g key={points}>
            <rect className="score-bar" x={x} y={y} width={width} height={height} />
            {count === 0 ? null : (
              <text className="small" x={x + width / 2} y={y - 4}>
                {formatCount(count, language)}
              </text>
            )}
          </g>
        ))}
        <line className="axis" x1={0} x2={layout.width} y1={layout.floor} y2={layout.floor} />
        {layout.ticks.map(({ points, x }) => (
          <text key={points} className="small" x={x} y={layout.height - 8}>
            {points}
          </text>
        ))}
        {layout.thresholds.map(({ level, points, x }, at) => {
          const y = 12 + at * 14;
          // The name stands on the side where there is room.
          const isLate = x > layout.width / 2;
          return (
            <g key={level} className={`threshold ${level}`}>
              <line x1={x} x2={x} y1={y - 6} y2={layout.floor} />
              <text x={isLate ? x - 6 : x + 6} y={y} style={{ textAnchor: isLate ? 'end' : 'start' }}>
                {t('points.from', { level: t(`outcome.${level}`), points })}
              </text>
            </g>
          );
        })}
      </svg>
    </Picture>
  );
}
