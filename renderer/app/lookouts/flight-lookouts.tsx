import { IconPhoneIncoming } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PinnedLookout } from '../../core/calls/lookout-views.ts';
import { lookoutPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { ReadersTag } from '../ui/readers-tag.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { whereText, whoText } from './lookout-texts.ts';
import { People } from './people.tsx';
import { useTermWriter } from './use-term-writer.ts';

/** The lookouts that name the flight: what to look for, whom each matches, and whom its description fits. Nothing where there are none. */
export function FlightLookouts({ flight }: { readonly flight: string }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const input = permissions.includes('lookouts.view') ? { flight } : null;
  const { value: pinned } = useCall('lookouts.flight', input, ['lookouts', 'flights', 'queue']);
  if (pinned === null || pinned.length === 0) return null;
  return (
    <section className="flight-lookouts" aria-label={t('flight.lookouts')}>
      <ul>
        {[...pinned]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map((each) => (
            <PinnedLine key={each.lookout.id} pinned={each} flight={flight} />
          ))}
      </ul>
    </section>
  );
}

/** What finds somebody stands above what nobody fits. */
function placeOf({ hits, fits }: PinnedLookout): number {
  return hits.length > 0 ? 0 : fits > 0 ? 1 : 2;
}

function PinnedLine({ pinned, flight }: { readonly pinned: PinnedLookout; readonly flight: string }) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const { lookout, hits, fitting, fits } = pinned;
  const said = whoText(lookout, writer) ?? t('lookouts.restricted');
  const found = hits.length > 0 ? t('flight.lookouts.hits', { count: hits.length }) : null;
  const note = found ?? (fits > 0 ? t('flight.lookouts.fits', { count: fits }) : t('flight.lookouts.nobody'));
  return (
    <li>
      <IconPhoneIncoming size={15} stroke={1.8} aria-hidden />
      <OutcomeMark outcome={lookout.reach} silent />
      <span>
        {lookout.warning === null ? null : (
          <strong className="listed-warning">{t('match.warning', { warning: lookout.warning })}</strong>
        )}
        <Link href={lookoutPath(lookout.id)} title={whereText(lookout, writer)}>
          {said === '' ? whereText(lookout, writer) : said}
        </Link>{' '}
        <span className="dim">{t(`agency.${lookout.owner}`)}</span>
        <ReadersTag readers={lookout.readers} byLetters />
        {' · '}
        <span className={hits.length > 0 ? 'strong' : 'dim'}>{note}</span>
        <People people={hits.length > 0 ? hits : fitting} flight={flight} />
      </span>
    </li>
  );
}
