import { useState } from 'react';
import { useLocation } from 'wouter';
import { ID } from '../../../../rules/language/read-rule.ts';
import { suggestId } from '../../../../rules/lifecycle/suggest-id.ts';
import { REFERENCE_LANGUAGE } from '../../../../shared/catalogue/languages.ts';
import { MANDATES, type Mandate } from '../../../../shared/fact/fact.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { draftRulePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { languageName } from '../../ui/format.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { valueAt } from './rule-draft.ts';

export interface NewRuleDialogProps {
  readonly draft: Pick<DraftView, 'id' | 'rev' | 'content'>;
  /** The written rule to start from; by default an empty one. */
  readonly of?: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

/** Begins a rule: its title, its mandate, and its permanent id. */
export function NewRuleDialog({ draft, of, onClose }: NewRuleDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core, builder } = useWorkstation();
  const { officer } = useSession();
  const [, navigate] = useLocation();
  const before = MANDATES.find((each) => each === of?.mandate);
  const [mandate, setMandate] = useState<Mandate>(
    before ?? MANDATES.find((each) => each === officer.agency) ?? 'joint',
  );
  const [title, setTitle] = useState(() => {
    const written = valueAt(of, ['title', REFERENCE_LANGUAGE]);
    return typeof written === 'string' ? t('builder.copy-of', { title: written }) : '';
  });
  const [id, setId] = useState<string | null>(null);
  const taken = new Set(draft.content.rules.map((rule) => rule.id));
  const suggested = suggestId(mandate, title, taken);
  const chosen = id ?? suggested;
  const problem = taken.has(chosen) ? 'builder.id.taken' : ID.test(chosen) ? null : 'builder.id.malformed';
  const ready = title.trim() !== '' && problem === null;
  const save = async () => {
    const rule = {
      ...(of ?? EMPTY),
      id: chosen,
      mandate,
      title: { ...titlesOf(of), [REFERENCE_LANGUAGE]: title.trim() },
    };
    // Saves of other rules of the draft may have raised its revision since it was opened.
    const opened = await core.call('drafts.open', { id: draft.id });
    const rev = opened.ok ? opened.value.rev : draft.rev;
    const result = await core.call('drafts.put-rule', { id: draft.id, rev, rule });
    if (!result.ok) return notifyFailure(t, result.failure);
    builder.open(result.value, chosen);
    onClose();
    navigate(draftRulePath(draft.id, chosen));
  };
  return (
    <FormDialog
      title={t(of === undefined ? 'builder.new' : 'builder.duplicate')}
      onClose={onClose}
      onSave={save}
      save={t('builder.new.save')}
      ready={ready}
    >
      <LabelledField
        label={t('builder.title', { language: languageName(REFERENCE_LANGUAGE, language) })}
        value={title}
        onChange={setTitle}
        first
        hint={t('builder.new.title')}
      />
      <LabelledChoice
        label={t('rules.mandate')}
        among={MANDATES}
        value={mandate}
        textOf={(each) => t(`mandate.${each}`)}
        onChange={setMandate}
      />
      <LabelledField
        label={t('builder.id')}
        value={chosen}
        onChange={(value) => setId(value === '' ? null : value.toLowerCase())}
        hint={t('builder.id.hint')}
        error={problem === null ? null : t(problem)}
      />
    </FormDialog>
  );
}

const EMPTY = { kind: 'indicator', family: 'route', weight: 10, when: { all: [] } };

function titlesOf(rule: unknown): object {
  const titles = valueAt(rule, ['title']);
  return typeof titles === 'object' && titles !== null ? titles : {};
}
