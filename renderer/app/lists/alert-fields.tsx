import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { MOST_ALERT_RULES } from '../../../shared/list/alert.ts';
import type { RuleView } from '../../core/calls/rules.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { Check } from '../ui/check.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { fitting } from '../ui/searched-choice.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { TypedEntry } from './entry-form.ts';

export interface AlertFieldsProps {
  readonly typed: TypedEntry;
  readonly put: (more: Partial<TypedEntry>) => void;
}

/** Id of the field that finds rules. */
const SEARCH = 'alert-rules-search';
/** Most rules shown of those that a search finds. */
const MOST_SHOWN = 8;

/** What the form asks of an alert: title, text and the rules at whose hits it is shown. */
export function AlertFields({ typed, put }: AlertFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const { value: set } = useCall('rules.get', {}, ['rules']);
  const titleOf = ({ id, title }: Pick<RuleView, 'id' | 'title'>) => titleIn(title, language) || id;
  const all = set?.rules ?? [];
  const chosen = typed.rules.map((id) => all.find((rule) => rule.id === id) ?? { id, title: {} });
  const found =
    search.trim() === ''
      ? []
      : fitting(all, search, null, (rule) => `${titleOf(rule)} ${rule.id}`).filter(
          ({ id }) => !typed.rules.includes(id),
        );
  const toggle = (id: string, isChosen: boolean) => {
    put({ rules: isChosen ? [...typed.rules, id] : typed.rules.filter((each) => each !== id) });
    // The box that was ticked goes to another place, and the keys of the dialog with it.
    focusElement(SEARCH);
  };
  return (
    <>
      <LabelledField
        label={t('alert.form.title')}
        required
        wide
        first
        value={typed.names}
        onChange={(names) => put({ names })}
      />
      <Textarea
        className="alert-form-text"
        label={t('alert.form.text')}
        aria-required
        autosize
        minRows={6}
        maxRows={16}
        value={typed.remarks}
        onChange={(event) => put({ remarks: event.currentTarget.value })}
      />
      <fieldset className="frame-checks alert-form-rules">
        <legend>{t('alert.form.rules')}</legend>
        {chosen.map((rule) => (
          <Check key={rule.id} checked onCheck={() => toggle(rule.id, false)}>
            {titleOf(rule)}
          </Check>
        ))}
        <LabelledField id={SEARCH} label={t('alert.form.rules.search')} value={search} onChange={setSearch} />
        {found.slice(0, MOST_SHOWN).map((rule) => (
          <Check
            key={rule.id}
            checked={false}
            disabled={typed.rules.length >= MOST_ALERT_RULES}
            onCheck={() => toggle(rule.id, true)}
          >
            {titleOf(rule)}
          </Check>
        ))}
        {found.length > MOST_SHOWN ? <p className="dim">{t('alert.form.rules.more')}</p> : null}
      </fieldset>
    </>
  );
}
