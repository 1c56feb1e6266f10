import type { TFunction } from 'i18next';
import type { QuestionAbout } from '../../../shared/casework/question.ts';

/** `Seat 23A`, `Bag 2660001`, `Booking 7F5F21`, `The flight`. */
export function aboutText(t: TFunction, about: QuestionAbout): string {
  return t(`question.about.${about.kind}`, { of: aboutCode(about) });
}

/** The code of a seat, bag or booking; empty for the flight itself. */
function aboutCode(about: QuestionAbout): string {
  if (about.kind === 'seat') return about.seat;
  if (about.kind === 'bag') return about.tag;
  return about.kind === 'booking' ? about.locator : '';
}
