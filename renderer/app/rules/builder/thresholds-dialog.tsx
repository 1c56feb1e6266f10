import { useState } from 'react';
import { MANDATES, type Mandate } from '../../../../shared/fact/fact.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { failureText } from '../../ui/failure-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { HeadRow } from '../../ui/head-row.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { changedThresholds, thresholdsDraft, thresholdsProblem } from './thresholds-draft.ts';

export interface ThresholdsDialogProps {
  readonly draft: Pick<DraftView, 'id' | 'content'>;
  readonly onClose: () => void;
}

const LEVELS = ['watch', 'inspect'] as const;

/** The scores of each mandate from which a traveller is watched, and from which inspected. */
export function ThresholdsDialog({ draft, onClose }: ThresholdsDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const before = draft.content.thresholds;
  const [typed, setTyped] = useKeptState(`thresholds ${draft.id}`, () => thresholdsDraft(before));
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const problems = new Map(MANDATES.map((mandate) => [mandate, thresholdsProblem(typed[mandate])]));
  const sound = [...problems.values()].every((problem) => problem === null);
  const change = (mandate: Mandate, level: (typeof LEVELS)[number], text: string) =>
    setTyped((held) => ({ ...held, [mandate]: { ...held[mandate], [level]: text } }));
  const save = async () => {
    for (const thresholds of changedThresholds(typed, before)) {
      const opened = await core.call('drafts.open', { id: draft.id });
      const result = opened.ok
        ? await core.call('drafts.put-thresholds', { id: draft.id, rev: opened.value.rev, ...thresholds })
        : opened;
      if (result.ok) continue;
      return setFailure(result.failure);
    }
    notifyDone(t, t('builder.thresholds.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('builder.thresholds')}
      onClose={onClose}
      onSave={save}
      save={t('builder.thresholds.save')}
      ready={sound}
    >
      <p className="dim">{t('builder.thresholds.hint')}</p>
      <table className="example-table">
        <HeadRow columns={[t('rules.mandate'), ...LEVELS.map((level) => t(`builder.thresholds.${level}`))]} />
        <tbody>
          {MANDATES.map((mandate) => (
            <tr key={mandate}>
              <th scope="row">
                {t(`mandate.${mandate}`)}
                {problems.get(mandate) === null ? null : (
                  <span className="field-error"> {t(`builder.thresholds.${problems.get(mandate)}`)}</span>
                )}
              </th>
              {LEVELS.map((level) => (
                <td key={level}>
                  <input
                    className={problems.get(mandate) === null ? 'part number' : 'part number wrong'}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    size={4}
                    aria-label={t('ui.pair', {
                      name: t(`mandate.${mandate}`),
                      value: t(`builder.thresholds.${level}`),
                    })}
                    aria-invalid={problems.get(mandate) !== null}
                    value={typed[mandate][level]}
                    onChange={(event) => change(mandate, level, event.currentTarget.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {failure === null ? null : <p className="field-error">{failureText(t, failure)}</p>}
    </FormDialog>
  );
}
