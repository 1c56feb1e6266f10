import { createContext } from 'react';

/** Told when something typed earlier was brought back into the form around: it is not thrown away without asking either. */
export const FormFilled = createContext<() => void>(() => undefined);
