import type { FoundKind } from '../../../shared/casework/finding.ts';
import type { TFunction } from '../ui/texts.ts';

/** That a traveller is linked to somebody on whom something was found today, and what: `linked to a find of today: drugs, arrest`. */
export function linkedFindText(t: TFunction, kinds: readonly FoundKind[]): string {
  return t('linked.find', { what: kindsText(t, kinds) });
}

/** What was found on somebody today. */
export function foundTodayText(t: TFunction, kinds: readonly FoundKind[]): string {
  return t('linked.found', { what: kindsText(t, kinds) });
}

function kindsText(t: TFunction, kinds: readonly FoundKind[]): string {
  return kinds.map((kind) => t(`found.kind.${kind}`)).join(', ');
}
