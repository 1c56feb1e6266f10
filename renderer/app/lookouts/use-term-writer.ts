import { useMemo } from 'react';
import { shippedPlaces } from '../../../shared/lookout/call/call-places.ts';
import type { CallContext } from '../../../shared/lookout/call/call-reader.ts';
import { useSession } from '../frame/use-session.ts';
import { localDay } from '../ui/local-day.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { TermWriter } from './term-texts.ts';

/** Writes terms in the officer's language; `tomorrow` is that of the unit. */
export function useTermWriter(): TermWriter {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const today = localDay(useNowMinute() * 60_000, zone ?? 'UTC');
  return useMemo(() => ({ t, language, today }), [t, language, today]);
}

/** What a call is read with. */
export function useCallContext(): CallContext {
  const { today } = useTermWriter();
  return useMemo(() => ({ today, places: shippedPlaces() }), [today]);
}
