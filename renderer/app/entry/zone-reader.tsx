import { IconCircleCheck, IconCircleX, IconMinus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import type { MrzCheck, MrzReading } from '../../../shared/entry/mrz.ts';
import { focusElement } from '../ui/focus-element.ts';
import { formatDate } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { changeUnread, takeTraveller } from './entry-store.ts';
import { ReaderBox } from './reader-box.tsx';

const TAKE = 'entry-zone-take';

const CHECKED = [
  'number',
  'birth',
  'expiry',
  'optional',
  'composite',
] as const satisfies readonly (keyof MrzReading['checks'])[];
const ICONS: Readonly<Record<MrzCheck, typeof IconMinus>> = {
  valid: IconCircleCheck,
  invalid: IconCircleX,
  absent: IconMinus,
};

/** Remarks that the list of checks and the lines under it state already. */
const SAID = /^mrz-(check-.*|specimen|name-cut)$/;

/** Reads a machine-readable zone, typed or scanned, and states for each check digit whether it is correct. */
export function ZoneReader() {
  const { entry } = useWorkstation();
  const text = useStore(entry, ({ unread }) => unread.zone);
  const setText = (typed: string) => changeUnread(entry, 'zone', typed);
  const { value: reading, failure, stale, again } = useCall('entry.read-mrz', text.trim() === '' ? null : { text }, []);
  const shown = text.trim() === '' || stale ? null : reading;
  const sound = shown !== null && isSound(shown);
  const take = (found: MrzReading) => {
    if (found.traveller === null) return;
    takeTraveller(entry, found.traveller);
    setText('');
    focusElement('entry-zone-text');
  };
  // A scanner types whole lines, and no key press follows. A zone that passes every check is taken at once.
  useEffect(() => {
    if (shown === null || !isSound(shown) || shown.traveller === null) return;
    takeTraveller(entry, shown.traveller);
    changeUnread(entry, 'zone', '');
  }, [shown, entry]);

  return (
    <ReaderBox reader="zone" keyCap="Ctrl+M" rows={3} take={TAKE} failure={failure} again={again}>
      {shown === null || sound ? null : <ZoneResult reading={shown} onTake={() => take(shown)} onCorrect={setText} />}
    </ReaderBox>
  );
}

/** Whether every check of the format passes and the name is complete. */
function isSound({ traveller, checks, specimen, diagnostics }: MrzReading): boolean {
  const wrong = CHECKED.some((field) => checks[field] === 'invalid');
  return traveller !== null && !wrong && !specimen && diagnostics.every(({ severity }) => severity === 'info');
}

interface ZoneResultProps {
  readonly reading: MrzReading;
  readonly onTake: () => void;
  readonly onCorrect: (text: string) => void;
}

/** The result for a zone with failed checks. The officer sees why and decides. */
function ZoneResult({ reading, onTake, onCorrect }: ZoneResultProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { traveller, checks, suggested, diagnostics, specimen, nameCut } = reading;
  const born = traveller?.dateOfBirth == null ? null : formatDate(traveller.dateOfBirth, language);
  return (
    <div className="zone-result" role="status">
      {traveller === null ? null : (
        <>
          <p>
            <strong>{[traveller.surname, traveller.givenNames].filter((part) => part !== null).join(', ')}</strong>{' '}
            <span className="dim">
              {[traveller.documents[0]?.number, born, traveller.nationality]
                .filter((part) => part !== null && part !== undefined)
                .join(' · ')}
            </span>
          </p>
          <ul className="zone-checks">
            {CHECKED.map((field) => {
              const Icon = ICONS[checks[field]];
              return (
                <li key={field} className={`check-${checks[field]}`}>
                  <Icon size={14} aria-hidden /> {t(`entry.check.${field}`)}{' '}
                  <span className="faint">{t(`entry.check-is.${checks[field]}`)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {specimen ? <p className="field-error">{t('entry.specimen')}</p> : null}
      {nameCut ? <p className="dim">{t('entry.name-cut')}</p> : null}
      <ul className="zone-remarks">
        {diagnostics
          .filter(({ code }) => !SAID.test(code))
          .map((entry, at) => (
            <li key={at} className={entry.severity === 'error' ? 'field-error' : 'dim'}>
              {t(`diagnostic.${entry.code}`, entry.params)}
            </li>
          ))}
      </ul>
      {suggested === null ? null : (
        <p>
          <button type="button" className="button" onClick={() => onCorrect(suggested.join('\n'))}>
            {t('entry.correct')}
          </button>
        </p>
      )}
      {traveller === null ? null : (
        <button id={TAKE} type="button" className="button strong" onClick={onTake}>
          {t('entry.take-anyway')}
        </button>
      )}
    </div>
  );
}
