import { useTranslation } from 'react-i18next';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { ListedEvidence } from './listed-evidence.tsx';

/** What lists say of the traveller since the flight: the screening is as it was, and nothing here counts in it. */
export function LaterMatches({ later }: Pick<TravellerView, 'later'>) {
  const { t } = useTranslation();
  const stamp = useStamp();
  if (later.length === 0) return null;
  return (
    <section aria-labelledby="later">
      <h3 className="small-head" id="later">
        {t('later.title')}
      </h3>
      <ul>
        {later.map(({ foundAt, handling, listed }) => (
          <li key={`${listed.list} ${listed.entry} ${listed.content}`}>
            <details>
              <summary>
                {t('later.line', { list: listed.title, date: stamp(foundAt) })}{' '}
                <span className="dim">
                  {[t(`match.class.${listed.class}`), handling === null ? null : t(`handling.${handling}`)]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </summary>
              <ListedEvidence listed={listed} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
