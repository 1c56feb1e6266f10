/** Alerts for the screens that show them. An officer who has no lists has none. */
import type { AlertLine, AlertLines } from '../../core/calls/alerts.ts';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

const NONE: readonly AlertLine[] = [];

/** Those that link one of these rules. */
export function useAlertsOfRules(rules: readonly string[]): readonly AlertLine[] {
  const isAsked = useMayRead() && rules.length > 0;
  return useCall('alerts.of-rules', isAsked ? { rules: [...rules] } : null, ['lists', 'rules']).value?.alerts ?? NONE;
}

/** Those that say every word of a text, all that are valid where it is blank; null: nothing is asked, or it is not answered yet. */
export function useAlertsThatSay(text: string | null): AlertLines | null {
  const isAsked = useMayRead() && text !== null;
  const { value, stale } = useCall('alerts.find', isAsked ? { text } : null, ['lists', 'rules']);
  return isAsked && !stale ? value : null;
}

function useMayRead(): boolean {
  return useSession().permissions.includes('lists.view');
}
