import { useTranslation } from 'react-i18next';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { attendanceText, handlingKey } from './attendance-text.ts';
import { ImmunityNote } from './immunity-note.tsx';
import { personLine, viewedName } from './person-text.ts';
import { ProtectNote } from './protect-note.tsx';
import { SituationNote } from './situation-note.tsx';
import { whoDetails } from './who-details.ts';

export interface WhoPanelProps {
  readonly view: TravellerView;
}

/** The traveller: level, name, person, and the details that officers need first. */
export function WhoPanel({ view }: WhoPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const attendance = attendanceText(t, view.attendance);
  return (
    <header className="who">
      <p className="dim">
        <TravellerMark outcome={view.outcome} handling={view.handling} word />
        {attendance === '' ? null : ` · ${attendance}`}
        {` · ${t('traveller.rule-set', { version: view.ruleSet.version })}`}
      </p>
      {view.handling === null ? null : (
        <p>
          <strong className="handling">{t(handlingKey(view.handling))}</strong>
        </p>
      )}
      <SituationNote view={view} />
      <ProtectNote view={view} />
      <ImmunityNote view={view} />
      {view.askDuty.length === 0 ? null : (
        <p>
          <b>{t('frame.ask-duty', { officers: dutyOfficersText(t, view.askDuty) })}</b>
        </p>
      )}
      <h2>{viewedName(t, view)}</h2>
      <p className="dim">{view.masked ? t('masked.person') : personLine(t, view, language)}</p>
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
    </header>
  );
}
