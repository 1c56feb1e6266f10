import { listedClassText } from '../../../shared/list/match/match-texts.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { PICTURE_KEY } from '../lists/pictures/entry-pictures.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FalseMatchNote } from './false-match-note.tsx';
import { ListedEvidence } from './listed-evidence.tsx';

export interface LaterMatchesProps {
  readonly view: TravellerView;
  /** The hit or match that is chosen. */
  readonly rule: string | null;
  readonly onFocus: (rule: string | null) => void;
}

/** What lists say of the traveller since the flight: the screening is as it was, and nothing here counts in it. One that is open is chosen, and is declared another person as a hit is. */
export function LaterMatches({ view, rule: chosen, onFocus }: LaterMatchesProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { later } = view;
  if (later.length === 0) return null;
  return (
    <section aria-labelledby="later">
      <h3 className="small-head" id="later">
        {t('later.title')}
      </h3>
      <ul>
        {later.map(({ rule, foundAt, handling, listed, falseMatch }) => (
          <li key={`${rule} ${listed.content}`} className={falseMatch.quiet === null ? undefined : 'why-still'}>
            <button
              type="button"
              className={chosen === rule ? 'why on' : 'why'}
              aria-expanded={chosen === rule}
              onClick={() => onFocus(chosen === rule ? null : rule)}
            >
              <OutcomeMark outcome="clear" silent />
              <span className="sentence">
                <span>{t('later.line', { list: listed.title, date: stamp(foundAt) })}</span>
                <span className="small">
                  <span className="tag">{t(listedClassText(listed))}</span>
                  {handling === null ? null : <span className="tag">{t(`handling.${handling}`)}</span>}
                  {falseMatch.quiet === null ? null : <span className="tag still">{t('false-match.mark')}</span>}
                </span>
              </span>
            </button>
            {chosen === rule ? <ListedEvidence listed={listed} shortcut={PICTURE_KEY} /> : null}
            <FalseMatchNote rule={rule} listed={listed} falseMatch={falseMatch} view={view} focused={chosen === rule} />
          </li>
        ))}
      </ul>
    </section>
  );
}
