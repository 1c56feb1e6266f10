import { MultiSelect, NativeSelect } from '@mantine/core';
import type { Input } from '../../core/calls/all-calls.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useSession } from '../frame/use-session.ts';
import { useOfficerChoice } from '../roster/use-officer-choice.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** When a step happened, by whom and who was there, as typed: an empty field says what is usual. */
export interface DeedDraft {
  /** Local time of the unit. */
  readonly happened: string;
  readonly doer: string;
  readonly present: readonly string[];
}

export const USUAL_DEED: DeedDraft = { happened: '', doer: '', present: [] };

/** The draft as a call takes it; nothing where all is as usual. */
export function deedIn({ happened, doer, present }: DeedDraft): Pick<Input<'case.meet'>, 'deed'> {
  if (happened === '' && doer === '' && present.length === 0) return {};
  return { deed: { happened: happened || null, doer: doer || null, present: [...present] } };
}

export interface DeedFieldsProps {
  readonly draft: DeedDraft;
  readonly onChange: (draft: DeedDraft) => void;
  readonly officers: TravellerView['receivers']['officers'];
  /** The dialog is about these fields. */
  readonly open: boolean;
}

/** Asks when it happened, who did it and who was there. Folded, since it is mostly now and the officer who types. */
export function DeedFields({ draft, onChange, officers, open }: DeedFieldsProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const named = useOfficerChoice(officers);
  const others = named.filter(({ value }) => value !== officer.id);
  return (
    <details className="deed" open={open}>
      <summary>{t('deed.title')}</summary>
      <LabelledField
        label={t('deed.happened')}
        hint={t('deed.happened.hint')}
        day="moment"
        value={draft.happened}
        onChange={(happened) => onChange({ ...draft, happened })}
      />
      <NativeSelect
        label={t('deed.doer')}
        description={t('deed.doer.hint')}
        value={draft.doer}
        data={[{ value: '', label: t('deed.me') }, ...others]}
        onChange={(event) => {
          const doer = event.currentTarget.value;
          onChange({ ...draft, doer, present: draft.present.filter((each) => each !== doer) });
        }}
      />
      <MultiSelect
        label={t('deed.present')}
        value={[...draft.present]}
        data={named.filter(({ value }) => value !== (draft.doer || officer.id))}
        onChange={(present) => onChange({ ...draft, present })}
      />
    </details>
  );
}
