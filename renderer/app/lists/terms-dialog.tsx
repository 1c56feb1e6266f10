import { useState } from 'react';
import { ROLES, type Role } from '../../../shared/casework/case.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import { LIST_LAWS } from '../../../shared/list/list-laws.ts';
import { LIST_ENTERED, type StoredList } from '../../../shared/list/list-version.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { useSession } from '../frame/use-session.ts';
import { Check } from '../ui/check.tsx';
import { Checks } from '../ui/checks.tsx';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { InterpolFields } from './interpol-fields.tsx';
import { SightChecks } from './sight-checks.tsx';
import { isComplete, NEW_TERMS, type Terms, termsOf, typedCount, withAskOwner } from './terms-form.ts';

const OUTCOMES = ['watch', 'inspect', 'intercept'] as const;
const READERS: readonly Role[] = ROLES.filter((role) => role === 'analyst' || role === 'supervisor');

export interface TermsDialogProps {
  /** Null: a new one. */
  readonly list: StoredList | null;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** Asks what a list states. Who sees it can be bounded where the legal frame lets its owner decide. */
export function TermsDialog({ list, onClose, onDone }: TermsDialogProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [terms, setTerms] = useState<Terms>(list === null ? NEW_TERMS : termsOf(list));
  const [entered, setEntered] = useState<StoredList['entered']>('form');
  const put = (more: Partial<Terms>) => setTerms((before) => ({ ...before, ...more }));
  const owner = list?.owner ?? officer.agency;
  const ownerName = t(`agency.${owner}`);
  const text = (field: 'title' | 'source' | 'reference' | 'legalBasis' | 'reason' | 'instruction', more = {}) => (
    <LabelledField
      label={t(`list.field.${field}`)}
      value={terms[field] ?? ''}
      onChange={(value) => put({ [field]: field === 'reference' && value === '' ? null : value })}
      {...more}
    />
  );
  const save = async (act: Act) => {
    const about = {
      about: [t('list.create.act', { title: terms.title, agency: ownerName, outcome: t(`outcome.${terms.outcome}`) })],
    };
    const result =
      list === null
        ? await act('lists.create', { terms, entered }, t('list.created'), about)
        : await act('lists.edit', { list: list.id, terms }, t('list.edited'), {
            about: [t('list.edit.act', { title: terms.title })],
          });
    if (result.ok) onDone(result.value.list);
    return result;
  };
  return (
    <FormDialog
      title={t(list === null ? 'list.create.title' : 'list.edit')}
      size="lg"
      className="form list-terms-form"
      save={t(list === null ? 'list.create.confirm' : 'list.edit.confirm')}
      ready={isComplete(terms)}
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">{list === null ? t('list.create.lead', { agency: ownerName }) : t('list.edit.lead')}</p>
      {text('title', { first: true, required: true })}
      {list === null ? (
        <LabelledChoice
          label={t('list.field.entered')}
          among={LIST_ENTERED}
          value={entered}
          textOf={(each) => t(`list.entered.${each}`)}
          onChange={setEntered}
        />
      ) : null}
      <LabelledChoice
        label={t('list.field.law')}
        among={LIST_LAWS}
        value={terms.law}
        textOf={(law) => t(`list-law.${law}`)}
        onChange={(law) => put({ law })}
      />
      <LabelledChoice
        label={t('list.field.mandate')}
        among={MANDATES}
        value={terms.mandate}
        textOf={(mandate) => t(`mandate.${mandate}`)}
        onChange={(mandate) => put({ mandate })}
      />
      {text('source', { required: true, hint: t('list.field.source.hint') })}
      {text('reference')}
      {text('legalBasis', { required: true })}
      {text('reason', { required: true })}
      <LabelledChoice
        label={t('list.field.outcome')}
        among={OUTCOMES}
        value={terms.outcome}
        textOf={(outcome) => t(`outcome.${outcome}`)}
        onChange={(outcome) => put({ outcome })}
      />
      <LabelledChoice
        label={t('list.field.handling')}
        among={['', ...HANDLINGS]}
        value={terms.handling ?? ''}
        textOf={(each) => (each === '' ? t('list.field.handling.none') : t(`handling.${each}`))}
        onChange={(each) => put({ handling: HANDLINGS.find((known) => known === each) ?? null })}
      />
      {text('instruction', { wide: true })}
      <InterpolFields terms={terms} isNew={list === null} onChange={setTerms} />
      <LabelledField
        label={t('list.field.ageLimitDays')}
        hint={t('list.field.ageLimitDays.hint')}
        value={terms.ageLimitDays === null ? '' : String(terms.ageLimitDays)}
        onChange={(value) => put({ ageLimitDays: typedCount(value) })}
      />
      <LabelledField
        label={t('list.field.nameOnlyBudget')}
        hint={t('list.field.nameOnlyBudget.hint')}
        value={String(terms.nameOnlyBudget)}
        onChange={(value) => put({ nameOnlyBudget: typedCount(value) ?? 0 })}
      />
      <LabelledField
        label={t('list.field.validFrom')}
        day="day"
        value={terms.validFrom ?? ''}
        onChange={(value) => put({ validFrom: value === '' ? null : value })}
      />
      <LabelledField
        label={t('list.field.validTo')}
        day="day"
        value={terms.validTo ?? ''}
        onChange={(value) => put({ validTo: value === '' ? null : value })}
      />
      <div className="wide">
        <Check checked={terms.foreign} onCheck={(foreign) => put({ foreign })}>
          {t('list.field.foreign')}
        </Check>
        <p className="faint">{t('list.field.foreign.hint')}</p>
      </div>
      <SightChecks
        owner={owner}
        seenBy={terms.seenBy}
        onChange={(seenBy) =>
          seenBy === null ? setTerms((before) => ({ ...withAskOwner(before, false), seenBy })) : put({ seenBy })
        }
      />
      {terms.seenBy === null ? null : (
        <div className="wide">
          <Check checked={terms.askOwner === true} onCheck={(asks) => setTerms((before) => withAskOwner(before, asks))}>
            {t('list.field.askOwner', { agency: ownerName })}
          </Check>
          <p className="faint">{t('list.field.askOwner.hint')}</p>
        </div>
      )}
      <Checks
        label={t('list.field.seenByRoles')}
        among={READERS}
        chosen={terms.seenByRoles ?? READERS}
        textOf={(role) => t(`role.${role}`)}
        onChange={(chosen) =>
          put({
            seenByRoles: chosen.length === READERS.length ? null : chosen.length === 0 ? ['supervisor'] : [...chosen],
          })
        }
      />
    </FormDialog>
  );
}
