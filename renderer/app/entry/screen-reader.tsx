import { useStore } from 'zustand/react';
import type { ScreenReading } from '../../../shared/entry/terminal-screen.ts';
import { focusElement } from '../ui/focus-element.ts';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { notifyDone } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { changeUnread, takeScreen } from './entry-store.ts';
import { flightDraft } from './flight-draft.ts';
import { ReaderBox } from './reader-box.tsx';

const TAKE = 'entry-screen-take';

/** Reads a pasted reservation screen and shows the result before anything is taken into the form. */
export function ScreenReader() {
  const { t } = useTranslation();
  const { entry } = useWorkstation();
  const text = useStore(entry, ({ unread }) => unread.screen);
  const setText = (typed: string) => changeUnread(entry, 'screen', typed);
  const { value, failure, stale, again } = useCall('entry.read-screen', text.trim() === '' ? null : { text }, []);
  const reading = text.trim() === '' || stale ? null : value;
  return (
    <ReaderBox reader="screen" keyCap="Ctrl+E" rows={5} take={TAKE} failure={failure} again={again}>
      {reading === null ? null : (
        <ScreenResult
          reading={reading}
          onTake={(leg) => {
            const setAside = takeScreen(entry, {
              text: reading.text,
              flight: leg === null ? null : flightDraft(leg),
              travellers: reading.travellers,
              booking: reading.booking,
            });
            if (setAside) notifyDone(t, t('entry.told.set-aside'));
            setText('');
            // The button no longer exists. The officer next types what the screen lacks.
            requestAnimationFrame(() => focusElement('entry-surname'));
          }}
        />
      )}
    </ReaderBox>
  );
}

interface ScreenResultProps {
  readonly reading: ScreenReading;
  readonly onTake: (leg: ScreenReading['legs'][number] | null) => void;
}

/** What was understood, what was not, and the choice of the flight. */
function ScreenResult({ reading, onTake }: ScreenResultProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { legs, travellers, booking, notUnderstood } = reading;
  const found = travellers.length + legs.length > 0;
  return (
    <div className="zone-result" role="status">
      <p>
        {found
          ? t('entry.screen.found', {
              people: t('entry.screen.people', { count: travellers.length }),
              flights: t('entry.screen.flights', { count: legs.length }),
              locator: booking.locator ?? '–',
            })
          : t('entry.screen.nothing')}
      </p>
      {notUnderstood.length === 0 ? null : (
        <details>
          <summary>{t('entry.screen.lines', { count: notUnderstood.length })}</summary>
          <ol className="mono screen-lines">
            {notUnderstood.map(({ line, text }) => (
              <li key={line} value={line}>
                {text}
              </li>
            ))}
          </ol>
        </details>
      )}
      {found ? (
        <div className="drop-buttons start">
          {legs.map((leg, at) => (
            <button
              {...(at === 0 ? { id: TAKE } : {})}
              key={`${formatFlight(leg)} ${leg.origin} ${leg.departure}`}
              type="button"
              className="button strong"
              onClick={() => onTake(leg)}
            >
              {t('entry.screen.take', {
                flight: `${formatFlight(leg)} ${formatRoute(leg)}`,
                date: leg.departure === null ? '?' : formatLocal(leg.departure.slice(0, 10), language),
              })}
            </button>
          ))}
          <button
            {...(legs.length === 0 ? { id: TAKE } : {})}
            type="button"
            className="button"
            onClick={() => onTake(null)}
          >
            {t('entry.screen.take-people')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
