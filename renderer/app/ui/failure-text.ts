/** Words for a call that failed: what happened, what was kept, what to do. */
import type { TFunction } from 'i18next';
import type { CallFailure } from '../../core/calls/failure.ts';
import { backupProblemText } from './backup-problem-text.ts';
import { tableName } from './table-name.ts';

/** The sentences for a failure, in the language of `t`. Words for parts of a failure fall back to the part itself. */
export function failureText(t: TFunction, failure: CallFailure): string {
  if (failure.code === 'refused') return t(`failure.refused.${failure.why}`);
  if (failure.code === 'rule-act-refused')
    return t('failure.rule-act-refused', { reason: t(`rule-act.${failure.reason}`) });
  if (failure.code === 'backup-failed')
    return t('failure.backup-failed', { why: backupProblemText(t, failure.failure) });
  if (failure.code === 'retained') return t(`failure.retained.${failure.state}`);
  if (failure.code === 'second-refused') return t(`failure.second-refused.${failure.why}`);
  if (failure.code === 'weak-passphrase')
    return t('failure.weak-passphrase', {
      problem: t(`passphrase.${failure.problem}`, { time: t('passphrase.time.days') }),
    });
  const { code, ...params } = failure;
  const state = 'state' in params ? t(`case-state.${params.state}`, { defaultValue: params.state }) : '';
  const problem = 'problem' in params ? t(`second-person.${params.problem}`) : '';
  const table = 'table' in params ? tableName(t, params.table) : '';
  return t(`failure.${code}`, {
    ...params,
    state,
    problem,
    table,
    defaultValue: t('failure.internal', { detail: code }),
  });
}
