import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capacity } from '../../../../shared/capacity/capacity.ts';
import { LAW_AGENCIES } from '../../../../shared/casework/case.ts';
import type { Mandate } from '../../../../shared/fact/fact.ts';
import type { CapacityView } from '../../../core/calls/capacity.ts';
import type { RuleSetView } from '../../../core/calls/rules.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { Form } from '../../ui/form.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useWorkstation } from '../../workstation.tsx';
import { type CapacityDraft, capacityDraft, capacityOfDraft } from './capacity-draft.ts';
import { decimalText } from './mandate-load.tsx';

export interface CapacityDialogProps {
  readonly view: CapacityView;
  readonly mandate: Mandate;
  readonly thresholds: RuleSetView['thresholds'];
  readonly onClose: () => void;
}

/** The work that thresholds cause per shift, and, for supervisors, the unit's capacity. */
export function CapacityDialog({ view, mandate, thresholds, onClose }: CapacityDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const load = view.mandates[mandate];
  return (
    <FormDialog size="lg" title={t('capacity.title', { mandate: t(`mandate.${mandate}`) })} onClose={onClose}>
      <p className="dim">{t('capacity.hint', { days: view.days, window: view.window })}</p>
      <table className="load-table">
        <thead>
          <tr>
            <th scope="col">{t('capacity.threshold')}</th>
            <th scope="col">{t('capacity.per-shift')}</th>
            <th scope="col">{t('capacity.busiest')}</th>
          </tr>
        </thead>
        <tbody>
          {load.table.map(({ threshold, perShift, busiest }) => {
            const current = threshold === thresholds[mandate].inspect;
            return (
              <tr key={threshold} className={current ? 'on' : undefined}>
                <th scope="row">
                  {threshold} {current ? <span className="tag">{t('capacity.in-force')}</span> : null}
                </th>
                <td className={load.capacity !== null && perShift > load.capacity ? 'over' : undefined}>
                  {decimalText(perShift, language)}
                </td>
                <td className="dim">
                  {busiest === null
                    ? '–'
                    : t('capacity.busiest.is', { start: busiest.start, n: decimalText(busiest.perShift, language) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="dim">{t('capacity.below-watch', { watch: thresholds[mandate].watch })}</p>
      {permissions.includes('capacity.change') ? <CapacityForm capacity={view.capacity} onClose={onClose} /> : null}
    </FormDialog>
  );
}

function CapacityForm({ capacity, onClose }: { readonly capacity: Capacity; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [draft, setDraft] = useKeptState<CapacityDraft>('capacity', () => capacityDraft(capacity));
  const [busy, setBusy] = useState(false);
  const read = capacityOfDraft(draft);
  const save = async () => {
    if (read.capacity === null || busy) return;
    setBusy(true);
    const result = await core.call('capacity.set', read.capacity);
    setBusy(false);
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('capacity.saved'));
    onClose();
  };
  return (
    <Form onSubmit={save}>
      <h3 className="capacity-head">{t('capacity.of-unit')}</h3>
      <p className="dim">{t('capacity.amount.hint')}</p>
      <div className="entry-grid">
        {LAW_AGENCIES.map((agency) => (
          <LabelledField
            key={agency}
            label={t(`agency.${agency}`)}
            error={read.wrong.includes(agency) ? t('capacity.amount.wrong') : null}
            value={draft.perShift[agency]}
            onChange={(value) => setDraft({ ...draft, perShift: { ...draft.perShift, [agency]: value } })}
          />
        ))}
      </div>
      <div className="entry-grid">
        <LabelledField
          wide
          label={t('capacity.shifts')}
          hint={t('capacity.shifts.hint')}
          error={read.wrong.includes('shifts') ? t('capacity.shifts.wrong') : null}
          value={draft.shifts}
          onChange={(shifts) => setDraft({ ...draft, shifts })}
        />
      </div>
      <div className="form-buttons">
        <button type="button" className="button quiet" onClick={onClose}>
          {t('ui.cancel')}
        </button>
        <button type="submit" className="button strong" disabled={read.capacity === null || busy}>
          {t('capacity.save')}
        </button>
      </div>
    </Form>
  );
}
