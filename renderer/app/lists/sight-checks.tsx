import { useMemo } from 'react';
import { type Agency, isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { isSightByOwner, sightChoices } from '../../../shared/list/list-sight.ts';
import { useSession } from '../frame/use-session.ts';
import { Checks } from '../ui/checks.tsx';
import { useLawAgencies } from '../ui/use-agencies.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface SightChecksProps {
  readonly owner: Agency;
  /** Null: all. */
  readonly seenBy: readonly LawAgency[] | null;
  readonly onChange: (seenBy: LawAgency[] | null) => void;
  /** From whom the legal frame hides it in any case. */
  readonly hiddenFrom?: readonly LawAgency[];
}

const NOBODY: readonly LawAgency[] = [];

/** Which other agencies see it: those that its owner can let see it under the legal frame, each with whom the frame counts as it. Nothing where all see it. */
export function SightChecks({ owner, seenBy, onChange, hiddenFrom = NOBODY }: SightChecksProps) {
  const { t } = useTranslation();
  const { sight } = useSession();
  const all = useLawAgencies(seenBy ?? NOBODY);
  const law = useMemo(() => all.filter((agency) => !hiddenFrom.includes(agency)), [all, hiddenFrom]);
  const choices = useMemo(() => (isLawAgency(owner) ? sightChoices(owner, law, sight) : []), [owner, law, sight]);
  const hidden = hiddenFrom.filter((agency) => agency !== owner);
  const note =
    hidden.length === 0 ? null : (
      <p className="dim">
        {t('list.sight.hidden', { agencies: hidden.map((each) => t(`agency.${each}`)).join(', ') })}
      </p>
    );
  if (!isSightByOwner(sight)) return note;
  const among = choices.map(([agency]) => agency);
  const textOf = (agency: LawAgency) => {
    const [, ...others] = choices.find(([named]) => named === agency) ?? [agency];
    return [agency, ...others].map((each) => t(`agency.${each}`)).join(' + ');
  };
  return (
    <>
      <Checks
        label={t('list.sight.others')}
        among={among}
        chosen={seenBy ?? among}
        textOf={textOf}
        onChange={(chosen) => onChange(chosen.length === among.length ? null : [...chosen])}
      />
      {note}
    </>
  );
}
