import { type Capacity, inspectingAgencies } from '../../../../shared/capacity/capacity.ts';
import type { Mandate } from '../../../../shared/fact/fact.ts';
import type { CapacityView } from '../../../core/calls/capacity.ts';
import type { RuleSetView } from '../../../core/calls/rules.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { HeadRow } from '../../ui/head-row.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { TypedDialog } from '../../ui/typed-dialog.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useAgencies } from '../../ui/use-agencies.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
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
    <TypedDialog size="lg" title={t('capacity.title', { mandate: t(`mandate.${mandate}`) })} onClose={onClose}>
      <p className="dim">{t('capacity.hint', { days: view.days, window: view.window })}</p>
      <table className="load-table">
        <HeadRow columns={[t('capacity.threshold'), t('capacity.per-shift'), t('capacity.busiest')]} />
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
    </TypedDialog>
  );
}

function CapacityForm({ capacity, onClose }: { readonly capacity: Capacity; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { act, dialog } = useAct();
  const agencies = inspectingAgencies(useAgencies());
  const [draft, setDraft] = useKeptState<CapacityDraft>('capacity', () => capacityDraft(capacity, agencies));
  const read = capacityOfDraft(draft, agencies);
  const save = async () => {
    if (read.capacity === null) return;
    const { shifts, perShift } = read.capacity;
    const amounts = agencies.map((agency) => {
      const amount = perShift[agency] ?? null;
      return `${t(`agency.${agency}`)} · ${amount === null ? t('capacity.unstated') : t('capacity.stated', { n: amount })}`;
    });
    const words = {
      what: t('capacity.lower'),
      effect: [...amounts, `${t('capacity.shifts')} · ${shifts.join(' · ')}`],
    };
    const result = await act('capacity.set', read.capacity, t('capacity.saved'), { act: words });
    if (result.ok) onClose();
  };
  return (
    <>
      <Form onSubmit={save}>
        <h3 className="capacity-head">{t('capacity.of-unit')}</h3>
        <p className="dim">{t('capacity.amount.hint')}</p>
        <div className="entry-grid">
          {agencies.map((agency) => (
            <LabelledField
              key={agency}
              label={t(`agency.${agency}`)}
              error={read.wrong.includes(agency) ? t('capacity.amount.wrong') : null}
              value={draft.perShift[agency] ?? ''}
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
        <FormButtons save={t('capacity.save')} ready={read.capacity !== null} onCancel={onClose} />
      </Form>
      {dialog}
    </>
  );
}
