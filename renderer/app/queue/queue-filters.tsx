import { Checkbox, MultiSelect, NativeSelect, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { QUEUE_FILTERS, type QueueFilter } from '../../../shared/queue/queue-filters.ts';
import { QUEUE_LEVELS, QUEUE_SORTS } from '../../../shared/queue/queue-question.ts';
import type { QueueChoices } from '../../core/calls/queue.ts';
import { flightName } from '../imports/flight-name.ts';
import { titleIn } from '../traveller/reason-words.ts';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { QueueViews } from './queue-views.tsx';

interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly rules: QueueChoices['rules'];
}

/** What is read of a value. */
const WORDS: Readonly<Record<QueueFilter, (value: string, words: Words) => string>> = {
  agency: (value, { t }) => t(`attendee.${value}`),
  flight: (value, { language }) => flightName(value, language),
  carrier: (value) => value,
  origin: (value) => value,
  rule: (value, { language, rules }) => titleIn(rules[value] ?? {}, language) || value,
  state: (value, { t }) => (value === 'none' ? t('queue.filter.no-case') : t(`case-state.${value}`)),
  owner: (value, { t }) => t(`queue.owner.${value}`),
  handling: (value, { t }) => t(`handling.${value}`),
};

/** The order of the list, a filter for everything, and the officer's saved views, behind one button that says how many filters are set. */
export function QueueFilters() {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { from, filters } = useStore(queue);
  const [isOpen, setOpen] = useState(false);
  const set = QUEUE_FILTERS.filter((filter) => (filters[filter] ?? []).length > 0).length + (from === 'watch' ? 0 : 1);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom" width={470} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          aria-label={t('queue.filters')}
          title={t('queue.filters')}
          onClick={() => setOpen(!isOpen)}
        >
          <IconFilter size={15} aria-hidden /> {set === 0 ? null : set}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('queue.filters')} className="queue-filters">
        {isOpen ? <FilterForm /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { queue } = useWorkstation();
  const { tab, from, sort, fold, filters } = useStore(queue);
  const { value: choices } = useCall('queue.choices', { tab }, ['queue', 'cases']);
  const words = { t, language, rules: choices?.rules ?? {} };
  return (
    <>
      <QueueViews />
      <NativeSelect
        label={t('queue.sort')}
        value={sort}
        onChange={(event) =>
          queue.setState({ sort: QUEUE_SORTS.find((each) => each === event.currentTarget.value) ?? 'urgency' })
        }
        data={QUEUE_SORTS.map((each) => ({ value: each, label: t(`queue.sort.${each}`) }))}
      />
      <NativeSelect
        label={t('queue.from')}
        value={from}
        onChange={(event) =>
          queue.setState({ from: QUEUE_LEVELS.find((each) => each === event.currentTarget.value) ?? 'watch' })
        }
        data={QUEUE_LEVELS.map((each) => ({ value: each, label: t(`queue.from.${each}`) }))}
      />
      <Checkbox
        className="whole-row"
        label={t('queue.fold')}
        checked={fold}
        onChange={(event) => queue.setState({ fold: event.currentTarget.checked })}
      />
      {QUEUE_FILTERS.map((filter) => {
        const chosen = filters[filter] ?? [];
        const counts = choices?.values[filter] ?? {};
        const values = [...new Set([...Object.keys(counts), ...chosen])];
        return values.length === 0 ? null : (
          <MultiSelect
            key={filter}
            label={t(`queue.filter.${filter}`)}
            data={values
              .map((value) => ({ value, label: `${WORDS[filter](value, words)} (${counts[value] ?? 0})` }))
              .sort((a, b) => a.label.localeCompare(b.label, language))}
            value={[...chosen]}
            onChange={(next) => queue.setState({ filters: { ...filters, [filter]: next } })}
            searchable
            clearable
            comboboxProps={{ withinPortal: false }}
            clearButtonProps={{ 'aria-label': t('queue.filter.clear') }}
          />
        );
      })}
    </>
  );
}
