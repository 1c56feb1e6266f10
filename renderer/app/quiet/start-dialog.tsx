import { useState } from 'react';
import {
  LONGEST_OFFICE,
  LONGEST_REFERENCE,
  QUIET_KINDS,
  type QuietKind,
} from '../../../shared/casework/quiet-order.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { useSession } from '../frame/use-session.ts';
import { instantOf, localOf } from '../rules/versions/local-instant.ts';
import { viewedName } from '../traveller/person-text.ts';
import { Checks } from '../ui/checks.tsx';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface StartQuietProps {
  readonly view: TravellerView;
  readonly onClose: () => void;
}

/** Hours that are proposed until the deadline. */
const HOURS = 12;
const HOUR = 3_600_000;

/** Begins quiet work with a second officer of another agency. What is typed is not kept: it would lie about while the screen is covered. */
export function StartQuiet({ view, onClose }: StartQuietProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const { officer, zone: own } = useSession();
  const zone = own ?? 'UTC';
  const [kind, setKind] = useState<QuietKind>('let-run');
  const [office, setOffice] = useState('');
  const [reference, setReference] = useState('');
  const [from, setFrom] = useState(() => localOf(Date.now(), zone));
  const [due, setDue] = useState(() => localOf(Date.now() + HOURS * HOUR, zone));
  const [named, setNamed] = useState<readonly string[]>([]);
  const [begin, end] = [instantOf(from, zone), instantOf(due, zone)];
  const others = view.receivers.officers.filter(({ id }) => id !== officer.id);
  const isLate = end !== null && begin !== null && end <= begin;
  const ready = office.trim().length > 1 && reference.trim().length > 1 && begin !== null && end !== null && !isLate;
  const save = async (act: Act) => {
    if (begin === null || end === null) return { ok: false };
    const input = {
      ...{ flight: view.flight.id, traveller: view.traveller.id, kind, from: begin, due: end },
      ...{ office: office.trim(), reference: reference.trim(), officers: named },
    };
    return act('quiet.start', { ...input, officers: [...named] }, t('quiet.told.started'), {
      act: {
        what: `${t(`quiet.kind.${kind}`)}: ${office.trim()}, ${reference.trim()}`,
        traveller: viewedName(t, view),
        flight: timedLeg(t, view.flight.leg, language),
        until: stamp(end),
        effect: [t('quiet.effect.start')],
      },
    });
  };
  return (
    <FormDialog
      title={`${t('quiet.start')} · ${viewedName(t, view)}`}
      size="lg"
      save={t('quiet.start.save')}
      ready={ready}
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">{t('quiet.start.hint')}</p>
      <LabelledChoice
        data-autofocus
        label={t('quiet.kind')}
        among={QUIET_KINDS}
        value={kind}
        textOf={(each) => t(`quiet.kind.${each}`)}
        onChange={setKind}
      />
      <LabelledField
        label={t('quiet.office')}
        value={office}
        hint={t('quiet.office.hint')}
        onChange={(typed) => setOffice(typed.slice(0, LONGEST_OFFICE))}
      />
      <LabelledField
        label={t('quiet.reference')}
        value={reference}
        hint={t('quiet.reference.hint')}
        onChange={(typed) => setReference(typed.slice(0, LONGEST_REFERENCE))}
      />
      <LabelledField day="moment" label={t('quiet.from')} value={from} onChange={setFrom} />
      <LabelledField
        day="moment"
        label={t('quiet.due')}
        value={due}
        error={isLate ? t('failure.refused.quiet-times') : null}
        hint={t('quiet.due.hint')}
        onChange={setDue}
      />
      {others.length === 0 ? null : (
        <Checks
          label={t('quiet.named')}
          among={others.map(({ id }) => id)}
          chosen={named}
          textOf={(id) => {
            const other = others.find((each) => each.id === id);
            return other === undefined ? id : `${other.name}, ${t(`agency.${other.agency}`)}`;
          }}
          onChange={setNamed}
        />
      )}
    </FormDialog>
  );
}
