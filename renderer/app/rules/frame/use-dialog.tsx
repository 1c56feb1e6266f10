import { useState } from 'react';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { FAMILIES, MANDATES } from '../../../../shared/fact/fact.ts';
import { EVERYTHING, USE_KINDS, type UseKind, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { Check } from '../../ui/check.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { dutyOfficersText } from '../../ui/duty-officers-text.ts';
import { useLawAgencies } from '../../ui/use-agencies.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { FactPicker } from '../builder/fact-picker.tsx';
import { type LineDialogProps, LineForm } from './line-dialog.tsx';
import { type NameOfList, subjectText } from './line-text.ts';

export interface UseDialogProps extends LineDialogProps<UseLine> {
  /** Ids of the lists that rules name, and of those against which travellers are checked (`listRule`). */
  readonly lists: readonly string[];
  readonly nameOf: NameOfList;
}

/** Whether rules may use something, who sees their hits, and what other agencies are told. */
export function UseDialog({ line: given, lists, nameOf, onSave, ...shared }: UseDialogProps) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const agencies = useLawAgencies(given.seenBy ?? []);
  const change = (part: Partial<UseLine>) => setLine((before) => ({ ...before, ...part }));
  const toggle = (agency: LawAgency) => {
    const now = line.seenBy ?? agencies;
    const seenBy = agencies.filter((each) => now.includes(each) !== (each === agency));
    const contact = line.contact !== null && seenBy.includes(line.contact) ? line.contact : null;
    change(seenBy.length === agencies.length ? { seenBy: null, contact: null } : { seenBy, contact });
  };
  const choices = choicesOf(line.kind, lists);
  return (
    <LineForm
      {...shared}
      title={t('frame.use.title')}
      line={line}
      onChange={change}
      ready={line.of !== '' && line.seenBy?.length !== 0}
      onSave={() => onSave(line)}
    >
      <div className="entry-grid">
        <LabelledChoice
          label={t('frame.use.kind')}
          value={line.kind}
          among={USE_KINDS}
          textOf={(kind) => t(`frame.kind.${kind}`)}
          onChange={(kind) => change({ kind, of: kind === 'fact' ? '' : EVERYTHING })}
        />
        {line.kind === 'fact' ? (
          <div className="labelled wide">
            <span>{t('frame.use.which')}</span>
            <FactPicker
              value={line.of === '' ? null : line.of}
              mandate={null}
              label={t('frame.use.which')}
              onChoose={(of) => change({ of })}
            />
          </div>
        ) : (
          <LabelledChoice
            wide
            label={t('frame.use.which')}
            value={line.of}
            among={[...new Set([...choices, line.of])]}
            textOf={(of) => subjectText(t, line.kind, of, nameOf)}
            onChange={(of) => change({ of })}
          />
        )}
        <LabelledChoice
          label={t('frame.use.may')}
          value={line.may ? 'may' : 'may-not'}
          among={['may', 'may-not']}
          textOf={(value) => t(value === 'may' ? 'frame.use.may.yes' : 'frame.use.may.no')}
          onChange={(value) => change(value === 'may' ? { may: true } : { may: false, seenBy: null, contact: null })}
        />
      </div>
      {line.may ? (
        <fieldset className="frame-checks">
          <legend>{t('frame.use.seen-by')}</legend>
          {agencies.map((agency) => (
            <Check key={agency} checked={line.seenBy?.includes(agency) ?? true} onCheck={() => toggle(agency)}>
              {t(`agency.${agency}`)}
            </Check>
          ))}
        </fieldset>
      ) : null}
      {line.seenBy === null || line.seenBy.length === 0 ? null : (
        <LabelledChoice
          label={t('frame.use.others')}
          value={line.contact ?? ''}
          among={['', ...line.seenBy]}
          textOf={(agency) =>
            agency === ''
              ? t('frame.use.others.silent')
              : t('frame.use.others.contact', { officer: dutyOfficersText(t, [agency]) })
          }
          onChange={(agency) => change({ contact: agency === '' ? null : agency })}
        />
      )}
    </LineForm>
  );
}

function choicesOf(kind: UseKind, lists: readonly string[]): readonly string[] {
  const some = { mandate: MANDATES, family: FAMILIES, list: lists, fact: [] }[kind];
  return [EVERYTHING, ...some];
}
