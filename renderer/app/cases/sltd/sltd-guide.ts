/** What an officer does now, and does not do, after a first-level match. */
import type { Say } from '../../../../shared/catalogue/say.ts';
import type { SltdCheckView } from '../../../core/calls/sltd-views.ts';

type Guided = Pick<
  SltdCheckView,
  'step' | 'match' | 'ending' | 'isStateKept' | 'isInHand' | 'document' | 'lists' | 'report'
> & { readonly terms: readonly Pick<SltdCheckView['terms'][number], 'of'>[] };

export function doText(say: Say, check: Guided): string {
  const { step, match, ending, isStateKept, isInHand, document, lists, report, terms } = check;
  const { issuer } = document;
  if (step === 'confirm') return say(match === 'soft' ? 'sltd.do.confirm.soft' : 'sltd.do.confirm');
  if (step === 'open' && isStateKept) return say('sltd.do.open.kept', { issuer });
  if (step === 'closed' && terms.some(({ of }) => of === 'holding')) return say('sltd.do.closed.held');
  if (step !== 'report' || ending === null) return say(`sltd.do.${step}`);
  if (report === null) return say('sltd.do.report.unopened');
  if (ending === 'valid' && !isInHand) return say('sltd.do.report.compare');
  const isWrong = ending === 'recovered' || ending === 'error';
  const list = isWrong && lists.length > 0 ? [say('sltd.list-told')] : [];
  return [say(`sltd.do.report.${ending}`), ...list].join(' ');
}

export function dontTexts(say: Say, { step, isStateKept, document }: Guided): readonly string[] {
  const kept = isStateKept ? [say('sltd.dont.report.kept', { issuer: document.issuer })] : [];
  return step === 'closed' ? [...kept, say('sltd.dont.report')] : [...kept, say(`sltd.dont.${step}`)];
}
