import type { ReactNode } from 'react';
import { type LookoutTerms, NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { type CallForm, isReady, type ReadForm, readForm } from './call-form.ts';
import { SaidBox } from './said-box.tsx';
import { type SourceDoubt, useSourceDoubt } from './source-doubt.ts';
import { TermChips } from './term-chips.tsx';
import type { TermWriter } from './term-texts.ts';
import { useCallContext, useTermWriter } from './use-term-writer.ts';

export interface ReadCall {
  readonly read: ReadForm;
  readonly writer: TermWriter;
  /** May it be saved? */
  readonly ready: boolean;
  readonly source: SourceDoubt;
}

/** What the form says so far. `tomorrow` stays the day that was meant when its words were begun. `base`: the terms to which the words add. */
export function useReadCall(form: CallForm, base: LookoutTerms = NO_LOOKOUT_TERMS): ReadCall {
  const writer = useTermWriter();
  const context = useCallContext();
  const read = readForm(form, { ...context, today: form.begunOn ?? context.today }, base);
  const source = useSourceDoubt({ terms: read.terms, instruction: form.instruction, warning: form.warning });
  return { read, writer, ready: isReady(form, read, writer.today), source };
}

export interface CallWordsProps extends Pick<ReadCall, 'read' | 'writer' | 'source'> {
  readonly label: string;
  readonly hint: ReactNode;
  readonly form: CallForm;
  readonly put: (more: Partial<CallForm>) => void;
}

/** The words of a call, and what is understood of them. */
export function CallWords({ label, hint, form, put, read, writer, source }: CallWordsProps) {
  return (
    <>
      <SaidBox
        label={label}
        hint={hint}
        value={form.said}
        pieces={read.reading.pieces}
        onChange={(said) => put({ said, begunOn: said.trim() === '' ? null : (form.begunOn ?? writer.today) })}
      />
      <TermChips
        said={form.said}
        read={read}
        corrections={form.corrections}
        writer={writer}
        source={source}
        onCorrect={(corrections) => put({ corrections })}
      />
    </>
  );
}
