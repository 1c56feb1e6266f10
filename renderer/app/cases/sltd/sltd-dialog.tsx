import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { sltdWordsMissing } from '../../../../shared/interpol/enter-sltd.ts';
import type { SltdKind } from '../../../../shared/interpol/sltd-check.ts';
import { sltdDocumentText } from '../../../../shared/interpol/sltd-text.ts';
import type { SltdCheckView } from '../../../core/calls/sltd-views.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { NOTHING_TYPED, SLTD_FIELDS, type SltdField, type SltdTyped, sltdActOf, sltdChoices } from './sltd-typed.ts';

export interface SltdDialogProps {
  readonly check: SltdCheckView;
  readonly kind: SltdKind;
  readonly onClose: () => void;
}

const LONGEST_NOTE = 2000;
/** Kinds that say nothing without a reason. */
const WITH_REASON: readonly SltdKind[] = ['differs', 'checked', 'authorised', 'happened'];

/** Records a step after a first-level match. */
export function SltdDialog({ check, kind, onClose }: SltdDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useKeptState<SltdTyped>(`sltd ${kind} #${check.id}`, () => ({
    ...NOTHING_TYPED,
    language: language === 'fr' ? 'fr' : 'en',
  }));
  const change = (part: Partial<SltdTyped>) => setTyped((before) => ({ ...before, ...part }));
  const act = sltdActOf(kind, typed);
  const isReady = act !== null && !sltdWordsMissing(act.kind === 'asked' ? { ...act, text: '' } : act);
  return (
    <FormDialog
      title={t(`sltd.kind.${kind}`)}
      onClose={onClose}
      save={t(`sltd.kind.${kind}`)}
      ready={isReady}
      onSave={(run) =>
        act === null
          ? undefined
          : run('sltd.enter', { id: check.id, act, happened: typed.happened || null }, t('sltd.told.entered'))
      }
    >
      <p className="dim">{sltdDocumentText(t, check.document)}</p>
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {SLTD_FIELDS[kind].map((field, at) => {
          const choices = sltdChoices(field, check);
          return choices === null ? (
            <LabelledField
              key={field}
              first={at === 0}
              required={isNeeded(kind, field, typed)}
              label={t(field === 'whom' ? `sltd.whom.${kind}` : `sltd.${field}`)}
              hint={kind === 'opened' ? t('sltd.whom.opened.hint') : null}
              value={typed[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ) : (
            <NativeSelect
              key={field}
              data-autofocus={at === 0 ? true : undefined}
              aria-required={choices.includes('') ? true : undefined}
              label={t(`sltd.${field}`)}
              description={field === 'ground' ? t('sltd.ground.hint') : undefined}
              value={typed[field]}
              data={choices.map((value) => ({ value, label: choiceText(t, field, value) }))}
              onChange={(event) => change({ [field]: event.currentTarget.value })}
            />
          );
        })}
        <LabelledField
          label={t('sltd.happened')}
          hint={t('sltd.happened.hint')}
          day="moment"
          value={typed.happened}
          onChange={(happened) => change({ happened })}
        />
      </SimpleGrid>
      <Textarea
        data-autofocus={SLTD_FIELDS[kind].length === 0 ? true : undefined}
        label={t(WITH_REASON.includes(kind) ? 'sltd.note.needed' : 'sltd.note')}
        aria-required={WITH_REASON.includes(kind)}
        value={typed.note}
        maxLength={LONGEST_NOTE}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function choiceText(t: (key: string) => string, field: SltdField, value: string): string {
  if (value === '') return '–';
  return field === 'language' ? t(`language.${value}`) : t(`sltd.${field}.${value}`);
}

/** Who answered is said of an answer, and of none in time nobody is named. */
function isNeeded(kind: SltdKind, field: SltdField, { answer }: SltdTyped): boolean {
  if (field === 'receipt') return true;
  return (field === 'reference' || (field === 'whom' && kind !== 'opened')) && answer !== 'none';
}
