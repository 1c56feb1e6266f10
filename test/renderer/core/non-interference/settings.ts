/** In which stores and under which frames the two units are compared, and who sees and who does not. */
import { type LawAgency, SHIPPED_AGENCIES } from '../../../../shared/agency/agency-id.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { POLICE_ONLY, POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { OFFICERS } from '../every-officer.ts';

export interface Setting {
  readonly store: StoreName;
  readonly frame: LegalFrame;
  /** Whose rules are hidden from the agencies below. */
  readonly mandate: 'police' | 'customs';
  /** Agencies that see the hidden rules. */
  readonly sighted: readonly LawAgency[];
  readonly blind: readonly LawAgency[];
  /** Whether those agencies are told whose duty officer to ask. Then both units have the hidden rules, and only one has work on their hits. */
  readonly told: boolean;
  /** What only one unit has is quiet work of two officers, of the first two agencies that see: nobody else knows of it, whatever their agency and rank. */
  readonly quiet?: true;
}

/** Owners of lists decide who sees them. */
const BY_OWNER = { lists: 'by-owner' } as const;

const POLICE_FRAME: LegalFrame = { ...POLICE_ONLY_FRAME, ...BY_OWNER };

const CUSTOMS_ONLY_FRAME: LegalFrame = {
  ...STARTING_FRAME,
  ...BY_OWNER,
  uses: [...STARTING_FRAME.uses, { ...POLICE_ONLY, id: 'customs-only', of: 'customs', seenBy: ['customs'] }],
};

const TOLD_FRAME: LegalFrame = {
  ...STARTING_FRAME,
  ...BY_OWNER,
  uses: [...STARTING_FRAME.uses, { ...POLICE_ONLY, id: 'police-told', contact: 'police' }],
};

const policeSide: readonly LawAgency[] = ['police', 'gendarmerie'];

export const SETTINGS: readonly Setting[] = [
  {
    store: 'live',
    frame: POLICE_FRAME,
    mandate: 'police',
    sighted: policeSide,
    blind: SHIPPED_AGENCIES.filter((agency) => !policeSide.includes(agency)),
    told: false,
  },
  {
    store: 'live',
    frame: TOLD_FRAME,
    mandate: 'police',
    sighted: policeSide,
    blind: SHIPPED_AGENCIES.filter((agency) => !policeSide.includes(agency)),
    told: true,
  },
  {
    store: 'practice',
    frame: CUSTOMS_ONLY_FRAME,
    mandate: 'customs',
    sighted: ['customs'],
    blind: SHIPPED_AGENCIES.filter((agency) => agency !== 'customs'),
    told: false,
  },
  {
    store: 'live',
    frame: STARTING_FRAME,
    mandate: 'police',
    sighted: policeSide,
    blind: SHIPPED_AGENCIES.filter((agency) => !policeSide.includes(agency)),
    told: true,
    quiet: true,
  },
];

/** Officers as the unit numbers them. */
export const ACTORS: readonly Officer[] = OFFICERS.map((officer, at) => ({
  ...officer,
  id: `LFW-${String(at + 1).padStart(2, '0')}`,
  name: officer.id,
}));

/** The two whom quiet work names. */
export function quietOfficers({ sighted: [one, other] }: Setting): readonly Officer[] {
  const found = ACTORS.filter(({ role }) => role === 'supervisor');
  return [
    ...found.filter(({ agency, controlOfficer, secondLine }) => agency === one && !controlOfficer && !secondLine),
    ...found.filter(({ agency, controlOfficer }) => agency === other && controlOfficer).slice(0, 1),
  ];
}

export function isBlind(setting: Setting, officer: Officer): boolean {
  if (setting.quiet === true) return !quietOfficers(setting).some(({ id }) => id === officer.id);
  const { blind } = setting;
  const { agency } = officer;
  return agency === 'airline' || blind.includes(agency as LawAgency);
}
