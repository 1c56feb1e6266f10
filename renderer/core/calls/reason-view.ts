/** A reason for or against a control, as screens show it. */
import type { Listed } from '../../../shared/screening/listed.ts';
import type { HitPart } from '../../../shared/screening/score-account.ts';
import type { ExplanationLeaf, Hit } from '../../../shared/screening/screening.ts';
import type { HitFalseMatch } from './list-views.ts';
import type { ReasonMute } from './mutes.ts';

/** One reason: a rule that hit, with its title and the values of its condition. */
export interface ReasonView extends Pick<Hit, 'rule' | 'kind' | 'mandate' | 'family' | 'weight' | 'handling'> {
  /** Who answers for the rule. */
  readonly owner: string;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  readonly leaves: readonly ExplanationLeaf[];
  /** The entry, where a list hit and not a rule. */
  readonly listed?: Listed;
  /** Where a list hit: whether it was declared false, and whether the officer may declare it. */
  readonly falseMatch?: HitFalseMatch;
  readonly state: 'hit' | 'unknown';
  /** Why the hit does not count: its rule is held or switched off, it is due to a field that this carrier never sends, or it is muted for this traveller. */
  readonly mark: 'held' | 'not-sent' | 'muted' | null;
  /** Null where it is undecided. */
  readonly mute: ReasonMute | null;
  /** The scores in which its weight counts; none where it is undecided. */
  readonly countsIn: HitPart['countsIn'];
  /** The rule of the same sign that counts in the joint score instead. */
  readonly beside: { readonly rule: string; readonly title: Readonly<Record<string, string>> } | null;
}
