/** Calls about how rules, selections and groups fare over a period. Days are local days of departure. */

import type { Overlap } from '../../../rules/statistics/overlaps.ts';
import type { BasisFigures, RuleFigures } from '../../../rules/statistics/rule-figures.ts';
import type { GroupFigures } from '../../../shared/casework/group-figures.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Progress } from '../calls/progress.ts';

/** First and last day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface PeriodFigures {
  readonly period: Period;
  readonly flights: number;
  readonly travellers: number;
  readonly bases: readonly BasisFigures[];
}

export interface RuleStatistics extends RuleFigures {
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  readonly kind: 'indicator' | 'exoneration' | 'trigger' | null;
  readonly mandate: Mandate | null;
  /** The same of the period before; null where the rule was asked of nobody then. */
  readonly before: RuleFigures | null;
}

export interface StatisticsView extends PeriodFigures {
  readonly before: PeriodFigures;
  readonly rules: readonly RuleStatistics[];
}

export interface OverlapView extends Overlap {
  readonly title: Readonly<Record<string, string>>;
  readonly otherTitle: Readonly<Record<string, string>>;
}

export interface StatisticsCalls {
  /** Rules in force and those that hit in the period, compared with as many days before. */
  'statistics.rules': { input: Period; output: StatisticsView };
  /** Pairs of rules that hit the same travellers; looks through every screening of the period. */
  'statistics.overlaps': {
    input: Period;
    output: { readonly travellers: number; readonly pairs: readonly OverlapView[] };
    progress: Progress;
  };
  /** Whom officers select and what they find, by nationality, sex and age. For supervisors; looking is recorded. */
  'statistics.groups': {
    input: Period;
    output: { readonly travellers: number; readonly groups: readonly GroupFigures[] };
    progress: Progress;
  };
  'statistics.export': {
    input: Period & { readonly language: Language };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
