import type { DashboardDays } from '../../../shared/report/dashboard-figures.ts';
import type { Spread } from '../../../shared/report/spread.ts';
import type { Backlog, DashboardView } from '../../core/calls/dashboard-views.ts';
import { lengthText } from '../pictures/length-text.ts';
import { counted } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FigureLink } from './figure-link.tsx';

export interface KeyFiguresProps {
  readonly view: DashboardView;
  readonly days: DashboardDays;
  readonly asTable: boolean;
}

const BACKLOGS = ['waiting', 'unfinished'] as const;
const STEPS = ['claim', 'decide'] as const;
const SPANS = [
  ['shift', 'dashboard.last-shift'],
  ['week', 'dashboard.week'],
] as const;

/** What waits, since when, and how long officers took. */
export function KeyFigures({ view, days, asTable }: KeyFiguresProps) {
  const { t } = useTranslation();
  return (
    <section className="key-figures" aria-label={t('dashboard.now')}>
      {BACKLOGS.map((of) => (
        <div key={of} className="key-figure">
          <h2 title={t(`dashboard.${of}.hint`)}>{t(`dashboard.${of}`)}</h2>
          <BacklogText of={of} backlog={view[of]} at={view.at} days={days} />
        </div>
      ))}
      {asTable ? (
        <TimesTable times={view.times} days={days} />
      ) : (
        STEPS.map((step) => (
          <div key={step} className="key-figure">
            <h2 title={t(`dashboard.${step}.hint`)}>{t(`dashboard.${step}`)}</h2>
            {SPANS.map(([span, name]) => (
              <p key={span}>
                <span className="dim">{t(name)} ·</span>{' '}
                <SpreadText of={step} spread={view.times[span][step]} span={span} days={days} />
              </p>
            ))}
          </div>
        ))
      )}
    </section>
  );
}

interface BacklogTextProps {
  readonly of: (typeof BACKLOGS)[number];
  readonly backlog: Backlog;
  readonly at: string;
  readonly days: DashboardDays;
}

function BacklogText({ of, backlog: { count, oldest }, at, days }: BacklogTextProps) {
  const { t } = useTranslation();
  if (count === 0) return <p className="key-number dim">{t('dashboard.nobody')}</p>;
  const waits = oldest === null ? null : Math.max(0, Math.floor((Date.parse(at) - Date.parse(oldest)) / 60_000));
  return (
    <>
      <p className="key-number">
        <FigureLink of={of} days={days}>
          {count}
        </FigureLink>
      </p>
      {waits === null ? null : <p>{t('dashboard.oldest', { length: lengthText(t, waits) })}</p>}
    </>
  );
}

interface SpreadTextProps {
  readonly of: (typeof STEPS)[number];
  readonly spread: Spread | null;
  readonly span: (typeof SPANS)[number][0];
  readonly days: DashboardDays;
}

function SpreadText({ of, spread, span, days }: SpreadTextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (spread === null) return <span className="dim">{t('dashboard.no-case')}</span>;
  const cases = t('dashboard.of-cases', counted(spread.count, language));
  return (
    <>
      {t('dashboard.spread', {
        median: lengthText(t, spread.median),
        ninetieth: lengthText(t, spread.ninetieth),
      })}
      {' · '}
      {span === 'week' ? (
        <FigureLink of={of} days={days}>
          {cases}
        </FigureLink>
      ) : (
        <span className="dim">{cases}</span>
      )}
    </>
  );
}

function TimesTable({ times, days }: Pick<DashboardView, 'times'> & { readonly days: DashboardDays }) {
  const { t } = useTranslation();
  const columns = ['what', 'when', 'cases', 'median', 'ninetieth'].map((column) =>
    t(`dashboard.times.column.${column}`),
  );
  return (
    <table className="figures">
      <caption className="visually-hidden">{t('dashboard.times')}</caption>
      <HeadRow columns={columns} />
      <tbody>
        {STEPS.flatMap((step) =>
          SPANS.map(([span, name]) => {
            const spread = times[span][step];
            return (
              <tr key={`${step} ${span}`}>
                <th scope="row">{t(`dashboard.${step}`)}</th>
                <td>{t(name)}</td>
                <td>
                  {spread === null || span === 'shift' ? (
                    (spread?.count ?? 0)
                  ) : (
                    <FigureLink of={step} days={days}>
                      {spread.count}
                    </FigureLink>
                  )}
                </td>
                <td>{spread === null ? '–' : lengthText(t, spread.median)}</td>
                <td>{spread === null ? '–' : lengthText(t, spread.ninetieth)}</td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
