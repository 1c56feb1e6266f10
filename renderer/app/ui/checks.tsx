import { Check } from './check.tsx';

export interface ChecksProps<Value extends string> {
  /** Label of the group. */
  readonly label: string;
  readonly among: readonly Value[];
  readonly chosen: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
  /** The first box gets the focus when its dialog opens. */
  readonly first?: boolean;
}

/** A group of boxes, of which any may be ticked. What is chosen keeps the order of the boxes. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  const { label, among, chosen, textOf, onChange, first = false } = props;
  return (
    <fieldset className="frame-checks">
      <legend>{label}</legend>
      {among.map((value, at) => (
        <Check
          key={value}
          data-autofocus={first && at === 0 ? true : undefined}
          checked={chosen.includes(value)}
          onCheck={() => onChange(among.filter((each) => chosen.includes(each) !== (each === value)))}
        >
          {textOf(value)}
        </Check>
      ))}
    </fieldset>
  );
}
