import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { capsuleTally, leftOpen } from '../../../../shared/custody/capsule-tally.ts';
import { type CustodyKind, isRelease, timeOf } from '../../../../shared/custody/custody.ts';
import { custodyEntryText } from '../../../../shared/custody/custody-text.ts';
import { waysOf } from '../../../../shared/custody/duty-done.ts';
import { needsWords, WORDS_OF_CUSTODY, wordsMissing } from '../../../../shared/custody/enter-custody.ts';
import { leftText } from '../../../../shared/custody/left-at-end.ts';
import { CAPSULE_SOURCES, CUSTODY_AUTHORITIES, DUTIES, ENDINGS, REGIMES } from '../../../../shared/custody/measures.ts';
import { tallyParts } from '../../../../shared/custody/tally-text.ts';
import { tooShort } from '../../../../shared/reason.ts';
import type { CustodyView } from '../../../core/calls/custody.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { actOf, type CustodyDraft, type CustodyField, EMPTY_ENTRY, fieldsOf, withDuty } from './custody-draft.ts';

export interface CustodyDialogProps {
  /** The number of the case. */
  readonly id: string;
  readonly view: CustodyView;
  readonly kind: CustodyKind;
  /** The entry that it is about; null: none. */
  readonly of: CustodyView['entries'][number] | null;
  /** What is owed, where the officer chose that. */
  readonly duty: string | null;
  readonly onClose: () => void;
}

const LONGEST_NOTE = 4000;
/** Fields with a line that says more. */
const HINTED: readonly CustodyField[] = ['whom', 'finding', 'count', 'witness'];

/** Enters what was done about whoever is held. Only what the legal frame allows can be chosen. */
export function CustodyDialog({ id, view, kind, of, duty, onClose }: CustodyDialogProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const regime = view.held?.regime ?? 'adult';
  const [draft, setDraft] = useKeptState<CustodyDraft>(`custody ${kind} #${id} ${duty ?? of?.no ?? ''}`, () =>
    firstDraft(view, kind, duty, kind === 'watch' ? officerName(t, session, session.officer.id) : ''),
  );
  const change = (part: Partial<CustodyDraft>) => setDraft((before) => ({ ...before, ...part }));
  const act = actOf(kind, draft, of);
  const open = act === null ? null : leftOpen(view, act);
  const tally = open === null && kind !== 'passage' ? null : capsuleTally(view);
  const said = tally === null ? null : tallyParts(t, tally).join(' · ');
  const undone = act?.kind !== 'ended' || view.left === null ? [] : leftText(t, { ...view.left, unaccounted: null });
  const effect = [
    ...(open === null || said === null ? [t('custody.effect')] : [said, t('custody.effect.unaccounted')]),
    ...undone,
  ];
  const subject = of === null ? null : `${of.no} · ${stamp(timeOf(of))} · ${custodyEntryText(t, of)}`;
  const what = `${t(`custody.kind.${kind}`)} · ${id}`;
  const choices: Readonly<Partial<Record<CustodyField, readonly string[]>>> = {
    measure: view.may?.measures[kind === 'begun' ? draft.regime : regime] ?? [],
    regime: REGIMES,
    duty: DUTIES,
    way: waysOf(DUTIES.find((each) => each === draft.duty) ?? 'rights', regime),
    fit: ['unsaid', 'yes', 'no'],
    taken: ['yes', 'no'],
    by: CUSTODY_AUTHORITIES.filter((each) => each === view.clock?.next?.by),
    ending: ['', ...ENDINGS],
    source: CAPSULE_SOURCES,
  };
  const fields = fieldsOf(kind, draft);
  const isNeeded = (field: CustodyField) => {
    const words = WORDS_OF_CUSTODY.find((each) => each === field);
    const isAlways = field === 'hours' || field === 'minutes' || field === 'ending' || field === 'count';
    if (field === 'note' && open !== null) return true;
    return words === undefined ? isAlways : act !== null && needsWords(act, words);
  };
  return (
    <FormDialog
      title={t(`custody.kind.${kind}`)}
      onClose={onClose}
      save={t(`custody.kind.${kind}`)}
      ready={act !== null && !wordsMissing(act) && (open === null || !tooShort(draft.note))}
      onSave={(run) =>
        act === null
          ? undefined
          : run('custody.enter', { id, act, happened: draft.happened || null }, t('custody.told.entered'), {
              act: { what, effect: [...(subject === null ? [] : [subject]), ...effect, draft.note] },
            })
      }
    >
      {subject === null ? null : <p className="dim">{subject}</p>}
      {said === null ? null : <p className="dim">{said}</p>}
      {open === null ? null : <p className="standing-note ends-soon">{t('custody.unaccounted')}</p>}
      {undone.map((line) => (
        <p key={line} className="standing-note ends-soon">
          {line}
        </p>
      ))}
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {fields.map((field, at) =>
          choices[field] === undefined ? (
            <LabelledField
              key={field}
              first={at === 0}
              required={isNeeded(field)}
              wide={field === 'finding'}
              label={t(labelOf(field))}
              hint={HINTED.includes(field) ? t(`custody.${field}.hint`) : null}
              value={draft[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ) : (
            <NativeSelect
              key={field}
              data-autofocus={at === 0 ? true : undefined}
              aria-required={isNeeded(field) ? true : undefined}
              label={t(labelOf(field))}
              description={field === 'regime' ? t('custody.regime.hint') : undefined}
              value={draft[field]}
              data={(choices[field] ?? []).map((value) => ({
                value,
                label: value === '' ? '–' : t(choiceText(field, value)),
              }))}
              onChange={(event) => {
                const value = event.currentTarget.value;
                if (field === 'duty') setDraft((before) => withDuty(before, value, regime));
                else change({ [field]: value });
              }}
            />
          ),
        )}
        <LabelledField
          label={t('custody.happened')}
          hint={t('custody.happened.hint')}
          day="moment"
          value={draft.happened}
          onChange={(happened) => change({ happened })}
        />
      </SimpleGrid>
      <Textarea
        label={t(fields.length === 0 ? 'custody.reason' : 'custody.note')}
        description={act !== null && isRelease(act) ? t('custody.release.hint') : undefined}
        aria-required={isNeeded('note')}
        value={draft.note}
        maxLength={LONGEST_NOTE}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

/** What is usual: the first measure that the agency may take, the next extension that the frame allows. */
function firstDraft(
  { may, held, clock, isMinor }: CustodyView,
  kind: CustodyKind,
  duty: string | null,
  whom: string,
): CustodyDraft {
  // Somebody whose age is not known may be a minor.
  const regime = held?.regime ?? (isMinor === false ? 'adult' : 'minor');
  const [measure = ''] = may?.measures[regime] ?? [];
  const first: CustodyDraft = {
    ...EMPTY_ENTRY,
    // Whoever looks at somebody is mostly the officer who types it.
    whom,
    measure,
    regime: kind === 'regime' && regime === 'minor' ? 'adult' : kind === 'regime' ? 'minor' : regime,
    ...(clock?.next == null ? {} : { hours: String(clock.next.hours), by: clock.next.by }),
  };
  return withDuty(first, duty ?? first.duty, regime);
}

function labelOf(field: CustodyField): string {
  if (field === 'judicialOfficer') return 'custody.judicial-officer';
  return field === 'by' ? 'custody.authority' : `custody.${field}`;
}

function choiceText(field: CustodyField, value: string): string {
  return field === 'by' ? `custody.authority.${value}` : `custody.${field}.${value}`;
}
