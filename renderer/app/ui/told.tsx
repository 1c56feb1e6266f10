import type { TFunction } from './texts.ts';
import { useTranslation } from './use-translation.ts';

/** Says something in the language of `t`. */
export type Says = (t: TFunction) => string;

/** Words of a notice. They follow the language of the screens as long as the notice stands. */
export function Told({ says }: { readonly says: Says }) {
  const { t } = useTranslation();
  return <>{says(t)}</>;
}
