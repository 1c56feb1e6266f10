import { useState } from 'react';
import { areComparable } from '../../../../rules/language/fact-operand.ts';
import type { Operator } from '../../../../rules/language/operator.ts';
import { operatorByKey } from '../../../../rules/language/operators.ts';
import { packText } from '../../../../rules/pack/pack-text.ts';
import { type FactDeclaration, MANDATES } from '../../../../shared/fact/fact.ts';
import { factById } from '../../../../shared/fact/fact-catalogue.ts';
import { listName } from '../../traveller/reason-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { AmountField } from './amount-field.tsx';
import { useBuilder } from './builder-context.tsx';
import type { LeafNode } from './condition-draft.ts';
import { FactPicker } from './fact-picker.tsx';
import { factName } from './fact-texts.ts';
import { operandsOf, otherFactOf } from './leaf-edits.ts';
import { ListDialog } from './list-dialog.tsx';
import { textAt, valueAt } from './rule-draft.ts';
import { TryMatch } from './try-match.tsx';
import { ValueField } from './value-field.tsx';
import { ValuesField } from './values-field.tsx';

export interface OperandFieldProps {
  readonly leaf: LeafNode;
  /** Indexes of invalid values; -1 for an error of the whole. */
  readonly wrong: readonly number[];
  readonly onChange: (expected: unknown, typing: boolean) => void;
}

interface FieldProps extends OperandFieldProps {
  readonly fact: FactDeclaration;
  readonly operator: Operator;
  readonly label: string;
}

/** The operator's value: one value, several, from … to, another fact, a list by name, or a duration. */
export function OperandField({ leaf, wrong, onChange }: OperandFieldProps) {
  const { t } = useTranslation();
  const fact = factById(leaf.fact ?? '');
  const operator = operatorByKey(leaf.operator ?? '');
  if (fact === undefined || operator === undefined) return null;
  const label = t('builder.value.of', { fact: factName(t, fact.id) });
  return <Field leaf={leaf} fact={fact} operator={operator} label={label} wrong={wrong} onChange={onChange} />;
}

function Field(props: FieldProps) {
  const { leaf, fact, operator, label, wrong, onChange } = props;
  const { expected } = leaf;
  switch (operator.operand) {
    case 'flag':
      return null;
    case 'list':
      return <ValuesList {...props} />;
    case 'pair':
      return <PairField {...props} />;
    case 'fact':
      return <OtherFactField {...props} />;
    case 'list-name':
      return <ListNameField {...props} />;
    case 'span':
      return (
        <AmountField fact={fact} value={expected} label={label} span wrong={wrong.length > 0} onChange={onChange} />
      );
    case 'pattern':
      return (
        <>
          <ValueField fact={fact} value={expected} label={label} free wrong={wrong.length > 0} onChange={onChange} />
          <TryMatch fact={fact} operator={operator} expected={expected} />
        </>
      );
    case 'one':
      // The choice of operator includes yes or no.
      if (fact.type === 'boolean') return null;
      return <ValueField fact={fact} value={expected} label={label} wrong={wrong.length > 0} onChange={onChange} />;
  }
}

function ValuesList({ leaf, fact, label, wrong, onChange }: FieldProps) {
  const { t } = useTranslation();
  const values = operandsOf(leaf.operator, leaf.expected);
  const change = (next: readonly unknown[]) => onChange(next.length === 0 ? undefined : next, false);
  if (fact.type === 'text' || fact.type === 'set') {
    return (
      <ValuesField
        fact={fact}
        values={values}
        label={label}
        wrong={wrong.filter((index) => index >= 0)}
        needed={wrong.includes(-1)}
        onChange={change}
      />
    );
  }
  // Numbers and days have a field each, and one more for the next.
  const shown = [...values, ...(values.length === 0 || values.at(-1) !== undefined ? [undefined] : [])];
  return (
    <span className="chips">
      {shown.map((value, index) => (
        <ValueField
          key={index}
          fact={fact}
          value={value ?? undefined}
          bare={index < shown.length - 1}
          label={t('builder.value.nth', { label, number: index + 1 })}
          wrong={wrong.includes(index) || (wrong.includes(-1) && index === 0)}
          onChange={(next, typing) => {
            const all = [...values.slice(0, index), next, ...values.slice(index + 1)].filter(
              (each) => each !== undefined,
            );
            onChange(all.length === 0 ? undefined : all, typing);
          }}
        />
      ))}
    </span>
  );
}

function PairField({ leaf, fact, label, wrong, onChange }: FieldProps) {
  const { t } = useTranslation();
  const [low, high] = operandsOf(leaf.operator, leaf.expected);
  const ends = [low ?? undefined, high ?? undefined];
  return (
    <>
      {ends.map((value, index) => (
        <span key={index} className="pair-end">
          <span className="words">{t(index === 0 ? 'builder.from' : 'builder.to')}</span>
          <ValueField
            fact={fact}
            value={value}
            label={`${label}, ${t(index === 0 ? 'builder.from' : 'builder.to')}`}
            wrong={wrong.includes(index) || wrong.includes(-1)}
            onChange={(next, typing) => onChange(index === 0 ? [next, ends[1]] : [ends[0], next], typing)}
          />
        </span>
      ))}
    </>
  );
}

const SHIFTS = ['none', 'minus', 'plus'] as const;

function OtherFactField({ leaf, fact, label, wrong, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { draft } = useBuilder();
  const { expected } = leaf;
  const other = otherFactOf(expected);
  const shift = SHIFTS.find((each) => valueAt(expected, [each]) !== undefined) ?? 'none';
  const mandate = MANDATES.find((each) => each === textAt(draft, ['mandate'])) ?? null;
  const canShift = fact.type !== 'boolean' && fact.type !== 'text' && fact.type !== 'set';
  const isTime = fact.type === 'date' || fact.type === 'instant';
  const put = (way: string, amount: unknown, typing: boolean) => {
    onChange(way === 'none' ? other : { fact: other, [way]: amount ?? '' }, typing);
  };
  return (
    <>
      {shift === 'none' ? null : (
        <AmountField
          fact={fact}
          value={valueAt(expected, [shift])}
          label={t('builder.shift.amount')}
          span={isTime}
          wrong={wrong.length > 0}
          onChange={(amount, typing) => put(shift, amount, typing)}
        />
      )}
      {canShift && other !== '' ? (
        <Choice
          className="part"
          aria-label={t('builder.shift')}
          among={SHIFTS}
          value={shift}
          textOf={(each) => t(`builder.shift.${each}${isTime && each !== 'none' ? '.time' : ''}`)}
          onChange={(each) => put(each, isTime ? '1d' : 1, false)}
        />
      ) : null}
      <FactPicker
        value={other === '' ? null : other}
        mandate={mandate}
        label={t('builder.fact.other', { label })}
        among={(each) => each.id !== fact.id && areComparable(fact, each)}
        wrong={wrong.length > 0}
        onChoose={(id) => onChange(shift === 'none' ? id : { fact: id, [shift]: valueAt(expected, [shift]) }, false)}
      />
    </>
  );
}

function ListNameField({ leaf, fact, label, wrong, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { lists, home } = useBuilder();
  const [dialog, setDialog] = useState<{ readonly list: string | null } | null>(null);
  const language = useLanguage();
  const named = Object.entries(lists)
    .map(([id, { title }]) => ({ id, name: listName(id, title, language) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const value = typeof leaf.expected === 'string' ? leaf.expected : '';
  const list = Object.hasOwn(lists, value) ? lists[value] : undefined;
  return (
    <>
      <Choice
        className={wrong.length > 0 ? 'part wrong' : 'part'}
        aria-label={label}
        aria-invalid={wrong.length > 0}
        among={[...(list === undefined ? [value] : []), ...named.map(({ id }) => id), NEW_LIST]}
        value={value}
        textOf={(id) =>
          id === NEW_LIST
            ? `${t('builder.list.new')} …`
            : (named.find((each) => each.id === id)?.name ?? (id || t('builder.list.choose')))
        }
        onChange={(id) => (id === NEW_LIST ? setDialog({ list: null }) : onChange(id, false))}
      />
      {list === undefined ? null : (
        <button
          type="button"
          className="link"
          title={packText(list.reason, language)}
          aria-label={t('builder.list.edit', { list: listName(value, list.title, language) })}
          onClick={() => setDialog({ list: value })}
        >
          {t('rules.list.entries', { count: list.entries.length, n: list.entries.length })}
        </button>
      )}
      {dialog === null ? null : (
        <ListDialog
          draft={home}
          list={dialog.list}
          codes={fact.codes ?? null}
          onSaved={(name) => {
            if (name !== value) onChange(name, false);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** A value that no list can have as its name. */
const NEW_LIST = ' ';
