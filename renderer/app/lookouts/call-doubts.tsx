import type { CallField } from '../../../shared/lookout/call/call-reader.ts';
import type { PlacedDoubt } from '../../../shared/lookout/read-call.ts';
import { dayWords, type TermWriter } from './term-texts.ts';

export interface CallDoubtsProps {
  readonly doubts: readonly PlacedDoubt[];
  readonly said: string;
  readonly writer: TermWriter;
  /** What was meant. */
  readonly onTake: (field: 'days' | 'name', text: string) => void;
}

/** What of a call can be read in two ways, and the other way as a button. */
export function CallDoubts({ doubts, ...further }: CallDoubtsProps) {
  return doubts.map((doubt) => <Doubt key={doubt.from} placed={doubt} {...further} />);
}

interface DoubtProps extends Omit<CallDoubtsProps, 'doubts'> {
  readonly placed: PlacedDoubt;
}

function Doubt({ placed: { doubt, from, to }, said, writer, onTake }: DoubtProps) {
  const { t } = writer;
  const words = said.slice(from, to);
  if (doubt.code === 'name')
    return (
      <p className="doubt">
        {t('lookout.doubt.name', { words })}{' '}
        <button type="button" className="button quiet small" onClick={() => onTake('name', words)}>
          {t('lookout.doubt.name.take')}
        </button>
      </p>
    );
  if (doubt.code !== 'day-or-month' && doubt.code !== 'which-week') {
    const field = doubt.code === 'second' ? t(`lookout.field.${doubt.field satisfies CallField}`) : '';
    return <p className="doubt">{t(`lookout.doubt.${doubt.code}`, { words, field })}</p>;
  }
  const [day, other] = [dayWords(doubt.day, writer), dayWords(doubt.other, writer)];
  return (
    <p className="doubt">
      {t(`lookout.doubt.${doubt.code}`, { words, day, other })}{' '}
      <button type="button" className="button quiet small" onClick={() => onTake('days', doubt.other)}>
        {t('lookout.doubt.take', { day: other })}
      </button>
    </p>
  );
}
