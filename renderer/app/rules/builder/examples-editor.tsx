import { IconCheck, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { EXAMPLE_GROUPS, type ExampleGroup } from '../../../../rules/language/read-examples.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { ExampleTable } from './example-table.tsx';
import { type ExampleValues, examplesOf, factsAsked, judgedExamples, withExamples } from './example-values.ts';

/** Invented travellers that the rule must hit, must miss, and cannot judge. Each shows whether the rule does so. */
export function ExamplesEditor() {
  const { t } = useTranslation();
  const { draft, rule, lists, setField } = useBuilder();
  const judged = useMemo(() => (rule === null ? null : judgedExamples(rule, lists)), [rule, lists]);
  const put = (group: ExampleGroup, examples: readonly ExampleValues[], typing = false) =>
    setField(['examples'], withExamples(draft, group, examples), typing);
  const asked = factsAsked(draft.when);
  return (
    <section className="rule-examples" aria-labelledby="builder-examples">
      <h2 className="small-head" id="builder-examples">
        {t('builder.examples')}
      </h2>
      <p className="dim section-hint">{t('builder.examples.hint')}</p>
      {EXAMPLE_GROUPS.map((group) => {
        const examples = examplesOf(draft, group);
        return (
          <div key={group} className="example-group">
            {examples.map((example, index) => {
              const name = t('builder.example.name', { group: t(`builder.example.${group}`), number: index + 1 });
              return (
                <details key={index} className="example" open={judged !== null && judged[group][index] !== group}>
                  <summary>
                    <span>{name}</span>
                    <Behaves expected={group} found={judged?.[group][index] ?? null} />
                    <span className="faint cut">
                      {Object.keys(example).length === 0 ? t('builder.example.nothing') : ''}
                    </span>
                  </summary>
                  <ExampleTable
                    example={example}
                    asked={asked}
                    place={['examples', group, index].join('.')}
                    onChange={(next, typing) =>
                      put(
                        group,
                        examples.map((each, at) => (at === index ? next : each)),
                        typing,
                      )
                    }
                  />
                  <button
                    type="button"
                    className="button quiet"
                    onClick={() =>
                      put(
                        group,
                        examples.filter((_, at) => at !== index),
                      )
                    }
                  >
                    <IconTrash size={14} aria-hidden />
                    {t('builder.example.remove', { name })}
                  </button>
                </details>
              );
            })}
            <button type="button" className="button quiet add" onClick={() => put(group, [...examples, {}])}>
              <IconPlus size={14} aria-hidden />
              {t(`builder.example.add.${group}`)}
            </button>
          </div>
        );
      })}
    </section>
  );
}

interface BehavesProps {
  readonly expected: ExampleGroup;
  /** Null: the rule cannot be evaluated yet. */
  readonly found: ExampleGroup | null;
}

function Behaves({ expected, found }: BehavesProps) {
  const { t } = useTranslation();
  if (found === null) return <span className="faint">{t('builder.example.open')}</span>;
  return found === expected ? (
    <span className="behaves">
      <IconCheck size={14} aria-hidden />
      {t('builder.example.behaves')}
    </span>
  ) : (
    <span className="behaves otherwise">
      <IconX size={14} aria-hidden />
      {t(`builder.example.found.${found}`)}
    </span>
  );
}
