import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FAMILIES } from '../../../shared/fact/fact.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { Check } from '../ui/check.tsx';
import { searchText } from '../ui/search-text.ts';
import type { TFunction } from '../ui/texts.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface FactListProps {
  readonly view: Pick<TravellerView, 'facts'>;
}

/** Every fact of the traveller by family, collapsed: the data that rules could use, with a filter. Several hundred lines, so drawn once they are opened. */
export function FactList({ view }: FactListProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="all-facts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('facts.title', { count: view.facts.length })}</summary>
      {open ? <Facts view={view} /> : null}
    </details>
  );
}

function Facts({ view: { facts } }: FactListProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [usedOnly, setUsedOnly] = useState(false);
  const sought = searchText(search).trim().toLowerCase();
  const shown = facts
    .map(({ fact, state, value, used }) => ({
      fact,
      used,
      family: factById(fact)?.family,
      name: t(`fact.${fact}`, { defaultValue: fact }),
      known: state === 'value',
      said: state === 'value' ? factValueText(t, value) : t(`fact-state.${state}`),
    }))
    .filter(
      ({ used, name, said }) => (used || !usedOnly) && searchText(`${name} ${said}`).toLowerCase().includes(sought),
    );
  return (
    <>
      <div className="facts-filter">
        <TextInput
          type="search"
          aria-label={t('facts.search')}
          placeholder={t('facts.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Check checked={usedOnly} onCheck={setUsedOnly}>
          {t('facts.used')}
        </Check>
      </div>
      {shown.length === 0 ? <p className="why-none">{t('grid.no-rows')}</p> : null}
      {FAMILIES.map((family) => {
        const ofFamily = shown.filter((each) => each.family === family);
        return ofFamily.length === 0 ? null : (
          <section key={family}>
            <h4 className="small-head">{t(`family.${family}`)}</h4>
            <dl className="pairs">
              {ofFamily.map(({ fact, name, known, said }) => (
                <div key={fact}>
                  <dt title={fact}>{name}</dt>
                  <dd className={known ? undefined : 'faint'}>{said}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </>
  );
}

/** A value of a fact or rule in words: yes/no, lists with commas, known words translated. */
function factValueText(t: TFunction, value: unknown): string {
  if (value === null || value === undefined) return t('value.none');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) {
    return value.length === 0 ? t('value.none') : value.map((each) => factValueText(t, each)).join(', ');
  }
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? t(`word.${value}`, { defaultValue: value }) : String(value);
}
