import { useDeferredValue } from 'react';
import type { BaseLocationHook } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

/** The address of the screen that is drawn. A new one is drawn in short pieces, between which a key or a click comes first; the screen before stays until then. */
export const useDrawnLocation: BaseLocationHook = (...options) => {
  const [place, navigate] = useHashLocation(...options);
  return [useDeferredValue(place), navigate];
};
