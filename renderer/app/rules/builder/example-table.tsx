import { factById } from '../../../../shared/fact/fact-catalogue.ts';
import { Choice } from '../../ui/choice.tsx';
import { HeadRow } from '../../ui/head-row.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import type { ExampleValues } from './example-values.ts';
import { factName } from './fact-texts.ts';
import { useFieldProblem } from './field-errors.tsx';
import { ValueField } from './value-field.tsx';
import { ValuesField } from './values-field.tsx';

export interface ExampleTableProps {
  readonly example: ExampleValues;
  /** Facts that the rule uses. */
  readonly asked: readonly string[];
  /** Path of the example in the rule. */
  readonly place: string;
  readonly onChange: (example: ExampleValues, typing: boolean) => void;
}

const STATES = ['value', 'not-sent', 'empty'] as const;
type ExampleState = (typeof STATES)[number];

/** One invented traveller: a line for each fact that the rule uses, and for the example's other facts. */
export function ExampleTable({ example, asked, place, onChange }: ExampleTableProps) {
  const { t } = useTranslation();
  const facts = [...asked, ...Object.keys(example).filter((id) => !asked.includes(id))];
  return (
    <table className="example-table">
      <HeadRow
        className="visually-hidden"
        columns={[t('builder.fact'), t('builder.example.state'), t('builder.example.value')]}
      />
      <tbody>
        {facts.map((id) => (
          <ExampleRow
            key={id}
            id={id}
            example={example}
            place={`${place}.${id}`}
            onChange={(value, typing) => {
              const { [id]: _, ...rest } = example;
              onChange(value === undefined ? rest : { ...rest, [id]: value }, typing);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ExampleRowProps {
  readonly id: string;
  readonly example: ExampleValues;
  readonly place: string;
  /** Undefined: not sent. */
  readonly onChange: (value: unknown, typing: boolean) => void;
}

function ExampleRow({ id, example, place, onChange }: ExampleRowProps) {
  const { t } = useTranslation();
  const problem = useFieldProblem(place);
  const fact = factById(id);
  const value = Object.hasOwn(example, id) ? example[id] : undefined;
  const state: ExampleState = value === undefined ? 'not-sent' : value === null ? 'empty' : 'value';
  const name = factName(t, id);
  const label = t('builder.value.of', { fact: name });
  const first = fact?.type === 'boolean' ? true : fact?.type === 'set' ? [] : fact?.words?.[0];
  return (
    <tr>
      <th scope="row" title={id}>
        {name}
      </th>
      <td>
        <Choice
          className="part"
          aria-label={t('ui.pair', { name: t('builder.example.state'), value: name })}
          among={STATES}
          value={state}
          textOf={(each) => t(`builder.example.state.${each}`)}
          onChange={(next) =>
            onChange(next === 'not-sent' ? undefined : next === 'empty' ? null : (first ?? ''), false)
          }
        />
      </td>
      <td>
        {fact === undefined || state !== 'value' ? null : fact.type === 'set' ? (
          <ValuesField
            fact={fact}
            values={Array.isArray(value) ? value : [value]}
            label={label}
            onChange={(values) => onChange(values, false)}
          />
        ) : (
          // An emptied field has no value yet. The choice before it states whether the value was sent.
          <ValueField
            fact={fact}
            value={value === '' ? undefined : value}
            label={label}
            wrong={problem !== null}
            onChange={(next, typing) => onChange(next ?? '', typing)}
          />
        )}
        {problem === null ? null : <span className="field-error"> {problem}</span>}
      </td>
    </tr>
  );
}
