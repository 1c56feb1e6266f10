import type { TravellerView } from '../../core/calls/traveller.ts';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { handlingKey } from './attendance-text.ts';
import { whyClosed } from './case-steps.ts';
import { ImmunityNote } from './immunity-note.tsx';
import { ProtectNote } from './protect-note.tsx';
import { SituationNote } from './situation-note.tsx';
import { whoDetails } from './who-details.ts';

export interface WhoPanelProps {
  readonly view: TravellerView;
}

/** Below the identity: how to act and whom to ask, each said once, then the details that officers need first. */
export function WhoPanel({ view }: WhoPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { handling, askDuty } = view;
  return (
    <section className="who" aria-label={t('traveller.title')}>
      {/* The mark and the situation say it of a possible victim. */}
      {handling === null || handling === 'safeguard' ? null : (
        <p>
          <strong className="handling">{t(handlingKey(handling))}</strong>
        </p>
      )}
      <SituationNote view={view} />
      <ProtectNote handling={handling} companions={view.companions.length} />
      <ImmunityNote view={view} />
      {/* Where no step can be taken for that reason, the slots say so. */}
      {askDuty.length === 0 || whyClosed(view) === 'ask-duty' ? null : (
        <p>
          <b>{t('frame.ask-duty', { officers: dutyOfficersText(t, askDuty) })}</b>
        </p>
      )}
      <dl className="who-details">
        {whoDetails(t, view, language).map((detail) => (
          <div key={detail.label} className={detail.wide ? 'wide' : undefined}>
            <dt>{detail.label}</dt>
            <dd>
              {detail.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
