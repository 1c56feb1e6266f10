import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { SYSTEM } from '../../../shared/audit/audit-entry.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { EarlierFlight, VouchingFile } from '../../../shared/flight/regular.ts';
import type { RegularRow } from '../../core/calls/flight-views.ts';
import { flightPath, travellerPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { flightName } from '../imports/flight-name.ts';
import { listedName } from '../traveller/person-text.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { TravellerTags } from '../ui/traveller-tags.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface RegularsProps {
  readonly flight: FlightId;
  readonly regulars: readonly RegularRow[];
}

/** Whom only their earlier flights keep from being a target: how many, and behind one key who, by which rule, and by whose hands these flights came. Nothing where there are none. */
export function Regulars({ flight, regulars }: RegularsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (regulars.length === 0) return null;
  const label = isOpen ? 'regulars.hide' : 'regulars.show';
  return (
    <section className="flight-lookouts" aria-label={t('regulars.title')}>
      <ul>
        <li>
          <IconHistory size={15} stroke={1.8} aria-hidden />
          <span>
            <strong>{t('regulars.count', { count: regulars.length })}</strong>{' '}
            <KeyButton
              tone="quiet"
              action={{ id: 'flight.regulars', key: 'R', label, run: () => setOpen((before) => !before) }}
            />
          </span>
        </li>
        {isOpen ? regulars.map((each) => <RegularLine key={each.traveller} flight={flight} regular={each} />) : null}
      </ul>
    </section>
  );
}

function RegularLine({ flight, regular }: { readonly flight: FlightId; readonly regular: RegularRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { traveller, name, outcome, would, rules, kept, earlier, hands, marks } = regular;
  const about = [
    t('regulars.line', { is: t(`outcome.${outcome}`), would: t(`outcome.${would}`) }),
    ...rules.map(({ rule, title }) => t('regulars.speaks', { rule: titleIn(title, language) || rule })),
    ...kept.map(({ rule, title }) => t('regulars.kept', { rule: titleIn(title, language) || rule })),
  ];
  return (
    <li>
      <OutcomeMark outcome={would} silent />
      <span>
        <Link href={travellerPath(flight, traveller)}>{listedName(t, name)}</Link> <TravellerTags marks={marks} />{' '}
        {about.join(' · ')}{' '}
        <strong className={hands === 'one-hand' ? 'late' : undefined}>{t(`regulars.hands.${hands}`)}</strong>{' '}
        <EarlierFlightsOf flights={earlier?.flights ?? []} more={earlier?.more ?? 0} />
      </span>
    </li>
  );
}

function EarlierFlightsOf({ flights, more }: { readonly flights: readonly EarlierFlight[]; readonly more: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const hand = ({ officer, byHand }: VouchingFile) =>
    byHand && officer !== SYSTEM ? officerName(t, session, officer) : t('regulars.folder');
  return (
    <span className="dim">
      {flights.map(({ flight, files }, at) => (
        <span key={flight}>
          {at === 0 ? null : ' · '}
          <Link href={flightPath(flight)}>{flightName(flight, language)}</Link>
          {': '}
          {files.length === 0
            ? t('regulars.no-file')
            : files.map((file) => t('regulars.file', { file: file.fileName, by: hand(file) })).join(', ')}
        </span>
      ))}
      {more === 0 ? null : ` · ${t('regulars.more', { count: more })}`}
    </span>
  );
}
