import { z } from 'zod';

/** A whole number within the bounds of a setting. */
export function boundedWhole({ least, most }: { readonly least: number; readonly most: number }) {
  return z.int().min(least).max(most);
}
