/** The words of a case about a traveller who is to be protected. */
import { handlingInForce } from '../../../shared/protection/care-handling.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { WorkView } from '../../core/calls/work-view.ts';

/** Texts that speak of a selection, an inspection or what it finds, and what they are for a possible victim. */
const PROTECTED: Readonly<Record<string, string>> = {
  'case.action.select': 'protect.action',
  'case.action.deselect': 'protect.undo',
  'case.action.result': 'protect.result.action',
  'case.dialog.select': 'protect.action',
  'case.save.select': 'protect.action',
  'case.dialog.deselect': 'protect.undo',
  'case.save.deselect': 'protect.undo',
  'case.dialog.result': 'protect.result',
  'case.result': 'protect.result.question',
  'case.result.by': 'protect.result.by',
  'case.told.selected': 'protect.told',
  'case.told.deselected': 'protect.told.undone',
  'case-state.sent': 'protect.state',
  'case-state.secondary': 'protect.state.met',
  'case-state.concluded': 'protect.state.done',
  'case.other.selected': 'protect.state',
  'event.selected': 'protect.event',
  'event.deselected': 'protect.event.undone',
  'result.not-examined': 'protect.result.not-met',
  'case.missing.sent': 'protect.missing.sent',
  'case.missing.not-sent': 'protect.missing.not-sent',
  'case.missing.examined': 'protect.state.done',
  'case.missing.met': 'protect.state.met',
  'case.missing.result': 'protect.missing.result',
};

/** The handling by which the steps of a case are worded. */
export function stepHandling(view: Pick<WorkView, 'handling' | 'isMetAsChild'>): Handling | null {
  return handlingInForce(view);
}

/** The key of a text about a traveller with this handling: a possible victim is met and protected, not selected for an inspection. */
export function protectedText(handling: Handling | null, key: string): string {
  return handling === 'safeguard' ? (PROTECTED[key] ?? key) : key;
}
