/** The legal frame: what is in force, what is proposed, and what follows from it today. */
import type { FrameChange } from '../../../shared/frame/frame-changes.ts';
import type {
  FrameProposal,
  FrameSetting,
  FrameVersion,
  SecondPersonProblem,
} from '../../../shared/frame/frame-setting.ts';
import type { FrameRefusal } from '../../../shared/frame/frame-use.ts';
import type { LegalFrame } from '../../../shared/frame/legal-frame.ts';
import type { Progress } from '../calls/progress.ts';

export interface FrameView {
  /** The starting frame where nobody has confirmed one. */
  readonly frame: LegalFrame;
  /** Null: nobody has confirmed a frame. */
  readonly inForce: Omit<FrameVersion, 'frame'> | null;
  readonly proposal:
    | (FrameProposal & {
        readonly changes: readonly FrameChange[];
        /** Why the officer at the desk cannot confirm it; null: may do so. */
        readonly problem: SecondPersonProblem | null;
      })
    | null;
  readonly former: FrameSetting['former'];
  /** Rules that may not be used today by the frame in force. */
  readonly inactive: readonly {
    readonly rule: string;
    readonly title: Readonly<Record<string, string>>;
    readonly refusal: FrameRefusal;
  }[];
}

export interface FrameCalls {
  'frame.get': { input: Record<string, never>; output: FrameView };
  /** Proposes a whole frame; one proposal stands at a time, and a new one takes its place. */
  'frame.propose': { input: { frame: LegalFrame; note: string }; output: FrameView };
  'frame.withdraw': { input: { hash: string }; output: FrameView };
  /** A supervisor of another agency takes the proposal into force; every flight is screened anew. */
  'frame.confirm': { input: { hash: string }; output: FrameView; progress: Progress };
}
