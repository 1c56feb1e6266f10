/** The parts of the dashboard with their drawings: one chunk, loaded when somebody looks. */
import { useState } from 'react';
import type { DashboardDays } from '../../../shared/report/dashboard-figures.ts';
import type { DashboardView } from '../../core/calls/dashboard-views.ts';
import { figurePath } from '../addresses.ts';
import { LoadBars } from '../flights/board/load-bars.tsx';
import { titleIn } from '../traveller/reason-words.ts';
import { Choice } from '../ui/choice.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FindTable } from './find-table.tsx';
import { KeyFigures } from './key-figures.tsx';
import { RoutesPicture } from './routes-picture.tsx';
import { ScoresPicture } from './scores-picture.tsx';

export interface DashboardShownProps {
  readonly view: DashboardView;
  readonly days: DashboardDays;
  /** The tables are shown in place of the drawings. */
  readonly asTable: boolean;
}

/** Everything below the heading. */
export function DashboardShown({ view, days, asTable }: DashboardShownProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [mandate, setMandate] = useState(0);
  const random = view.reasons.find(({ key }) => key === 'random');
  const common = { random, days, asTable };
  const mandates = view.scores.map((each) => each.mandate);
  const scores = view.scores[mandate];
  return (
    <>
      <KeyFigures view={view} days={days} asTable={asTable} />
      <LoadBars
        load={view.load}
        loadUnknown={view.loadUnknown}
        perShift={view.perShift}
        asTable={asTable}
        linkOf={(from) => figurePath('hour', String(from), days)}
      />
      <div className="dashboard-finds">
        <p className="dim">
          {t('dashboard.finds.hint')} {random?.share == null ? t('dashboard.finds.no-random') : ''}
        </p>
        <FindTable
          {...common}
          title={t('dashboard.finds.reason')}
          of="reason"
          rows={view.reasons.map((each) => ({ ...each, name: t(`dashboard.reason.${each.key}`) }))}
        />
        <FindTable
          {...common}
          title={t('dashboard.finds.mandate')}
          of="mandate"
          rows={view.mandates.map((each) => ({ ...each, name: t(`mandate.${each.key}`) }))}
        />
        <FindTable
          {...common}
          title={t('dashboard.finds.rule')}
          of="rule"
          rows={view.rules.map((each) => ({ ...each, name: titleIn(each.title, language) || each.key }))}
          note={t('dashboard.finds.overlap')}
        />
        <FindTable
          {...common}
          title={t('dashboard.finds.route')}
          of="route"
          rows={view.routes.map((each) => ({ ...each, name: each.key || t('dashboard.route.unknown') }))}
        />
        {scores === undefined ? null : (
          <div className="dashboard-scores">
            <ScoresPicture scores={scores} days={days} asTable={asTable} />
            <Choice
              aria-label={t('dashboard.scores.mandate')}
              among={mandates}
              value={scores.mandate}
              textOf={(each) => t(`mandate.${each}`)}
              onChange={(each) => setMandate(mandates.indexOf(each))}
            />
          </div>
        )}
      </div>
      {asTable ? null : <RoutesPicture routes={view.routes} home={view.home} days={days} asTable={asTable} />}
    </>
  );
}
