import { useState } from 'react';
import { Link } from 'wouter';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { ChangeKind, ImportChangeCounts } from '../../core/calls/import-changes.ts';
import { flightPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { counted, formatLocal } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CHANGE_KINDS } from './change-kinds.ts';
import { ChangedTravellers } from './changed-travellers.tsx';
import { flightName } from './flight-name.ts';

/** The travellers that are open: of one flight, behind one of its counts. */
interface Shown {
  readonly flight: FlightId;
  readonly kind: ChangeKind;
}

/** What an import changed of flights that had a list before, in a line each; nothing where it changed none. */
export function ImportChanges({ job }: { readonly job: string }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const { value, failure, again } = useCall('import.changes', { job, from }, ['flights']);
  const first = firstChange(value);
  const toggle = (next: Shown | null) =>
    setShown((before) =>
      before !== null && before.flight === next?.flight && before.kind === next.kind ? null : next,
    );
  useActions([
    { id: 'import.changes', key: 'C', label: 'import.changes.show', run: () => toggle(first), enabled: first !== null },
  ]);
  if (failure !== null) return <FailureNote failure={failure} again={again} />;
  if (value === null || (value.flights.length === 0 && value.next === null && from === 0)) return null;
  return (
    <section className="import-changes" aria-labelledby="import-changes">
      <h2 className="small-head" id="import-changes">
        {t('import.changes')} {first === null ? null : <KeyCap of="C" />}
      </h2>
      <ul>
        {value.flights.map((row) => (
          <ChangeLine key={row.flight} row={row} shown={shown} onShow={toggle} />
        ))}
      </ul>
      {from === 0 && value.next === null ? null : (
        <p className="row">
          <button type="button" className="button" disabled={from === 0} onClick={() => setFrom(0)}>
            {t('import.changes.first')}
          </button>
          <button
            type="button"
            className="button"
            disabled={value.next === null}
            onClick={() => setFrom(value.next ?? 0)}
          >
            {t('import.changes.next')}
          </button>
        </p>
      )}
      {shown === null ? null : (
        <ChangedTravellers key={`${shown.flight} ${shown.kind}`} job={job} flight={shown.flight} kind={shown.kind} />
      )}
    </section>
  );
}

interface ChangeLineProps {
  readonly row: ImportChangeCounts['flights'][number];
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown) => void;
}

/** One flight: its counts, each of which opens the travellers behind it. */
function ChangeLine({ row, shown, onShow }: ChangeLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { flight, perhaps, leg } = row;
  const kinds = CHANGE_KINDS.filter((kind) => row[kind] > 0);
  return (
    <li>
      <Link href={flightPath(flight)}>{flightName(flight, language)}</Link>
      {leg.map(({ of, was, is }) => (
        <span key={of} className="tag warned">
          {t(`import.changes.leg.${of}`, of === 'destination' ? { was, is } : timesOf(was, is, language))}
        </span>
      ))}
      {kinds.length === 0 && leg.length === 0 ? <span className="dim">{t('import.changes.none')}</span> : null}
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          aria-expanded={shown?.flight === flight && shown.kind === kind}
          onClick={() => onShow({ flight, kind })}
        >
          {t(`import.changes.${kind}`, counted(row[kind], language))}
        </button>
      ))}
      {perhaps === 0 ? null : (
        <span className="tag marked">{t('import.changes.perhaps', counted(perhaps, language))}</span>
      )}
    </li>
  );
}

function timesOf(was: string, is: string, language: Language): { readonly was: string; readonly is: string } {
  return { was: formatLocal(was, language), is: formatLocal(is, language) };
}

function firstChange(value: ImportChangeCounts | null): Shown | null {
  for (const row of value?.flights ?? [])
    for (const kind of CHANGE_KINDS) if (row[kind] > 0) return { flight: row.flight, kind };
  return null;
}
