/** The input of the set-up, and the errors that block a step. */

import { SHIPPED_AGENCIES, type ShippedAgency } from '../../../../shared/agency/agency-id.ts';
import { DEFAULT_PERIODS, PERIODS, type RetentionPeriods } from '../../../../shared/retention/periods.ts';
import type { Input } from '../../../core/calls/all-calls.ts';
import type { FoundAirport } from '../airport-search.tsx';

export interface AdministratorDraft {
  readonly name: string;
  readonly agency: ShippedAgency;
  readonly passphrase: string;
  readonly again: string;
}

export type Period = keyof RetentionPeriods;

export interface SetUpDraft {
  readonly airports: readonly FoundAirport[];
  readonly first: AdministratorDraft;
  readonly second: AdministratorDraft;
  /** As typed. */
  readonly periods: Readonly<Record<Period, string>>;
}

/** Steps before anything is written, in order. */
export const STEPS = ['airports', 'first', 'second', 'periods', 'summary'] as const;
export type Step = (typeof STEPS)[number];

const MOST_MONTHS = 600;

/** No input: customs and police, and the European periods. */
export function emptySetUp(): SetUpDraft {
  const nobody = { name: '', passphrase: '', again: '' };
  return {
    airports: [],
    first: { ...nobody, agency: 'customs' },
    second: { ...nobody, agency: 'police' },
    periods: {
      maskMonths: String(DEFAULT_PERIODS.maskMonths),
      destroyMonths: String(DEFAULT_PERIODS.destroyMonths),
      caseMonths: String(DEFAULT_PERIODS.caseMonths),
      auditMonths: String(DEFAULT_PERIODS.auditMonths),
    },
  };
}

/** Agencies an administrator may come from. The second one's agency must differ from the first one's. */
export function agenciesFor(draft: SetUpDraft, who: 'first' | 'second'): readonly ShippedAgency[] {
  return who === 'first' ? SHIPPED_AGENCIES : SHIPPED_AGENCIES.filter((agency) => agency !== draft.first.agency);
}

/** The draft with a changed administrator. When both have the same agency, the second one gets another. */
export function withAdministrator(
  draft: SetUpDraft,
  who: 'first' | 'second',
  change: Partial<AdministratorDraft>,
): SetUpDraft {
  const next = { ...draft, [who]: { ...draft[who], ...change } };
  if (next.second.agency !== next.first.agency) return next;
  return { ...next, second: { ...next.second, agency: agenciesFor(next, 'second')[0] ?? next.second.agency } };
}

/** Words that an attacker would try first. */
export function knownWords({ airports }: SetUpDraft, { name }: AdministratorDraft): readonly string[] {
  return [name, ...airports.flatMap(({ code, city }) => [code, city])];
}

/** Errors of an administrator's name or passphrase, as text keys. The passphrase field shows its own problems. */
export function administratorErrors(
  draft: SetUpDraft,
  who: 'first' | 'second',
): { readonly name: string | null; readonly passphrase: string | null } {
  const { name, passphrase } = draft[who];
  const bare = (text: string) => text.trim().toLowerCase();
  const second = who === 'second';
  return {
    name:
      bare(name) === ''
        ? 'set-up.name.missing'
        : second && bare(name) === bare(draft.first.name)
          ? 'set-up.name.same'
          : null,
    passphrase: second && passphrase !== '' && passphrase === draft.first.passphrase ? 'set-up.same-passphrase' : null,
  };
}

/** The error of a typed period, as a text key. */
export function periodError(draft: SetUpDraft, period: Period): string | null {
  const months = monthsOf(draft.periods[period]);
  if (months === null) return 'set-up.months.wrong';
  const destroyed = monthsOf(draft.periods.destroyMonths);
  return period === 'maskMonths' && destroyed !== null && months > destroyed ? 'set-up.months.order' : null;
}

/** Whether the officer may continue from the step. The core judges how strong passphrases are. */
export function isDone(draft: SetUpDraft, step: Step): boolean {
  if (step === 'airports') return draft.airports.length > 0;
  if (step === 'periods') return PERIODS.every((period) => periodError(draft, period) === null);
  if (step === 'summary') return STEPS.every((each) => each === 'summary' || isDone(draft, each));
  const who = draft[step];
  const errors = administratorErrors(draft, step);
  return errors.name === null && errors.passphrase === null && who.passphrase !== '' && who.again === who.passphrase;
}

/** The input for the core; null while something is missing. */
export function setUpInput(draft: SetUpDraft): Input<'vault.create'> | null {
  if (!isDone(draft, 'summary')) return null;
  const administrator = ({ name, agency, passphrase }: AdministratorDraft) => ({
    name: name.trim(),
    agency,
    passphrase,
  });
  const months = (period: Period) => monthsOf(draft.periods[period]) ?? DEFAULT_PERIODS[period];
  return {
    airports: draft.airports.map(({ code }) => code),
    administrators: [administrator(draft.first), administrator(draft.second)],
    periods: {
      maskMonths: months('maskMonths'),
      destroyMonths: months('destroyMonths'),
      caseMonths: months('caseMonths'),
      auditMonths: months('auditMonths'),
    },
  };
}

/** Whole months from 1 to 600; null for other texts. */
export function monthsOf(typed: string): number | null {
  const text = typed.trim();
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= MOST_MONTHS ? months : null;
}
