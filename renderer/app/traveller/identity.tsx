import { warningsOf } from '../../../shared/screening/listed.ts';
import { possibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { DoubtNote } from '../cases/protection/doubt-note.tsx';
import { CareTags } from '../ui/care-tags.tsx';
import { ImmunityTag } from '../ui/immunity-tag.tsx';
import { ReadersTag } from '../ui/readers-tag.tsx';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { identityLine, viewedName } from './person-text.ts';
import { stepHandling } from './protected-text.ts';

export interface IdentityProps {
  readonly view: TravellerView;
}

/** Who it is, where and when, in one line: how to act, name, birth, nationality, document, flight, seat and time left. */
export function Identity({ view }: IdentityProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNowMinute();
  const warnings = warningsOf(view.reasons);
  return (
    <header className="identity">
      <TravellerMark outcome={view.toMeet?.outcome ?? view.outcome} handling={stepHandling(view)} word />
      <h2>{viewedName(t, view)}</h2>
      <CareTags marks={view} />
      <ImmunityTag immunity={possibleImmunity(view.traveller.documents)} />
      <ReadersTag readers={view.readers} />
      <p>{identityLine(t, view, language, now)}</p>
      {/* What rules say alone would read as if nobody were to meet them. */}
      {view.toMeet?.why === 'open-case' ? <p className="listed-warning">{t('queue.unflagged')}</p> : null}
      <DoubtNote doubts={view.doubts} />
      {warnings.map((warning) => (
        <p key={warning} className="listed-warning">
          {t('match.warning', { warning })}
        </p>
      ))}
    </header>
  );
}
