/** Taking back what was done on a case. It goes on whichever screen is shown, so the second officer is asked for above all screens. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Case } from '../../../shared/casework/case.ts';
import { type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { ActInWords } from '../ui/second-officer-dialog.tsx';
import { type TwoPersonCall, useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import type { WayBack } from './way-back.ts';

/** The case, the calls in their order, and the words for whoever confirms one of them. */
export interface TakenBack {
  readonly id: string;
  readonly note: string;
  readonly calls: readonly WayBack[];
  readonly words: (call: WayBack) => ActInWords;
}

const TakeBack = createContext<TwoPersonCall['call'] | null>(null);

/** Around all screens on which something is taken back. */
export function TakeBackProvider({ children }: { readonly children: ReactNode }) {
  const { call, dialog } = useTwoPersonCall();
  return (
    <TakeBack.Provider value={call}>
      {children}
      {dialog}
    </TakeBack.Provider>
  );
}

/** Takes something back; gives the first failure, after which nothing more is tried. */
export function useTakeBack(): (what: TakenBack) => Promise<Result<null, CallFailure>> {
  const call = useContext(TakeBack);
  if (call === null) throw new Error('useTakeBack needs a TakeBackProvider around it');
  return (what) => takeBack(call, what);
}

/** What a call is told beside the note: a case that was only opened is gone. */
const UNDO: { readonly [Call in WayBack]?: { readonly undo: true } } = { 'case.release': { undo: true } };

/** As `useTakeBack`, by calls that ask a second officer where one is needed. */
export async function takeBack(
  call: (
    name: WayBack,
    input: { readonly id: string; readonly note: string; readonly undo?: true },
    options: { readonly act: ActInWords },
  ) => Promise<Result<Case, CallFailure>>,
  { id, note, calls, words }: TakenBack,
): Promise<Result<null, CallFailure>> {
  for (const each of calls) {
    const done = await call(each, { id, note, ...UNDO[each] }, { act: words(each) });
    if (!done.ok) return done;
  }
  return success(null);
}
