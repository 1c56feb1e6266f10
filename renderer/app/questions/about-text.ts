import type { QuestionAbout, QuestionTo } from '../../../shared/casework/question.ts';
import type { TFunction } from '../ui/texts.ts';

/** `Seat 23A`, `Bag 2660001`, `Booking 7F5F21`, `Case LFW-2026-483920`, `The flight`. */
export function aboutText(t: TFunction, about: QuestionAbout): string {
  return t(`question.about.${about.kind}`, { of: aboutCode(about) });
}

/** The code of a seat, bag, booking or case; empty for the flight itself. */
function aboutCode(about: QuestionAbout): string {
  if (about.kind === 'seat') return about.seat;
  if (about.kind === 'bag') return about.tag;
  if (about.kind === 'case') return about.case;
  return about.kind === 'booking' ? about.locator : '';
}

/** Of whom it is asked: `Airline`, `Police`, `Laboratory`. */
export function toText(t: TFunction, to: QuestionTo): string {
  if (to.kind === 'agency') return t(`agency.${to.agency}`);
  return to.kind === 'office' ? t(`office.${to.office}`) : t('agency.airline');
}
