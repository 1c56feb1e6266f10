import { IconPlugConnectedX } from '@tabler/icons-react';
import type { GateView } from '../../../core/calls/gates.ts';
import { coverageText } from '../../quality/quality-texts.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { formatDate } from '../../ui/format.ts';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

function useGates(): readonly GateView[] {
  return useCall('gates.list', {}, ['rules', 'imports']).value ?? [];
}

export interface RuleGateNotesProps {
  readonly rule: string;
}

/** Carriers for which a rule is held because they do not send the data it needs. Empty where there are none. */
export function RuleGateNotes({ rule }: RuleGateNotesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const gates = useGates().filter(({ rules }) => rules.some((each) => each.rule === rule));
  return gates.map((gate) => (
    <p key={`${gate.carrier} ${gate.field}`} className="standing-note">
      <IconPlugConnectedX size={16} aria-hidden />
      {t('gate.rule', {
        carrier: gate.carrier,
        field: t(`gate.field.${gate.field}`),
        share: shareText(gate, language),
        date: formatDate(gate.day, language),
      })}
    </p>
  ));
}

export interface CarrierGatesProps {
  readonly carrier: string;
}

/** Data that a carrier does not send, and the rules held for it. Empty where this is not known. */
export function CarrierGates({ carrier }: CarrierGatesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const gates = useGates().filter((gate) => gate.carrier === carrier && gate.rules.length > 0);
  if (gates.length === 0) return null;
  return (
    <>
      <h3 className="small-head">{t('gate.carrier')}</h3>
      <p className="quality-hint dim">{t('gate.carrier.hint')}</p>
      <ul className="unknown-values">
        {gates.map((gate) => (
          <li key={gate.field}>
            <span className="dim">
              {t('gate.carrier.field', {
                field: t(`gate.field.${gate.field}`),
                share: shareText(gate, language),
                date: formatDate(gate.day, language),
              })}
            </span>{' '}
            {gate.rules.map(({ title }) => titleIn(title, language)).join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Rounded down, so that too little does not look like enough. */
function shareText({ sent, of }: GateView, language: Parameters<typeof coverageText>[1]): string {
  return coverageText(Math.floor((sent * 100) / of) * 10, language);
}
