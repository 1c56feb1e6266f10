import { factById, isOfPast } from '../../../shared/fact/fact-catalogue.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useAlertsOfRules } from '../alerts/use-alerts.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { inspectedBy } from './inspected-by.ts';
import { stepHandling } from './protected-text.ts';
import { ReasonLine } from './reason-line.tsx';
import { ScoreBars } from './score-bars.tsx';
import { ScoreSums } from './score-sums.tsx';
import type { Deciding } from './use-deciding.ts';

export interface WhyListProps {
  readonly view: TravellerView;
  readonly rule: string | null;
  readonly onFocus: (rule: string | null) => void;
  readonly deciding: Deciding;
}

/** Opens an alert. */
const ALERT_KEY = 'A';

type Reason = TravellerView['reasons'][number];

/** Whether it is undecided only because too little is remembered of earlier flights. */
function restsOnPast({ leaves }: Reason): boolean {
  return leaves.every(({ result, fact }) => {
    const declared = factById(fact);
    return result !== 'unknown' || (declared !== undefined && isOfPast(declared));
  });
}

/** Reasons of this outcome: those that count, unknown ones that do not, and those that could not be judged. */
export function WhyList({ view, rule, onFocus, deciding }: WhyListProps) {
  const { t } = useTranslation();
  const hits = view.reasons.filter((reason) => reason.state === 'hit');
  const undecided = view.reasons.filter((reason) => reason.state === 'unknown');
  const [unknown, waiting] = [undecided.filter((reason) => !restsOnPast(reason)), undecided.filter(restsOnPast)];
  const alerts = useAlertsOfRules(hits.flatMap(({ rule: id, listed }) => (listed === undefined ? [id] : [])));
  const alertsOf = ({ rule: id }: Reason) => alerts.filter(({ rules }) => rules.includes(id));
  // The key opens the alert of the chosen reason, or else the first one.
  const warned = hits.filter((reason) => alertsOf(reason).length > 0);
  const keyed = warned.find((reason) => reason.rule === rule) ?? warned[0];
  const line = (reason: Reason) => (
    <ReasonLine
      // On a masked flight, hits of several entries of a list have one rule.
      key={`${reason.rule} ${reason.listed?.content ?? ''}`}
      reason={reason}
      view={view}
      focused={rule === reason.rule}
      onFocus={onFocus}
      deciding={deciding}
      alerts={reason.state === 'hit' ? alertsOf(reason) : []}
      alertKey={reason === keyed ? ALERT_KEY : null}
    />
  );
  const led = inspectedBy(view).map(({ mandate, isForced }) =>
    t(isForced ? 'why.led.forced' : 'why.led.score', { mandate: t(`mandate.${mandate}`) }),
  );
  return (
    <section aria-labelledby="why">
      <h3 className="small-head" id="why">
        {t('why.title')}
      </h3>
      <ScoreBars scores={view.scores} outcomes={view.outcomes} />
      <ScoreSums sums={view.sums} />
      {view.oneFamily.length === 0 ? null : (
        <p className="why-none">
          {t('why.one-family', { mandates: view.oneFamily.map((mandate) => t(`mandate.${mandate}`)).join(', ') })}
          {led.length === 0 ? null : ` ${t('why.one-family.led', { by: led.join(', ') })}`}
        </p>
      )}
      {view.toMeet === null ? null : (
        <p className="standing-note ends-soon">
          {t(view.toMeet.why === 'doubted' ? 'doubt.reason' : 'queue.unflagged')}
        </p>
      )}
      {/* What rules say alone would read as if nobody were to meet them. */}
      {hits.length === 0 && view.toMeet === null ? <p className="why-none">{t('why.nothing')}</p> : null}
      {view.otherwise === null ? null : (
        <p className="why-none">
          {t(stepHandling(view) === 'safeguard' ? 'why.otherwise.protected' : 'why.otherwise', {
            outcome: t(`outcome.${view.otherwise}`),
          })}
        </p>
      )}
      <ul>{hits.map(line)}</ul>
      {unknown.length === 0 ? null : (
        <details className="unknowns" open={unknown.length <= 4}>
          <summary>{t('why.unknown', { count: unknown.length })}</summary>
          <ul>{unknown.map(line)}</ul>
        </details>
      )}
      {waiting.length === 0 ? null : (
        <details className="unknowns">
          <summary>{t('why.waiting', { count: waiting.length })}</summary>
          <ul>{waiting.map(line)}</ul>
        </details>
      )}
      {view.unjudged.length === 0 ? null : (
        <p className="why-none">
          <OutcomeMark outcome="clear" silent />{' '}
          {t('why.unjudged', { families: view.unjudged.map((family) => t(`family.${family}`)).join(', ') })}
        </p>
      )}
    </section>
  );
}
