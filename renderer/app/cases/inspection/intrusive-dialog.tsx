import { CONSENTS, type Lawful, PREGNANCIES, type Pregnancy } from '../../../../shared/encounter/encounter-entry.ts';
import { lawfulGaps } from '../../../../shared/encounter/encounter-rules.ts';
import type { IntrusiveLine } from '../../../../shared/frame/legal-frame.ts';
import { reasonForm } from '../../forms/form-name.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { DeedFields } from '../../traveller/deed-fields.tsx';
import { Check } from '../../ui/check.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { GuardianChoice } from './guardian-choice.tsx';
import type { InspectionPartProps } from './quick-form.tsx';

export interface IntrusiveDialogProps extends Pick<InspectionPartProps, 'view' | 'entries'> {
  readonly line: IntrusiveLine;
  readonly onClose: () => void;
}

type Named = 'sameSexOfficer' | 'doctor' | 'witness';

const NAMED: readonly (readonly [need: IntrusiveLine['needs'][number], field: Named])[] = [
  ['same-sex', 'sameSexOfficer'],
  ['doctor', 'doctor'],
  ['witness', 'witness'],
];

/** What the law asks before an intrusive act, by the line of the frame. A refusal ends it before it begins. */
export function IntrusiveDialog({ view, entries, line, onClose }: IntrusiveDialogProps) {
  const { t } = useTranslation();
  const { draft, change, guardian } = entries;
  const asks = (need: IntrusiveLine['needs'][number]) => line.needs.includes(need);
  const name = t(`intrusive.${line.act}`);
  // Of a man it need not be asked. That stands in the field to be seen, since the record may be wrong.
  const isNeedless = asks('pregnancy') && view.person.sex === 'M';
  const [lawful, setLawful] = useKeptState<Lawful>(reasonForm(name, [view.case.id]), {
    ...{ authorisedBy: '', consent: 'not-asked', refusalTo: null, sameSexOfficer: null, doctor: null },
    ...{ interpreter: null, witness: null, pregnancy: isNeedless ? ('not-applicable' as const) : null },
  });
  const put = (part: Partial<Lawful>) => setLawful((before) => ({ ...before, ...part }));
  const refused = lawful.consent === 'refused';
  const gaps = lawfulGaps(line, lawful, guardian, view.isChild);
  const isPregnant = line.act === 'x-ray' && !refused && lawful.pregnancy === 'yes';
  const [first] = gaps;
  return (
    <FormDialog
      size="lg"
      className="form frame-form"
      title={name}
      save={t(refused ? 'encounter.keep-refusal' : 'encounter.begin')}
      ready={gaps.length === 0 && !isPregnant}
      onSave={async (act) => ({
        ok: await entries.add(
          { kind: 'intrusive', act: line.act, ...lawful, guardian, note: draft.note.trim() || null },
          name,
          act,
        ),
      })}
      onClose={onClose}
    >
      <p className="dim">
        {t('encounter.power', { authority: t(`authority.${line.authority}`) })}
        {line.cites === '' ? null : ` ${line.cites}`}
      </p>
      <LabelledField
        first
        required
        wide
        label={t('encounter.authorised-by', { authority: t(`authority.${line.authority}`) })}
        hint={t('encounter.authorised-by.hint')}
        value={lawful.authorisedBy}
        onChange={(authorisedBy) => put({ authorisedBy })}
      />
      <div className="inspection-asked">
        <LabelledChoice
          label={t('encounter.consent')}
          value={lawful.consent}
          among={CONSENTS}
          textOf={(consent) => t(`encounter.consent.${consent}`)}
          onChange={(consent) => put({ consent, refusalTo: null })}
        />
        {refused ? (
          <LabelledField
            required
            wide
            label={t('encounter.refusal-to')}
            hint={t('encounter.refusal-to.hint')}
            value={lawful.refusalTo ?? ''}
            onChange={(refusalTo) => put({ refusalTo: refusalTo || null })}
          />
        ) : (
          <>
            {NAMED.filter(([need]) => asks(need)).map(([need, field]) => (
              <LabelledField
                key={need}
                required
                label={t(`intrusive-need.${need}`)}
                value={lawful[field] ?? ''}
                onChange={(value) => put({ [field]: value || null })}
              />
            ))}
            {asks('pregnancy') ? (
              <LabelledChoice<Pregnancy | ''>
                aria-required
                label={t('intrusive-need.pregnancy')}
                value={lawful.pregnancy ?? ''}
                among={['', ...PREGNANCIES]}
                textOf={(each) => (each === '' ? t('encounter.choose') : t(`encounter.pregnancy.${each}`))}
                onChange={(each) => put({ pregnancy: each === '' ? null : each })}
              />
            ) : null}
            {asks('interpreter') ? (
              <>
                <LabelledField
                  required={lawful.interpreter !== ''}
                  label={t('intrusive-need.interpreter')}
                  value={lawful.interpreter ?? ''}
                  onChange={(interpreter) => put({ interpreter: interpreter || null })}
                />
                <Check checked={lawful.interpreter === ''} onCheck={(none) => put({ interpreter: none ? '' : null })}>
                  {t('encounter.no-interpreter')}
                </Check>
              </>
            ) : null}
          </>
        )}
        {view.isChild === true && !refused ? (
          <>
            <GuardianChoice draft={draft} change={change} />
            <LabelledField
              required
              label={t('encounter.guardian.name')}
              value={draft.guardian}
              onChange={(name) => change({ guardian: name })}
            />
          </>
        ) : null}
      </div>
      <DeedFields
        draft={draft.deed}
        onChange={(deed) => change({ deed })}
        officers={view.receivers.officers}
        open={false}
      />
      <p className="dim" role="status">
        {isPregnant
          ? t('failure.refused.encounter-pregnant')
          : first === undefined
            ? ''
            : t(`failure.refused.encounter-needs-${first}`)}
      </p>
    </FormDialog>
  );
}
