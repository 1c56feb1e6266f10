import { useState } from 'react';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import type { RuleSetView, RuleView } from '../../core/calls/rules.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CapacityDialog } from './capacity/capacity-dialog.tsx';
import { MandateLoad } from './capacity/mandate-load.tsx';
import { RuleRow } from './rule-row.tsx';
import { useRuleWords } from './rule-words.tsx';

export interface RulesByMandateProps {
  /** The rules that match the search, in order. */
  readonly rules: readonly RuleView[];
  readonly thresholds: RuleSetView['thresholds'];
  /** Id of the rule shown in full. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

/** The rules, grouped by mandate. */
export function RulesByMandate({ rules, thresholds, shown, onShow }: RulesByMandateProps) {
  const { t } = useTranslation();
  const { value: capacity } = useCall('capacity.get', {}, ['queue', 'rules', 'capacity']);
  const { value: versions } = useCall('versions.list', {}, ['rules']);
  const doubted = new Set(useRuleWords()?.rules.flatMap((each) => (each.doubted ? [each.rule] : [])));
  const off = new Set(versions?.switchedOff.map(({ rule }) => rule));
  const [open, setOpen] = useState<Mandate | null>(null);
  if (rules.length === 0) return <EmptyState title={t('rules.empty')} hint={t('rules.empty.hint')} />;
  const sections = MANDATES.map((mandate) => {
    const own = rules.filter((each) => each.mandate === mandate);
    return own.length === 0 ? null : (
      <section key={mandate} aria-labelledby={`rules-${mandate}`}>
        <h2 className="small-head" id={`rules-${mandate}`}>
          {t(`mandate.${mandate}`)} · {t('rules.thresholds', { ...thresholds[mandate] })}
        </h2>
        {capacity === null ? null : <MandateLoad view={capacity} mandate={mandate} onOpen={() => setOpen(mandate)} />}
        {own.map((each) => (
          <RuleRow
            key={each.id}
            rule={each}
            off={off.has(each.id)}
            doubted={doubted.has(each.id)}
            on={each.id === shown}
            onShow={() => onShow(each.id)}
          />
        ))}
      </section>
    );
  });
  return (
    <>
      {sections}
      {open === null || capacity === null ? null : (
        <CapacityDialog view={capacity} mandate={open} thresholds={thresholds} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
