/** What a screen does once an officer has decided about the traveller it shows. */
import { createContext, useContext } from 'react';

const AfterDecision = createContext<() => void>(() => undefined);
export const AfterDecisionProvider = AfterDecision.Provider;

/** Called after a decision. On most screens nothing follows. */
export function useAfterDecision(): () => void {
  return useContext(AfterDecision);
}
