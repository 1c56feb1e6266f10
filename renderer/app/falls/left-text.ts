import type { LeftFlight } from '../../../shared/flight/left-flight.ts';
import { KEPT_SIGNS } from '../../../shared/flight/perhaps-same.ts';
import { listedName } from '../traveller/person-text.ts';
import type { TFunction } from '../ui/texts.ts';

/** That a later list left somebody out, since when, and who they perhaps are now with their seat. */
export function leftText(t: TFunction, stamp: (at: string) => string, { at, perhaps }: LeftFlight): string {
  const gone = t('left.gone', { at: stamp(at) });
  if (perhaps === null) return gone;
  const who = [listedName(t, perhaps.name), perhaps.seat].filter((part) => part !== null).join(' ');
  const isAgain = KEPT_SIGNS.some((sign) => perhaps.signs.includes(sign));
  return `${gone} · ${t(isAgain ? 'left.again' : 'left.perhaps', { who })}`;
}
