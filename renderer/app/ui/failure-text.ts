/** Texts for a failed call: what happened, which data is safe, what to do. */
import type { TextParams } from '../../../shared/catalogue/format-text.ts';
import type { BackupProblem } from '../../core/calls/backup.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { dutyOfficersText } from './duty-officers-text.ts';
import type { TFunction } from './texts.ts';
import { troubleKind } from './trouble-kind.ts';

/** The sentences for a failure, in the language of `t`. A part without a text is shown as its code. */
export function failureText(t: TFunction, failure: CallFailure): string {
  if (failure.code === 'refused') return t(`failure.refused.${failure.why}`);
  if (failure.code === 'rule-act-refused')
    return t('failure.rule-act-refused', { reason: t(`rule-act.${failure.reason}`) });
  if (failure.code === 'ask-duty') return t('failure.ask-duty', { officers: dutyOfficersText(t, failure.agencies) });
  if (failure.code === 'not-plausible')
    return t('failure.not-plausible', { line: failure.line, problem: t(`found.problem.${failure.problem}`) });
  if (failure.code === 'too-early') return t(`failure.too-early.${failure.after}`);
  if (failure.code === 'store-failed' && troubleKind(failure) === 'full') return t('failure.store-full');
  if (failure.code === 'backup-failed')
    return t('failure.backup-failed', { why: backupProblemText(t, failure.failure) });
  if (failure.code === 'retained') return t(`failure.retained.${failure.state}`);
  if (failure.code === 'second-refused') return t(`failure.second-refused.${failure.why}`);
  if (failure.code === 'weak-pin') return t(`pin.problem.${failure.problem}`);
  if (failure.code === 'wrong-pin')
    return failure.left === 0 ? t('failure.pin-ended') : t('failure.wrong-pin', { count: failure.left });
  if (failure.code === 'weak-passphrase')
    return t('failure.weak-passphrase', {
      problem: t(`passphrase.${failure.problem}`, { time: t('passphrase.time.days') }),
    });
  const { code, ...params } = failure;
  const state = 'state' in params ? t(`case-state.${params.state}`, { defaultValue: params.state }) : '';
  const problem = 'problem' in params ? t(`second-person.${params.problem}`) : '';
  const table = 'table' in params ? tableName(t, params.table) : '';
  return t(`failure.${code}`, {
    ...plain(params),
    state,
    problem,
    table,
    defaultValue: t('failure.internal', { detail: code }),
  });
}

/** What of a failure can stand in a sentence as it is. */
function plain(params: object): TextParams {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
}

/** The error of a backup, in words that fit into a sentence. */
export function backupProblemText(t: TFunction, { code, ...params }: BackupProblem): string {
  return t(`backup.failure.${code}`, {
    ...params,
    ...('table' in params ? { table: tableName(t, params.table) } : {}),
  });
}

/** The content of a store's table, in words that fit into a sentence; the table's name where it has no text. */
export function tableName(t: TFunction, table: string): string {
  return t(`table.${table}`, { defaultValue: table });
}
