import Advertisement from '../Advertisement.astro';
import BarChart from './BarChart.astro';
import BodyPicture from './BodyPicture.astro';
import Comparison from './Comparison.astro';
import Figure from './Figure.astro';
import Gallery from './Gallery.astro';
import LineChart from './LineChart.astro';
import LocatorMap from './LocatorMap.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

/**
 * What the body of an MDX file may use without an import; `Advertisement` stands where editors write `::ad`, and
 * `BodyPicture` shows the pictures of Markdown.
 */
export const bodyComponents = {
  Advertisement,
  BarChart,
  BodyPicture,
  Comparison,
  Figure,
  Gallery,
  LineChart,
  LocatorMap,
  Note,
  Quote,
  Timeline,
};
