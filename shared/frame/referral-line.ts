/** To whom finds go outward: lines of the unit's legal frame. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Office } from '../casework/question.ts';
import { isSameReceiver, type ReferralTo, type ReferredKind } from '../casework/referral.ts';
import type { PackageKind } from '../dossier/package-kind.ts';
import { compareText } from '../flight/message-order.ts';
import type { IsoDate } from '../manifest.ts';
import { isInForce, type LegalFrame, type ReferralLine, speaksOf } from './legal-frame.ts';

/** Where each find goes until the unit writes its own lines: the hours within which it must, or null where it may. The offices of intelligence get no judicial package. */
const STARTING: Readonly<Record<ReferredKind, Readonly<Partial<Record<Office | 'police', number | null>>>>> = {
  drugs: { prosecutor: 24, investigation: null, ncb: null, rilo: null, police: null },
  cash: { 'financial-intelligence': 72, prosecutor: null, investigation: null, police: null },
  gold: { prosecutor: null, 'financial-intelligence': null, rilo: null },
  wildlife: { cites: 72, prosecutor: null, rilo: null, ncb: null },
  counterfeits: { prosecutor: null, rilo: null, investigation: null },
  weapons: { prosecutor: 24, investigation: null, ncb: null, police: null },
  documents: { prosecutor: null, investigation: null, ncb: null, police: null },
  'other-goods': { prosecutor: null, investigation: null, rilo: null },
  arrest: { prosecutor: 24, investigation: null, police: null },
  'refused-entry': {},
  'document-kept': { prosecutor: null, ncb: null },
  'money-declared': { 'financial-intelligence': null },
  'money-detained': { 'financial-intelligence': 72, prosecutor: null },
  settlement: {},
  'victim-protected': { 'child-protection': null, prosecutor: null },
};

/** Everything that is handed outward. */
export const REFERRED_KINDS = Object.keys(STARTING) as readonly ReferredKind[];

/** Does it go to an office of intelligence? What such an office says is not for a court. */
export function isForIntelligence(to: ReferralTo): boolean {
  return to.kind === 'office' && INTELLIGENCE.has(to.office);
}

const INTELLIGENCE: ReadonlySet<string> = new Set(['ncb', 'rilo', 'financial-intelligence']);
/** Whoever protects somebody or names a species needs neither package. */
const NO_PACKAGE: ReadonlySet<string> = new Set(['child-protection', 'cites']);
const BOTH: ReadonlySet<string> = new Set(['investigation', 'police']);

/** The lines of a unit that has none of its own. They cite no law. */
export const STARTING_REFERRALS: readonly ReferralLine[] = REFERRED_KINDS.flatMap((find) =>
  Object.entries(STARTING[find]).map(([to, within]) => ({
    ...{ id: `refer-${find}-${to}`, find, agency: null, to: receiver(to as Office | 'police'), within },
    packages: packagesFor(to),
    ...{ cites: '', validFrom: null, validTo: null, note: '' },
  })),
);

function receiver(to: Office | 'police'): ReferralTo {
  return to === 'police' ? { kind: 'agency', agency: to } : { kind: 'office', office: to };
}

function packagesFor(to: string): readonly PackageKind[] {
  if (NO_PACKAGE.has(to)) return [];
  if (INTELLIGENCE.has(to)) return ['intelligence'];
  return BOTH.has(to) ? ['judicial', 'intelligence'] : ['judicial'];
}

/** The lines of a frame; the starting ones where it has none. */
export function referralLinesOf({ referrals }: Pick<LegalFrame, 'referrals'>): readonly ReferralLine[] {
  return referrals ?? STARTING_REFERRALS;
}

/** What was found or done, and by whom. */
export interface ReferredFind {
  readonly kind: ReferredKind;
  readonly agency: LawAgency;
}

/** The lines by which a find may go outward on a day, or must. No agency refers its find to itself. */
export function linesFor(frame: LegalFrame, { kind, agency }: ReferredFind, day: IsoDate): readonly ReferralLine[] {
  return referralLinesOf(frame).filter(
    (line) =>
      line.find === kind &&
      isInForce(line, day) &&
      (line.agency === null || speaksOf(frame, [line.agency], agency)) &&
      !(line.to.kind === 'agency' && line.to.agency === agency),
  );
}

/** Somebody to whom finds of a case may go. */
export interface ReferralOption {
  readonly to: ReferralTo;
  readonly finds: readonly FindOption[];
}

export interface FindOption {
  readonly kind: ReferredKind;
  /** The shortest time of its lines; null: it may go there. */
  readonly within: number | null;
  /** Packages that every line of it lets go along. */
  readonly packages: readonly PackageKind[];
  readonly cites: readonly string[];
}

/** All to whom finds of a case may go, those to whom something must go first. */
export function referralOptions(
  frame: LegalFrame,
  finds: readonly ReferredFind[],
  day: IsoDate,
): readonly ReferralOption[] {
  const lines = finds.flatMap((find) => linesFor(frame, find, day));
  const receivers = lines.map(({ to }) => to);
  const each = receivers.filter((to, at) => receivers.findIndex((other) => isSameReceiver(to, other)) === at);
  const options = each.map((to) => ({ to, finds: findsFor(lines.filter((line) => isSameReceiver(line.to, to))) }));
  const first = ({ finds: some }: ReferralOption) =>
    Math.min(...some.map(({ within }) => within ?? Number.MAX_SAFE_INTEGER));
  return options.sort((a, b) => first(a) - first(b) || compareText(nameOf(a.to), nameOf(b.to)));
}

function findsFor(lines: readonly ReferralLine[]): readonly FindOption[] {
  return [...new Set(lines.map(({ find }) => find))].map((kind) => {
    const own = lines.filter(({ find }) => find === kind);
    const times = own.flatMap(({ within }) => within ?? []);
    return {
      kind,
      within: times.length === 0 ? null : Math.min(...times),
      packages: (own[0]?.packages ?? []).filter((each) => own.every(({ packages }) => packages.includes(each))),
      cites: [...new Set(own.flatMap(({ cites }) => (cites === '' ? [] : [cites])))],
    };
  });
}

function nameOf(to: ReferralTo): string {
  return to.kind === 'agency' ? to.agency : to.office;
}

/** The packages that may go along with all of these finds. */
export function packagesAlong({ finds }: ReferralOption, kinds: readonly ReferredKind[]): readonly PackageKind[] {
  const chosen = finds.filter(({ kind }) => kinds.includes(kind));
  return (chosen[0]?.packages ?? []).filter((each) => chosen.every(({ packages }) => packages.includes(each)));
}
