import { useEffect, useRef, useState } from 'react';
import { KeyButton } from '../../../ui/key-button.tsx';
import { Scrolling } from '../../../ui/scrolling.tsx';
import { useTranslation } from '../../../ui/use-translation.ts';
import { useZoom } from '../use-zoom.tsx';
import { OpenPdf, PdfError, pdfThread } from './open-pdf.ts';
import type { PdfFault } from './pdf-protocol.ts';

export interface PdfViewProps {
  /** They move to the worker that parses them. */
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly name: string;
}

interface Opened {
  readonly pdf: OpenPdf;
  readonly pages: number;
}

/** A PDF, one page at a time. */
export function PdfView({ bytes, name }: PdfViewProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [fault, setFault] = useState<PdfFault | null>(null);
  useEffect(() => {
    let wanted = true;
    const pdf = new OpenPdf(pdfThread());
    pdf.open(bytes).then(
      (pages) => {
        if (wanted) setOpened({ pdf, pages });
      },
      (error: unknown) => {
        if (wanted) setFault(faultOf(error));
      },
    );
    return () => {
      wanted = false;
      pdf.close();
    };
  }, [bytes]);
  if (fault !== null)
    return (
      <p className="file-unopened" role="alert">
        {t(`attachment.pdf.${fault}`)}
      </p>
    );
  if (opened === null) return <p className="file-facts dim">{t('attachment.opening', { name })}</p>;
  return <Pages opened={opened} name={name} onFault={setFault} />;
}

interface PagesProps {
  readonly opened: Opened;
  readonly name: string;
  readonly onFault: (fault: PdfFault) => void;
}

function Pages({ opened: { pdf, pages }, name, onFault }: PagesProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState(1);
  const [text, setText] = useState('');
  const { percent, buttons } = useZoom();
  useEffect(() => {
    let wanted = true;
    const fits = (canvas.current?.parentElement?.clientWidth ?? 0) * devicePixelRatio;
    pdf.draw(page, (Math.max(200, fits) * percent) / 100).then(
      (drawn) => {
        const { current } = canvas;
        if (wanted && current !== null) {
          current.width = drawn.bitmap.width;
          current.height = drawn.bitmap.height;
          current.getContext('2d')?.drawImage(drawn.bitmap, 0, 0);
          setText(drawn.text);
        }
        drawn.bitmap.close();
      },
      (error: unknown) => {
        if (wanted) onFault(faultOf(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [pdf, page, percent, onFault]);
  const turn = (id: string, key: string, by: 1 | -1) => ({
    ...{ id, key, label: id, run: () => setPage((before) => Math.max(1, Math.min(pages, before + by))) },
    enabled: page + by >= 1 && page + by <= pages,
  });
  const place = t('attachment.page', { page, pages });
  return (
    <>
      <div className="file-tools">
        <KeyButton tone="quiet" action={turn('attachment.page.previous', 'K', -1)} />
        <span className="dim" role="status">
          {place}
        </span>
        <KeyButton tone="quiet" action={turn('attachment.page.next', 'J', 1)} />
        <span className="spring" />
        {buttons}
      </div>
      <Scrolling className="file-shown" aria-label={name}>
        <canvas
          ref={canvas}
          className="pdf-page"
          role="img"
          aria-label={`${name}, ${place}`}
          style={{ inlineSize: `${percent}%` }}
        />
        <p className="visually-hidden">{text}</p>
      </Scrolling>
    </>
  );
}

function faultOf(error: unknown): PdfFault {
  return error instanceof PdfError ? error.fault : 'damaged';
}
