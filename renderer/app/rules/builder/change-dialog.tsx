import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReferenceKind } from '../../../../shared/reference/overlay.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { draftPath, draftRulePath } from '../../addresses.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import type { Act } from '../../ui/use-act.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { ListDialog } from './list-dialog.tsx';
import { NewRuleDialog } from './new-rule-dialog.tsx';

/** The rule or list of the rules in force that is to be changed. */
export type ChangeOf =
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'new-rule' }
  /** `codes`: the kind of codes on it. */
  | { readonly kind: 'list'; readonly list: string; readonly codes: ReferenceKind | null };

export interface ChangeDialogProps {
  readonly what: ChangeOf;
  /** Title of the rule or name of the list, from which a new draft gets its name. */
  readonly title: string;
  readonly onClose: () => void;
}

const NEW = '';
/** Most characters of a draft's name. */
const LONGEST = 120;

/** Rules in force cannot be changed directly. Asks for the draft to change, an open or a new one. */
export function ChangeDialog({ what, title, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { value, failure } = useCall('drafts.list', {}, ['rules']);
  const drafts = failure === null ? value : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState(() =>
    t(what.kind === 'new-rule' ? 'builder.draft.new-rule' : 'builder.draft.title', { title }).slice(0, LONGEST),
  );
  const [opened, setOpened] = useState<DraftView | null>(null);
  // The draft edited last is preselected.
  const draft = chosen ?? drafts?.[0]?.id ?? NEW;
  const ready = draft !== NEW || name.trim() !== '';
  const go = async (act: Act) => {
    const result =
      draft === NEW
        ? await act('drafts.create', { title: name.trim(), from: { active: true } })
        : await act('drafts.open', { id: draft });
    if (!result.ok) return;
    if (what.kind !== 'rule') return setOpened(result.value);
    onClose();
    navigate(draftRulePath(result.value.id, what.rule));
  };
  if (opened !== null && what.kind === 'list') {
    const { list, codes } = what;
    const onSaved = () => navigate(draftPath(opened.id));
    return <ListDialog draft={opened} list={list} codes={codes} onSaved={onSaved} onClose={onClose} />;
  }
  if (opened !== null) return <NewRuleDialog draft={opened} onClose={onClose} />;
  // The button gets the focus when the dialog opens, so its action must be known first.
  if (drafts === null) return null;
  return (
    <FormDialog
      title={t(`builder.change.${what.kind}`)}
      onClose={onClose}
      onSave={go}
      save={t('builder.change.go')}
      ready={ready}
      first
    >
      <p className="dim">{t('builder.change.hint')}</p>
      {drafts.length === 0 ? null : (
        <LabelledChoice
          label={t('builder.draft')}
          among={[...drafts.map(({ id }) => id), NEW]}
          value={draft}
          textOf={(each) => drafts.find(({ id }) => id === each)?.title ?? t('builder.draft.new')}
          onChange={setChosen}
        />
      )}
      {draft === NEW ? (
        <LabelledField
          label={t('builder.draft.name')}
          value={name}
          onChange={setName}
          hint={t('builder.draft.name.hint')}
        />
      ) : null}
    </FormDialog>
  );
}
