import { ROLES, type Role } from '../../../shared/casework/case.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '../../../shared/lookout/grades.ts';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { proposedHours } from '../../../shared/lookout/lookout-end.ts';
import { gradeText, informationText } from '../../../shared/lookout/lookout-texts.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { useSession } from '../frame/use-session.ts';
import { SightChecks } from '../lists/sight-checks.tsx';
import { LabelledChoice } from '../ui/choice.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type CallForm, hoursToTake, REACHED, SOURCES } from './call-form.ts';
import { HoursField } from './hours-field.tsx';

export interface CallFieldsProps {
  readonly form: CallForm;
  readonly terms: Pick<LookoutTerms, 'days'>;
  readonly put: (more: Partial<CallForm>) => void;
  /** Its time and who sees it are chosen when it is taken down. */
  readonly isNew: boolean;
}

/** Duties that read lookouts. */
const READERS: readonly Role[] = ROLES.filter((role) => role === 'analyst' || role === 'supervisor');

/** The few things that are chosen beside the words: each has a value that holds without a choice. */
export function CallFields({ form, terms, put, isNew }: CallFieldsProps) {
  const { officer, sight } = useSession();
  const now = useNowMinute();
  const { t } = useTranslation();
  return (
    <div className="call-fields">
      <LabelledField
        label={t('lookout.warning')}
        wide
        value={form.warning}
        placeholder={t('lookout.warning.hint')}
        onChange={(warning) => put({ warning })}
      />
      <LabelledField
        label={t('lookout.instruction')}
        wide
        value={form.instruction}
        onChange={(instruction) => put({ instruction })}
      />
      <LabelledChoice
        label={t('lookout.from')}
        among={SOURCES}
        value={form.from}
        textOf={(from) => t(`lookout.from.${from}`)}
        onChange={(from) => put({ from })}
      />
      {form.from === 'agency' ? (
        <LabelledField label={t('lookout.agency')} value={form.agency} onChange={(agency) => put({ agency })} />
      ) : (
        <LabelledField
          label={t('lookout.code')}
          required
          value={form.code}
          placeholder={t('lookout.code.hint')}
          onChange={(code) => put({ code })}
        />
      )}
      <LabelledChoice
        label={t('lookout.grade')}
        among={SOURCE_GRADES}
        value={form.grade}
        textOf={(grade) => t(gradeText(grade))}
        onChange={(grade) => put({ grade })}
      />
      <LabelledChoice
        label={t('lookout.information')}
        among={INFORMATION_GRADES}
        value={form.information}
        textOf={(information) => t(informationText(information))}
        onChange={(information) => put({ information })}
      />
      <LabelledChoice
        label={t('lookout.outcome')}
        title={t('lookout.outcome.until-review')}
        among={REACHED}
        value={form.outcome}
        textOf={(outcome) => t(`outcome.${outcome}`)}
        onChange={(outcome) => put({ outcome })}
      />
      <LabelledChoice
        label={t('lookout.handling')}
        among={['', ...HANDLINGS]}
        value={form.handling ?? ''}
        textOf={(each) => (each === '' ? t('list.field.handling.none') : t(`handling.${each}`))}
        onChange={(each) => put({ handling: HANDLINGS.find((known) => known === each) ?? null })}
      />
      {isNew ? (
        <HoursField
          terms={terms}
          among={hoursToTake(terms, now)}
          hours={form.hours ?? proposedHours(terms, now)}
          onChange={(hours) => put({ hours })}
        />
      ) : null}
      {isNew ? (
        <LabelledChoice
          label={t('lookout.seenByRoles')}
          among={DUTIES}
          value={form.seenByRoles === null ? 'all' : 'supervisor'}
          textOf={(duty) => (duty === 'all' ? t('lookout.seenByRoles.all') : t('list.field.seenByRoles.some'))}
          onChange={(duty) => put({ seenByRoles: duty === 'all' ? null : READERS.filter((role) => role === duty) })}
        />
      ) : null}
      {isNew ? (
        <div className="wide">
          <SightChecks
            owner={officer.agency}
            seenBy={form.seenBy}
            hiddenFrom={sight?.hiddenFrom ?? []}
            onChange={(seenBy) => put({ seenBy })}
          />
        </div>
      ) : null}
    </div>
  );
}

const DUTIES = ['all', 'supervisor'] as const;
