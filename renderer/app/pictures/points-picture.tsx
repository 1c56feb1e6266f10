import { useDirection } from '@mantine/core';
import { useMemo } from 'react';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { isForced } from '../traveller/counting.ts';
import { titleIn } from '../traveller/reason-words.ts';
import type { TFunction } from '../ui/texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { Chart } from './chart.tsx';
import { Picture } from './picture.tsx';
import type { PictureOf } from './picture-of.ts';
import type { PictureTable } from './picture-table.ts';
import { numberedReasons, type PointsOf, type PointsStack, pointsStacks } from './points.ts';
import { pointsChart, ROW } from './points-chart.ts';

/** Which reason brings how many points, mandate by mandate, against the points from which it is watched or inspected. */
export function PointsPicture({ view, asTable, isOutside = false }: PictureOf) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRtl = useDirection().dir === 'rtl';
  const stacks = useMemo(() => pointsStacks(view), [view]);
  const option = useMemo(
    () =>
      pointsChart(
        stacks,
        {
          stacks: stacks.map(({ mandate }) => t(`mandate.${mandate}`)),
          watch: (points) => t('points.from', { level: t('outcome.watch'), points }),
          inspect: (points) => t('points.from', { level: t('outcome.inspect'), points }),
          score: (points) => t('points.score', { points }),
        },
        isRtl,
      ),
    [stacks, t, isRtl],
  );
  const reasons = numberedReasons(view.reasons);
  const refused = stacks.filter((stack) => stack.refused > 0);
  return (
    <Picture
      title={t('points.title')}
      summary={summaryText(t, stacks)}
      table={pointsTable(t, view, stacks, language)}
      asTable={asTable}
      isOutside={isOutside}
      empty={stacks.length === 0 ? t('points.unknown-rules') : reasons.length === 0 ? t('points.none') : null}
      notes={[
        t('points.intercept'),
        ...(isForced(view.scores, view.outcomes) ? [t('why.forced')] : []),
        ...refused.map((stack) =>
          t('points.refused', { mandate: t(`mandate.${stack.mandate}`), points: stack.refused }),
        ),
      ]}
    >
      <Chart option={option} height={stacks.length * ROW + 40} />
      <ol className="points-key">
        {reasons.map(({ number, reason }) => (
          <li key={number} className={reason.countsIn.length === 0 ? 'dim' : undefined}>
            <b>{number}</b> {titleIn(reason.title, language)}
          </li>
        ))}
      </ol>
    </Picture>
  );
}

function summaryText(t: TFunction, stacks: readonly PointsStack[]): string {
  return stacks
    .map(({ mandate, score, outcome, watch, inspect }) =>
      t('points.summary', {
        mandate: t(`mandate.${mandate}`),
        score,
        outcome: t(`outcome.${outcome}`),
        watch,
        inspect,
      }),
    )
    .join(' ');
}

/** A row per reason with its points in each mandate, then sums and thresholds. */
export function pointsTable(
  t: TFunction,
  { reasons }: Pick<PointsOf, 'reasons'>,
  stacks: readonly PointsStack[],
  language: Language,
): PictureTable {
  const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');
  const across = (of: (stack: PointsStack) => string) => stacks.map(of);
  return {
    columns: [t('points.column.reason'), ...across(({ mandate }) => t(`mandate.${mandate}`)), t('points.column.note')],
    rows: [
      ...numberedReasons(reasons).map(({ number, reason }) => [
        `${number} ${titleIn(reason.title, language)}`,
        ...across(({ parts }) => {
          const part = parts.find((each) => each.number === number);
          return part === undefined ? '–' : signed(part.points);
        }),
        reason.kind === 'trigger'
          ? t('why.trigger')
          : reason.beside === null
            ? ''
            : t('points.beside', { title: titleIn(reason.beside.title, language) }),
      ]),
      [t('points.column.score'), ...across(({ score }) => String(score)), ''],
      [t('points.column.level'), ...across(({ outcome }) => t(`outcome.${outcome}`)), ''],
      [t('outcome.watch'), ...across(({ watch }) => String(watch)), ''],
      [t('outcome.inspect'), ...across(({ inspect }) => String(inspect)), ''],
    ],
  };
}
