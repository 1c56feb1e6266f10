import { Link } from 'wouter';
import type { QueuePage } from '../../core/calls/queue.ts';
import { flightPath } from '../addresses.ts';
import { useNotShownText } from '../flights/use-told-otherwise.ts';
import { flightName } from '../imports/flight-name.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The flights of which lists match more travellers than stand on any screen; nothing where there are none. */
export function NotShownNotes({ flights }: { readonly flights: NonNullable<QueuePage['notShown']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useNotShownText();
  if (flights.length === 0) return null;
  return (
    <section className="lists-incomplete" aria-label={t('queue.not-shown')}>
      {flights.map(({ flight, notShown }) => (
        <p key={flight}>
          <Link href={flightPath(flight)}>{flightName(flight, language)}</Link> {notShown.map(text).join(' ')}
        </p>
      ))}
    </section>
  );
}
