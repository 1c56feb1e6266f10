import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ImportReport } from '../../core/calls/import.ts';
import { flightPath, mappingPath, messagePath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { counted } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { flightName } from './flight-name.ts';
import { lacksFlight } from './import-texts.ts';

export interface ImportOutcomeProps {
  readonly title: string;
  readonly report: ImportReport;
  /** False on the form that itself asks for the flight of a table. */
  readonly saysFlight?: boolean;
}

const SHOWN = 6;

/** The result of one import in a line or two, with links to its flights and messages. */
export function ImportOutcome({ title, report, saysFlight = true }: ImportOutcomeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mapping = useSession().permissions.includes('mapping');
  const messages = report.files.flatMap((file) => file.messages);
  const flights = [...new Set(messages.flatMap((message) => message.flights))];
  const quarantined = report.files.reduce((sum, file) => sum + file.quarantined, 0);
  const travellers = messages.reduce((sum, message) => sum + message.travellers, 0);
  const figures = [
    t('import.messages', counted(messages.length, language)),
    t('import.travellers', counted(travellers, language)),
    t('import.remarks', counted(report.totals.diagnostics, language)),
  ];
  const known = messages.length > 0 && messages.every((message) => message.known);
  return (
    <div className="outcome-text">
      <p>
        <strong>{title}</strong> <span className="dim">{figures.join(' · ')}</span>{' '}
        {known ? <span className="tag">{t('messages.known')}</span> : null}
        {quarantined > 0 ? <span className="tag marked">{t('import.quarantined', { count: quarantined })}</span> : null}
      </p>
      <p>
        {flights.slice(0, SHOWN).map((flight) => (
          <Link className="apart" key={flight} href={flightPath(flight)}>
            {flightName(flight, language)}
          </Link>
        ))}
        {/* These travellers are on no flight, so officers would not find them otherwise. */}
        {messages
          .map((message) => ({ message, lack: lacksFlight(message) }))
          .filter(({ lack }) => lack !== null)
          .slice(0, SHOWN)
          .map(({ message, lack }) => (
            <Fragment key={message.id}>
              <span className="tag marked">{t(`messages.${lack}`)}</span>
              {saysFlight && mapping && message.format === 'TABLE' ? (
                <Link className="apart" href={mappingPath({ message: message.id })}>
                  {t('messages.say-flight')}
                </Link>
              ) : null}
            </Fragment>
          ))}
        {messages.slice(0, SHOWN).map((message) => (
          <Link className="apart" key={message.id} href={messagePath(message.id)}>
            {t('messages.look-at', {
              format: t(`format.${message.format}`),
              reference: message.reference ?? '',
            }).trim()}
          </Link>
        ))}
      </p>
    </div>
  );
}
