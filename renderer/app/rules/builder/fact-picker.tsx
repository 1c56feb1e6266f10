import { Popover } from '@mantine/core';
import { IconChevronDown, IconShieldExclamation } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { FAMILIES, type FactDeclaration, type Mandate } from '../../../../shared/fact/fact.ts';
import { FACTS } from '../../../../shared/fact/fact-catalogue.ts';
import { Picker } from '../../ui/picker.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
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
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<FactDeclaration | null>(null);
  const all = useMemo(() => namedFacts(t), [t]);
  const found = useMemo(
    () => searchFacts(among === undefined ? all : all.filter(({ fact }) => among(fact)), search),
    [all, among, search],
  );
  const isOpen = (fact: FactDeclaration) => mandate === null || fact.mandates.includes(mandate);
  return (
    <>
      <div className="fact-search">
        <Picker
          look="fact-list"
          typed={search}
          onType={setSearch}
          field={{
            type: 'search',
            autoFocus: true,
            'aria-label': t('builder.fact.search'),
            placeholder: t('builder.fact.search'),
            onKeyDown: (event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              onClose();
            },
          }}
          label={label}
          options={found}
          keyOf={({ fact }) => fact.id}
          begin={value}
          onPick={({ fact }) => onChoose(fact.id)}
          onActive={(option) => setShown(option?.fact ?? null)}
          isClosed={({ fact }) => !isOpen(fact)}
          headOf={({ family }, at) => (search === '' && found[at - 1]?.family !== family ? family : null)}
        >
          {({ fact, name }) => (
            <>
              <span className={isOpen(fact) && !fact.awaited ? '' : 'faint'}>{name}</span>
              {fact.sensitivity === 'alone' ? (
                <IconShieldExclamation size={14} aria-label={t('builder.fact.protected')} />
              ) : null}
            </>
          )}
        </Picker>
        {found.length === 0 ? <p className="dim fact-none">{t('builder.fact.none')}</p> : null}
      </div>
      <FactDetail fact={shown} open={shown === null || isOpen(shown)} mandate={mandate} />
    </>
  );
}

function namedFacts(t: ReturnType<typeof useTranslation>['t']) {
  const named = FACTS.map((fact) => ({ fact, name: factName(t, fact.id), family: t(`family.${fact.family}`) }));
  return FAMILIES.flatMap((family) => named.filter(({ fact }) => fact.family === family));
}
