import { Link } from 'wouter';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import type { AlertLine } from '../../core/calls/alerts.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { rulePath } from '../addresses.ts';
import { AlertLinks } from '../alerts/alert-links.tsx';
import { PICTURE_KEY } from '../lists/pictures/entry-pictures.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { ReadersTag } from '../ui/readers-tag.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { handlingKey } from './attendance-text.ts';
import { isBeside, isCounting } from './counting.ts';
import { DecideForm } from './decide-form.tsx';
import { FalseMatchNote } from './false-match-note.tsx';
import { ListedEvidence } from './listed-evidence.tsx';
import { MarkedReason } from './marked-reason.tsx';
import { ReasonMuteNote } from './reason-mute.tsx';
import { titleIn } from './reason-words.ts';
import type { Deciding } from './use-deciding.ts';

export interface ReasonLineProps {
  readonly reason: TravellerView['reasons'][number];
  readonly view: TravellerView;
  readonly focused: boolean;
  readonly onFocus: (rule: string | null) => void;
  readonly deciding: Deciding;
  /** Alerts that link its rule. */
  readonly alerts: readonly AlertLine[];
  /** Opens the first of them; null: no key does. */
  readonly alertKey: string | null;
}

/** One reason as a sentence. Choosing it marks its values in the raw message. */
export function ReasonLine({ reason, view, focused, onFocus, deciding, alerts, alertKey }: ReasonLineProps) {
  const { t } = useTranslation();
  const decision = view.case?.decisions.find((candidate) => candidate.rule === reason.rule) ?? null;
  const unknown = reason.state === 'unknown';
  const idle = unknown || reason.mark !== null;
  return (
    <li className={reason.mark !== null ? 'why-still' : isBeside(reason) ? 'why-beside' : undefined}>
      <button
        type="button"
        className={focused ? 'why on' : 'why'}
        aria-pressed={focused}
        title={reason.rule}
        onClick={() => onFocus(focused ? null : reason.rule)}
      >
        <OutcomeMark outcome={idle ? 'clear' : severityOf(reason, view)} silent />
        <span className={idle ? 'sentence dim' : 'sentence'}>
          <MarkedReason reason={reason} />
          <span className="small">
            <span className="tag">{t(`mandate.${reason.mandate}`)}</span>
            <span className="tag">{t(`family.${reason.family}`)}</span>
            {reason.handling === null ? null : <span className="tag">{t(handlingKey(reason.handling))}</span>}
            <ReadersTag readers={reason.readers} />
            {reason.mark === null ? null : (
              <span className="tag still">
                {t(reason.falseMatch?.quiet == null ? `why.mark.${reason.mark}` : 'false-match.mark')}
              </span>
            )}
            {decision === null ? null : (
              <span className={`tag decided ${decision.disposition}`}>{t(`disposition.${decision.disposition}`)}</span>
            )}
          </span>
          <BesideNote reason={reason} />
        </span>
        <span className="weight">{weightText(t('why.trigger'), reason)}</span>
      </button>
      {alerts.length === 0 ? null : <AlertLinks alerts={alerts} shortcut={alertKey} />}
      {deciding.open?.rule === reason.rule ? (
        <DecideForm view={view} reason={reason} work={deciding.open.work} onClose={deciding.close} />
      ) : null}
      {focused ? (
        <p className="why-acts">
          {deciding.may && isCounting(reason) && deciding.open?.rule !== reason.rule ? (
            <button type="button" className="button quiet small" onClick={() => deciding.begin(reason.rule)}>
              {t('case.action.decide')} <KeyCap of="X" />
            </button>
          ) : null}
          {reason.listed === undefined ? (
            <Link className="link" href={rulePath(reason.rule)}>
              {t('builder.rule-of-hit')}
            </Link>
          ) : null}
        </p>
      ) : null}
      {focused && reason.listed !== undefined ? <ListedEvidence listed={reason.listed} shortcut={PICTURE_KEY} /> : null}
      {reason.listed === undefined || reason.falseMatch === undefined ? null : (
        <FalseMatchNote
          rule={reason.rule}
          listed={reason.listed}
          falseMatch={reason.falseMatch}
          view={view}
          focused={focused}
        />
      )}
      <ReasonMuteNote reason={reason} view={view} focused={focused} />
    </li>
  );
}

/** Says that a stronger rule of the same sign counts instead. */
function BesideNote({ reason: { beside, countsIn } }: Pick<ReasonLineProps, 'reason'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (beside === null) return null;
  const params = { title: titleIn(beside.title, language) || beside.rule };
  const mandates = countsIn.map((mandate) => t(`mandate.${mandate}`)).join(', ');
  return (
    <span className="beside-note">
      {countsIn.length === 0 ? t('why.beside', params) : t('why.beside-in', { ...params, mandates })}
    </span>
  );
}

function weightText(trigger: string, reason: ReasonView): string {
  if (reason.state === 'unknown') return '–';
  if (reason.kind === 'trigger') return trigger;
  const weight = Math.abs(reason.weight);
  return reason.kind === 'exoneration' ? `−${weight}` : `+${weight}`;
}

/** The level of the reason's mandate, or of the joint score where that is higher. */
function severityOf(reason: ReasonView, view: TravellerView): Outcome {
  if (reason.kind === 'exoneration') return 'clear';
  const own = OUTCOMES.indexOf(view.outcomes[reason.mandate]);
  return OUTCOMES[Math.max(own, OUTCOMES.indexOf(view.outcomes.joint))] ?? 'clear';
}
