import { useState } from 'react';
import { listedName } from '../../traveller/person-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { failureText } from '../../ui/failure-text.ts';
import { formatFlight, formatLocal, formatRoute } from '../../ui/format.ts';
import { withoutAccents } from '../../ui/search-text.ts';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { exampleFrom, examplesOf, withExamples } from './example-values.ts';
import { LeafList } from './leaf-list.tsx';

export interface TryPanelProps {
  readonly question: { readonly rule: unknown; readonly lists: unknown } | null;
}

const MOST_SHOWN = 50;
const GROUPS = { true: 'hit', false: 'miss', unknown: 'unknown' } as const;

/** Tries the rule on one traveller, found by flight and name. Shows every condition with the traveller's value. */
export function TryPanel({ question }: TryPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [flight, setFlight] = useState('');
  const [typed, setTyped] = useState({ flight: '', name: '' });
  const [chosen, setChosen] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const flights = useCall('flights.list', {}, ['flights']).value ?? [];
  const shownFlights = flights
    .map((row) => ({
      id: row.id,
      text: [formatFlight(row.leg), formatRoute(row.leg), formatLocal(row.leg.departure ?? '', language)].join(' '),
      travellers: row.travellers,
    }))
    .filter(({ text, travellers }) => travellers > 0 && fits(typed.flight, text));
  const opened = useCall('flights.get', flight === '' ? null : { id: flight }, ['flights']);
  const people = opened.stale ? [] : (opened.value?.travellers ?? []).filter(({ name }) => fits(typed.name, name));
  return (
    <div className="try-panel">
      <div className="try-choice">
        <SearchedList
          label={t('builder.try.flight')}
          hint={t('builder.try.flight.hint')}
          typed={typed.flight}
          onType={(words) => setTyped({ ...typed, flight: words })}
          listLabel={t('builder.try.flights')}
          chosen={flight}
          onChoose={(id) => {
            setFlight(id);
            setChosen(null);
          }}
          options={shownFlights}
        />
        <SearchedList
          label={t('builder.try.name')}
          hint={t('builder.try.name.hint')}
          typed={typed.name}
          onType={(words) => setTyped({ ...typed, name: words })}
          listLabel={t('builder.try.travellers')}
          chosen={chosen?.id ?? ''}
          onChoose={(id) => setChosen(people.find((person) => person.id === id) ?? null)}
          options={people.map(({ id, name, seat }) => ({
            id,
            text: seat === null ? listedName(t, name) : `${listedName(t, name)} · ${seat}`,
          }))}
        />
      </div>
      {chosen === null || flight === '' ? (
        <p className="panel-note dim">{t('builder.try.hint')}</p>
      ) : (
        <Tried question={question} flight={flight} traveller={chosen.id} name={chosen.name} />
      )}
    </div>
  );
}

interface SearchedListProps {
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly onType: (words: string) => void;
  readonly listLabel: string;
  /** Id of an option; empty when none is chosen. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Options that match the typed text. Only the first ones are shown. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** A search field with the matching options below. */
function SearchedList({ label, hint, typed, onType, listLabel, chosen, onChoose, options }: SearchedListProps) {
  return (
    <div>
      <label className="builder-field">
        <span>{label}</span>
        <input
          className="part text"
          type="search"
          autoComplete="off"
          placeholder={hint}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </label>
      <Choice
        className="part try-list"
        size={6}
        aria-label={listLabel}
        among={options.slice(0, MOST_SHOWN).map(({ id }) => id)}
        value={chosen}
        textOf={(id) => options.find((each) => each.id === id)?.text ?? id}
        onChange={onChoose}
      />
    </div>
  );
}

interface TriedProps extends TryPanelProps {
  readonly flight: string;
  readonly traveller: string;
  readonly name: string;
}

function Tried({ question, flight, traveller, name }: TriedProps) {
  const { t } = useTranslation();
  const { draft, setField } = useBuilder();
  const { value, failure } = useCall('rules.try', question === null ? null : { ...question, flight, traveller }, [
    'queue',
  ]);
  if (failure !== null) return <p className="panel-note field-error">{failureText(t, failure)}</p>;
  if (question === null) return <p className="panel-note dim">{t('builder.preview.broken')}</p>;
  if (value === null || !('leaves' in value)) return <div className="empty" aria-busy="true" />;
  const group = GROUPS[String(value.truth) as keyof typeof GROUPS];
  return (
    <div className="tried">
      <p role="status">
        <b>{listedName(t, name)}</b>: {t(`builder.tried.${group}`)}
      </p>
      <LeafList leaves={value.leaves} />
      <button
        type="button"
        className="button"
        onClick={() =>
          setField(['examples'], withExamples(draft, group, [...examplesOf(draft, group), exampleFrom(value.leaves)]))
        }
      >
        {t('builder.tried.add', { group: t(`builder.example.${group}`) })}
      </button>
    </div>
  );
}

function fits(search: string, text: string): boolean {
  const fold = (each: string) => withoutAccents(each).toLowerCase();
  const folded = fold(text);
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
