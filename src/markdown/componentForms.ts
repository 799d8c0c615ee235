import { barChart } from './components/barChart.ts';
import { comparison } from './components/comparison.ts';
import { figure } from './components/figure.ts';
import type { ComponentForm } from './components/form.ts';
import { gallery } from './components/gallery.ts';
import { lineChart } from './components/lineChart.ts';
import { locatorMap } from './components/locatorMap.ts';
import { note } from './components/note.ts';
import { quote } from './components/quote.ts';
import { timeline } from './components/timeline.ts';

/** The components there are, in the order of the guide. */
export const componentForms: readonly ComponentForm[] = [
  figure,
  gallery,
  quote,
  note,
  timeline,
  comparison,
  barChart,
  lineChart,
  locatorMap,
];

/** The most columns of numbers a chart shows: as many as one ink can tell apart. */
export const mostSeries = 3;
