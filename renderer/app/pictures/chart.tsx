import { useEffect, useRef } from 'react';
import type { ChartOption } from './chart-engine.ts';

export interface ChartProps {
  readonly option: ChartOption;
  /** In pixels; the width is that of the screen. */
  readonly height: number;
}

/** A chart in a picture. Its colours are the variables of the house, so that themes and paper change it without a new drawing. */
export function Chart({ option, height }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let ended = false;
    let end = () => {};
    void import('./chart-engine.ts').then(({ drawChart }) => {
      if (ended) return;
      const chart = drawChart(element);
      chart.setOption({ animation: false, ...option });
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(element);
      end = () => {
        watch.disconnect();
        chart.dispose();
      };
    });
    return () => {
      ended = true;
      end();
    };
  }, [option]);
  return <div ref={place} className="chart" style={{ blockSize: height }} aria-hidden="true" />;
}
