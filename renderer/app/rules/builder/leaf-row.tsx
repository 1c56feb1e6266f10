import { MANDATES } from '../../../../shared/fact/fact.ts';
import { factById } from '../../../../shared/fact/fact-catalogue.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import type { LeafNode } from './condition-draft.ts';
import { changeNode } from './condition-edits.ts';
import { FactPicker } from './fact-picker.tsx';
import { changeFact, changeOperator } from './leaf-edits.ts';
import { OperandField } from './operand-field.tsx';
import { CHOICE_GROUPS, choiceOf, type OperatorChoice, operatorChoices } from './operator-choices.ts';
import { textAt } from './rule-draft.ts';

export interface LeafRowProps {
  readonly leaf: LeafNode;
}

/** One condition as a sentence whose parts are controls: fact, comparison, value. */
export function LeafRow({ leaf }: LeafRowProps) {
  const { t } = useTranslation();
  const { draft, problems, editTree } = useBuilder();
  const own = problems.filter(({ node, unfinished }) => node === leaf.id && !unfinished);
  const wrong = own.flatMap(({ leafField, index }) => (leafField === 'expected' ? [index ?? -1] : []));
  const mandate = MANDATES.find((each) => each === textAt(draft, ['mandate'])) ?? null;
  const fact = factById(leaf.fact ?? '');
  const choices = fact === undefined ? [] : operatorChoices(fact, leaf.operator);
  const chosen = choiceOf(choices, leaf.operator, leaf.expected);
  const change = (edit: (leaf: LeafNode) => LeafNode, typing?: string) =>
    editTree((root) => changeNode(root, leaf.id, (node) => (node.kind === 'leaf' ? edit(node) : node)), typing);
  const words = (choice: OperatorChoice) => choiceWords(t, choice, fact?.type ?? 'text');
  return (
    <>
      <FactPicker
        node={leaf.id}
        value={leaf.fact}
        mandate={mandate}
        label={t('builder.fact')}
        wrong={own.some(({ leafField }) => leafField === 'fact')}
        onChoose={(id) => change((node) => changeFact(node, id))}
      />
      {fact === undefined ? null : (
        <select
          className={own.some(({ leafField }) => leafField === 'operator') ? 'part wrong' : 'part'}
          aria-label={t('builder.comparison')}
          value={chosen?.key ?? ''}
          onChange={(event) => {
            const next = choices.find(({ key }) => key === event.currentTarget.value);
            if (next !== undefined) change((node) => changeOperator(node, next.operator, next.flag));
          }}
        >
          {chosen === null ? <option value="">{leaf.operator ?? t('builder.choose')}</option> : null}
          {CHOICE_GROUPS.map((group) => {
            const of = choices.filter((choice) => choice.group === group);
            return of.length === 0 ? null : (
              <optgroup key={group} label={t(`builder.choices.${group}`)}>
                {of.map((choice) => (
                  <option key={choice.key} value={choice.key}>
                    {words(choice)}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      )}
      <OperandField
        leaf={leaf}
        wrong={wrong}
        onChange={(expected, typing) =>
          change((node) => ({ ...node, expected }), typing ? `expected ${leaf.id}` : undefined)
        }
      />
    </>
  );
}

/** The words of a choice, in the form for the type of the fact. */
function choiceWords(
  t: ReturnType<typeof useTranslation>['t'],
  { key, operator }: OperatorChoice,
  type: string,
): string {
  const time = type === 'date' || type === 'instant' ? [`builder.choice.${key}.time`] : [];
  const set = type === 'set' ? [`builder.choice.${key}.set`] : [];
  return t([...time, ...set, `builder.choice.${key}`, `operator.${operator}`], { defaultValue: operator });
}
