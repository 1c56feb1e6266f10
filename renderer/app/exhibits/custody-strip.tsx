import { custodySpans } from '../../../shared/exhibit/custody-spans.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { holderText, sealText } from '../../../shared/exhibit/exhibit-text.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Who had the exhibit, from left to right along time: a span each, with the seal at its end. The list of entries says the same in words. */
export function CustodyStrip({ exhibit }: { readonly exhibit: Exhibit }) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  return (
    <ol className="custody-strip" aria-label={t('exhibit.strip')}>
      {custodySpans(exhibit).map(({ holder, seal, place, from, until }) => (
        <li key={from + JSON.stringify(holder)} className={holder.kind === 'office' ? 'outside' : ''}>
          <time className="faint" dateTime={from}>
            {stamp(from)}
          </time>
          <strong className="cut">{holderText(t, (id) => officerName(t, session, id), holder)}</strong>
          <span className="dim cut">{place}</span>
          <span className={seal?.state === 'broken' ? 'strong cut' : 'dim cut'}>{sealText(t, seal)}</span>
          {until === null ? <span className="faint">{t('exhibit.still')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
