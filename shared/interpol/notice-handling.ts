/** What a notice asks of whoever meets the person. */
import type { Handling } from '../screening/screening.ts';
import type { Notice, NoticeColour } from './notice.ts';

/** How whoever a notice means is handled, where its entry says nothing else: blue and silver are watched without a word, yellow is somebody to protect. Null: the notice says nothing of it. */
export function handlingOfNotice({ colour }: Notice): Handling | null {
  return HANDLINGS[colour] ?? null;
}

const HANDLINGS: Readonly<Partial<Record<NoticeColour, Handling>>> = {
  blue: 'observe and report',
  silver: 'observe and report',
  yellow: 'safeguard',
};
