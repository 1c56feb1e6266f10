import { Popover } from '@mantine/core';
import { IconChevronDown, IconShieldExclamation } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FAMILIES, type FactDeclaration, type Mandate } from '../../../../shared/fact/fact.ts';
import { FACTS } from '../../../../shared/fact/fact-catalogue.ts';
import type { NodeId } from './condition-draft.ts';
import { FactDetail } from './fact-detail.tsx';
import { searchFacts } from './fact-search.ts';
import { factName } from './fact-texts.ts';

export interface FactPickerProps {
  /** The condition of which it is the first control. */
  readonly node?: NodeId;
  /** Null: not chosen yet. */
  readonly value: string | null;
  /** The rule's mandate. Facts that it may not use cannot be chosen. Null: not known yet. */
  readonly mandate: Mandate | null;
  /** Label of the control. */
  readonly label: string;
  /** Limits the facts that may be chosen; by default all. */
  readonly among?: (fact: FactDeclaration) => boolean;
  readonly wrong?: boolean;
  readonly onChoose: (fact: string) => void;
}

/** The fact of a condition: its name, and a search over all facts when opened. */
export function FactPicker({ node, value, mandate, label, among, wrong = false, onChoose }: FactPickerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      shadow="md"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          data-start={node}
          ref={button}
          className={wrong ? 'part fact wrong' : 'part fact'}
          aria-label={value === null ? label : `${label}: ${factName(t, value)}`}
          aria-haspopup="dialog"
          aria-expanded={open}
          title={value ?? ''}
          onClick={() => setOpen(!open)}
        >
          {value === null ? <span className="faint">{t('builder.fact.choose')}</span> : factName(t, value)}
          <IconChevronDown size={12} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="fact-picker" aria-label={label}>
        {open ? (
          <FactSearch
            value={value}
            mandate={mandate}
            among={among}
            label={label}
            onChoose={(fact) => {
              onChoose(fact);
              close();
            }}
            onClose={close}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

interface FactSearchProps extends Pick<FactPickerProps, 'value' | 'mandate' | 'label' | 'onChoose'> {
  readonly among: FactPickerProps['among'];
  readonly onClose: () => void;
}

/** Typing narrows the list, arrow keys move in it, Enter chooses. */
function FactSearch({ value, mandate, among, label, onChoose, onClose }: FactSearchProps) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<string | null>(value);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const all = useMemo(() => namedFacts(t), [t, i18n.language]);
  const found = useMemo(
    () => searchFacts(among === undefined ? all : all.filter(({ fact }) => among(fact)), search),
    [all, among, search],
  );
  const shown = found.find(({ fact }) => fact.id === active) ?? found[0] ?? null;
  const isOpen = (fact: FactDeclaration) => mandate === null || fact.mandates.includes(mandate);
  const first = useRef(true);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    option?.scrollIntoView({ block: first.current ? 'center' : 'nearest' });
    first.current = false;
  }, [shown]);
  const go = (by: number) => {
    const at = shown === null ? -1 : found.indexOf(shown);
    const next = found[Math.min(Math.max(at + by, 0), found.length - 1)];
    if (next !== undefined) setActive(next.fact.id);
  };
  const optionId = (id: string) => `${prefix}-${id}`;
  return (
    <>
      <div className="fact-search">
        <span className="text-field">
          <input
            type="search"
            role="combobox"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            aria-label={t('builder.fact.search')}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${prefix}-list`}
            aria-activedescendant={shown === null ? undefined : optionId(shown.fact.id)}
            placeholder={t('builder.fact.search')}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setActive(null);
            }}
            onKeyDown={(event) => {
              const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
              if (step !== undefined) go(step);
              else if (event.key === 'Enter') {
                if (shown !== null && isOpen(shown.fact)) onChoose(shown.fact.id);
              } else if (event.key === 'Escape') onClose();
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        </span>
        <div className="fact-options" role="listbox" id={`${prefix}-list`} aria-label={label} ref={list} tabIndex={-1}>
          {found.map(({ fact, name, family }, index) => (
            <div key={fact.id} role="presentation">
              {search === '' && found[index - 1]?.family !== family ? (
                <div className="small-head" role="presentation">
                  {family}
                </div>
              ) : null}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field above has the keys. */}
              <div
                role="option"
                id={optionId(fact.id)}
                tabIndex={-1}
                aria-selected={fact.id === shown?.fact.id}
                aria-disabled={!isOpen(fact)}
                className={fact.id === shown?.fact.id ? 'fact-option on' : 'fact-option'}
                onMouseMove={() => setActive(fact.id)}
                onClick={() => {
                  if (isOpen(fact)) onChoose(fact.id);
                }}
              >
                <span className={isOpen(fact) && !fact.awaited ? '' : 'faint'}>{name}</span>
                {fact.sensitivity === 'alone' ? (
                  <IconShieldExclamation size={14} aria-label={t('builder.fact.protected')} />
                ) : null}
              </div>
            </div>
          ))}
          {found.length === 0 ? <p className="dim fact-none">{t('builder.fact.none')}</p> : null}
        </div>
      </div>
      <FactDetail fact={shown?.fact ?? null} open={shown === null || isOpen(shown.fact)} mandate={mandate} />
    </>
  );
}

function namedFacts(t: ReturnType<typeof useTranslation>['t']) {
  const named = FACTS.map((fact) => ({ fact, name: factName(t, fact.id), family: t(`family.${fact.family}`) }));
  return FAMILIES.flatMap((family) => named.filter(({ fact }) => fact.family === family));
}
