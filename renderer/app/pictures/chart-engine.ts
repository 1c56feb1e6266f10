/**
 * The chart library with the parts that our charts use: bars, marks of single points, and the axes. It draws SVG, so that paper, themes and screen readers
 * get the same. Another kind of chart adds its part here. It is loaded only when a chart is shown.
 */
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, ScatterChart, GridComponent, SVGRenderer]);

export type ChartOption = EChartsCoreOption;

/** Draws into the element, which has a size; nothing moves, whatever the officer's setting of motion. Whoever draws disposes. */
export function drawChart(element: HTMLElement): Pick<ECharts, 'setOption' | 'resize' | 'dispose'> {
  return init(element, null, { renderer: 'svg' });
}

/** The SVG text of a chart of this size, without a page: for tests. */
export function chartText(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
