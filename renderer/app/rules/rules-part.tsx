import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AreaParts } from '../frame/area-parts.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import type { Loaded } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface RulesPartProps<Value> {
  /** Fields and buttons at the end of the heading. */
  readonly tools?: ReactNode;
  readonly loaded: Pick<Loaded<Value>, 'value' | 'failure' | 'again'>;
  /** Where there is nothing to show: a picture and the text keys that say why. */
  readonly empty?: { readonly icon: Icon; readonly title: string; readonly hint: string } | null;
  readonly children: (value: Value) => ReactNode;
}

/** A part of Rules that shows one view: heading with the other parts, tools, and the view, its failure, or why it is empty. */
export function RulesPart<Value>({ tools, loaded, empty = null, children }: RulesPartProps<Value>) {
  const { t } = useTranslation();
  const { value, failure, again } = loaded;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.rules')}</h1>
        <AreaParts />
        <span className="spring" />
        {tools}
      </div>
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : empty === null ? (
        children(value)
      ) : (
        <EmptyState fill icon={empty.icon} title={t(empty.title)} hint={t(empty.hint)} />
      )}
    </div>
  );
}
