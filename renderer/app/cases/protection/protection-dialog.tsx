import { NativeSelect, SimpleGrid } from '@mantine/core';
import { fieldsMissing } from '../../../../shared/protection/enter-protection.ts';
import { entriesThatHold } from '../../../../shared/protection/protection.ts';
import {
  fieldsAsked,
  PROTECTION_STEP_NAMES,
  type ProtectionStep,
  type StepField,
  stepRow,
} from '../../../../shared/protection/protection-steps.ts';
import { protectionDetailsText, protectionEntryText } from '../../../../shared/protection/protection-text.ts';
import { PROTECTION_KINDS, type ProtectionKind } from '../../../../shared/protection/protections.ts';
import type { ProtectionView } from '../../../core/calls/protections.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { officerName, shownName } from '../../ui/officer-texts.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { CompanionField } from './companion-field.tsx';
import { useCompanionName } from './use-companion-name.ts';

export interface ProtectionDialogProps {
  /** The number of the case. */
  readonly id: string;
  readonly view: ProtectionView;
  /** What may be entered. */
  readonly steps: readonly ProtectionStep[];
  /** What the officer chose; null: they choose here. */
  readonly first: ProtectionStep | null;
  readonly onClose: () => void;
}

interface Draft {
  readonly step: string;
  readonly said: Readonly<Record<string, string>>;
  readonly happened: string;
}

/** Enters one step of a protection. Its fields are those of its row. */
export function ProtectionDialog({ id, view, steps, first, onClose }: ProtectionDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const companion = useCompanionName(view.aboard);
  const [draft, setDraft] = useKeptState<Draft>(`protection ${first ?? ''} #${id}`, () => ({
    step: first ?? view.next.find((step) => steps.includes(step)) ?? steps[0] ?? '',
    said: { ...EVERY_FIELD, states: view.states.join(' '), askedBy: session.officer.id },
    happened: '',
  }));
  const step = steps.find((each) => each === draft.step);
  const fields = step === undefined ? [] : Object.entries(stepRow(step).fields);
  const { said } = draft;
  const asked = step === undefined ? [] : fieldsAsked(step, said);
  const what = step === undefined ? '' : protectionEntryText(t, { step });
  return (
    <FormDialog
      title={t('protection.title')}
      onClose={onClose}
      save={t('protection.save')}
      ready={step !== undefined && fieldsMissing(step, said).length === 0}
      onSave={(run) =>
        step === undefined
          ? undefined
          : run(
              'protection.enter',
              { id, step, said: saidOf(said, asked), happened: draft.happened || null },
              t('protection.told'),
              {
                about: [
                  protectionDetailsText(
                    t,
                    (each, as) => (as === 'officer' ? officerName(t, session, each) : companion(each)),
                    { step, said: saidOf(said, asked) },
                  ),
                ],
                act: { what: `${what} · ${id}`, effect: [t('protection.effect')] },
              },
            )
      }
    >
      <NativeSelect
        data-autofocus
        label={t('protection.step')}
        value={draft.step}
        data={groupsOf(steps).map(([kind, items]) => ({
          group: t(kind === null ? 'protection.other' : `protection.kind.${kind}`),
          items: items.map((value) => ({ value, label: t(`protection.step.${value}`) })),
        }))}
        onChange={({ currentTarget: { value } }) => setDraft((before) => ({ ...before, step: value }))}
      />
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {fields
          .filter(([field]) => asked.includes(field))
          .map(([field, row]) => {
            const label = t(`protection.field.${field}`);
            const change = (value: string) =>
              setDraft((before) => ({ ...before, said: { ...before.said, [field]: value } }));
            if (row.as === 'traveller')
              return (
                <CompanionField
                  key={field}
                  label={label}
                  value={said[field] ?? ''}
                  aboard={view.aboard}
                  onChange={change}
                />
              );
            const choices = choicesOf(row, view);
            return choices === null ? (
              <LabelledField
                key={field}
                wide={row.optional !== true}
                upper={row.as !== 'text'}
                label={label}
                hint={row.as === 'states' ? t('protection.states.hint') : null}
                value={said[field] ?? ''}
                onChange={(value) => change(row.as === 'text' ? value : value.toUpperCase())}
              />
            ) : (
              <NativeSelect
                key={field}
                label={label}
                value={said[field] ?? ''}
                // Nothing is chosen beforehand: what nobody said would stand in the record.
                data={[
                  { value: '', label: t('encounter.choose') },
                  ...choices.map(([value, name]) => ({ value, label: name ?? t(`protection.${field}.${value}`) })),
                ]}
                onChange={({ currentTarget: { value } }) => change(value)}
              />
            );
          })}
        <LabelledField
          label={t('protection.happened')}
          hint={t('protection.happened.hint')}
          day="moment"
          value={draft.happened}
          onChange={(happened) => setDraft((before) => ({ ...before, happened }))}
        />
      </SimpleGrid>
    </FormDialog>
  );

  function choicesOf(
    { as, of = [] }: StepField,
    { receivers, entries }: ProtectionView,
  ): readonly (readonly [value: string, name: string | null])[] | null {
    if (as === 'choice') return of.map((value) => [value, null]);
    if (as === 'officer') return receivers.officers.map((each) => [each.id, shownName(t, each.name)]);
    if (as !== 'entry') return null;
    return entriesThatHold({ entries }).map((entry) => [
      String(entry.number),
      `${entry.number} · ${protectionEntryText(t, entry)}`,
    ]);
  }
}

/** The steps by their protection, in the order of the table. */
function groupsOf(
  steps: readonly ProtectionStep[],
): readonly (readonly [ProtectionKind | null, readonly ProtectionStep[]])[] {
  return [...PROTECTION_KINDS, null].flatMap((kind) => {
    const own = steps.filter((step) => stepRow(step).kind === kind);
    return own.length === 0 ? [] : [[kind, own] as const];
  });
}

/** Every field of every step, empty: so that a kept form always has the same shape. */
const EVERY_FIELD: Readonly<Record<string, string>> = Object.fromEntries(
  PROTECTION_STEP_NAMES.flatMap((step) => Object.keys(stepRow(step).fields)).map((field) => [field, '']),
);

function saidOf(said: Readonly<Record<string, string>>, asked: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(asked.map((field) => [field, (said[field] ?? '').trim()]));
}
