import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { Form } from '../../ui/form.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface DoneStepProps {
  readonly officers: readonly { readonly id: string; readonly name: string; readonly agency: Agency }[];
  readonly onGo: () => void;
}

/** The unit is set up: the numbers for signing in. */
export function DoneStep({ officers, onGo }: DoneStepProps) {
  const { t } = useTranslation();
  return (
    <Form onSubmit={onGo}>
      <h1>{t('set-up.done')}</h1>
      <p>{t('set-up.done.hint')}</p>
      <dl className="set-up-summary">
        {officers.map(({ id, name, agency }) => (
          <div key={id}>
            <dt className="mono">{id}</dt>
            <dd>
              {name} · {t(`agency.${agency}`)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="dim">{t('set-up.done.next')}</p>
      <div className="form-buttons">
        {/* biome-ignore lint/a11y/noAutofocus: the only way on. */}
        <button type="submit" className="button strong" autoFocus>
          {t('set-up.done.go')}
        </button>
      </div>
    </Form>
  );
}
