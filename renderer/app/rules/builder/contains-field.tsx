import { MultiSelect } from '@mantine/core';
import { useRef } from 'react';
import { signText } from '../../../../rules/pack/pack-text.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { containableSigns, isSignFound } from './containable-signs.ts';
import { useFieldProblem } from './field-errors.tsx';
import { textAt, valueAt } from './rule-draft.ts';

/** Pixels of the opened list. */
const LIST = 200;

/** The signs that a combination contains, found by the name of the sign or the title of a rule that states it. */
export function ContainsField() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, home, setField } = useBuilder();
  const problem = useFieldProblem('contains');
  const field = useRef<HTMLInputElement>(null);
  const written = valueAt(draft.fields, ['contains']);
  const chosen = (Array.isArray(written) ? written : written === undefined ? [] : [written]).map(String);
  const signs = containableSigns(home.content.rules, { id: textAt(draft, ['id']), sign: textAt(draft, ['sign']) });
  const bySign = new Map(signs.map((each) => [each.sign, each]));
  const name = (sign: string) => signText(sign, language);
  const label = (sign: string) => {
    const count = bySign.get(sign)?.rules ?? 0;
    return count === 0
      ? t('builder.contains.unstated', { sign: name(sign) })
      : t('builder.contains.stated', { sign: name(sign), count });
  };
  const all = [...new Set([...signs.map(({ sign }) => sign), ...chosen])];
  return (
    <MultiSelect
      ref={field}
      className="builder-field wide contains-field"
      label={t('builder.field.contains')}
      description={t('builder.contains.hint')}
      error={problem}
      placeholder={chosen.length === 0 ? t('builder.contains.search') : ''}
      data={all
        .map((value) => ({ value, label: label(value) }))
        .sort((a, b) => a.label.localeCompare(b.label, language))}
      value={chosen}
      onChange={(next) => setField(['contains'], next.length === 0 ? undefined : next)}
      searchable
      // Upwards, the list would cover its own label. It opens downwards, where there is room.
      comboboxProps={{ position: 'bottom', middlewares: { flip: false, shift: false } }}
      maxDropdownHeight={LIST}
      onDropdownOpen={() => {
        const below = window.innerHeight - (field.current?.getBoundingClientRect().bottom ?? 0);
        if (below < LIST + 40) field.current?.scrollIntoView({ block: 'center' });
      }}
      hidePickedOptions
      nothingFoundMessage={t('builder.contains.none')}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            isSignFound(
              bySign.get(option.value) ?? { sign: option.value, titles: [], rules: 0 },
              name(option.value),
              search.trim(),
            ),
        )
      }
    />
  );
}
