import { audio } from './Audio/form.ts';
import { barChart } from './BarChart/form.ts';
import { comparison } from './Comparison/form.ts';
import { embed } from './Embed/form.ts';
import { figure } from './Figure/form.ts';
import { gallery } from './Gallery/form.ts';
import { lineChart } from './LineChart/form.ts';
import { locatorMap } from './LocatorMap/form.ts';
import { map } from './Map/form.ts';
import { note } from './Note/form.ts';
import { post } from './Post/form.ts';
import { quote } from './Quote/form.ts';
import { timeline } from './Timeline/form.ts';
import { video } from './Video/form.ts';
import type { DescribedComponent } from './componentForm.ts';

/** The components that editors can use in MDX, in the order of the guide. */
export const componentForms: readonly DescribedComponent[] = [
  figure,
  gallery,
  video,
  audio,
  embed,
  post,
  quote,
  note,
  timeline,
  comparison,
  barChart,
  lineChart,
  map,
  locatorMap,
];
