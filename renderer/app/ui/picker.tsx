import { Combobox, useCombobox } from '@mantine/core';
import { type ComponentProps, Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';

export interface PickerProps<Option> {
  /** Its class; style sheets say by it where the list stands. */
  readonly look: string;
  /** Class of the box around the field. */
  readonly box?: string;
  /** What is typed into the field. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** The rest of the field. Its keys come before those of the list. */
  readonly field: ComponentProps<'input'>;
  /** Label of the list. */
  readonly label: string;
  readonly options: readonly Option[];
  readonly keyOf: (option: Option) => string;
  readonly onPick: (option: Option) => void;
  /** Key of the option that is active before anything is typed; by default the first one. */
  readonly begin?: string | null;
  readonly onActive?: (option: Option | null) => void;
  /** An option that can be active, so that one reads why, and cannot be picked. */
  readonly isClosed?: (option: Option) => boolean;
  /** The heading over an option; null: none. */
  readonly headOf?: (option: Option, at: number) => string | null;
  /** The content of an option. */
  readonly children: (option: Option) => ReactNode;
}

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * A field with a list of what fits the typed text: arrows, Page Up and Down, Enter, or the mouse. Escape first empties the field, and only then closes a dialog around it. Mantine's
 * Combobox has the roles and most of the keys; it marks the active option in the page, so this reads from it which one that is.
 */
export function Picker<Option>(props: PickerProps<Option>) {
  const { look, box = 'text-field', typed, onType, field, label, options, keyOf, onPick, children } = props;
  const { begin = null, onActive, isClosed, headOf } = props;
  const isOpen = options.length > 0;
  const store = useCombobox({ opened: isOpen, loop: false });
  const [active, setActive] = useState(-1);
  const prefix = useId();
  const idAt = (at: number) => (options[at] === undefined ? undefined : `${prefix}-${keyOf(options[at])}`);
  const read = () => {
    const at = store.getSelectedOptionIndex();
    setActive(at);
    onActive?.(options[at] ?? null);
  };
  const activate = (at: number) => {
    store.selectOption(Math.max(0, Math.min(options.length - 1, at)));
    read();
  };
  useEffect(
    () => activate(typed === '' ? options.findIndex((option) => keyOf(option) === begin) : 0),
    [typed, options.map(keyOf).join('\n')],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    field.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    const by = { PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (by !== undefined) activate(active + by);
    else if (event.key === 'Escape' && typed !== '') onType('');
    // Ctrl+Enter sends the form around it.
    else if (event.key === 'Enter' && event.ctrlKey) store.resetSelectedOption();
    else return;
    if (event.key !== 'Enter') event.preventDefault();
  };
  return (
    <Combobox
      unstyled
      store={store}
      onOptionSubmit={(key) => {
        const option = options.find((each) => keyOf(each) === key);
        if (option !== undefined && isClosed?.(option) !== true) onPick(option);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only looks which option the keys of the field have reached. */}
      <div className={`picker ${look}`} onKeyDown={read}>
        <span className={box}>
          <Combobox.EventsTarget
            withExpandedAttribute
            aria-autocomplete="list"
            aria-activedescendant={idAt(active)}
            data-mantine-stop-propagation={typed === '' ? undefined : true}
          >
            <input
              spellCheck={false}
              data-autofocus={field.autoFocus}
              {...field}
              value={typed}
              onChange={(event) => onType(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          </Combobox.EventsTarget>
        </span>
        <Combobox.Options className="picker-list" aria-label={label}>
          {options.map((option, at) => {
            const head = headOf?.(option, at) ?? null;
            return (
              <Fragment key={keyOf(option)}>
                {head === null ? null : (
                  <div className="small-head" role="presentation">
                    {head}
                  </div>
                )}
                <Combobox.Option
                  id={idAt(at)}
                  className="picker-option"
                  value={keyOf(option)}
                  aria-selected={at === active}
                  aria-disabled={isClosed?.(option)}
                  onMouseMove={() => activate(at)}
                >
                  {children(option)}
                </Combobox.Option>
              </Fragment>
            );
          })}
        </Combobox.Options>
      </div>
    </Combobox>
  );
}
