import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReferenceKind } from '../../../../shared/reference/overlay.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { draftPath, draftRulePath } from '../../addresses.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { useCall } from '../../ui/use-call.ts';
import { useWorkstation } from '../../workstation.tsx';
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
  const { core } = useWorkstation();
  const [, navigate] = useLocation();
  const { value, failure } = useCall('drafts.list', {}, ['rules']);
  const drafts = failure === null ? value : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState(() =>
    t(what.kind === 'new-rule' ? 'builder.draft.new-rule' : 'builder.draft.title', { title }).slice(0, LONGEST),
  );
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<DraftView | null>(null);
  // The draft edited last is preselected.
  const draft = chosen ?? drafts?.[0]?.id ?? NEW;
  const ready = !busy && (draft !== NEW || name.trim() !== '');
  const go = async () => {
    setBusy(true);
    const result =
      draft === NEW
        ? await core.call('drafts.create', { title: name.trim(), from: { active: true } })
        : await core.call('drafts.open', { id: draft });
    setBusy(false);
    if (!result.ok) return notifyFailure(t, result.failure);
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
    <FormDialog title={t(`builder.change.${what.kind}`)} onClose={onClose}>
      <Form ready={ready} onSubmit={go}>
        <p className="dim">{t('builder.change.hint')}</p>
        {drafts.length === 0 ? null : (
          <label className="labelled">
            <span>{t('builder.draft')}</span>
            <span className="text-field">
              <select value={draft} onChange={(event) => setChosen(event.currentTarget.value)}>
                {drafts.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title}
                  </option>
                ))}
                <option value={NEW}>{t('builder.draft.new')}</option>
              </select>
            </span>
            <span className="labelled-hint" />
          </label>
        )}
        {draft === NEW ? (
          <LabelledField
            label={t('builder.draft.name')}
            value={name}
            onChange={setName}
            hint={t('builder.draft.name.hint')}
          />
        ) : null}
        <FormButtons save={t('builder.change.go')} ready={ready} first onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
