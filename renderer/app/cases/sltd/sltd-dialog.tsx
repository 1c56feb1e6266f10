import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { sltdWordsMissing } from '../../../../shared/interpol/enter-sltd.ts';
import { type SltdEntry, type SltdKind, type SltdMeasure, sltdTime } from '../../../../shared/interpol/sltd-check.ts';
import { sltdDocumentText, sltdEntryText } from '../../../../shared/interpol/sltd-text.ts';
import type { SltdCheckView } from '../../../core/calls/sltd-views.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import {
  NOTHING_TYPED,
  type SltdField,
  type SltdTyped,
  sltdActOf,
  sltdChoices,
  sltdEffect,
  sltdFields,
} from './sltd-typed.ts';

export interface SltdDialogProps {
  readonly check: SltdCheckView;
  readonly kind: SltdKind;
  /** The entry that it strikes out. */
  readonly of?: SltdEntry;
  /** The measure that was asked about. */
  readonly measure?: SltdMeasure;
  readonly onClose: () => void;
}

const LONGEST_NOTE = 2000;
/** Kinds that say nothing without a reason. */
const WITH_REASON: readonly SltdKind[] = ['differs', 'checked', 'authorised', 'happened', 'struck'];

/** Records a step after a first-level match. */
export function SltdDialog({ check, kind, of, measure, onClose }: SltdDialogProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const [typed, setTyped] = useKeptState<SltdTyped>(`sltd ${kind} #${check.id} ${of?.no ?? measure ?? ''}`, () => ({
    ...NOTHING_TYPED,
    ...(measure === undefined ? {} : { measure }),
    language: language === 'fr' ? 'fr' : 'en',
  }));
  const change = (part: Partial<SltdTyped>) => setTyped((before) => ({ ...before, ...part }));
  const act = sltdActOf(kind, typed, of);
  const document = sltdDocumentText(t, check.document);
  const subject = of === undefined ? [] : [`${of.no} · ${stamp(sltdTime(of))} · ${sltdEntryText(t, of)}`];
  const fields = sltdFields(kind, typed);
  const isAsked = kind === 'happened' && check.unsaid.some((each) => each.measure === typed.measure);
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
          : run('sltd.enter', { id: check.id, act, happened: typed.happened || null }, t('sltd.told.entered'), {
              act: {
                what: `${t(`sltd.kind.${kind}`)} · ${document}`,
                effect: sltdEffect(t, act, subject, typed),
              },
            })
      }
    >
      {[document, ...subject].map((line) => (
        <p key={line} className="dim">
          {line}
        </p>
      ))}
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {fields.map((field, at) => {
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
        {kind === 'struck' ? null : (
          <LabelledField
            label={t('sltd.happened')}
            hint={t(isAsked ? 'sltd.happened.asked' : 'sltd.happened.hint')}
            day="moment"
            value={typed.happened}
            onChange={(happened) => change({ happened })}
          />
        )}
      </SimpleGrid>
      <Textarea
        data-autofocus={fields.length === 0 ? true : undefined}
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
  if (field === 'receipt' || field === 'powers') return true;
  return (field === 'reference' || (field === 'whom' && kind !== 'opened')) && answer !== 'none';
}
