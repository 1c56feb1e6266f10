import { Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { useCall } from '../ui/use-call.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { qrPath } from './qr-path.ts';

/** Shows the head of the trail, to be noted elsewhere, and compares one that was noted with the trail of today. */
export function NotedHead({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { value: head, failure, again } = useCall('audit.head', {}, []);
  const [noted, setNoted] = useState('');
  const [busy, setBusy] = useState(false);
  const [compared, setCompared] = useState<Output<'audit.compare-head'> | null>(null);
  const [refused, setRefused] = useState<CallFailure | null>(null);
  const compare = async () => {
    if (noted.trim() === '' || busy) return;
    setBusy(true);
    const result = await core.call('audit.compare-head', { noted });
    setBusy(false);
    setCompared(result.ok ? result.value : null);
    setRefused(result.ok ? null : result.failure);
  };
  return (
    <Dialog title={t('audit.noted-head')} size="lg" onClose={onClose}>
      <p className="dim">{t('audit.noted-head.hint')}</p>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {head === null ? null : <Head text={head.text} />}
      <h3 className="small-head">{t('audit.noted-head.compare')}</h3>
      <Form busy={busy} onSubmit={compare}>
        <Textarea
          // The whole line is to be seen, and compared with the paper.
          classNames={{ input: 'mono' }}
          label={t('audit.noted-head.noted')}
          description={t('audit.noted-head.noted.hint')}
          value={noted}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setNoted(event.currentTarget.value);
            setCompared(null);
            setRefused(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          error={refused === null ? null : failureText(t, refused)}
        />
        {compared === null ? null : <Result compared={compared} />}
        <FormButtons save={t('audit.noted-head.compare')} ready={!busy && noted.trim() !== ''} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function Head({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { size, path } = useMemo(() => qrPath(text), [text]);
  const groups = text.lastIndexOf(' ') + 1;
  return (
    <div className="noted-head">
      <svg
        role="img"
        aria-label={t('audit.noted-head.code')}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="mono">
        {text.slice(0, groups)}
        <wbr />
        <span className="noted-groups">{text.slice(groups)}</span>
      </p>
    </div>
  );
}

function Result({ compared }: { readonly compared: Output<'audit.compare-head'> }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  if (compared.result === 'on-chain')
    return (
      <p role="status">
        {compared.at === null
          ? t('audit.noted-head.on-chain.undated')
          : t('audit.noted-head.on-chain', { time: stamp(compared.at) })}{' '}
        {compared.otherDate === null ? null : (
          <b>{t('audit.noted-head.other-date', { time: stamp(compared.otherDate) })}</b>
        )}
      </p>
    );
  return (
    <p role="alert" className="field-error">
      {t(`audit.noted-head.${compared.result}`)}
    </p>
  );
}
