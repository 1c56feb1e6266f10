import { useState } from 'react';
import { Link } from 'wouter';
import type { SimilarCase } from '../../core/calls/similar-cases.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { travellerPath } from '../addresses.ts';
import { formatFlight, formatLocal } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { readableName } from './person-text.ts';
import { titleIn } from './reason-words.ts';
import { resultText } from './result-text.ts';

export interface SimilarCasesProps {
  readonly view: TravellerView;
}

/** Earlier cases like this one, each with why. They are looked up when the officer opens the list. */
export function SimilarCases({ view }: SimilarCasesProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="all-facts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('similar.title')}</summary>
      {open ? <Looked view={view} /> : null}
    </details>
  );
}

function Looked({ view }: SimilarCasesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const on = { flight: view.flight.id, traveller: view.traveller.id };
  const { value: cases } = useCall('cases.similar', on, ['cases']);
  if (cases === null) return <p className="why-none" aria-busy="true" />;
  if (cases.length === 0) return <p className="why-none">{t('similar.none')}</p>;
  const why = (each: SimilarCase['likenesses'][number]) => {
    const value =
      each.by === 'rule'
        ? titleIn(each.title ?? {}, language) || each.value
        : each.by === 'concealment'
          ? t(`found.concealment.${each.value}`, { defaultValue: each.value })
          : (each.value ?? '');
    return t(`similar.by.${each.by}`, { value }).trim();
  };
  return (
    <ul className="found-list">
      {cases.map((found) => {
        const { id, flight, traveller, travellerName, state, result, leg } = found;
        const day = leg.departure === null ? [] : [formatLocal(leg.departure.slice(0, 10), language)];
        return (
          <li key={id}>
            <Link href={travellerPath(flight, traveller, id)}>{id}</Link>{' '}
            {[
              readableName(travellerName) || t('cases.no-name'),
              formatFlight(leg),
              ...day,
              result === null ? t(`case-state.${state}`) : resultText(t, null, { result, found: found.found }),
            ].join(' · ')}
            <br />
            <span className="dim">{found.likenesses.map(why).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
