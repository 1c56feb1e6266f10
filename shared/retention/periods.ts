/** How long data is kept, as the unit confirms it at first start. Defaults follow Directive (EU) 2016/681, Article 12. */

export interface RetentionPeriods {
  /** Months after which names, contacts, payment, frequent flyer, remarks and API data are masked. */
  readonly maskMonths: number;
  /** Months after which the record is destroyed. */
  readonly destroyMonths: number;
  /** Months for which a closed case with its hits is kept. */
  readonly caseMonths: number;
  /** Months for which personal values of audit entries are kept; the entries themselves stay. */
  readonly auditMonths: number;
}

/** In the order in which they are shown. */
export const PERIODS = [
  'maskMonths',
  'destroyMonths',
  'caseMonths',
  'auditMonths',
] as const satisfies readonly (keyof RetentionPeriods)[];

/** Six months, five years; cases and audit values as long as the record. */
export const DEFAULT_PERIODS: RetentionPeriods = {
  maskMonths: 6,
  destroyMonths: 60,
  caseMonths: 60,
  auditMonths: 60,
};
