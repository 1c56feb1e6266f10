import { useState } from 'react';
import { LANGUAGES } from '../../../../shared/catalogue/languages.ts';
import type { ReferenceKind } from '../../../../shared/reference/overlay.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { listName } from '../../traveller/reason-words.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { failureText } from '../../ui/failure-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { languageName } from '../../ui/format.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { listContent, listDraft, listProblem, pastedValues } from './list-draft.ts';
import { problemText } from './problem-text.ts';
import { ShownAs } from './shown-as.tsx';
import { staleTitles } from './stale-titles.ts';
import { ValuesField } from './values-field.tsx';

export interface ListDialogProps {
  readonly draft: Pick<DraftView, 'id' | 'content'>;
  /** Null: a new list. */
  readonly list: string | null;
  /** The kind of its codes, so that they are found by name. */
  readonly codes: ReferenceKind | null;
  readonly onSaved: (list: string) => void;
  readonly onClose: () => void;
}

const KINDS = ['airport', 'carrier', 'country'] as const satisfies readonly ReferenceKind[];
/** Longer lists are edited as text, one value per line. */
const MOST_CHIPS = 80;

/** One named list of a draft. Every rule of the draft that names it uses its changed content. */
export function ListDialog({ draft, list, codes, onSaved, onClose }: ListDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const { lists } = draft.content;
  const before = list !== null && Object.hasOwn(lists, list) ? (lists[list] ?? null) : null;
  const [edited, setEdited] = useKeptState(`list ${draft.id} ${list ?? ''}`, () => listDraft(list ?? '', before));
  const [kind, setKind] = useState(codes);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const change = (part: Partial<typeof edited>) => setEdited((held) => ({ ...held, ...part }));
  const content = listContent(edited, before);
  const taken = list === null && Object.hasOwn(lists, edited.name);
  const stale = staleTitles(before?.title ?? null, content.title ?? {});
  const problem = listProblem(edited.name, content);
  const asChips = edited.values.length <= MOST_CHIPS;
  const save = async () => {
    setChecked(true);
    if (problem !== null || taken) return;
    // Rules of the draft may be saved meanwhile, so its revision is read last.
    const opened = await core.call('drafts.open', { id: draft.id });
    const result = opened.ok
      ? await core.call('drafts.put-list', { id: draft.id, rev: opened.value.rev, list: edited.name, content })
      : opened;
    if (!result.ok) return setFailure(result.failure);
    notifyDone(t, t('builder.list.saved', { list: listName(edited.name, content.title, language) }));
    onSaved(edited.name);
    onClose();
  };
  return (
    <FormDialog
      title={
        list === null
          ? t('builder.list.new')
          : t('builder.list.edit', { list: listName(list, before?.title, language) })
      }
      size="lg"
      onClose={onClose}
      className="form list-form"
      onSave={save}
      save={t('builder.list.save')}
    >
      {list === null ? (
        <LabelledField
          label={t('builder.list.name')}
          value={edited.name}
          onChange={(name) => change({ name: name.toLowerCase() })}
          first
          hint={t('builder.list.name.hint')}
          error={taken ? t('builder.list.taken') : null}
        />
      ) : (
        <p className="dim">{t('builder.list.edit.hint')}</p>
      )}
      <div className="list-form-row even">
        {LANGUAGES.map((each) => (
          <LabelledField
            key={each}
            label={t('builder.title', { language: languageName(each, language) })}
            value={edited.titles[each] ?? ''}
            onChange={(title) => change({ titles: { ...edited.titles, [each]: title } })}
            hint={stale.includes(each) ? t('builder.title.stale') : null}
          />
        ))}
      </div>
      <LabelledField
        label={t('builder.list.reason')}
        value={edited.reason}
        onChange={(reason) => change({ reason })}
        hint={t('builder.list.reason.hint')}
      />
      <ShownAs written={edited.reason} />
      <div className="list-form-row">
        <LabelledField label={t('rules.owner')} value={edited.owner} onChange={(owner) => change({ owner })} />
        <LabelledField
          label={t('rules.valid-to')}
          value={edited.validTo}
          placeholder={t('builder.placeholder.date')}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
      <ShownAs written={edited.owner} />
      {list === null ? (
        <LabelledChoice
          label={t('builder.list.kind')}
          among={[...KINDS, 'other']}
          value={kind ?? 'other'}
          textOf={(each) => t(each === 'other' ? 'builder.list.kind.other' : `reference.kind.${each}`)}
          onChange={(each) => setKind(each === 'other' ? null : each)}
        />
      ) : null}
      <div className="builder-field">
        <span>{t('rules.list.entries', { count: edited.values.length, n: edited.values.length })}</span>
        {asChips ? (
          <div className="list-values">
            <ValuesField
              fact={kind === null ? {} : { codes: kind }}
              values={edited.values}
              label={t('builder.list.entry')}
              onChange={(values) => change({ values: values.map(String) })}
            />
          </div>
        ) : (
          <textarea
            className="part mono"
            rows={10}
            aria-label={t('builder.list.lines')}
            defaultValue={edited.values.join('\n')}
            onChange={(event) => change({ values: pastedValues(event.currentTarget.value) })}
          />
        )}
      </div>
      {checked && problem !== null ? <p className="field-error">{problemText(t, problem)}</p> : null}
      {failure === null ? null : <p className="field-error">{failureText(t, failure)}</p>}
    </FormDialog>
  );
}
